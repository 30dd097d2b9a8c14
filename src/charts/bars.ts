/** Bars of one value a row, from zero. */
import type { Form } from './form.js';
import { readValue, VALUE } from './value.js';

export const bars: Form = {
  name: 'Bar chart',
  summary:
    'Bars of any numbers, one a row, on an axis of their own that begins at zero; what is below zero points the other way. A row has one `data-value`, or words alone where there is none, such as `<td>not asked</td>`.',
  example: [
    '<table data-chart="bars">',
    '  <caption>Applications for a place: 48 for engineering, 36 for law and 12 for archives.</caption>',
    '  <thead><tr><th>Scheme</th><th>Applications</th></tr></thead>',
    '  <tbody>',
    '    <tr><th scope="row">Engineering</th><td data-value="48">48</td></tr>',
    '    <tr><th scope="row">Law</th><td data-value="36">36</td></tr>',
    '    <tr><th scope="row">Archives and records</th><td data-value="12">12</td></tr>',
    '  </tbody>',
    '</table>',
  ].join('\n'),
  columns: [2],
  base: 0,
  read: readValue((value) => ({ min: Math.min(0, value), max: Math.max(0, value) })),
  axis(rows) {
    const spans = rows.flatMap(({ range }) => range ?? []);
    if (spans.length === 0) return undefined;
    const [from, to] = [Math.min(...spans.map(({ min }) => min)), Math.max(...spans.map(({ max }) => max))];
    return from < to ? { from, to } : { from: 0, to: 1 };
  },
  marks: ({ min, max }) => (min < max ? [{ from: min, to: max }] : []),
  ends: ({ from, to }, { min }) => ({ from, to, beyond: min < 0 ? 'left' : 'right' }),
  native: { inputs: [VALUE], stack: [{ input: VALUE }], ends: { from: VALUE, to: VALUE }, shows: () => true },
};
