/** The two ends of a row's pay: in one cell, or in a cell each. */
import type { Diagnostic, Place } from '../../../diagnostic.js';
import * as messages from '../../../messages/pay.js';
import type { Period } from '../../types.js';
import { placeOf } from '../table.js';
import { complainOfOtherMark } from './against.js';
import type { AlikeRows } from './alike.js';
import { type Amounts, type Bound, inUnits, type RowReading } from './bound.js';
import type { CellReading } from './cells.js';

/** Amounts as they are paid, with the units that their cells state. */
export interface Ends {
  readonly kind: 'ends';
  readonly min: number;
  readonly max: number;
  readonly currency: string | undefined;
  readonly period: Period | undefined;
  readonly words: string;
  /** The cells say more than the pay. */
  readonly noted: boolean;
  /** One where both ends stand in one cell. */
  readonly bounds: readonly Bound<Amounts>[];
}

/** No ends: the cells say nothing (in these words), or what they say was refused, which was told. */
export type NoEnds = { readonly kind: 'silent'; readonly words: string } | { readonly kind: 'refused' };

export function endsOf(row: AlikeRows, reading: RowReading): Ends | NoEnds {
  const { range } = reading.columns;
  const bounds = reading.amounts.map((column): Bound => ({ column, cell: reading.read(row.cells[column.index]) }));
  const strange = bounds.find(({ cell, column }) => cell.kind !== 'silent' && !isAmount(cell, column === range));
  if (strange !== undefined) return refuse(row, strange, reading);
  const [low, high = low] = bounds.filter(isPaid);
  if (low === undefined || high === undefined) {
    return { kind: 'silent', words: bounds.find(({ cell }) => cell.words !== '')?.cell.words ?? '' };
  }
  if (low === high && low.column !== range) return oneBound(row, low, reading);
  return joined(row, low, high, reading);
}

/** A cell of an end holds one amount. */
function isAmount(cell: CellReading, both: boolean): boolean {
  return cell.kind === 'range' && (both || cell.min === cell.max);
}

function isPaid(bound: Bound): bound is Bound<Amounts> {
  return bound.cell.kind === 'range';
}

function joined(row: AlikeRows, low: Bound<Amounts>, high: Bound<Amounts>, reading: RowReading): Ends | NoEnds {
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
  const bounds = low === high ? [low] : [low, high];
  return { kind: 'ends', min, max, currency, period, words, noted, bounds };
}

function oneBound(row: AlikeRows, { column }: Bound, { table, columns, complaints }: RowReading): NoEnds {
  const missing = column === columns.min ? columns.max : columns.min;
  complaints.add(
    `one bound ${column.index}`,
    placeOf(table, row.number, column.index),
    (place, others) => messages.oneBound(place, column.header, missing?.header, others),
    row.count,
  );
  return { kind: 'refused' };
}

/** Says why a cell is no pay. */
function refuse(row: AlikeRows, bound: Bound, reading: RowReading): NoEnds {
  const { column, cell } = bound;
  const { table, complaints } = reading;
  if (cell.kind === 'unread' && complainOfOtherMark(row, bound, reading)) return { kind: 'refused' };
  const why = cell.kind === 'no-range' ? cell.why : cell.kind;
  const make = (place: Place, others: number): Diagnostic => {
    if (cell.kind === 'error') return messages.errorInPay(place, column.header, cell.words, others);
    if (cell.kind !== 'no-range') return messages.unreadPay(place, cell.words, others);
    if (cell.why === 'reversed') return messages.reversedPay(place, cell.words, others);
    return messages.noRange(place, cell.words, cell.why, others);
  };
  complaints.add(`${column.index} ${why} ${cell.words}`, placeOf(table, row.number, column.index), make, row.count);
  return { kind: 'refused' };
}
