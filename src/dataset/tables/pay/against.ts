/** Amounts that can be read and are hardly meant: against the decimal mark of their column, or thousands told twice. */
import * as messages from '../../../messages/pay.js';
import type { Period } from '../../types.js';
import { placeOf } from '../table.js';
import type { AlikeRows } from './alike.js';
import { type Amounts, type Bound, inUnits, type RowReading } from './bound.js';
import { readPayCell } from './cell.js';
import { likelinessOf } from './likely.js';
import { groups, numberAgainst, otherMark } from './marks.js';

interface PaidFor {
  readonly period: Period;
  readonly currency: string;
}

/** Complains of an amount that its column makes another one than it looks like, and says whether it did. */
export function complainAgainst(row: AlikeRows, bound: Bound<Amounts>, paidFor: PaidFor, reading: RowReading): boolean {
  return complainOfReadMark(row, bound, paidFor, reading) || complainOfThousands(row, bound, paidFor, reading);
}

/** Of an amount that is hardly paid, and would be with the other decimal mark. */
function complainOfReadMark(
  row: AlikeRows,
  bound: Bound<Amounts>,
  { period, currency }: PaidFor,
  reading: RowReading,
): boolean {
  const { cell } = bound;
  const against = againstMark(row, bound, reading);
  if (against === undefined || likelinessOf(cell.min, cell.max, period, currency) === 'likely') return false;
  const { mark } = reading.mark;
  const otherwise = readPayCell(cell.words, otherMark(mark), reading.home);
  if (otherwise.kind !== 'range') return false;
  const meant = likelinessOf(otherwise.min, otherwise.max, period, currency);
  if (meant !== 'likely' && !(meant === 'not known' && groups(against.told.number, mark))) return false;
  complainOfMark(row, bound, against, reading, cell.min);
  return true;
}

/** Of thousands that the header counts, where the cell has written them out. */
function complainOfThousands(
  row: AlikeRows,
  bound: Bound<Amounts>,
  { period, currency }: PaidFor,
  reading: RowReading,
): boolean {
  const { column, cell } = bound;
  const [min, max] = [inUnits(cell.min, bound, reading), inUnits(cell.max, bound, reading)];
  if (max === cell.max || likelinessOf(max, max, period, currency) !== 'too high') return false;
  reading.complaints.add(
    `${column.index} thousands`,
    placeOf(reading.table, row.number, column.index),
    (first, others) =>
      messages.thousandsTwice(
        first,
        { words: cell.words, header: column.header, min, max, currency, mark: reading.mark.mark },
        others,
      ),
    row.count,
  );
  return true;
}

/** Complains of a cell that is not read at all, because its decimal mark is not that of its column, and says whether it did. */
export function complainOfOtherMark(row: AlikeRows, bound: Bound, reading: RowReading): boolean {
  const against = againstMark(row, bound, reading);
  if (against === undefined) return false;
  if (readPayCell(bound.cell.words, otherMark(reading.mark.mark), reading.home).kind !== 'range') return false;
  complainOfMark(row, bound, against, reading);
  return true;
}

/** A number that looks as if the decimal mark were the other, and the number that tells the mark. */
interface AgainstMark {
  readonly number: string;
  readonly told: NonNullable<RowReading['mark']['told']>;
}

/** Of a text alone: what a spreadsheet holds as a number has no mark of its own. */
function againstMark(row: AlikeRows, { column }: Bound, { mark: { mark, told } }: RowReading): AgainstMark | undefined {
  const cell = row.cells[column.index];
  if (told === undefined || typeof cell !== 'string') return undefined;
  const number = numberAgainst(mark, cell);
  return number === undefined ? undefined : { number, told };
}

/** `read` is the amount that the column's mark makes of it. */
function complainOfMark(
  row: AlikeRows,
  { column }: Bound,
  { number, told }: AgainstMark,
  { table, complaints }: RowReading,
  read?: number,
): void {
  complaints.add(
    `${column.index} mark`,
    placeOf(table, row.number, column.index),
    (place, others) => messages.otherMark(place, number, read, told, others),
    row.count,
  );
}
