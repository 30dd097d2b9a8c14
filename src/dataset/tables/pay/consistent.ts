/** Whether the periods that were taken for a table's amounts can be theirs. */
import type { Report } from '../../../diagnostic.js';
import * as messages from '../../../messages/pay.js';
import { type Likeliness, likelinessOf } from './likely.js';
import type { KnownBy } from './types.js';
import type { KnownRow } from './units-left.js';

/**
 * A year that is only assumed must be likely. Where a header, a person or other cells say the period of a column in which some
 * amounts can be paid for it and others cannot, nobody knows which those others are paid for.
 */
export function checkPeriods(rows: readonly KnownRow[], report: Report): void {
  const assumed = judged(rows, ['assumed']);
  tellMixed(judged(rows, ['header', 'flag', 'other cells']), report);
  if (tellMixed(assumed, report)) return;
  for (const found of ['too low', 'too high'] as const) {
    const { first, count } = assumed[found];
    if (first?.pay) report(messages.assumedYear(first.place, first.pay.stated.words, found, count - 1));
  }
}

type Judged = Readonly<Record<Likeliness, { readonly first?: KnownRow; readonly count: number }>>;

/** The first row of each likeliness, and how many there are. */
function judged(rows: readonly KnownRow[], by: readonly KnownBy[]): Judged {
  const found: Record<Likeliness, { first?: KnownRow; count: number }> = {
    'too low': { count: 0 },
    'too high': { count: 0 },
    likely: { count: 0 },
    'not known': { count: 0 },
  };
  for (const row of rows) {
    const { pay } = row;
    if (pay === undefined || !by.includes(pay.period.by)) continue;
    const kind = found[likelinessOf(pay.stated.min, pay.stated.max, pay.period.value, pay.currency.value)];
    kind.first ??= row;
    kind.count += 1;
  }
  return found;
}

function tellMixed(rows: Judged, report: Report): boolean {
  const strange = rows['too low'].first ?? rows['too high'].first;
  const likely = rows.likely.first;
  if (!strange?.pay || !likely?.pay) return false;
  report(messages.unclearPeriods(strange.place, strange.pay.stated.words, likely.place, likely.pay.stated.words));
  return true;
}
