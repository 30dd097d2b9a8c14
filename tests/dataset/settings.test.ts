/** What a document says on every page: its scale above all. */
import { expect, test } from 'vitest';
import type { Dataset, Focus } from '../../src/dataset/types.js';
import { documentSettings, type SettingsOptions } from '../../src/document/settings.js';
import { datasetOf, selectionOf } from './support.js';

const settings = (dataset: Dataset, focus: Partial<Focus> = {}, options?: SettingsOptions) =>
  documentSettings(dataset, selectionOf(dataset, focus), options);

const paying = (...ranges: readonly (readonly [number, number])[]) =>
  datasetOf(
    `tiers: []\nroles: [${ranges.map(([min, max], index) => `{ title: R${index}, salary: { min: ${min}, max: ${max} } }`).join(', ')}]`,
  );

test.each([
  [
    'London',
    [
      [50000, 85000],
      [90000, 130000],
    ],
    50000,
    130000,
  ],
  [
    'rounded outwards',
    [
      [52300, 85000],
      [90000, 127800],
    ],
    50000,
    130000,
  ],
  [
    'a wide span',
    [
      [18000, 61000],
      [90000, 455000],
    ],
    0,
    500000,
  ],
  ['a narrow span', [[23500, 26000]], 23500, 26000],
  ['one figure', [[30000, 30000]], 25000, 35000],
  ['pence', [[0.12, 0.57]], 0.1, 0.6],
  ['nothing', [[0, 0]], 0, 0.2],
] as const)('the ends of the scale: %s', async (_, ranges, from, to) => {
  expect(settings(await paying(...ranges)).scale).toMatchObject({ from, to });
});

const dataset = await datasetOf(`
name: Jobs in Bath
asOf: 2025-03-01
tiers:
  - { id: low, name: Lower tier, from: 0, below: 30000 }
  - { id: mid, name: Tier, from: 30000, below: 60000 }
  - { id: high, name: The tier of chiefs, from: 60000, below: 900000 }
  - { id: beyond, name: Beyond, from: 900000 }
roles:
  - { title: A, salary: { min: 20000, max: 30000 } }
  - { title: B, salary: { min: 50000, max: 70000 } }
  - { title: C }
`);

test('ticks and zones are the tiers as far as the scale reaches', () => {
  const { scale } = settings(dataset);
  expect(scale?.ticks.map(({ label, full }) => [label, full])).toEqual([
    ['£20k', '£20,000'],
    ['£30k', '£30,000'],
    ['£60k', '£60,000'],
    ['£70k', '£70,000'],
  ]);
  expect(scale?.zones).toEqual([
    { tier: 0, from: 20000, to: 30000 },
    { tier: 1, from: 30000, to: 60000 },
    { tier: 2, from: 60000, to: 70000 },
  ]);
});

test('the scale covers the chosen roles, and has the others where they fall inside it', () => {
  const { scale } = settings(dataset, { tiers: ['low'] });
  expect([scale?.from, scale?.to]).toEqual([20000, 30000]);
  const told = (one: typeof scale) => one?.ranges.map(({ from, to, tier, chosen }) => [from, to, tier, chosen]);
  expect(told(scale)).toEqual([['£20k', '£30k', 0, true]]);
  expect(told(settings(dataset, {}).scale)).toEqual([
    ['£50k', '£70k', 2, true],
    ['£20k', '£30k', 0, true],
  ]);
});

test('of many ranges as many are told as a picture can show: the highest, the lowest, and a chosen one in its place', async () => {
  const many = await paying(...Array.from({ length: 1000 }, (_, index) => [10_000 + index, 20_000 + index] as const));
  const [, , third] = many.roles;
  const { scale } = settings(many, { roles: [third?.id ?? ''] });
  expect(scale?.ranges).toHaveLength(40);
  expect([scale?.ranges[0]?.max, scale?.ranges.at(-1)?.min]).toEqual([20_999, 10_002]);
  expect(scale?.ranges.filter(({ chosen }) => chosen)).toMatchObject([{ role: third?.id }]);
  expect(settings(many).scale?.ranges.at(-1)?.min).toBe(10_000);
});

test('without comparable pay there is no scale', async () => {
  expect(settings(await datasetOf('[{ title: A }]'))).not.toHaveProperty('scale');
});

test('the short name of a tier leaves out the word at its end', () => {
  expect(settings(dataset).tiers.map(({ shortName }) => shortName)).toEqual([
    'Lower',
    'Tier',
    'The tier of chiefs',
    'Beyond',
  ]);
});

test('the footer carries the name, the year and the focus', async () => {
  expect(settings(dataset).footer).toBe('Jobs in Bath, 2025');
  expect(settings(dataset, { tiers: ['low'] }).footer).toBe('Jobs in Bath, 2025 · Lower tier');
  expect(settings(await datasetOf('name: Jobs\nroles: [{ title: A }]')).footer).toBe('Jobs');
});

test('files are dated by the caller, else by the dataset, else by a fixed day', async () => {
  expect(settings(dataset, {}, { date: '2024-12-24T12:00:00Z' }).date).toBe('2024-12-24T12:00:00Z');
  expect(settings(dataset).date).toBe('2025-03-01');
  expect(settings(await datasetOf('[{ title: A }]')).date).toBe('2000-01-01');
});

test('the language of the words and its direction can differ from the data', () => {
  expect(settings(dataset)).toMatchObject({ language: 'en-GB', direction: 'ltr' });
  expect(settings(dataset, {}, { language: 'ar' })).toMatchObject({ language: 'ar', direction: 'rtl' });
});
