import { expect, test } from 'vitest';
import type { ChartRow, RangeChart } from '../../../src/document/types.js';
import { chartAlt } from '../../../src/layout/charts/alt.js';
import { contextOf } from '../setting.js';

const origin = { place: { file: 'talk.hbs' }, via: [] };
const row = (label: string, from: string, to: string): ChartRow => ({
  ...origin,
  label: [{ text: label }],
  range: { min: 1, max: 2 },
  from,
  to,
  figures: [from, to],
});
const rows = [row('Baker', '£20k', '£30k'), row('Porter', '£25k', ''), row('Cook', '£22k', '£31k')];
const unpaid: ChartRow = {
  ...origin,
  label: [{ text: 'Volunteer' }],
  from: 'not stated',
  to: '',
  figures: ['not stated'],
};
const chart: RangeChart = {
  ...origin,
  kind: 'range',
  caption: 'Three roles and what they pay.',
  columns: ['Role', 'From', 'To'],
  groups: [{ rows: [...rows, unpaid] }],
};

const context = contextOf();

test('a whole chart says its caption, whoever has no bar in it', () => {
  expect(chartAlt(chart, [...rows, unpaid], context)).toEqual({ alt: 'Three roles and what they pay.' });
  expect(chartAlt(chart, rows, context)).toEqual({ alt: 'Three roles and what they pay.' });
});

test('a part of a chart says the rows that it shows, also where none has a bar', () => {
  expect(chartAlt(chart, [unpaid], context)).toEqual({ alt: 'Volunteer: not stated' });
  expect(chartAlt(chart, rows.slice(0, 2), context)).toEqual({ alt: 'Baker: £20k to £30k; Porter: £25k' });
});

test('a caption is in the language of the template, rows are in that of the data', () => {
  const german = { document: { ...context.document, language: 'de', wordsLanguage: 'en-GB' } };
  expect(chartAlt(chart, rows, german)).toEqual({ alt: 'Three roles and what they pay.', language: 'en-GB' });
  expect(chartAlt(chart, [unpaid], german)).toEqual({ alt: 'Volunteer: not stated' });
});
