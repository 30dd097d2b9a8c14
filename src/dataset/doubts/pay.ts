/** Pay that is wide, far from the others', or not that of its period; units that differ; roles without any. */
import type { Place } from '../../diagnostic.js';
import * as messages from '../../messages/doubts.js';
import { formatsOf } from '../format.js';
import { yearPay } from '../pay.js';
import { isImpossible } from '../tables/pay/likely.js';
import type { Dataset, Salary } from '../types.js';
import { type Doubt, type Doubted, salaryPath } from './doubt.js';

/** From here on the ends of a range say little about the job. */
const WIDE = 3;

export const wideRange: Doubt = ({ dataset, locate }, report) => {
  const formats = formatsOf(dataset);
  dataset.roles.forEach((role, index) => {
    const { salary, title } = role;
    if (salary === undefined || salary.max <= salary.min * WIDE || isImpossible(salary)) return;
    report(messages.wideRange(locate(salaryPath(index)), title, formats.salaryInFull(salary)));
  });
};

export const impossiblePay: Doubt = ({ dataset, locate }, report) => {
  const formats = formatsOf(dataset);
  dataset.roles.forEach((role, index) => {
    if (role.salary === undefined || !isImpossible(role.salary)) return;
    report(messages.impossiblePay(locate(salaryPath(index)), role.title, formats.salaryInFull(role.salary)));
  });
};

/** Of two roles nobody can say which is far from the other. */
const FEWEST = 3;
const MAGNITUDE = 10;

export const farFromOthers: Doubt = ({ dataset, locate }, report) => {
  const formats = formatsOf(dataset);
  const paid = dataset.roles.flatMap((role, index) => {
    const pay = yearPay(role, dataset);
    const { title, salary } = role;
    return pay === undefined || salary === undefined ? [] : [{ title, salary, index, midpoint: pay.midpoint }];
  });
  if (paid.length < FEWEST) return;
  const midpoints = paid.map(({ midpoint }) => midpoint).sort((a, b) => a - b);
  for (const { title, salary, index, midpoint } of paid) {
    const middle = middleOfOthers(midpoints, midpoint);
    const far = midpoint >= middle * MAGNITUDE ? 'above' : midpoint * MAGNITUDE <= middle ? 'below' : undefined;
    if (far === undefined || isImpossible(salary)) continue;
    const others = formats.money(Math.round(middle));
    report(messages.farFromOthers(locate(salaryPath(index)), title, formats.salaryInFull(salary), others, far));
  }
};

/** The median of sorted amounts without one of them. */
function middleOfOthers(sorted: readonly number[], without: number): number {
  const half = (sorted.length - 2) / 2;
  const at = (place: number): number => {
    const own = sorted[place] ?? 0;
    // Up to the one that is left out, all stand where they stood.
    return own < without ? own : (sorted[place + 1] ?? own);
  };
  return (at(Math.floor(half)) + at(Math.ceil(half))) / 2;
}

/** From so many answers on, one more hardly moves the median. */
const ANSWERS = 8;

export const smallSample: Doubt = ({ dataset, locate }, report) => {
  dataset.roles.forEach(({ salary, title }, index) => {
    if (salary?.sample === undefined || salary.sample >= ANSWERS) return;
    report(messages.smallSample(locate(`${salaryPath(index)}.sample`), title, salary.sample));
  });
};

export const mixedPeriods: Doubt = ({ dataset, locate }, report) => {
  const { period } = formatsOf(dataset, 'en-GB');
  const kinds = kindsOf(dataset, (salary) => salary.period);
  const rarest = kinds.at(-1);
  if (kinds.length < 2 || rarest === undefined) return;
  const counts = kinds.map(({ name, count }) => `${count} ${period(name)}`);
  report(messages.mixedPeriods(ofAll(locate, rarest.first), counts));
};

export const otherCurrency: Doubt = ({ dataset, locate }, report) => {
  const kinds = kindsOf(dataset, (salary) => salary.currency);
  const rarest = kinds.at(-1);
  if (kinds.length < 2 || rarest === undefined) return;
  const counts = kinds.map(({ name, count }) => `${count} in ${name}`);
  report(messages.otherCurrency(ofAll(locate, rarest.first), counts));
};

export const payNotStated: Doubt = ({ dataset, locate }, report) => {
  const { roles } = dataset;
  const without = roles.filter(({ salary }) => salary === undefined);
  const [first] = without;
  if (first === undefined || without.length === roles.length) return;
  const titles = without.map(({ title }) => title);
  report(messages.payNotStated(ofAll(locate, roles.indexOf(first)), titles, roles.length));
};

/** A doubt about all roles: it is shown at one, and accepted for the list. */
function ofAll(locate: Doubted['locate'], roleIndex: number): Place {
  return { ...locate(salaryPath(roleIndex)), path: 'roles' };
}

interface Kind<Name> {
  readonly name: Name;
  readonly count: number;
  /** The index of the first role of the kind. */
  readonly first: number;
}

/** The kinds of salaries, the most frequent first. */
function kindsOf<Name>({ roles }: Dataset, nameOf: (salary: Salary) => Name): readonly Kind<Name>[] {
  const kinds = new Map<Name, Kind<Name>>();
  roles.forEach(({ salary }, index) => {
    if (salary === undefined) return;
    const name = nameOf(salary);
    const { count, first } = kinds.get(name) ?? { count: 0, first: index };
    kinds.set(name, { name, count: count + 1, first });
  });
  return [...kinds.values()].sort((a, b) => b.count - a.count);
}
