/** Pay below the United Kingdom's minimum wage, as a doubt and no more: who is owed what is not ours to say. */
import { readFileSync } from 'node:fs';
import { packaged } from '../../home.js';
import * as messages from '../../messages/doubts.js';
import { formatsOf } from '../format.js';
import { amountFor, yearAmount } from '../pay.js';
import { isImpossible } from '../tables/pay/likely.js';
import type { Dataset, Salary } from '../types.js';
import { type Doubt, salaryPath } from './doubt.js';

export const belowMinimumWage: Doubt = ({ dataset, locate, today }, report) => {
  const inPounds = dataset.roles.some(({ salary }) => salary?.currency === 'GBP');
  if (!inPounds) return;
  const day = dataset.asOf ?? today;
  const rate = rateOn(day);
  const { money, date, salaryInFull } = formatsOf({ ...dataset, currency: 'GBP' }, 'en-GB');
  if (rate === undefined) {
    report(messages.minimumWageUnknown(locate('asOf'), date(day)));
    return;
  }
  dataset.roles.forEach((role, index) => {
    const { salary, title } = role;
    if (salary?.currency !== 'GBP' || isImpossible(salary)) return;
    const hourly = anHour(salary, dataset);
    if (hourly >= rate.amount) return;
    const figures = { stated: salaryInFull(salary), hourly: money(hourly), rate: money(rate.amount), on: date(day) };
    const hours = salary.period === 'hour' ? undefined : hoursAWeek(dataset);
    report(messages.belowMinimumWage(locate(salaryPath(index)), title, figures, hours));
  });
};

interface Rate {
  /** The first day on which it holds. */
  readonly from: string;
  /** Pounds an hour. */
  readonly amount: number;
}

/** The rate for 21 and over on a day, or nothing where it is not known. */
function rateOn(day: string): Rate | undefined {
  const { rates, until } = table();
  return day > until ? undefined : rates.findLast(({ from }) => from <= day);
}

/** `data/minimum-wage.json`, with its source. */
function table(): { readonly rates: readonly Rate[]; readonly until: string } {
  return JSON.parse(readFileSync(packaged('data/minimum-wage.json'), 'utf8'));
}

/** The lower end for an hour, in pounds and whole pence. */
function anHour({ min, period }: Salary, dataset: Dataset): number {
  if (period === 'hour') return min;
  return amountFor('hour', yearAmount({ amount: min, period }, dataset), dataset);
}

/** 37.5, by default. */
function hoursAWeek({ yearFactors }: Dataset): number {
  return Math.round((yearFactors.hour / 52) * 10) / 10;
}
