/** A focus as a person gives it: texts under the names of flags, be it on a command line, in a config or in a row of a table. */
import type { Report } from '../diagnostic.js';
import { choicesAmong, countIn, type Given } from '../given.js';
import { valueWrong } from '../messages/usage.js';
import { likelyPayLimit, parsePayLimit } from './pay-limit.js';
import { type Focus, type PayLimit, SALARY_BY, SORTS } from './types.js';

/** Those whose texts may be several. */
const LISTS = ['role', 'tier', 'skill', 'tag', 'except'] as const;

/** What a focus is asked by. */
export const FOCUS_NAMES = [...LISTS, 'min-salary', 'max-salary', 'salary-by', 'sort', 'top'] as const;
export type FocusName = (typeof FOCUS_NAMES)[number];

export function isFocusList(name: FocusName): boolean {
  return LISTS.some((list) => list === name);
}

/** What is given under each name; `otherwise` are the ways to compare and to sort where none is given. */
export function focusGiven(
  given: (name: FocusName) => readonly Given[],
  report: Report,
  otherwise: Pick<Focus, 'salaryBy' | 'sort'> = { salaryBy: 'midpoint', sort: '-salary' },
): Focus {
  const texts = (name: FocusName) => given(name).map(({ value }) => value);
  return {
    roles: texts('role'),
    tiers: texts('tier'),
    skills: texts('skill'),
    tags: texts('tag'),
    except: texts('except'),
    minSalary: payIn(given('min-salary'), report),
    maxSalary: payIn(given('max-salary'), report),
    salaryBy: choicesAmong(given('salary-by'), SALARY_BY, report)[0] ?? otherwise.salaryBy,
    sort: choicesAmong(given('sort'), SORTS, report)[0] ?? otherwise.sort,
    top: countIn(given('top'), report),
  };
}

/** `80000`, `80k`, `15/h`. */
function payIn([given]: readonly Given[], report: Report): PayLimit | undefined {
  const limit = given && parsePayLimit(given.value);
  if (given !== undefined && limit === undefined) {
    const likely = likelyPayLimit(given.value);
    report(valueWrong(given.source, given.value, 'pay such as 80000, 80k or 15/h', likely));
  }
  return limit;
}
