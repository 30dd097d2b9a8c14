/** The focus: which roles an audience sees, in which order, and why not the others. */
import type { Report } from '../diagnostic.js';
import * as messages from '../messages/focus.js';
import { type Criterion, criteriaOf, nearest } from './criteria.js';
import { findFocus } from './focus.js';
import { formatsOf } from './format.js';
import { inOrder } from './order.js';
import { checkPayLimits } from './pay-limit.js';
import type { Dataset, Focus, Omission, Role, Selection, Sort } from './types.js';
import { wordsOf } from './words.js';

/**
 * Reports a name that the dataset does not know, and a focus that no role fits; then there is no selection. `among` is one
 * within which is chosen: what it leaves out stays out, and is said, too.
 */
export function select(dataset: Dataset, focus: Focus, report: Report, among?: Selection): Selection | undefined {
  const found = findFocus(focus, dataset, report);
  if (found === undefined || !checkPayLimits(focus, dataset, report)) return undefined;
  const criteria = criteriaOf(focus, found, dataset);
  const candidates = among === undefined ? dataset.roles : inOwnOrder(among.roles, dataset);
  const fitting = candidates.filter((role) => reasonAgainst(role, criteria) === undefined);
  if (fitting.length === 0) {
    report(messages.emptySelection(nearest(criteria, focus, { ...dataset, roles: candidates })));
    return undefined;
  }
  const ordered = inOrder(fitting, focus.sort, dataset);
  const roles = ordered.slice(0, focus.top);
  const { omitted: before = [], words: said } = among ?? {};
  if (roles.length === candidates.length)
    return { focus, roles, set: roles, omitted: before, ...(said !== undefined && { words: said }) };
  const chosen = new Set(roles);
  const top = topWords(roles.length, focus.sort, dataset);
  const omitted = candidates.flatMap((role): Omission[] => {
    if (chosen.has(role)) return [];
    return [{ role, reason: reasonAgainst(role, criteria) ?? top.reason }];
  });
  const kinds = [said, ...criteria.map(({ words }) => words)].filter((words) => words !== undefined);
  if (roles.length < ordered.length) kinds.push(top.words);
  return { focus, roles, set: roles, omitted: [...before, ...omitted], words: kinds.join('; ') };
}

function inOwnOrder(roles: readonly Role[], dataset: Dataset): readonly Role[] {
  const chosen = new Set(roles);
  return dataset.roles.filter((role) => chosen.has(role));
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
