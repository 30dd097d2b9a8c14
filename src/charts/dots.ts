/** Dots of one value a row: what is far from zero, and differs by little. */
import type { Form } from './form.js';
import { readValue, VALUE } from './value.js';

/** Of the axis, at both of its ends. */
const AIR = 1 / 20;

export const dots: Form = {
  name: 'Dot plot',
  summary:
    'Dots at any numbers, one a row, on an axis from the least to the greatest of them: for what bars from zero would show alike. Its rows are those of `bars`.',
  example: [
    '<table data-chart="dots">',
    '  <caption>Marks out of five: 4.6 for mentoring, 4.1 for pay and 3.8 for the canteen.</caption>',
    '  <thead><tr><th>What was asked</th><th>Mark</th></tr></thead>',
    '  <tbody>',
    '    <tr><th scope="row">Mentoring</th><td data-value="4.6">4.6</td></tr>',
    '    <tr><th scope="row">Pay</th><td data-value="4.1">4.1</td></tr>',
    '    <tr><th scope="row">Canteen</th><td data-value="3.8">3.8</td></tr>',
    '  </tbody>',
    '</table>',
  ].join('\n'),
  columns: [2],
  dot: 0.2,
  read: readValue((value) => ({ min: value, max: value })),
  axis(rows) {
    const values = rows.flatMap(({ range }) => range?.min ?? []);
    if (values.length === 0) return undefined;
    const [least, greatest] = [Math.min(...values), Math.max(...values)];
    const air = (greatest - least) * AIR || Math.max(1, Math.abs(least));
    return { from: least - air, to: greatest + air };
  },
  marks: ({ min, max }) => [{ from: min, to: max }],
  ends: ({ from, to }) => ({ from, to, beyond: 'right' }),
  native: { inputs: [VALUE], stack: [{ input: VALUE }], ends: { from: VALUE, to: VALUE }, shows: () => true },
};
