/** The decimal mark of a table's amounts. "45.000" alone may be forty-five or forty-five thousand; the others tell. */
import { plain } from './phrases.js';
import type { DecimalMark } from './types.js';

export interface Mark {
  readonly mark: DecimalMark;
  /** A number that could as well be read the other way, where none tells the mark. */
  readonly doubtful?: string;
}

/** So many numbers that can be read both ways are looked at; if none of them tells, more would not. */
const ENOUGH = 1_000;

/** Numbers with a comma or a full stop in them. */
const SEPARATED = /\d+(?:[.,' ]\d+)*[.,]\d+/g;

/** One or two numbers, each with one separator and three digits behind it. */
const BOTH_WAYS = /^\D*[1-9]\d{0,2}[.,]\d{3}(?:\D+[1-9]\d{0,2}[.,]\d{3})?\D*$/;

/** The mark that most numbers need. `fits` judges an amount in its cell, for where all of them can be read both ways. */
export function markOf(cells: Iterable<string>, fits: (amount: number, cell: string) => boolean): Mark {
  const needed = { '.': 0, ',': 0 };
  /** Numbers with one separator and three digits behind it. */
  const open: Record<DecimalMark, { readonly number: string; readonly cell: string }[]> = { '.': [], ',': [] };
  for (const cell of cells) {
    if (!/\d[.,]\d/.test(cell)) continue;
    if (open['.'].length + open[','].length >= ENOUGH && BOTH_WAYS.test(cell)) continue;
    for (const [number] of plain(cell).matchAll(SEPARATED)) {
      const mark = markIn(number);
      if (mark !== undefined) needed[mark] += 1;
      else if (open[separatorIn(number)].length < ENOUGH) open[separatorIn(number)].push({ number, cell });
    }
  }
  if (needed['.'] !== needed[',']) return { mark: needed['.'] > needed[','] ? '.' : ',' };
  const separator: DecimalMark = open['.'].length > open[','].length ? '.' : ',';
  const other: DecimalMark = separator === '.' ? ',' : '.';
  const numbers = open[separator];
  const thousands = numbers.some(({ number, cell }) => fits(Number(number.replace(/\D/g, '')), cell));
  const fractions = numbers.every(({ number, cell }) => fits(Number(number.replace(separator, '.')), cell));
  if (numbers.length > 0 && !thousands && fractions) return { mark: separator };
  const doubtful = separator === '.' ? numbers.find(({ number }) => !number.endsWith('0'))?.number : undefined;
  return { mark: other, ...(doubtful !== undefined && { doubtful }) };
}

/** Of a number with one. */
function separatorIn(number: string): DecimalMark {
  return number.includes('.') ? '.' : ',';
}

/** The mark without which a number cannot be read. */
function markIn(number: string): DecimalMark | undefined {
  const last: DecimalMark = number.lastIndexOf('.') > number.lastIndexOf(',') ? '.' : ',';
  const other: DecimalMark = last === '.' ? ',' : '.';
  const [whole = '', fraction = '', ...more] = number.split(last);
  if (more.length > 0) return other;
  if (/[.,' ]/.test(whole)) return last;
  if (fraction.length !== 3 || whole.length > 3 || whole.startsWith('0')) return last;
  return undefined;
}
