/** A year's pay, tiers, and answers that contradict the roles. */
import { expect, test } from 'vitest';
import { parseAmount } from '../../src/dataset/amount.js';
import { contradictions } from '../../src/dataset/contradiction.js';
import { tierOf, yearPay } from '../../src/dataset/pay.js';
import { standings, statistics } from '../../src/dataset/statistics.js';
import type { Role } from '../../src/dataset/types.js';
import { datasetOf, readYaml, selectionOf } from './support.js';

const only = (roles: readonly Role[]): Role => {
  const [role] = roles;
  if (role === undefined) throw new Error('a role was expected');
  return role;
};

test.each([
  ['{ min: 20, max: 20, period: hour }', 39000],
  ['{ min: 19.99, max: 19.99, period: hour }', 38980.5],
  ['{ min: 100, max: 100, period: day }', 26000],
  ['{ min: 1000, max: 1000, period: week }', 52000],
  ['{ min: 3000, max: 3000, period: month }', 36000],
  ['{ min: 45000, max: 45000 }', 45000],
])('%s is %d a year', async (salary, year) => {
  const dataset = await datasetOf(`[{ title: A, salary: ${salary} }]`);
  expect(yearPay(only(dataset.roles), dataset)).toEqual({ min: year, max: year, midpoint: year });
});

test('a stated median takes the midpoint’s place: in tiers, in the order, in limits', async () => {
  const dataset = await datasetOf(`
tiers: [{ id: low, name: Low, from: 0, below: 35000 }, { id: high, name: High, from: 35000 }]
roles:
  - { title: Even, salary: { min: 30000, max: 42000 } }
  - { title: Skewed, salary: { min: 30000, max: 50000, median: 34000, sample: 40, basis: "survey, 2024" } }
  - { title: Hourly, salary: { min: 15, max: 25, period: hour, median: 19 } }
`);
  const [even, skewed, hourly] = dataset.roles.map((role) => yearPay(role, dataset));
  expect(even).toEqual({ min: 30000, max: 42000, midpoint: 36000 });
  expect(skewed).toEqual({ min: 30000, max: 50000, midpoint: 34000, median: 34000 });
  expect(hourly).toMatchObject({ midpoint: 37050, median: 37050 });
  expect(dataset.roles.map((role) => tierOf(role, dataset)?.id)).toEqual(['high', 'low', 'high']);
  expect(selectionOf(dataset).roles.map(({ title }) => title)).toEqual(['Hourly', 'Even', 'Skewed']);
  const limit = { amount: 35000, period: 'year' } as const;
  expect(selectionOf(dataset, { maxSalary: limit }).roles.map(({ title }) => title)).toEqual(['Skewed']);
  expect(dataset.roles[1]?.salary).toMatchObject({ median: 34000, sample: 40, basis: 'survey, 2024' });
});

test('yardsticks, stalls and last days are read as they are stated', async () => {
  const dataset = await datasetOf(`
yardsticks: [{ name: Graduate median, amount: 2500, period: month, source: A survey }, { name: Living wage, amount: 25000 }]
roles: [{ title: A, stall: B12, closes: 2026-05-31 }]
`);
  expect(dataset.yardsticks).toEqual([
    { name: 'Graduate median', amount: 2500, period: 'month', source: 'A survey' },
    { name: 'Living wage', amount: 25000, period: 'year' },
  ]);
  expect(dataset.roles).toMatchObject([{ stall: 'B12', closes: '2026-05-31' }]);
  expect(await datasetOf('[{ title: A }]')).not.toHaveProperty('yardsticks');
});

test("a dataset's own year factors count", async () => {
  const dataset = await datasetOf(
    'yearFactors: { hour: 1800 }\nroles: [{ title: A, salary: { min: 10, max: 20, period: hour } }]',
  );
  expect(dataset.yearFactors).toEqual({ hour: 1800, day: 260, week: 52, month: 12 });
  expect(yearPay(only(dataset.roles), dataset)?.midpoint).toBe(27000);
});

test('another currency is not converted, and it is said', async () => {
  const { loaded, found } = await readYaml([
    '[{ title: A, salary: { min: 30000, max: 40000, currency: EUR } }, { title: B }]',
  ]);
  if (loaded === undefined) throw new Error('a dataset was expected');
  expect(loaded.dataset.roles.map((role) => yearPay(role, loaded.dataset))).toEqual([undefined, undefined]);
  expect(found.map(({ severity, message }) => `${severity}: ${message}`)).toEqual([
    'note: "B" states no pay: shown as "not stated", in no tier, on no chart, and left out by a salary filter.',
    'note: "A" states pay in another currency than GBP: shown as stated, but in no tier, on no chart, and left out by a salary filter.',
  ]);
});

const tiered = (...midpoints: readonly number[]): string =>
  `[${midpoints.map((pay, index) => `{ title: R${index}, salary: { min: ${pay}, max: ${pay} } }`).join(', ')}]`;

