/** Amounts that can be read and are hardly meant: against the decimal mark of their column, or thousands told twice. */
import * as messages from '../../../messages/pay.js';
import type { Period } from '../../types.js';
import { type Cell, placeOf, type TableRow } from '../table.js';
import { type Amounts, type Bound, inUnits, type RowReading } from './bound.js';
import { readPayCell } from './cell.js';
import { likelinessOf } from './likely.js';
import { groups, numberAgainst, otherMark } from './marks.js';

interface PaidFor {
  readonly period: Period;
  readonly currency: string;
}

/** Complains of an amount that its column makes another one than it looks like, and says whether it did. */
export function complainAgainst(
  row: TableRow,
  bound: Bound<Amounts>,
  { period, currency }: PaidFor,
  reading: RowReading,
): boolean {
  const { column, cell } = bound;
  const likely = (min: number, max = min) => likelinessOf(min, max, period, currency);
  const number = numberOtherwise(row.cells[column.index], reading);
  if (number !== undefined && likely(cell.min, cell.max) !== 'likely') {
    const otherwise = readPayCell(cell.words, otherMark(reading.mark.mark), reading.home);
    const meant = otherwise.kind === 'range' ? likely(otherwise.min, otherwise.max) : 'too low';
    const grouped = groups(reading.mark.told?.number ?? '', reading.mark.mark);
    if (meant === 'likely' || (meant === 'not known' && grouped)) {
      complainOfMark(row, bound, number, reading, cell.min);
      return true;
    }
  }
  const [min, max] = [inUnits(cell.min, bound, reading), inUnits(cell.max, bound, reading)];
  if (max === cell.max || likely(max) !== 'too high') return false;
  reading.complaints.add(
    `${column.index} thousands`,
    placeOf(reading.table, row.number, column.index),
    (first, others) =>
      messages.thousandsTwice(
        first,
        { words: cell.words, header: column.header, min, max, currency, mark: reading.mark.mark },
        others,
      ),
  );
  return true;
}

/** The same of a cell that is not read at all, because its decimal mark is not that of its column. */
export function complainOfOtherMark(row: TableRow, bound: Bound, reading: RowReading): boolean {
  const number = numberOtherwise(row.cells[bound.column.index], reading);
  if (number === undefined) return false;
  if (readPayCell(bound.cell.words, otherMark(reading.mark.mark), reading.home).kind !== 'range') return false;
  complainOfMark(row, bound, number, reading);
  return true;
}

/** Of a text alone: what a spreadsheet holds as a number has no mark of its own. */
function numberOtherwise(cell: Cell, { mark }: RowReading): string | undefined {
  return typeof cell === 'string' && mark.told !== undefined ? numberAgainst(mark.mark, cell) : undefined;
}

/** `read` is the amount that the column's mark makes of it. */
function complainOfMark(row: TableRow, { column }: Bound, number: string, reading: RowReading, read?: number): void {
  const { told } = reading.mark;
  if (told === undefined) return;
  reading.complaints.add(`${column.index} mark`, placeOf(reading.table, row.number, column.index), (place, others) =>
    messages.otherMark(place, number, read, told, others),
  );
}
