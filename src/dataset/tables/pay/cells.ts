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
  const formats = formatReader();
  return (cell) => {
    if (cell === undefined) return { kind: 'silent', words: '' };
    if (typeof cell === 'string') return text(cell);
    if (typeof cell === 'number') return amount(cell, String(cell));
    const words = cell.shown;
    if (cell.error !== undefined) return { kind: 'error', words };
    if (cell.percent) return { kind: 'no-range', words, why: 'percentage' };
    if (cell.number === undefined) return { kind: 'unread', words };
    const around = formats(words, cell.currency ?? home);
    const found = amount(cell.number, words);
    if (around.kind !== 'range') return { ...around, words };
    return found.kind === 'range' ? { ...around, ...found, ...known(cell.currency) } : found;
  };
}

/**
 * What a number's format says around its figures: "£45,000 per hour". By the same grammar as texts: what is not understood is no
 * pay. Each format is read once, with figures that are pay in any currency and for any time.
 */
function formatReader(): (shown: string, home: string) => PayCell {
  const read = new Map<string, PayCell>();
  return (shown, home) => {
    const words = shown.replace(/\d[\d,.]*/, '45,000');
    const key = `${home} ${words}`;
    const before = read.get(key);
    if (before !== undefined) return before;
    const found = readPayCell(words, '.', home);
    if (read.size < KEPT) read.set(key, found);
    return found;
  };
}

function known(currency: string | undefined): { readonly currency?: string } {
  return currency === undefined ? {} : { currency };
}

/** -1 and 0 stand for pay that is not known. */
function amount(number: number, words: string): PayCell {
  if (number === 0 || number === -1) return { kind: 'silent', words };
  if (!(number > 0)) return { kind: 'unread', words };
  return { kind: 'range', words, min: number, max: number };
}
