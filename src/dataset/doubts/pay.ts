/** Pay that is wide, far from the others', or not that of its period; units that differ; roles without any. */
import * as messages from '../../messages/doubts.js';
import { formatsOf } from '../format.js';
import { yearPay } from '../pay.js';
import { isImpossible } from '../tables/pay/likely.js';
import { quantile } from '../tiers.js';
import { type Doubt, salaryPath } from './doubt.js';

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

/** Fewer roles have no middle to be far from. */
const FEWEST = 5;
const MAGNITUDE = 10;

export const farFromOthers: Doubt = ({ dataset, locate }, report) => {
  const formats = formatsOf(dataset);
  const paid = dataset.roles.flatMap((role, index) => {
    const pay = yearPay(role, dataset);
    return pay === undefined ? [] : [{ role, index, midpoint: pay.midpoint }];
  });
  if (paid.length < FEWEST) return;
  const median = quantile(
    paid.map(({ midpoint }) => midpoint).sort((a, b) => a - b),
    0.5,
  );
  for (const { role, index, midpoint } of paid) {
    const far = midpoint >= median * MAGNITUDE || midpoint * MAGNITUDE <= median;
    if (!far || role.salary === undefined || isImpossible(role.salary)) continue;
    const stated = formats.salaryInFull(role.salary);
    report(messages.farFromOthers(locate(salaryPath(index)), role.title, stated, formats.money(Math.round(median))));
  }
};

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
  const counts = counted(dataset.roles.flatMap(({ salary }) => (salary ? [salary.period] : [])));
  if (counts.length < 2) return;
  report(
    messages.mixedPeriods(
      locate('roles'),
      counts.map(([name, count]) => `${count} ${period(name)}`),
    ),
  );
};

export const otherCurrency: Doubt = ({ dataset, locate }, report) => {
  const counts = counted(dataset.roles.flatMap(({ salary }) => (salary ? [salary.currency] : [])));
  if (counts.length < 2) return;
  report(
    messages.otherCurrency(
      locate('roles'),
      counts.map(([code, count]) => `${count} in ${code}`),
    ),
  );
};

export const payNotStated: Doubt = ({ dataset, locate }, report) => {
  const without = dataset.roles.filter(({ salary }) => salary === undefined);
  if (without.length === 0 || without.length === dataset.roles.length) return;
  report(messages.payNotStated(locate('roles'), without.length, dataset.roles.length));
};

/** Each with how often it comes, the most frequent first. */
function counted<Name>(names: readonly Name[]): readonly (readonly [Name, number])[] {
  const counts = new Map<Name, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a);
}
