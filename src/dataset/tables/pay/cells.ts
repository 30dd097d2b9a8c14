/** Reads the pay in cells of whatever kind: text, numbers, and numbers with a format. */
import type { Cell } from '../table.js';
import { readPayCell } from './cell.js';
import type { DecimalMark, PayCell } from './types.js';

/** A cell that holds an error of a workbook can be shown, not read. */
export type CellReading = PayCell | { readonly kind: 'error'; readonly words: string };

/** Texts that stand in many rows are read once; so many are kept. */
const KEPT = 10_000;

/** A reader of the amounts of one table. `home` decides what a sign means that several currencies share. */
export function cellReader(mark: DecimalMark, home: string): (cell: Cell) => CellReading {
  const read = new Map<string, PayCell>();
  const grouped = mark === '.' ? /^[1-9]\d{0,2}(?:,?\d{3}){0,3}$/ : /^[1-9]\d{0,2}(?:\.?\d{3}){0,3}$/;
  const text = (words: string): PayCell => {
    // Nothing but a number, as most cells are.
    if (grouped.test(words)) return amount(Number(words.replace(/\D/g, '')), words);
    const before = read.get(words);
    if (before !== undefined) return before;
    const found = readPayCell(words, mark, home);
    if (read.size < KEPT) read.set(words, found);
    return found;
  };
  return (cell) => {
    if (cell === undefined) return { kind: 'silent', words: '' };
    if (typeof cell === 'string') return text(cell);
    if (typeof cell === 'number') return amount(cell, String(cell));
    const words = cell.shown;
    if (cell.error !== undefined) return { kind: 'error', words };
    if (cell.percent) return { kind: 'no-range', words, why: 'percentage' };
    return cell.number === undefined ? { kind: 'unread', words } : amount(cell.number, words, cell.currency);
  };
}

/** -1 and 0 stand for pay that is not known. */
function amount(number: number, words: string, currency?: string): PayCell {
  if (number === 0 || number === -1) return { kind: 'silent', words };
  if (!(number > 0)) return { kind: 'unread', words };
  const range = { kind: 'range', words, min: number, max: number } as const;
  return currency === undefined ? range : { ...range, currency };
}
