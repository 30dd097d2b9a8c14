/** What rows that are alike say of pay by themselves, before the other rows and the person say what it leaves out. */
import * as messages from '../../../messages/pay.js';
import type { Period, Salary } from '../../types.js';
import { cellText } from '../cells.js';
import { type Cell, placeOf } from '../table.js';
import { complainAgainst } from './against.js';
import type { AlikeRows } from './alike.js';
import { inUnits, type RowReading, type UnitSource } from './bound.js';
import { endsOf } from './ends.js';
import type { PayColumn, Stated } from './types.js';

/** What a survey says beside the range. */
type Survey = Pick<Salary, 'median' | 'sample' | 'basis'>;

/** Amounts as they are paid, and the units that the rows state themselves. */
export interface StatedPay {
  readonly min: number;
  readonly max: number;
  readonly currency: Stated<string> | undefined;
  readonly period: Stated<Period> | undefined;
  readonly survey: Survey | undefined;
  /** As the cells have it. */
  readonly words: string;
}

export interface StatedRows {
  /** Of the first row in its table. */
  readonly number: number;
  /** How many rows say it. */
  readonly count: number;
  readonly stated?: StatedPay;
  readonly notes: readonly string[];
  /** The words with which they say nothing. */
  readonly silent?: string;
}

export function readRows(row: AlikeRows, reading: RowReading): StatedRows {
  const { number, count } = row;
  const { units, amounts } = reading;
  const ends = endsOf(row, reading);
  if (ends.kind === 'silent') return { number, count, notes: [], silent: ends.words };
  if (ends.kind === 'refused') return { number, count, notes: keptWords(row, amounts) };
  const period = unitOf(ends.period, units.period, row, reading);
  const currency = unitOf(ends.currency, units.currency, row, reading);
  if (period === 'unread' || currency === 'unread') return { number, count, notes: keptWords(row, amounts) };
  const { min, max, words, bounds } = ends;
  const paidFor = { period: period?.value ?? reading.period ?? 'year', currency: currency?.value ?? reading.home };
  if (bounds.filter((bound) => complainAgainst(row, bound, paidFor, reading)).length > 0) {
    return { number, count, notes: keptWords(row, amounts) };
  }
  const stated = { min, max, words, currency, period, survey: surveyOf(row, reading) };
  return { number, count, stated, notes: ends.noted ? keptWords(row, amounts) : [] };
}

/** The words about pay, each with its header: "Salary: up to £40k". */
function keptWords(row: AlikeRows, columns: readonly PayColumn[]): readonly string[] {
  return columns.flatMap(({ index, header }) => {
    const words = textOf(row.cells[index]);
    return words === '' ? [] : `${header}: ${words}`;
  });
}

/** The cell's, else that of the column for it, else the header's. */
function unitOf<Value extends string>(
  cell: Value | undefined,
  { column, named, header }: UnitSource<Value>,
  row: AlikeRows,
  { table, complaints, read }: RowReading,
): Stated<Value> | 'unread' | undefined {
  if (cell !== undefined) return { value: cell, by: 'stated' };
  const own = column && row.cells[column.index];
  if (column !== undefined && read(own).kind !== 'silent') {
    const value = named(textOf(own));
    if (value !== undefined) return { value, by: 'column' };
    complaints.add(
      `${column.index} ${textOf(own)}`,
      placeOf(table, row.number, column.index),
      (place, others) => messages.unreadUnit(place, column.header, textOf(own), others),
      row.count,
    );
    return 'unread';
  }
  return header;
}

function surveyOf(row: AlikeRows, reading: RowReading): Survey | undefined {
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
      row.count,
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
