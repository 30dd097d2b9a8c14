/** What a column may be that no field was found for: offered to a person, never taken. */
import type { Place, Report } from '../../diagnostic.js';
import * as messages from '../../messages/tables.js';
import { cellText, isBlank } from './cells.js';
import type { RoleField } from './fields.js';
import type { Column, HeaderRows } from './header-rows.js';
import { endOf, namesNoEnd, percentileOf, speaksOfPay } from './headers.js';
import type { Table } from './table.js';

type Used = ReadonlyMap<RoleField, unknown>;

/** A column and the field that it may be. */
export interface Offer {
  readonly header: string;
  readonly field: RoleField;
}

/** Where no column was taken for pay, or for one end of it only, what speaks of it is offered. */
export function offerPay(
  used: Used,
  unused: readonly Column[],
  placeOfColumn: (column: Column) => Place,
  report: Report,
): void {
  const missing = missingEnd(used);
  if (used.has('salary') || (missing === undefined && used.has('salary.min'))) return;
  if (missing === undefined && offerPercentiles(unused, placeOfColumn, report)) return;
  const offers = payOffers(used, unused);
  const [first] = offers;
  if (first === undefined) return;
  const place = placeOfColumn(unused.find(({ header }) => header === first.header) ?? { index: 0, header: '' });
  report(missing === undefined ? messages.payColumnUnused(place, offers) : messages.payEndUnused(place, first));
}

/** For the line that names the columns that are not used: what one of them would be. */
export function exampleOf(used: Used, unused: readonly Column[]): Offer | undefined {
  const [pay] = payOffers(used, unused);
  const [{ header } = { header: undefined }] = unused;
  if (pay !== undefined || header === undefined) return pay;
  if (speaksOfPay(header)) return { header, field: 'notes' };
  return { header, field: /^(?:ref|id|no\b|number|code)/i.test(header) ? 'id' : 'tags' };
}

/** Both ends where there are two of them, the missing end where one is used, else the first column that speaks of pay. */
function payOffers(used: Used, unused: readonly Column[]): readonly Offer[] {
  if (used.has('salary') || (used.has('salary.min') && used.has('salary.max'))) return [];
  const likely = unused.filter(({ header }) => !namesNoEnd(header) && (speaksOfPay(header) || endOf(header)));
  const missing = missingEnd(used);
  if (missing !== undefined) {
    const end = likely.find(({ header }) => endOf(header) === missing) ?? likely.find(({ header }) => !endOf(header));
    return end === undefined ? [] : [{ header: end.header, field: missing }];
  }
  const ends = (['salary.min', 'salary.max'] as const).flatMap((field) => {
    const [column] = likely.filter(({ header }) => endOf(header) === field);
    return column === undefined ? [] : { header: column.header, field };
  });
  const [first] = likely.filter(({ header }) => speaksOfPay(header));
  if (ends.length === 2 && ends.some(({ header }) => speaksOfPay(header))) return ends;
  return first === undefined ? [] : [{ header: first.header, field: endOf(first.header) ?? 'salary' }];
}

function missingEnd(used: Used): 'salary.min' | 'salary.max' | undefined {
  if (used.has('salary.min') === used.has('salary.max')) return undefined;
  return used.has('salary.min') ? 'salary.max' : 'salary.min';
}

/** The middle half of a survey could be a range, and the middle eight tenths: it is offered, not taken. */
function offerPercentiles(
  unused: readonly Column[],
  placeOfColumn: (column: Column) => Place,
  report: Report,
): boolean {
  const at = (percentile: number) => unused.find(({ header }) => percentileOf(header) === percentile);
  for (const [low, high] of [
    [at(25), at(75)],
    [at(10), at(90)],
  ]) {
    if (low === undefined || high === undefined) continue;
    report(messages.percentilesUnused(placeOfColumn(low), low.header, high.header));
    return true;
  }
  return false;
}

/** Rows that are looked at to find out which column could be the title. */
const LOOKED_AT = 200;

/** Of several columns, first those whose cells are words, short, and differ most: numbers, codes and addresses are no titles. */
export function byLikelyTitle<Some extends Column>(
  table: Table,
  header: HeaderRows,
  columns: readonly Some[],
): readonly Some[] {
  const rows = table.rows.slice(header.below, header.below + LOOKED_AT);
  const differing = (index: number): number =>
    new Set(
      rows.flatMap(({ cells }) => {
        const cell = cells[index];
        const text = isBlank(cell) || typeof cell === 'number' ? '' : cellText(cell).replace(/\d+/g, '');
        return /\p{L}{2}/u.test(text) && text.length <= 100 && !/@|:\/\/|^www\./.test(text) ? text : [];
      }),
    ).size;
  return columns
    .map((column) => ({ column, count: differing(column.index) }))
    .sort((a, b) => b.count - a.count)
    .map(({ column }) => column);
}
