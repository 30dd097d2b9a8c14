/** What a dataset must keep beyond the kinds of its single fields. */
import type { Report } from '../diagnostic.js';
import * as messages from '../messages/data.js';
import { field, numberOf, type RecordValue, recordsOf, textOf } from './source.js';
import { fold } from './text.js';

/** A salary rises, and its median lies between its ends. */
export function checkSalary(role: RecordValue, report: Report): void {
  const salary = field(role, 'salary');
  if (salary?.kind !== 'record') return;
  const min = numberOf(salary, 'min');
  const max = numberOf(salary, 'max');
  if (min === undefined || max === undefined) return;
  if (max < min) report(messages.reversedSalary(salary.place, min, max));
  const median = numberOf(salary, 'median');
  if (median !== undefined && min <= max && (median < min || median > max)) {
    report(messages.medianOutside(field(salary, 'median')?.place ?? salary.place, median, min, max));
  }
}

/** Tiers are half-open, rise and touch: each starts where the one before ends, and only the last is open. */
export function checkTiers(dataset: RecordValue, report: Report): void {
  const tiers = recordsOf(dataset, 'tiers');
  const ids = new Set<string>();
  tiers.forEach((tier, index) => {
    const id = textOf(tier, 'id');
    if (id !== undefined && ids.has(fold(id)))
      report(messages.duplicateTier(field(tier, 'id')?.place ?? tier.place, id));
    if (id !== undefined) ids.add(fold(id));
    checkLimits(tier, tiers[index - 1], index === tiers.length - 1, report);
  });
}

function checkLimits(tier: RecordValue, before: RecordValue | undefined, last: boolean, report: Report): void {
  const name = textOf(tier, 'name') ?? textOf(tier, 'id') ?? 'This tier';
  const from = numberOf(tier, 'from');
  const below = numberOf(tier, 'below');
  const start = before === undefined ? undefined : numberOf(before, 'below');
  if (from !== undefined && start !== undefined && from !== start) {
    report(messages.tierGap(field(tier, 'from')?.place ?? tier.place, from, start));
  }
  const end = field(tier, 'below')?.place ?? tier.place;
  if (from !== undefined && below !== undefined && below <= from) report(messages.tierNotRising(end, from, below));
  if (last && below !== undefined) report(messages.tierWithEnd(end, name));
  if (!last && field(tier, 'below') === undefined) report(messages.tierWithoutEnd(tier.place, name));
}