test.each([
  ['rounded to two figures', [30100, 41000, 52000, 63000], [0, 41000, 52000]],
  ['to three where one limit would come of two', [24850, 24900, 25210, 25333], [0, 24900, 25200]],
  ['to four where it must be', [100100, 100200, 100300, 100400], [0, 100200, 100300]],
  ['unrounded where four are too few', [100001, 100002, 100003, 100004], [0, 100002, 100003]],
  ['of distinct midpoints where most are the same', [1, 20, 20, 20, 20, 20, 41], [0, 14, 27]],
  ['none for two', [30000, 40000, 40000], []],
])('tiers are made at the terciles: %s', async (_, midpoints, froms) => {
  const dataset = await datasetOf(tiered(...midpoints));
  expect(dataset.tiers.map(({ from }) => from)).toEqual(froms);
});

test('that tiers were made is said; `[]` means none', async () => {
  const { found } = await readYaml([tiered(30000, 40000, 50000)]);
  expect(found.map(({ code }) => code)).toEqual(['data/tiers-made']);
  const { loaded, found: silent } = await readYaml([`tiers: []\nroles: ${tiered(30000, 40000, 50000)}`]);
  expect(loaded?.dataset.tiers).toEqual([]);
  expect(silent).toEqual([]);
});

test('a midpoint on a limit belongs to the tier above it, one below the first to none', async () => {
  const dataset = await datasetOf(
    `tiers: [{ id: a, name: A, from: 10, below: 20 }, { id: b, name: B, from: 20 }]\nroles: ${tiered(9, 10, 19, 20)}`,
  );
  expect(dataset.roles.map((role) => tierOf(role, dataset)?.id)).toEqual([undefined, 'a', 'a', 'b']);
});

test('nothing is claimed that the data does not have', async () => {
  const dataset = await datasetOf('[{ title: A }]');
  expect(statistics(dataset, selectionOf(dataset))).toEqual({ total: 1, period: 'year', count: 1, paid: 0, unpaid: 1 });
  expect(standings(dataset).size).toBe(0);
});

test('no role above the highest tier, no claim of one', async () => {
  const dataset = await datasetOf(
    `tiers: [{ id: a, name: A, from: 0, below: 90 }, { id: b, name: B, from: 90 }]\nroles: ${tiered(10, 20)}`,
  );
  expect(statistics(dataset, selectionOf(dataset)).above).toBeUndefined();
});

test.each([
  ['Between £50,000 and £100,000 a year.', [50000, 100000]],
  ['£50k to £100k', [50000, 100000]],
  ['£50–100k, by experience', [50000, 100000]],
  ['50,000–100,000 GBP', [50000, 100000]],
  ['£50 000 - £100 000', [50000, 100000]],
  ['50,000 to 100,000 people work there', undefined],
  ['£60,000 to £90,000 a month', undefined],
  ['£60k–£90k per day', undefined],
  ['£60 to £1000000 a month', undefined],
  ['A certificate costs £200 to £400', undefined],
  ['£50,000 to £130,000', undefined],
  ['From £50,000', undefined],
  ['$50,000 to $100,000', undefined],
])('an answer of "%s" is read with care', async (answer, range) => {
  const dataset = await datasetOf(
    JSON.stringify({
      roles: [{ title: 'A', salary: { min: 60000, max: 130000 } }],
      faq: [{ question: 'Pay?', answer }],
    }),
  );
  expect(contradictions(dataset).map(({ min, max }) => [min, max])).toEqual(range === undefined ? [] : [range]);
});

test.each([
  ['We pay £12 to £14 an hour.', { min: 12, max: 14, period: 'hour', highest: 39_000 }],
  ['£90–£100 daily', { min: 90, max: 100, period: 'day', highest: 39_000 }],
  ['£2,000 to £2,500/month', { min: 2000, max: 2500, period: 'month', highest: 39_000 }],
  ['£16 to £20 an hour', undefined],
  ['£25,000 to £30,000', { min: 25_000, max: 30_000, period: 'year', highest: 39_000 }],
])('an answer about hourly pay: "%s"', async (answer, found) => {
  const dataset = await datasetOf(
    JSON.stringify({
      roles: [{ title: 'A', salary: { min: 13, max: 20, period: 'hour' } }],
      faq: [{ question: 'Pay?', answer }],
    }),
  );
  expect(contradictions(dataset)).toMatchObject(found === undefined ? [] : [found]);
});

test('an answer in euros is read in their way', async () => {
  const dataset = await datasetOf(
    JSON.stringify({
      language: 'de',
      currency: 'EUR',
      roles: [{ title: 'A', salary: { min: 60000, max: 130000 } }],
      faq: [{ question: 'Gehalt?', answer: 'Von 50.000 € bis 100.000 €' }],
    }),
  );
  expect(contradictions(dataset)).toMatchObject([{ min: 50000, max: 100000, highest: 130000 }]);
});

test.each([
  ['85000', 85000],
  ['85,000', 85000],
  ['85.000', 85000],
  ['85 000', 85000],
  ['1,250,000', 1250000],
  ['12.50', 12.5],
  ['1.250,50', 1250.5],
  ['85k', 85000],
  ['82.5 k', 82500],
  ['8,50,000', undefined],
  ['about 85', undefined],
])('the amount "%s" is %s', (text, amount) => {
  expect(parseAmount(text)).toBe(amount);
});
