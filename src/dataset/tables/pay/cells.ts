/** Reads the pay in cells of whatever kind: text, numbers, and numbers with a format. */
import { remembered } from '../../remembered.js';
import type { Cell } from '../table.js';
import { readPayCell } from './cell.js';
import type { DecimalMark, PayCell } from './types.js';

/** A cell that holds an error of a workbook can be shown, not read. */
export type CellReading = PayCell | { readonly kind: 'error'; readonly words: string };

/** A reader of the amounts of one table. `home` decides what a sign means that several currencies share. */
export function cellReader(mark: DecimalMark, home: string): (cell: Cell) => CellReading {
  const grouped = mark === '.' ? /^[1-9]\d{0,2}(?:,?\d{3}){0,3}$/ : /^[1-9]\d{0,2}(?:\.?\d{3}){0,3}$/;
  const shapes = shapeReader(mark, home);
  const read = remembered((words) => shapes(words) ?? readPayCell(words, mark, home));
  const text = (words: string): PayCell =>
    // Nothing but a number, as most cells are.
    grouped.test(words) ? amount(Number(words.replace(/\D/g, '')), words) : read(words);
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

/** Amounts that can stand for each other: in tens or hundreds of thousands. */
const STAND_INS = ['45,000', '46,000'] as const;

/**
 * Most cells of a column differ in their figures alone ("£45,000 - £51,000"), so what stands around them is read once, with
 * stand-ins for them. Nothing where a cell is none of those.
 */
function shapeReader(mark: DecimalMark, home: string): (words: string) => PayCell | undefined {
  const figures =
    mark === '.' ? /(?<![\d.,])[1-9]\d{1,2},\d{3}(?![\d.,])/g : /(?<![\d.,])[1-9]\d{1,2}\.\d{3}(?![\d.,])/g;
  const read = remembered((shape) => readShape(shape, mark, home));
  return (words) => {
    const amounts: number[] = [];
    const shape = words.replace(figures, (figure) => {
      amounts.push(Number(figure.replace(/\D/, '')));
      return '\0';
    });
    const [min, max = min, more] = amounts;
    if (min === undefined || max === undefined || more !== undefined || min > max || /\d/.test(shape)) return undefined;
    const known = read(shape);
    const [low, high] = amounts.length === 1 ? [45_000, 45_000] : [45_000, 46_000];
    if (known.kind !== 'range' || known.min !== low || known.max !== high) return undefined;
    return { ...known, words, min, max };
  };
}

function readShape(shape: string, mark: DecimalMark, home: string): PayCell {
  const [first, second] = STAND_INS.map((figure) => (mark === '.' ? figure : figure.replace(',', '.')));
  const [before = '', between = '', ...after] = shape.split('\0');
  const words = [before, first, between, ...(after.length > 0 ? [second, ...after] : [])].join('');
  return readPayCell(words, mark, home);
}

/**
 * What a number's format says around its figures: "£45,000 per hour". By the same grammar as texts: what is not understood is no
 * pay. Each format is read once, with figures that are pay in any currency and for any time.
 */
function formatReader(): (shown: string, home: string) => PayCell {
  const readerIn = remembered((home) => remembered((words) => readPayCell(words, '.', home)));
  return (shown, home) => readerIn(home)(shown.replace(/\d[\d,.]*/, '45,000'));
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
