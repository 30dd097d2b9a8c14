/** The decimal mark of a table's amounts. "45.000" alone may be forty-five or forty-five thousand; the others tell. */
import { plain } from './phrases.js';
import type { DecimalMark } from './types.js';

export interface Mark {
  readonly mark: DecimalMark;
  /** A number that could as well be read the other way, where none tells the mark. */
  readonly doubtful?: string;
  /** A number that tells the mark, and its cell; the first that groups its thousands with the other sign, where there is one. */
  readonly told?: NumberInCell;
}

interface NumberInCell {
  readonly number: string;
  readonly cell: string;
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
  const open: Record<DecimalMark, NumberInCell[]> = { '.': [], ',': [] };
  const telling: Partial<Record<DecimalMark, NumberInCell>> = {};
  for (const cell of cells) {
    if (!/\d[.,]\d/.test(cell)) continue;
    if (open['.'].length + open[','].length >= ENOUGH && BOTH_WAYS.test(cell)) continue;
    for (const [number] of plain(cell).matchAll(SEPARATED)) {
      const mark = markIn(number);
      if (mark !== undefined) {
        needed[mark] += 1;
        const before = telling[mark];
        if (before === undefined || (groups(number, mark) && !groups(before.number, mark)))
          telling[mark] = { number, cell };
      } else if (open[separatorIn(number)].length < ENOUGH) open[separatorIn(number)].push({ number, cell });
    }
  }
  const known = (mark: DecimalMark): Mark => {
    const [grouped] = open[otherMark(mark)];
    const needing = telling[mark];
    const told = needing !== undefined && groups(needing.number, mark) ? needing : (grouped ?? needing);
    return { mark, ...(told && { told }) };
  };
  if (needed['.'] !== needed[',']) return known(needed['.'] > needed[','] ? '.' : ',');
  const separator: DecimalMark = open['.'].length > open[','].length ? '.' : ',';
  const other = otherMark(separator);
  const numbers = open[separator];
  const thousands = numbers.some(({ number, cell }) => fits(Number(number.replace(/\D/g, '')), cell));
  const fractions = numbers.every(({ number, cell }) => fits(Number(number.replace(separator, '.')), cell));
  if (numbers.length > 0 && !thousands && fractions) return known(separator);
  const doubtful = separator === '.' ? numbers.find(({ number }) => !number.endsWith('0'))?.number : undefined;
  return { ...known(other), ...(doubtful !== undefined && { doubtful }) };
}

export function otherMark(mark: DecimalMark): DecimalMark {
  return mark === '.' ? ',' : '.';
}

/** Whether a number groups its thousands with the sign that is not the decimal mark. */
export function groups(number: string, mark: DecimalMark): boolean {
  return number.includes(otherMark(mark));
}

/** What most texts are not, asked first: the mark before three digits, or the other sign before fewer. */
const AGAINST: Readonly<Record<DecimalMark, RegExp>> = {
  '.': /\d\.\d{3}(?!\d)|\d,\d{1,2}(?!\d)/,
  ',': /\d,\d{3}(?!\d)|\d\.\d{1,2}(?!\d)/,
};

/** The first number of a text that looks as if the decimal mark were the other. */
export function numberAgainst(mark: DecimalMark, text: string): string | undefined {
  if (!AGAINST[mark].test(text)) return undefined;
  const numbers = [...plain(text).matchAll(SEPARATED)].map(([number]) => number);
  return numbers.find((number) => {
    const needed = markIn(number);
    return needed === undefined ? separatorIn(number) === mark : needed !== mark;
  });
}

/** Of a number with one. */
function separatorIn(number: string): DecimalMark {
  return number.includes('.') ? '.' : ',';
}

/** The mark without which a number cannot be read. */
function markIn(number: string): DecimalMark | undefined {
  const last: DecimalMark = number.lastIndexOf('.') > number.lastIndexOf(',') ? '.' : ',';
  const other = otherMark(last);
  const [whole = '', fraction = '', ...more] = number.split(last);
  if (more.length > 0) return other;
  if (/[.,' ]/.test(whole)) return last;
  if (fraction.length !== 3 || whole.length > 3 || whole.startsWith('0')) return last;
  return undefined;
}
