/** Whether the periods that were taken for a table's amounts can be theirs. */
import type { Place, Report } from '../../../diagnostic.js';
import * as messages from '../../../messages/pay.js';
import { countOf } from './alike.js';
import { isLittleForYear, type Likeliness, likelinessOf, usualPeriods } from './likely.js';
import type { KnownBy } from './types.js';
import { type KnownPay, type KnownRows, NEAR } from './units-left.js';

/**
 * A year that is only assumed must be likely. Where a header, a person or other cells say the period of a column in which some
 * amounts can be paid for it and others cannot, nobody knows which those others are paid for.
 */
export function checkPeriods(rows: readonly KnownRows[], placeOf: PlaceOf, report: Report): void {
  tellMixed(judged(rows, ['header', 'flag', 'other cells']), placeOf, report);
  const assumed = judged(rows, ['assumed']);
  if (tellMixed(assumed, placeOf, report)) return;
  for (const found of ['too low', 'too high'] as const) tellAssumed(assumed[found], found, placeOf, report);
  tellMonths(assumed.likely, placeOf, report);
}

/** Where the pay of a row stands. */
export type PlaceOf = (row: KnownRows) => Place;

type PaidRows = KnownRows & { readonly pay: KnownPay };
type Judged = Readonly<Record<Likeliness, readonly PaidRows[]>>;

function judged(rows: readonly KnownRows[], by: readonly KnownBy[]): Judged {
  const found: Record<Likeliness, PaidRows[]> = { 'too low': [], 'too high': [], likely: [], 'not known': [] };
  for (const row of rows) {
    if (!isPaid(row) || !by.includes(row.pay.period.by)) continue;
    const { stated, period, currency } = row.pay;
    found[likelinessOf(stated.min, stated.max, period.value, currency.value)].push(row);
  }
  return found;
}

function isPaid(row: KnownRows): row is PaidRows {
  return row.pay !== undefined;
}

function tellMixed(rows: Judged, placeOf: PlaceOf, report: Report): boolean {
  const strange = rows['too low'][0] ?? rows['too high'][0];
  const [likely] = rows.likely;
  if (strange === undefined || likely === undefined) return false;
  report(messages.unclearPeriods(placeOf(strange), strange.pay.stated.words, placeOf(likely), likely.pay.stated.words));
  return true;
}

/** Pay that could be a year's, and is a month's where most is as little, or where it lies far below all that is more. */
function tellMonths(likely: readonly PaidRows[], placeOf: PlaceOf, report: Report): void {
  const little: PaidRows[] = [];
  let lowest = Number.POSITIVE_INFINITY;
  for (const row of likely) {
    const { stated, currency } = row.pay;
    if (isLittleForYear(stated.min, stated.max, currency.value)) little.push(row);
    else lowest = Math.min(lowest, stated.min);
  }
  if (countOf(little) * 2 >= countOf(likely)) tellAssumed(little, 'little', placeOf, report);
  else {
    const far = little.filter(({ pay }) => pay.stated.max * NEAR < lowest);
    tellAssumed(far, 'little beside the others', placeOf, report);
  }
}

function tellAssumed(rows: readonly PaidRows[], found: messages.UnlikelyYear, placeOf: PlaceOf, report: Report): void {
  const [first] = rows;
  if (first === undefined) return;
  const { stated, currency } = first.pay;
  const ways = usualPeriods(stated.min, currency.value);
  report(messages.assumedYear(placeOf(first), stated.words, found, ways, countOf(rows) - 1));
}
