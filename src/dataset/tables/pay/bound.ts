/** One cell of a row's pay, and what reading it takes. */
import type { Place } from '../../../diagnostic.js';
import type { Period } from '../../types.js';
import type { Cell, Table } from '../table.js';
import type { CellReading } from './cells.js';
import type { Complaints } from './complaints.js';
import type { DecimalMark, PayColumn, PayColumns, Stated, Units } from './types.js';

/** All that reading a row takes beside the row. */
export interface RowReading {
  readonly table: Table;
  readonly columns: PayColumns;
  /** Of the columns, those with amounts of a range; the first is where a row's pay stands. */
  readonly amounts: readonly PayColumn[];
  readonly units: { readonly currency: UnitSource<string>; readonly period: UnitSource<Period> };
  readonly unitsOf: (column: PayColumn) => Units;
  readonly read: (cell: Cell) => CellReading;
  /** The dataset's own currency, or the person's: what a shared sign means. */
  readonly home: string;
  /** What the person says that the amounts are paid for. */
  readonly period: Period | undefined;
  readonly complaints: Complaints;
  /** The decimal mark of all amounts, and the number that tells it. */
  readonly mark: { readonly mark: DecimalMark; readonly told?: { readonly number: string; readonly place: Place } };
}

/** What tells a unit that the cells of the amounts leave out. */
export interface UnitSource<Value extends string> {
  /** A column for it, and what a text in it names. */
  readonly column: PayColumn | undefined;
  readonly named: (text: string) => Value | undefined;
  readonly header: Stated<Value> | undefined;
}

/** A cell of a column. */
export interface Bound<Reading extends CellReading = CellReading> {
  readonly column: PayColumn;
  readonly cell: Reading;
}

export type Amounts = Extract<CellReading, { kind: 'range' }>;

/** Thousands counted out, where the header says that the figures are thousands and the cell does not. */
export function inUnits(amount: number, { column, cell }: Bound<Amounts>, reading: RowReading): number {
  const thousands = reading.unitsOf(column).thousands && !cell.thousands;
  // 45.3 x 1000 carries the noise of binary fractions.
  return thousands ? Math.round(amount * 100_000) / 100 : amount;
}
