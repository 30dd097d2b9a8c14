/** What a column may be that no field was found for: offered to a person, never taken. */
import type { Place, Report } from '../../diagnostic.js';
import * as messages from '../../messages/tables.js';
import { cellText, isBlank } from './cells.js';
import type { RoleField } from './fields.js';
import type { Column, HeaderRows } from './header-rows.js';
import { endOf, namesNoEnd, percentileOf, speaksOfPay, speaksOfTitle } from './headers.js';
import { readPayCell } from './pay/index.js';
import { usualPeriods } from './pay/likely.js';
import type { Table, TableRow } from './table.js';

type Used = ReadonlyMap<RoleField, unknown>;

/** A column and the field that it may be. */
interface Offer extends Column {
  readonly field: RoleField;
}

/** What a column may be is told by its header, and by what stands below it. */
export interface Unused {
  readonly table: Table;
  readonly header: HeaderRows;
  readonly columns: readonly Column[];
}

/** Where no column was taken for pay, or for one end of it only, what may be is offered. */
export function offerPay(used: Used, unused: Unused, placeOfColumn: (column: Column) => Place, report: Report): void {
  const missing = missingEnd(used);
  if (isWhole(used) || (missing === undefined && offerPercentiles(unused.columns, placeOfColumn, report))) return;
  const offers = payOffers(used, unused);
  const [first] = offers;
  if (first === undefined) return;
  const place = placeOfColumn(first);
  report(missing === undefined ? messages.payColumnUnused(place, offers) : messages.payEndUnused(place, first));
}

/** For the line that names the columns that are not used: what one of them would be. */
export function exampleOf(used: Used, unused: Unused): Offer | undefined {
  const [pay] = isWhole(used) ? [] : payOffers(used, unused);
  const [column] = unused.columns;
  if (pay !== undefined || column === undefined) return pay;
  if (speaksOfPay(column.header)) return { ...column, field: 'notes' };
  return { ...column, field: /^(?:ref|id|no\b|number|code)/i.test(column.header) ? 'id' : 'tags' };
}

/** Both ends where there are two of them, the missing end where one is used, else the column that is likeliest for pay. */
function payOffers(used: Used, unused: Unused): readonly Offer[] {
  const sound = unused.columns.filter(({ header }) => !namesNoEnd(header));
  const likely = sound.filter((column) => speaksOfPay(column.header) || holdsPay(unused, column));
  const endIn = (columns: readonly Column[], end: End): readonly Offer[] =>
    columns
      .filter(({ header }) => endOf(header) === end)
      .slice(0, 1)
      .map((column) => ({ ...column, field: end }));
  const missing = missingEnd(used);
  if (missing !== undefined) {
    const other = likely.filter(({ header }) => endOf(header) === undefined);
    return [...endIn(sound, missing), ...other.map((column) => ({ ...column, field: missing }))].slice(0, 1);
  }
  const latest = latestFirst(likely);
  const ends = [...endIn(latest, 'salary.min'), ...endIn(latest, 'salary.max')];
  if (ends.length === 2) return ends;
  // "Step 1" to "Step 6" go from the lowest to the highest.
  const [lowest, ...steps] = likely.filter(({ header }) => !speaksOfPay(header));
  const highest = steps.at(-1);
  if (lowest !== undefined && highest !== undefined && likely.length === steps.length + 1) {
    return [
      { ...lowest, field: 'salary.min' },
      { ...highest, field: 'salary.max' },
    ];
  }
  const [first] = latest;
  if (first !== undefined) return [{ ...first, field: endOf(first.header) ?? 'salary' }];
  // The ends of what is actually paid, and what full-time work would bring, are taken for pay by a person only.
  const rest = unused.columns.filter(({ header }) => speaksOfPay(header));
  const actual = [...endIn(rest, 'salary.min'), ...endIn(rest, 'salary.max')];
  const fullTime = rest.find(({ header }) => /\bfte\b/i.test(header));
  if (actual.length === 2) return actual;
  return fullTime === undefined ? [] : [{ ...fullTime, field: 'salary' }];
}

/** "Salary 2025/26" before "Salary 2024/25". */
function latestFirst(columns: readonly Column[]): readonly Column[] {
  const year = ({ header }: Column): number => Number(/\b20\d\d\b/.exec(header)?.[0] ?? 0);
  return columns.toSorted((one, other) => year(other) - year(one));
}

const COUNTS = /\b(?:ref|id|nos?|numbers?|codes?|zip|plz|posts?|employees|employment|headcount|population|staff)\b/i;

/** Whether most of what stands below a header could be a year's pay. */
function holdsPay({ table, header }: Unused, column: Column): boolean {
  if (COUNTS.test(column.header)) return false;
  const cells = sampleOf(table, header).flatMap(({ cells }) =>
    isBlank(cells[column.index]) ? [] : cells[column.index],
  );
  const likely = cells.filter((cell) => {
    if (typeof cell === 'object') return isYears(cell.number);
    if (typeof cell !== 'string') return isYears(cell);
    const found = readPayCell(cell, /\.\d{3}(?!\d)/.test(cell) ? ',' : '.');
    return found.kind === 'range' && isYears(found.min) && isYears(found.max);
  });
  return likely.length * 2 > cells.length;
}

/** In most currencies: which it is, is not known yet. */
function isYears(amount = 0): boolean {
  return usualPeriods(amount, 'GBP').includes('year');
}

type End = 'salary.min' | 'salary.max';

function isWhole(used: Used): boolean {
  return used.has('salary') || (used.has('salary.min') && used.has('salary.max'));
}

function missingEnd(used: Used): End | undefined {
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

/** Rows that are looked at to find out what a column could be. */
const LOOKED_AT = 200;

function sampleOf(table: Table, { below }: HeaderRows): readonly TableRow[] {
  return table.rows.slice(below, below + LOOKED_AT);
}

/**
 * Of several columns, first those whose cells are words, short, and differ most: numbers, codes and addresses are no titles. One
 * that is called "Generic job title" goes before "Grade".
 */
export function byLikelyTitle<Some extends Column>(
  table: Table,
  header: HeaderRows,
  columns: readonly Some[],
): readonly Some[] {
  const rows = sampleOf(table, header);
  const differing = (index: number): number =>
    new Set(
      rows.flatMap(({ cells }) => {
        const cell = cells[index];
        const text = isBlank(cell) || typeof cell === 'number' ? '' : cellText(cell).replace(/\d+/g, '');
        return /\p{L}{2}/u.test(text) && text.length <= 100 && !/@|:\/\/|^www\./.test(text) ? text : [];
      }),
    ).size;
  return columns
    .map((column) => ({ column, count: differing(column.index), named: speaksOfTitle(column.header) }))
    .sort((a, b) => Number(b.count > 0 && b.named) - Number(a.count > 0 && a.named) || b.count - a.count)
    .map(({ column }) => column);
}
