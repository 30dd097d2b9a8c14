/** Whether the periods that were taken for a table's amounts can be theirs. */
import type { Report } from '../../../diagnostic.js';
import * as messages from '../../../messages/pay.js';
import { type Likeliness, likelinessOf } from './likely.js';
import type { KnownPay, KnownRow } from './units-left.js';

/** A row with pay. */
interface Paid extends KnownRow {
  readonly pay: KnownPay;
}

/**
 * A year that is only assumed must be likely. Where a header, a person or other cells say the period of a column in which some
 * amounts can be paid for it and others cannot, nobody knows which those others are paid for.
 */
export function checkPeriods(all: readonly KnownRow[], report: Report): void {
  const rows = all.filter((row): row is Paid => row.pay !== undefined);
  const assumed = rows.filter(({ pay }) => pay.period.by === 'assumed');
  const taken = rows.filter(({ pay }) => ['header', 'flag', 'other cells'].includes(pay.period.by));
  checkMixed(taken, report);
  if (checkMixed(assumed, report)) return;
  for (const found of ['too low', 'too high'] as const) {
    const [first, ...others] = assumed.filter((row) => likeliness(row) === found);
    if (first !== undefined) report(messages.assumedYear(first.place, first.pay.words, found, others.length));
  }
}

function checkMixed(rows: readonly Paid[], report: Report): boolean {
  const strange =
    rows.find((row) => likeliness(row) === 'too low') ?? rows.find((row) => likeliness(row) === 'too high');
  const likely = rows.find((row) => likeliness(row) === 'likely');
  if (strange === undefined || likely === undefined) return false;
  report(messages.mixedPeriods(strange.place, strange.pay.words, likely.place, likely.pay.words));
  return true;
}

function likeliness({ pay }: Paid): Likeliness {
  return likelinessOf(pay.min, pay.max, pay.period.value, pay.currency.value);
}
