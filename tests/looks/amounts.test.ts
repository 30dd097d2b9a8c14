import { expect, test } from 'vitest';
import { amountsIn, countOf } from './amounts.js';

test.each([
  ['£85k to £120k', [85_000, 120_000]],
  ['£12.21 to £15.50 an hour', [12.21, 15.5]],
  ['34.000–46.000 €', [34_000, 46_000]],
  ['¥18m', [18_000_000]],
  ['¥7.5m', [7_500_000]],
  ['£85,000', [85_000]],
  ['3,8–11,3 Mio. ¥', [3_800_000, 11_300_000]],
  ['¥12–18m', [12_000_000, 18_000_000]],
])('%s', (words, amounts) => {
  expect(amountsIn(words)).toEqual(amounts);
});

test('counts stand in words up to twelve', () => {
  expect(['Twelve', '25', 'both', 'cooks'].map(countOf)).toEqual([12, 25, 2, undefined]);
});
