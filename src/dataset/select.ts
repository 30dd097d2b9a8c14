/** The focus: which roles an audience sees, in which order, and why not the others. */
import type { Report } from '../diagnostic.js';
import * as messages from '../messages/usage.js';
import { type Criterion, criteriaOf, nearest } from './criteria.js';
import { findFocus } from './focus.js';
import { formatsOf } from './format.js';
import { compareHighestFirst, tierAt, yearPay } from './pay.js';
import { checkPayLimits } from './pay-limit.js';
import type { Dataset, Focus, Omission, Role, Selection, Sort, YearPay } from './types.js';
import { wordsOf } from './words.js';

/** Reports a name that the dataset does not know, and a focus that no role fits; then there is no selection. */
export function select(dataset: Dataset, focus: Focus, report: Report): Selection | undefined {
  const found = findFocus(focus, dataset, report);
  if (found === undefined || !checkPayLimits(focus, dataset, report)) return undefined;
  const criteria = criteriaOf(focus, found, dataset);
  const fitting = dataset.roles.filter((role) => reasonAgainst(role, criteria) === undefined);
  if (fitting.length === 0) {
    report(messages.emptySelection(nearest(criteria, focus, dataset)));
    return undefined;
  }
  const ordered = inOrder(fitting, focus.sort, dataset);
  const roles = ordered.slice(0, focus.top);
  if (roles.length === dataset.roles.length) return { focus, roles, omitted: [] };
  const chosen = new Set(roles);
  const top = topWords(roles.length, focus.sort, dataset);
  const omitted = dataset.roles.flatMap((role): Omission[] => {
    if (chosen.has(role)) return [];
    return [{ role, reason: reasonAgainst(role, criteria) ?? top.reason }];
  });
  const kinds = criteria.flatMap(({ words }) => words ?? []);
  if (roles.length < ordered.length) kinds.push(top.words);
  return { focus, roles, omitted, words: kinds.join('; ') };
}

function reasonAgainst(role: Role, criteria: readonly Criterion[]): string | undefined {
  for (const criterion of criteria) {
    const reason = criterion.reason(role);
    if (reason !== undefined) return reason;
  }
  return undefined;
}

function topWords(count: number, sort: Sort, dataset: Dataset): { readonly words: string; readonly reason: string } {
  const { focus, omitted } = wordsOf(dataset.language);
  const number = formatsOf(dataset).count(count);
  const words = sort === '-salary' ? focus.highestPaid(number, count) : focus.first(number, count);
  return { words, reason: omitted.beyond(words) };
}

/** A role, and by what it is put in order. */
interface Ranked {
  readonly role: Role;
  /** Of its tier; -1 without one. */
  readonly rank: number;
  readonly pay: YearPay | undefined;
}

/** Highest tier first, then the roles without one; sorted inside each, and the dataset's own order where nothing decides. */
function inOrder(roles: readonly Role[], sort: Sort, dataset: Dataset): readonly Role[] {
  const compare = comparison(sort, dataset);
  return roles
    .map((role): Ranked => {
      const pay = yearPay(role, dataset);
      const tier = pay && tierAt(pay, dataset);
      return { role, rank: tier === undefined ? -1 : dataset.tiers.indexOf(tier), pay };
    })
    .sort((a, b) => b.rank - a.rank || compare(a, b))
    .map(({ role }) => role);
}

function comparison(sort: Sort, dataset: Dataset): (a: Ranked, b: Ranked) => number {
  const collator = new Intl.Collator(dataset.language, { numeric: true });
  const byTitle = ({ role: a }: Ranked, { role: b }: Ranked): number =>
    a.title === b.title ? 0 : collator.compare(a.title, b.title);
  switch (sort) {
    case 'given':
      return () => 0;
    case 'title':
      return byTitle;
    case '-salary':
      return (a, b) => byPay(a, b, 1) || byTitle(a, b);
    case 'salary':
      return (a, b) => byPay(a, b, -1) || byTitle(a, b);
  }
}

/** `direction` 1 is highest first, -1 lowest first; roles whose pay cannot be compared come last either way. */
function byPay({ pay: a }: Ranked, { pay: b }: Ranked, direction: 1 | -1): number {
  if (a !== undefined && b !== undefined) return direction * compareHighestFirst(a, b);
  return Number(a === undefined) - Number(b === undefined);
}
