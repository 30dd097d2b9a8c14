/** What the forms of one value a row have in common. */
import type { ChartRow, Span } from '../document/types.js';
import type { Cell, Form, Input } from './form.js';

/** The value of what a mark covers: a bar begins at zero and ends there, a dot covers nothing else. */
export const VALUE: Input = { of: ({ min, max }) => (min < 0 ? min : max) };

/** Of a form whose mark covers for a value what `spanOf` says. */
export function readValue(spanOf: (value: number) => Span): Form['read'] {
  return ([cell]: readonly Cell[]): Pick<ChartRow, 'range' | 'from' | 'to'> => {
    const { words = '', value } = cell ?? {};
    if (value === undefined) return { from: words || NONE, to: '' };
    const figure = words || String(value);
    return { from: figure, to: figure, range: spanOf(value) };
  };
}

/** What stands in a row that says nothing. */
const NONE = '–';
