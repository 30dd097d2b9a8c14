/** What a row says of pay by itself, before the other rows and the person say what it leaves out. */
import type { Place } from '../../../diagnostic.js';
import * as messages from '../../../messages/pay.js';
import type { Period, Salary } from '../../types.js';
import { cellText } from '../cells.js';
import { type Cell, placeOf, type TableRow } from '../table.js';
import { complainAgainst } from './against.js';
import { inUnits, type RowReading } from './bound.js';
import { currencyNamed } from './currencies.js';
import { endsOf } from './ends.js';
import { periodNamed } from './periods.js';
import type { KnownBy, PayColumn, Units } from './types.js';

export interface Stated<Value extends string> {
  readonly value: Value;
  readonly by: KnownBy;
}

/** What a survey says beside the range. */
type Survey = Pick<Salary, 'median' | 'sample' | 'basis'>;

/** Amounts as they are paid, and the units that the row states itself. */
export interface StatedPay {
  readonly min: number;
  readonly max: number;
  readonly currency: Stated<string> | undefined;
  readonly period: Stated<Period> | undefined;
  readonly survey: Survey | undefined;
  /** As the cells have it. */
  readonly words: string;
}

export interface StatedRow {
  readonly stated?: StatedPay;
  readonly notes: readonly string[];
  readonly place: Place;
  /** The words with which it says nothing. */
  readonly silent?: string;
}

/** `header` has the units that the headers of the amounts state together. */
export function readRow(row: TableRow, header: Omit<Units, 'rest'>, reading: RowReading): StatedRow {
  const { columns, table } = reading;
  const amounts = [columns.range, columns.min, columns.max].filter((column) => column !== undefined);
  const place = placeOf(table, row.number, amounts[0]?.index);
  const ends = endsOf(row, reading);
  if (ends.kind === 'silent') return { notes: [], place, silent: ends.words };
  if (ends.kind === 'refused') return { notes: keptWords(row, amounts), place };
  const named = (text: string): string | undefined => currencyNamed(text, reading.home);
  const period = unitOf(
    { cell: ends.period, column: columns.period, header: header.period, named: periodNamed },
    row,
    reading,
  );
  const currency = unitOf(
    { cell: ends.currency, column: columns.currency, header: header.currency, named },
    row,
    reading,
  );
  if (period === 'unread' || currency === 'unread') return { notes: keptWords(row, amounts), place };
  const { min, max, words, bounds } = ends;
  const paidFor = { period: period?.value ?? reading.period ?? 'year', currency: currency?.value ?? reading.home };
  if (bounds.filter((bound) => complainAgainst(row, bound, paidFor, reading)).length > 0) {
    return { notes: keptWords(row, amounts), place };
  }
  const stated = { min, max, words, currency, period, survey: surveyOf(row, reading) };
  return { stated, notes: ends.noted ? keptWords(row, amounts) : [], place: ends.place };
}

/** The words about pay, each with its header: "Salary: up to £40k". */
function keptWords(row: TableRow, columns: readonly PayColumn[]): readonly string[] {
  return columns.flatMap(({ index, header }) => {
    const words = textOf(row.cells[index]);
    return words === '' ? [] : `${header}: ${words}`;
  });
}

interface Sources<Value extends string> {
  readonly cell: Value | undefined;
  readonly column: PayColumn | undefined;
  readonly header: Value | undefined;
  readonly named: (text: string) => Value | undefined;
}

/** The cell's, else that of the column for it, else the header's. */
function unitOf<Value extends string>(
  { cell, column, header, named }: Sources<Value>,
  row: TableRow,
  { table, complaints, read }: RowReading,
): Stated<Value> | 'unread' | undefined {
  if (cell !== undefined) return { value: cell, by: 'stated' };
  const own = column && row.cells[column.index];
  if (column !== undefined && read(own).kind !== 'silent') {
    const value = named(textOf(own));
    if (value !== undefined) return { value, by: 'column' };
    complaints.add(`${column.index} ${textOf(own)}`, placeOf(table, row.number, column.index), (place, others) =>
      messages.unreadUnit(place, column.header, textOf(own), others),
    );
    return 'unread';
  }
  return header && { value: header, by: 'header' };
}

function surveyOf(row: TableRow, reading: RowReading): Survey | undefined {
  const { columns, read } = reading;
  if (columns.median === undefined && columns.sample === undefined && columns.basis === undefined) return undefined;
  const figure = (column: PayColumn | undefined): number | undefined => {
    const cell = column && read(row.cells[column.index]);
    if (column === undefined || cell === undefined || cell.kind === 'silent') return undefined;
    if (cell.kind === 'range' && cell.min === cell.max) return inUnits(cell.min, { column, cell }, reading);
    reading.complaints.add(
      `${column.index} figure`,
      placeOf(reading.table, row.number, column.index),
      (place, others) => messages.unreadFigure(place, column.header, cell.words, others),
    );
    return undefined;
  };
  const median = figure(columns.median);
  const sample = figure(columns.sample);
  const basis = columns.basis && textOf(row.cells[columns.basis.index]);
  return { ...(median && { median }), ...(sample && { sample }), ...(basis && { basis }) };
}

function textOf(cell: Cell): string {
  return cellText(cell).replace(/\s+/g, ' ').trim();
}
