/** What documents claim about the roles, counted from the data. */
import { compareHighestFirst, tierOf, yearPay } from './pay.js';
import { quantile } from './tiers.js';
import type { Dataset, Role, Selection, Tier, YearPay } from './types.js';

/** All amounts are a year's pay in the dataset's currency. Without "of the dataset", what is said is of the chosen roles. */
export interface Statistics {
  /** Roles of the dataset. */
  readonly total: number;
  readonly count: number;
  /** Roles whose pay can be compared; the amounts below are theirs, and absent where there are none. */
  readonly paid: number;
  /** The lowest start of a range, and the roles that have it. */
  readonly lowest?: Extreme;
  /** The highest end of a range, and the roles that have it. */
  readonly highest?: Extreme;
  /** How wide the narrowest range is. */
  readonly narrowest?: number;
  /** The median of the midpoints. */
  readonly median?: number;
  /** How many roles can pay more than the start of the highest tier; absent where none can. */
  readonly above?: { readonly value: number; readonly count: number };
  /** Highest first, those without a chosen role left out. */
  readonly tiers: readonly { readonly tier: Tier; readonly roles: readonly Role[] }[];
  /** Of the dataset: how a role's pay stands among all that can be compared, by the role's id. */
  readonly standings: ReadonlyMap<string, Standing>;
}

export interface Extreme {
  readonly value: number;
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
  readonly pay: YearPay;
}

export function statistics(dataset: Dataset, selection: Selection): Statistics {
  const paid = paidRoles(selection.roles, dataset);
  return {
    total: dataset.roles.length,
    count: selection.roles.length,
    paid: paid.length,
    ...amounts(paid),
    ...aboveTop(paid, dataset),
    tiers: dataset.tiers
      .map((tier) => ({ tier, roles: selection.roles.filter((role) => tierOf(role, dataset) === tier) }))
      .filter(({ roles }) => roles.length > 0)
      .reverse(),
    standings: standings(paidRoles(dataset.roles, dataset)),
  };
}

function paidRoles(roles: readonly Role[], dataset: Dataset): readonly Paid[] {
  return roles.flatMap((role) => {
    const pay = yearPay(role, dataset);
    return pay === undefined ? [] : [{ role, pay }];
  });
}

function amounts(paid: readonly Paid[]): Pick<Statistics, 'lowest' | 'highest' | 'narrowest' | 'median'> {
  if (paid.length === 0) return {};
  const lowest = Math.min(...paid.map(({ pay }) => pay.min));
  const highest = Math.max(...paid.map(({ pay }) => pay.max));
  return {
    lowest: { value: lowest, roles: paid.filter(({ pay }) => pay.min === lowest).map(({ role }) => role) },
    highest: { value: highest, roles: paid.filter(({ pay }) => pay.max === highest).map(({ role }) => role) },
    narrowest: Math.min(...paid.map(({ pay }) => pay.max - pay.min)),
    median: quantile(
      paid.map(({ pay }) => pay.midpoint).sort((a, b) => a - b),
      0.5,
    ),
  };
}

function aboveTop(paid: readonly Paid[], dataset: Dataset): Pick<Statistics, 'above'> {
  const value = dataset.tiers.at(-1)?.from;
  if (value === undefined) return {};
  const count = paid.filter(({ pay }) => pay.max > value).length;
  return count === 0 ? {} : { above: { value, count } };
}

function standings(paid: readonly Paid[]): ReadonlyMap<string, Standing> {
  const sorted = [...paid].sort((a, b) => compareHighestFirst(a.pay, b.pay));
  const same = (one: Paid, other: Paid | undefined): boolean =>
    other !== undefined && compareHighestFirst(one.pay, other.pay) === 0;
  const found = new Map<string, Standing>();
  let place = 1;
  sorted.forEach((one, index) => {
    const before = same(one, sorted[index - 1]);
    if (!before) place = index + 1;
    found.set(one.role.id, { place, of: sorted.length, shared: before || same(one, sorted[index + 1]) });
  });
  return found;
}
