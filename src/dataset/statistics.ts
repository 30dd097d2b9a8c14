/** What documents claim about the roles, counted from the data. */
import { keptOf } from './kept.js';
import { amountFor, commonPeriod, compareHighestFirst, paidRoles, payFor, tierOf, yearPay } from './pay.js';
import { quantile } from './tiers.js';
import type { Dataset, Period, Role, Selection, Tier, ToldPay, YearPay } from './types.js';

/** Of some roles: how many they are, and what those pay whose pay can be compared. An amount is absent where there are none. */
export interface Summary {
  readonly count: number;
  /** Roles whose pay can be compared; all amounts are theirs. */
  readonly paid: number;
  /** The others: their pay is not stated, or in another currency. */
  readonly unpaid: number;
  /** The lowest start of a range, and the roles that have it. */
  readonly lowest?: Extreme;
  /** The highest end of a range, and the roles that have it. */
  readonly highest?: Extreme;
  /** Of the midpoints; quartiles between neighbours in proportion (type 7 of Hyndman and Fan). */
  readonly median?: number;
  readonly lowerQuartile?: number;
  readonly upperQuartile?: number;
}

/** All amounts are in the dataset's currency, for a `period`. Without "of the dataset", what is said is of the chosen roles. */
export interface Statistics extends Summary {
  /** For which pay is told: the one for which all of it is stated, else a year. */
  readonly period: Period;
  /** Roles of the dataset. */
  readonly total: number;
  /** How wide the narrowest range is. */
  readonly narrowest?: number;
  /** How many roles can pay more than the start of the highest tier; absent where none can, or where that follows from their tier. */
  readonly above?: { readonly value: number; readonly count: number };
}

export interface TierSummary extends Summary {
  readonly tier: Tier;
  readonly roles: readonly Role[];
}

export interface EmployerSummary extends Summary {
  readonly employer: string;
  /** Where its roles are, and its stalls at the fair: each once, in the order of the roles. */
  readonly places: readonly string[];
  readonly stalls: readonly string[];
  readonly roles: readonly Role[];
}

interface Extreme {
  readonly value: number;
  /** It was stated for another period. */
  readonly about?: true;
  readonly roles: readonly Role[];
}

/** `place` 1 has the highest midpoint; roles with the same pay share a place. */
export interface Standing {
  readonly place: number;
  readonly of: number;
  readonly shared: boolean;
}

interface Paid {
  readonly role: Role;
  readonly pay: ToldPay;
}

export function statistics(dataset: Dataset, selection: Selection): Statistics {
  const period = commonPeriod(selection.roles, dataset);
  const paid = toldPay(selection.roles, period, dataset);
  return {
    total: dataset.roles.length,
    period,
    ...summary(selection.roles, paid),
    ...(paid.length > 0 && {
      narrowest: paid.reduce((least, { pay }) => Math.min(least, pay.max - pay.min), Number.POSITIVE_INFINITY),
    }),
    ...aboveTop(paid, period, dataset),
  };
}

/** Highest first, those without a chosen role left out. */
export function byTier(dataset: Dataset, { roles }: Selection): readonly TierSummary[] {
  const period = commonPeriod(roles, dataset);
  const members = new Map<Tier | undefined, Role[]>();
  for (const role of roles) put(members, tierOf(role, dataset), role);
  return dataset.tiers.toReversed().flatMap((tier) => {
    const own = members.get(tier) ?? [];
    return own.length === 0 ? [] : [{ tier, roles: own, ...summary(own, toldPay(own, period, dataset)) }];
  });
}

/** Those with most roles first, then by name. Roles that name no employer are in none. */
export function byEmployer(dataset: Dataset, { roles }: Selection): readonly EmployerSummary[] {
  const period = commonPeriod(roles, dataset);
  const members = new Map<string, Role[]>();
  for (const role of roles) if (role.employer !== undefined) put(members, role.employer, role);
  const collator = new Intl.Collator(dataset.language, { numeric: true });
  return [...members]
    .map(([employer, own]) => ({
      employer,
      roles: own,
      places: each(own, ({ location }) => location),
      stalls: each(own, ({ stall }) => stall),
      ...summary(own, toldPay(own, period, dataset)),
    }))
    .sort((a, b) => b.count - a.count || collator.compare(a.employer, b.employer));
}

function each(roles: readonly Role[], textOf: (role: Role) => string | undefined): readonly string[] {
  return [...new Set(roles.flatMap((role) => textOf(role) ?? []))];
}

function put<Key>(members: Map<Key, Role[]>, key: Key, role: Role): void {
  const own = members.get(key);
  if (own === undefined) members.set(key, [role]);
  else own.push(role);
}

function toldPay(roles: readonly Role[], period: Period, dataset: Dataset): readonly Paid[] {
  return paidRoles(roles, (role) => payFor(period, role, dataset));
}

function summary(roles: readonly Role[], paid: readonly Paid[]): Summary {
  const counts = { count: roles.length, paid: paid.length, unpaid: roles.length - paid.length };
  if (paid.length === 0) return counts;
  const lowest = paid.reduce((least, { pay }) => Math.min(least, pay.min), Number.POSITIVE_INFINITY);
  const highest = paid.reduce((most, { pay }) => Math.max(most, pay.max), 0);
  const midpoints = paid.map(({ pay }) => pay.midpoint).sort((a, b) => a - b);
  return {
    ...counts,
    lowest: extreme(lowest, (pay) => pay.min, paid),
    highest: extreme(highest, (pay) => pay.max, paid),
    median: quantile(midpoints, 0.5),
    lowerQuartile: quantile(midpoints, 0.25),
    upperQuartile: quantile(midpoints, 0.75),
  };
}

function extreme(value: number, end: (pay: ToldPay) => number, paid: readonly Paid[]): Extreme {
  const reaching = paid.filter(({ pay }) => end(pay) === value);
  return {
    value,
    ...(reaching.some(({ pay }) => pay.about) && { about: true as const }),
    roles: reaching.map(({ role }) => role),
  };
}

function aboveTop(paid: readonly Paid[], period: Period, dataset: Dataset): Pick<Statistics, 'above'> {
  const top = dataset.tiers.at(-1);
  if (top === undefined || paid.every(({ role }) => tierOf(role, dataset) === top)) return {};
  const count = paid.filter(({ role }) => (yearPay(role, dataset)?.max ?? 0) > top.from).length;
  return count === 0 ? {} : { above: { value: amountFor(period, top.from, dataset), count } };
}

/** How a role's pay stands among all of the dataset that can be compared, by the role's id. */
export const standings = keptOf((dataset: Dataset): ReadonlyMap<string, Standing> => {
  const paid = paidRoles(dataset.roles, (role) => yearPay(role, dataset));
  const sorted = paid.sort((a, b) => compareHighestFirst(a.pay, b.pay));
  const same = (one: { readonly pay: YearPay }, other: { readonly pay: YearPay } | undefined): boolean =>
    other !== undefined && compareHighestFirst(one.pay, other.pay) === 0;
  const found = new Map<string, Standing>();
  let place = 1;
  sorted.forEach((one, index) => {
    const before = same(one, sorted[index - 1]);
    if (!before) place = index + 1;
    found.set(one.role.id, { place, of: sorted.length, shared: before || same(one, sorted[index + 1]) });
  });
  return found;
});
