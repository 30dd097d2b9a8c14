/** The two ends of a row's pay: in one cell, or in a cell each. */
import type { Diagnostic, Place } from '../../../diagnostic.js';
import * as messages from '../../../messages/pay.js';
import type { Period } from '../../types.js';
import { type Cell, placeOf, type Table, type TableRow } from '../table.js';
import type { CellReading } from './cells.js';
import type { Complaints } from './complaints.js';
import type { PayColumn, PayColumns, Units } from './types.js';

/** All that reading a row takes beside the row. */
export interface RowReading {
  readonly table: Table;
  readonly columns: PayColumns;
  readonly unitsOf: (column: PayColumn) => Units;
  readonly read: (cell: Cell) => CellReading;
  /** The dataset's own currency, or the person's: what a shared sign means. */
  readonly home: string;
  readonly complaints: Complaints;
}

/** Amounts as they are paid, with the units that their cells state. */
export interface Ends {
  readonly kind: 'ends';
  readonly min: number;
  readonly max: number;
  readonly currency?: string;
  readonly period?: Period;
  /** The lower end's cell, for messages. */
  readonly place: Place;
  readonly words: string;
  /** The cells say more than the pay. */
  readonly noted: boolean;
}

/** No ends: the cells say nothing (in these words), or what they say was refused, which was told. */
export type NoEnds = { readonly kind: 'silent'; readonly words: string } | { readonly kind: 'refused' };

/** A cell of a column. */
interface Bound<Reading extends CellReading = CellReading> {
  readonly column: PayColumn;
  readonly cell: Reading;
}

type Amounts = Extract<CellReading, { kind: 'range' }>;

export function endsOf(row: TableRow, reading: RowReading): Ends | NoEnds {
  const boundOf = (column: PayColumn | undefined): Bound | undefined =>
    column && { column, cell: reading.read(row.cells[column.index]) };
  const { range, min, max } = reading.columns;
  const bounds = [boundOf(range), boundOf(min), boundOf(max)].filter((bound) => bound !== undefined);
  const words = bounds.find(({ cell }) => cell.words !== '')?.cell.words ?? '';
  if (bounds.every(({ cell }) => cell.kind === 'silent')) return { kind: 'silent', words };
  const strange = bounds.find(({ cell, column }) => cell.kind !== 'silent' && !isAmount(cell, column === range));
  if (strange !== undefined) return refuse(row, strange, reading);
  const [low, high = low] = bounds.flatMap(({ cell, column }) => (cell.kind === 'range' ? { cell, column } : []));
  if (low === undefined || high === undefined) return { kind: 'silent', words };
  if (low === high && low.column !== range) return oneBound(row, low, reading);
  return joined(row, low, high, reading);
}

/** A cell of an end holds one amount. */
function isAmount(cell: CellReading, both: boolean): boolean {
  return cell.kind === 'range' && (both || cell.min === cell.max);
}

function joined(row: TableRow, low: Bound<Amounts>, high: Bound<Amounts>, reading: RowReading): Ends | NoEnds {
  const place = placeOf(reading.table, row.number, low.column.index);
  const words = low === high ? low.cell.words : `${low.cell.words}, ${high.cell.words}`;
  const currency = low.cell.currency ?? high.cell.currency;
  const period = low.cell.period ?? high.cell.period;
  if ((high.cell.currency ?? currency) !== currency || (high.cell.period ?? period) !== period) {
    return refuse(row, { column: low.column, cell: { kind: 'unread', words } }, reading);
  }
  const [min, max] = [inUnits(low.cell.min, low, reading), inUnits(high.cell.max, high, reading)];
  if (min > max)
    return refuse(row, { column: low.column, cell: { kind: 'no-range', words, why: 'reversed' } }, reading);
  const noted = low.cell.note !== undefined || high.cell.note !== undefined;
  return { kind: 'ends', min, max, place, words, noted, ...(currency && { currency }), ...(period && { period }) };
}

/** Thousands counted out, where the header says that the figures are thousands and the cell does not. */
export function inUnits(amount: number, { column, cell }: Bound<Amounts>, reading: RowReading): number {
  const thousands = reading.unitsOf(column).thousands && !cell.thousands;
  // 45.3 x 1000 carries the noise of binary fractions.
  return thousands ? Math.round(amount * 100_000) / 100 : amount;
}

function oneBound(row: TableRow, { column }: Bound, { table, columns, complaints }: RowReading): NoEnds {
  const missing = column === columns.min ? columns.max : columns.min;
  complaints.add(`one bound ${column.index}`, placeOf(table, row.number, column.index), (place, others) =>
    messages.oneBound(place, column.header, missing?.header, others),
  );
  return { kind: 'refused' };
}

/** Says why a cell is no pay. */
function refuse(row: TableRow, { column, cell }: Bound, { table, complaints }: RowReading): NoEnds {
  const why = cell.kind === 'no-range' ? cell.why : cell.kind;
  const make = (place: Place, others: number): Diagnostic => {
    if (cell.kind === 'error') return messages.errorInPay(place, column.header, cell.words, others);
    if (cell.kind !== 'no-range') return messages.unreadPay(place, cell.words, others);
    if (cell.why === 'reversed') return messages.reversedPay(place, cell.words, others);
    return messages.noRange(place, cell.words, cell.why, others);
  };
  complaints.add(`${column.index} ${why} ${cell.words}`, placeOf(table, row.number, column.index), make);
  return { kind: 'refused' };
}
