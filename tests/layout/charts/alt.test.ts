import { expect, test } from 'vitest';
import type { RangeChart, RangeRow } from '../../../src/document/types.js';
import { chartAlt } from '../../../src/layout/charts/alt.js';

const origin = { place: { file: 'talk.hbs' }, via: [] };
const row = (label: string, from: string, to: string): RangeRow => ({
  ...origin,
  label: [{ text: label }],
  range: { min: 1, max: 2 },
  from,
  to,
});
const rows = [row('Baker', '£20k', '£30k'), row('Porter', '£25k', ''), row('Cook', '£22k', '£31k')];
const unpaid: RangeRow = { ...origin, label: [{ text: 'Volunteer' }], from: 'not stated', to: '' };
const chart: RangeChart = {
  ...origin,
  kind: 'range',
  caption: 'Three roles and what they pay.',
  columns: ['Role', 'From', 'To'],
  groups: [{ rows: [...rows, unpaid] }],
};

test('a whole chart says its caption, whoever has no bar in it', () => {
  expect(chartAlt(chart, [...rows, unpaid])).toBe('Three roles and what they pay.');
  expect(chartAlt(chart, rows)).toBe('Three roles and what they pay.');
});

test('a part of a chart says the rows that it shows, also where none has a bar', () => {
  expect(chartAlt(chart, [unpaid])).toBe('Volunteer: not stated');
  expect(chartAlt(chart, rows.slice(0, 2))).toBe('Baker: £20k to £30k; Porter: £25k');
});
