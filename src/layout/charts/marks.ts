/** What is drawn of a chart's row on its scale, in points. */
import type { Form } from '../../charts/form.js';
import { FORMS } from '../../charts/index.js';
import type { ChartForm, Span } from '../../document/types.js';
import type { Colour } from '../../theme/types.js';
import type { Pt, ShapeItem } from '../scene.js';
import { barOf, LEAST } from './bar.js';

export interface MarkPlace {
  /** The top and the height of bars. */
  readonly y: Pt;
  readonly h: Pt;
  /** Between the parts of a bar. */
  readonly notch: Pt;
  /** The least width of a bar. */
  readonly least?: Pt;
  /** Where a value stands on the page. */
  at(value: number): Pt;
}

export function drawnMarks(
  form: ChartForm,
  range: Span,
  colour: Colour,
  { y, h, notch, least = leastOf(FORMS[form]), at }: MarkPlace,
): ShapeItem[] {
  const { dot, marks } = FORMS[form];
  return marks(range).flatMap((mark) => {
    const x = at(mark.from);
    if (dot !== undefined) return [circle(x, y + h / 2, reachOf(FORMS[form], h), colour)];
    return barOf(mark, { x, y, w: at(mark.to) - x, h }, colour, notch, least);
  });
}

/** How far marks reach beyond their values, beside bars of a height. */
export function reachOf({ dot = 0 }: Form, h: Pt): Pt {
  return dot * h;
}

/** A bar from a line may be as thin as that. */
export function leastOf({ base }: Form): Pt {
  return base === undefined ? LEAST : 1;
}

function circle(x: Pt, y: Pt, r: Pt, fill: Colour): ShapeItem {
  return { kind: 'shape', name: 'Dot', shape: 'ellipse', box: { x: x - r, y: y - r, w: 2 * r, h: 2 * r }, fill };
}
