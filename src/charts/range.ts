/** Ranges on the scale of pay: two halves that meet at the median where one is stated, else in the middle. */
import type { Row, Span } from '../document/types.js';
import { incompleteRange, medianOutsideRange, rangeReversed } from '../messages/blocks.js';
import type { Form, Input, Mark } from './form.js';
import { notchOf } from './notch.js';
import type { Axis } from './share.js';

const FROM: Input = { of: ({ min }) => min };
const TO: Input = { of: ({ max }) => max };
const HALVES = ['lower', 'upper'] as const;

export const range: Form = {
  name: 'Pay chart',
  summary:
    'Ranges on the scale of pay. Each row has two `data-value`s in units of the scale, or one `<td colspan="2">`; a third column holds the medians that are stated, where the notches of the bars then stand.',
  example: [
    '<table data-chart="range">',
    '  <caption>Pay a year: Data Scientist £70,000 to £110,000, AI Ethics Specialist £50,000 to £90,000.</caption>',
    '  <thead><tr><th>Role</th><th>From</th><th>To</th></tr></thead>',
    '  <tbody>',
    '    <tr><th scope="row">Data Scientist</th><td data-value="70000">£70k</td><td data-value="110000">£110k</td></tr>',
    '    <tr><th scope="row">AI Ethics Specialist</th><td data-value="50000">£50k</td><td data-value="90000">£90k</td></tr>',
    '  </tbody>',
    '</table>',
  ].join('\n'),
  columns: [3, 4],
  read(cells, row) {
    const [min, max, median] = cells.map(({ value }) => value);
    const [from = '', to = ''] = cells.map(({ words }) => words);
    if (min === undefined && max === undefined && median === undefined) return { from, to };
    if (min === undefined || max === undefined) return incompleteRange(row);
    if (min > max) return rangeReversed(row, min, max);
    if (median !== undefined && (median < min || median > max)) return medianOutsideRange(row, median, min, max);
    return { from, to, range: { min, max, ...(median !== undefined && { median }) } };
  },
  axis: (_, scale) => scale,
  marks: (span) => [markOfRange(span)],
  ends: ({ from, to }, span) => ({ from, to, notch: notchOf(span) }),
  native: {
    inputs: [FROM, TO, { optional: true, of: ({ median }) => median }],
    stack: [
      { input: FROM, unseen: true },
      ...HALVES.map((half) => ({
        head: ([from, to]: readonly string[]) => (half === 'lower' ? `${from}–½` : `½–${to}`),
        of: (span: Span) => lengthOf(half, span),
        formula: (cells: readonly (string | undefined)[]) => formulaOf(half, cells),
      })),
    ],
    ends: { from: FROM, to: TO },
    shows: ({ min, max }) => min < max,
  },
};

export function markOfRange(span: Span): Mark {
  return { from: span.min, to: span.max, notch: notchOf(span) };
}

/**
 * The range that a row of a table prints in one cell, or in its first two values with a third as its median: nothing where it does not
 * stand on the axis from end to end, for a bar cut off there would tell a wrong end.
 */
export function rangeOfRow({ cells }: Row, axis: Axis | undefined): Span | undefined {
  const [min, max, median] = cells.flatMap(({ value }) => value ?? []);
  const inTwo =
    min === undefined || max === undefined ? undefined : { min, max, ...(median !== undefined && { median }) };
  const span = cells.find(({ range }) => range)?.range ?? inTwo;
  return axis && span && axis.from <= span.min && span.max <= axis.to ? span : undefined;
}

/** How long a half is: half of the range, or up to the median or from it, where one is stated. */
function lengthOf(half: (typeof HALVES)[number], { min, max, median }: Span): number {
  if (median === undefined) return (max - min) / 2;
  return half === 'lower' ? median - min : max - median;
}

function formulaOf(half: (typeof HALVES)[number], [min, max, median]: readonly (string | undefined)[]): string {
  const middle = `(${max}-${min})/2`;
  if (median === undefined) return middle;
  return `IF(${median}="",${middle},${half === 'lower' ? `${median}-${min}` : `${max}-${median}`})`;
}
