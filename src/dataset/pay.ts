/** What a role pays in a year, so that roles can be compared, and what documents tell of it. Another currency is never converted. */
import type { Dataset, Period, Role, Salary, Tier, ToldPay, Yardstick, YearPay } from './types.js';

/** A year's pay in the dataset's currency; nothing where the pay is not stated or stated in another one. */
export function yearPay(
  role: Pick<Role, 'salary'>,
  dataset: Pick<Dataset, 'currency' | 'yearFactors'>,
): YearPay | undefined {
  const { salary } = role;
  if (salary === undefined || salary.currency !== dataset.currency) return undefined;
  const times = timesAYear(salary.period, dataset);
  return payOf(salary, (amount) => cents(amount * times));
}

/** Each stated amount as `told`; the midpoint follows from them. */
function payOf(
  { min, max, median }: Pick<Salary, 'min' | 'max' | 'median'>,
  told: (amount: number) => number,
): YearPay {
  const [from, to] = [told(min), told(max)];
  if (median === undefined) return { min: from, max: to, midpoint: (from + to) / 2 };
  const midpoint = told(median);
  return { min: from, max: to, midpoint, median: midpoint };
}

/** How many of a period are paid in a year. */
export function timesAYear(period: Period, { yearFactors }: Pick<Dataset, 'yearFactors'>): number {
  return period === 'year' ? 1 : yearFactors[period];
}

/** The roles whose pay can be compared, with what `payFor` or `yearPay` says of it. */
export function paidRoles<Pay>(
  roles: readonly Role[],
  payOfRole: (role: Role) => Pay | undefined,
): { readonly role: Role; readonly pay: Pay }[] {
  return roles.flatMap((role) => {
    const pay = payOfRole(role);
    return pay === undefined ? [] : [{ role, pay }];
  });
}

/** The period in which pay is told: the one for which all that can be compared is stated, else a year. */
export function commonPeriod(roles: readonly Role[], { currency }: Pick<Dataset, 'currency'>): Period {
  let common: Period | undefined;
  for (const { salary } of roles) {
    if (salary?.currency !== currency || salary.period === common) continue;
    if (common !== undefined) return 'year';
    common = salary.period;
  }
  return common ?? 'year';
}

/**
 * A role's pay for a period, in the dataset's currency: as stated where it is stated for that period. Otherwise it is about so much: a
 * year's to the nearest hundred, that of a shorter period to the hundredth.
 */
export function payFor(
  period: Period,
  role: Pick<Role, 'salary'>,
  dataset: Pick<Dataset, 'currency' | 'yearFactors'>,
): ToldPay | undefined {
  const { salary } = role;
  if (salary?.period === period && salary.currency === dataset.currency) return payOf(salary, (amount) => amount);
  const year = yearPay(role, dataset);
  const about = (amount: number): number => toldAmount(period, amount, dataset);
  return year && { ...payOf(year, about), midpoint: about(year.midpoint), about: true };
}

/** An amount of a year's pay that is told for a period though it is stated for another: about so much. */
function toldAmount(period: Period, year: number, dataset: Pick<Dataset, 'yearFactors'>): number {
  return period === 'year' ? Math.round(year / 100) * 100 : amountFor(period, year, dataset);
}

/** A yardstick as if it were pay: both ends are the same. */
export function asSalary({ amount, period }: Yardstick, { currency }: Pick<Dataset, 'currency'>): Salary {
  return { min: amount, max: amount, currency, period };
}

/** A year's pay for a shorter period. */
export function amountFor(period: Period, year: number, dataset: Pick<Dataset, 'yearFactors'>): number {
  return period === 'year' ? year : cents(year / timesAYear(period, dataset));
}

/** An amount that is paid for a period, such as a yardstick or a limit, as a year's. */
export function yearAmount(
  { amount, period }: Pick<Yardstick, 'amount' | 'period'>,
  dataset: Pick<Dataset, 'yearFactors'>,
): number {
  return period === 'year' ? amount : cents(amount * timesAYear(period, dataset));
}

/** The tier that holds the role's midpoint. */
export function tierOf(role: Role, dataset: Pick<Dataset, 'currency' | 'yearFactors' | 'tiers'>): Tier | undefined {
  const pay = yearPay(role, dataset);
  return pay && tierAt(pay, dataset);
}

/** The tier that holds the midpoint of a year's pay. */
export function tierAt({ midpoint }: YearPay, { tiers }: Pick<Dataset, 'tiers'>): Tier | undefined {
  return tiers.find(({ from, below }) => midpoint >= from && (below === undefined || midpoint < below));
}

/** Highest first: by midpoint, then by maximum. Zero where both are the same. */
export function compareHighestFirst(a: YearPay, b: YearPay): number {
  return b.midpoint - a.midpoint || b.max - a.max;
}

/** How much more or less one role pays than another; neither where it is the same. */
export interface PayDifference {
  /** The amount as if it were pay: both ends are the same. */
  readonly by: Salary;
  readonly more: boolean;
  readonly less: boolean;
  /** It is of pay that is stated for another period. */
  readonly about?: true;
}

/**
 * What another role pays against this one, midpoint to midpoint: as both state it where that is for one period and in one currency, else
 * of their year's pay, rounded for `period` as told pay is. Nothing where they cannot be compared.
 */
export function differenceOf(
  role: Pick<Role, 'salary'>,
  other: Pick<Role, 'salary'>,
  period: Period,
  dataset: Pick<Dataset, 'currency' | 'yearFactors'>,
): PayDifference | undefined {
  const [own, others] = [role.salary, other.salary];
  if (own === undefined || others === undefined) return undefined;
  if (own.period === others.period && own.currency === others.currency)
    return differing(midpointOf(others) - midpointOf(own), own);
  const [year, yearOfOther] = [yearPay(role, dataset), yearPay(other, dataset)];
  if (year === undefined || yearOfOther === undefined) return undefined;
  const more = yearOfOther.midpoint - year.midpoint;
  const by = Math.sign(more) * toldAmount(period, Math.abs(more), dataset);
  return { ...differing(by, { currency: dataset.currency, period }), about: true };
}

function midpointOf(salary: Salary): number {
  return payOf(salary, (amount) => amount).midpoint;
}

function differing(by: number, { currency, period }: Pick<Salary, 'currency' | 'period'>): PayDifference {
  const exact = withoutNoise(by);
  const amount = Math.abs(exact);
  return { by: { min: amount, max: amount, currency, period }, more: exact > 0, less: exact < 0 };
}

/** Without the noise of binary fractions: 15.5 less 13.4 is 2.1. */
export function withoutNoise(amount: number): number {
  return Number(amount.toPrecision(12));
}

interface Span {
  readonly min: number;
  readonly max: number;
}

/** What both of two ranges pay; nothing where they do not meet. Ranges that touch meet in one figure. */
export function overlapOf(one: Span, other: Span): Span | undefined {
  const [min, max] = [Math.max(one.min, other.min), Math.min(one.max, other.max)];
  return min <= max ? { min, max } : undefined;
}

/** Products of hourly pay carry the noise of binary fractions: 19.99 x 1950 is 38980.5, not 38980.49999. */
function cents(amount: number): number {
  return Math.round(amount * 100) / 100;
}
