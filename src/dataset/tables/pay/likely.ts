/** What pay can be. Figures far outside are paid for another period than the one that was taken. */
import { DEFAULTS } from '../../normalise.js';
import { PERIODS } from '../../schema.js';
import type { Period, Salary } from '../../types.js';

/** A year's pay lies between, in pounds. */
const LOWEST = 2_000;
const HIGHEST = 3_000_000;

/** What is worth about as much as a pound, and what is worth about a fifth: near enough to tell 15.125 an hour from 15,125. */
const WORTH: ReadonlyMap<string, number> = new Map([
  ...'GBP EUR USD CHF AUD CAD NZD SGD'.split(' ').map((code) => [code, 1] as const),
  ...'PLN RON BRL AED SAR QAR ILS MYR BGN'.split(' ').map((code) => [code, 5] as const),
]);

/** How often each is paid in a year. */
const IN_A_YEAR: Readonly<Record<Period, number>> = { ...DEFAULTS.yearFactors, year: 1 };

export type Likeliness = 'likely' | 'too low' | 'too high' | 'not known';

/** Whether amounts can be paid for a period. */
export function likelinessOf(min: number, max: number, period: Period, currency: string): Likeliness {
  const worth = WORTH.get(currency);
  if (worth === undefined) return 'not known';
  if (min * IN_A_YEAR[period] < LOWEST) return 'too low';
  return max * IN_A_YEAR[period] > HIGHEST * worth ? 'too high' : 'likely';
}

/** What full-time work brings in a year, in pounds: less is rather paid for a month, or a week. */
const USUAL = { least: 10_000, most: 300_000, middle: 30_000 };

/** Whether amounts can be paid for a year, and are rather paid for less. */
export function isLittleForYear(min: number, max: number, currency: string): boolean {
  const worth = WORTH.get(currency) ?? 0;
  return likelinessOf(min, max, 'year', currency) === 'likely' && max < USUAL.least * worth;
}

/** The periods for which an amount is usual pay, the likeliest first; none where the currency's worth is not known. */
export function usualPeriods(amount: number, currency: string): readonly Period[] {
  const worth = WORTH.get(currency) ?? Number.NaN;
  const inPounds = (period: Period): number => (amount * IN_A_YEAR[period]) / worth;
  const distance = (period: Period): number => Math.abs(Math.log(inPounds(period) / USUAL.middle));
  return PERIODS.filter((period) => USUAL.least <= inPounds(period) && inPounds(period) <= USUAL.most).sort(
    (one, other) => distance(one) - distance(other),
  );
}

/** Whether pay cannot be that of its period: £45 a year, £60,000 an hour. */
export function isImpossible(salary: Salary | undefined): boolean {
  if (salary === undefined) return false;
  const likely = likelinessOf(salary.min, salary.max, salary.period, salary.currency);
  return likely === 'too low' || likely === 'too high';
}
