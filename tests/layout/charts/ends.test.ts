/** Both ends of a bar in one label, as the language of the figures writes a range. */
import { expect, test } from 'vitest';
import { bothEnds } from '../../../src/charts/ends.js';
import { figuresOf } from '../../../src/dataset/money.js';

/** In one kind of space. */
const plain = (words: string): string => words.replace(/[\u00a0\u202f]/g, ' ');

test.each([
  ['en-GB', 'GBP', '£34k–£46k'],
  ['de', 'EUR', '34.000–46.000 €'],
  ['de-AT', 'EUR', '€ 34.000–46.000'],
  ['fr', 'EUR', '34 000–46 000 €'],
  ['nl', 'EUR', '€ 34.000–46.000'],
  ['pl', 'PLN', '34 000–46 000 zł'],
  ['sv', 'SEK', '34 000–46 000 kr'],
  ['pt-BR', 'BRL', 'R$ 34.000–46.000'],
])('in %s, %s', (language, currency, expected) => {
  const { write } = figuresOf(language, currency);
  const [from, to] = [write(34_000, { short: true }), write(46_000, { short: true })];
  expect(plain(bothEnds({ from, to }))).toBe(expected);
});

test('millions say their word once', () => {
  const { write } = figuresOf('de-CH', 'CHF');
  const [from, to] = [write(17_500_000, { short: true }), write(20_000_000, { short: true })];
  expect(plain(bothEnds({ from, to }))).toBe('CHF 17.5–20 Mio.');
});

test('between words the sign is said with each', () => {
  expect(bothEnds({ from: 'CHF\u00a034k', to: 'CHF\u00a046k' }, ' to ')).toBe('CHF\u00a034k to CHF\u00a046k');
  expect(bothEnds({ from: '£34k', to: '£34k' })).toBe('£34k');
});
