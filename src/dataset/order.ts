/** The order of roles: by tier, by pay or title, and the dataset's own where nothing decides. */
import { tierAt, yearPay } from './pay.js';
import type { Dataset, Role, Sort } from './types.js';

/** A role, and by what it is put in order: the larger figure goes first. */
interface Ranked {
  readonly role: Role;
  /** Of its tier; -1 without one. */
  readonly rank: number;
  /** Infinite where pay cannot be compared, or does not decide. */
  readonly midpoint: number;
  readonly max: number;
}

/** Highest tier first, then the roles without one; sorted inside each, and the dataset's own order where nothing decides. */
export function inOrder(roles: readonly Role[], sort: Sort, dataset: Dataset): readonly Role[] {
  const sorted = roles.map((role) => ranked(role, sort, dataset)).sort(byFigures);
  if (sort === 'given') return sorted.map(({ role }) => role);
  const { compare } = new Intl.Collator(dataset.language, { numeric: true });
  const ordered: Role[] = [];
  let equals: Role[] = [];
  sorted.forEach((one, index) => {
    equals.push(one.role);
    const next = sorted[index + 1];
    if (next !== undefined && !byFigures(one, next)) return;
    for (const role of byTitle(equals, compare)) ordered.push(role);
    equals = [];
  });
  return ordered;
}

function ranked(role: Role, sort: Sort, dataset: Dataset): Ranked {
  const pay = yearPay(role, dataset);
  const tier = pay && tierAt(pay, dataset);
  const rank = tier === undefined ? -1 : dataset.tiers.indexOf(tier);
  if (pay === undefined || sort === 'title' || sort === 'given')
    return { role, rank, midpoint: -Infinity, max: -Infinity };
  const direction = sort === 'salary' ? -1 : 1;
  return { role, rank, midpoint: direction * pay.midpoint, max: direction * pay.max };
}

/** What is infinite twice is no number, and decides nothing. */
function byFigures(a: Ranked, b: Ranked): number {
  return b.rank - a.rank || b.midpoint - a.midpoint || b.max - a.max;
}

/** Comparing words takes long, and among many roles titles come again: each is compared once. */
function byTitle(roles: readonly Role[], compare: (a: string, b: string) => number): readonly Role[] {
  const titles = [...new Set(roles.map(({ title }) => title))].sort(compare);
  const places = new Map<string, number>();
  titles.forEach((title, index) => {
    const before = titles[index - 1];
    const alike = before !== undefined && compare(before, title) === 0;
    places.set(title, alike ? (places.get(before) ?? index) : index);
  });
  const placeOf = ({ title }: Role): number => places.get(title) ?? 0;
  return roles.toSorted((a, b) => placeOf(a) - placeOf(b));
}
