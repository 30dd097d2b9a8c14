/** Figures and dates as documents print them, whatever the language of the machine. */
import { describe, expect, test } from 'vitest';
import { formatsOf } from '../../src/dataset/format.js';
import { datasetOf } from './support.js';

const thousands = await datasetOf(`
tiers: [{ id: a, name: A, from: 0, below: 85000 }, { id: b, name: B, from: 85000, below: 100000 }, { id: c, name: C, from: 100000 }]
roles: [{ title: A, salary: { min: 85000, max: 120000 } }, { title: B, salary: { min: 50000, max: 90000 } }]
`);
const uneven = await datasetOf('[{ title: A, salary: { min: 23500, max: 26000 } }]');
const { tiers } = thousands;
const year = { min: 85000, max: 120000, currency: 'GBP', period: 'year' } as const;

test('money in full and short', () => {
  const { money, moneyShort, range, rangeShort, rangeDash } = formatsOf(thousands);
  expect([money(85000), money(15.5), money(85000, 'USD')]).toEqual(['£85,000', '£15.50', 'US$85,000']);
  expect([moneyShort(85000), moneyShort(67500)]).toEqual(['£85k', '£67,500']);
  expect(range(85000, 120000)).toBe('£85,000 to £120,000');
  expect(range(15, 18.5)).toBe('£15.00 to £18.50');
  expect(range(85000, 85000)).toBe('£85,000');
  expect([rangeShort(85000, 120000), rangeDash(85000, 120000)]).toEqual(['£85k to £120k', '£85k–£120k']);
});

test('short money is in full where a figure of the scale is no whole thousand', () => {
  expect(formatsOf(uneven).rangeShort(23000, 26000)).toBe('£23,000 to £26,000');
});

test('a salary in its own period and currency', () => {
  const { salaryInFull, salaryDash, salaryShort } = formatsOf(thousands);
  expect(salaryInFull(year)).toBe('£85,000 to £120,000 a year');
  expect([salaryDash(year), salaryShort(year)]).toEqual(['£85k–£120k', '£85k to £120k']);
  expect(salaryInFull({ min: 15, max: 18.5, currency: 'GBP', period: 'hour' })).toBe('£15.00 to £18.50 an hour');
  expect(salaryDash({ min: 4000, max: 5000, currency: 'EUR', period: 'month' })).toBe('€4,000–€5,000');
});

test('the limits of a tier', () => {
  const { limits, limitsShort } = formatsOf(thousands);
  expect(tiers.map(limits)).toEqual([
    'midpoint below £85,000',
    'midpoint £85,000 to under £100,000',
    'midpoint £100,000 or more',
  ]);
  expect(tiers.map(limitsShort)).toEqual(['below £85k', '£85k to £100k', '£100k or more']);
});

test('the sign of a currency stands where its language has it, and does not break away', () => {
  const euros = {
    ...thousands,
    currency: 'EUR',
    roles: thousands.roles.map((role) => ({ ...role, salary: { ...year, currency: 'EUR' } })),
  };
  const { money, moneyShort } = formatsOf(euros, 'de');
  expect([money(85000), moneyShort(85000)]).toEqual(['85.000\u00A0€', '85.000\u00A0€']);
});

test('a sign behind a figure from right to left stays with it, whatever comes next', () => {
  const { range } = formatsOf({ ...thousands, currency: 'ILS' }, 'he');
  expect(range(85000, 120000)).toMatch(/^\u200f85,000\u00a0\u200f₪\u200f to \u200f120,000\u00a0\u200f₪\u200f$/);
});

test('dates say what is known', () => {
  const { date } = formatsOf(thousands);
  expect([date('2025-01-31'), date('2025-01'), date('2025')]).toEqual(['31 January 2025', 'January 2025', '2025']);
});

test('numbers in words up to ten, and lists', () => {
  const { count, list, either } = formatsOf(thousands);
  expect([count(0), count(6), count(10), count(11), count(1250)]).toEqual(['no', 'six', 'ten', '11', '1,250']);
  expect([list(['A']), list(['A', 'B']), list(['A', 'B', 'C']), either(['A', 'B'])]).toEqual([
    'A',
    'A and B',
    'A, B and C',
    'A or B',
  ]);
});

describe('pay in other currencies', () => {
  /** The dataset's pay so many times, in whole thousands. */
  const paid = (currency: string, times: number, language: string) => {
    const salary = { ...year, currency, min: year.min * times, max: year.max * times };
    return formatsOf(
      { ...thousands, currency, tiers: [], roles: thousands.roles.map((role) => ({ ...role, salary })) },
      language,
    );
  };

  test('millions are short as the language has it, with decimals only where they are needed', () => {
    const euros = paid('EUR', 100, 'de');
    expect([euros.moneyShort(12_000_000), euros.rangeShort(8_500_000, 12_000_000)]).toEqual([
      '12\u00a0Mio.\u00a0€',
      '8,5–12\u00a0Mio.\u00a0€',
    ]);
    expect(euros.moneyShort(8_512_000)).toBe('8,512\u00a0Mio.\u00a0€');
    expect(paid('JPY', 100, 'en').rangeShort(8_500_000, 12_000_000)).toBe('¥8.5m to ¥12m');
  });

  test('signs are narrow, and those that fonts have', () => {
    const yen = paid('JPY', 100, 'ja');
    expect([yen.money(8_500_000), yen.rangeShort(8_500_000, 12_000_000)]).toEqual(['¥8,500,000', '¥850～1200万']);
    expect(paid('THB', 1, 'en').money(85_000)).toBe('THB\u00a085,000');
  });
});
