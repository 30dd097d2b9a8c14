/** A number as its format shows it: what a person sees is what is read. */
import { plain, tokensOf } from '../pay/phrases.js';
import { THOUSAND } from '../pay/vocabulary.js';
import type { Cell } from '../table.js';
import type { FormatSection, NumberFormat } from './number-format.js';
import { type DateSystem, dateOf, durationOf, timeOf } from './serial.js';

/** What a spreadsheet shows of a number that is no day. */
const NO_DATE = { shown: '#######', error: '#######' } as const;

/** Nothing where the format shows nothing. Figures that a format replaces by a text ("-" for zero) are that text. */
export function formatted(value: number, { sections }: NumberFormat, system: DateSystem): Cell {
  const section = sections.find(({ holds }) => holds(value));
  switch (section?.kind) {
    case undefined:
      return value;
    case 'date':
    case 'date and time': {
      const date = dateOf(value, system);
      if (date === undefined) return NO_DATE;
      return { shown: section.kind === 'date' ? date : `${date} ${timeOf(value)}`, date };
    }
    case 'time':
      return timeOf(value);
    case 'duration':
      return durationOf(value);
    case 'literal':
      return section.before.trim() || undefined;
    case 'general':
    case 'number':
      return isPlain(section) ? seen(value, section) : numberCell(value, section);
  }
}

/** Decimals and groups alone change nothing. */
function isPlain({ before, after, thousands, percent }: FormatSection): boolean {
  return !percent && thousands === 0 && before.trim() === '' && after.trim() === '';
}

function numberCell(value: number, section: FormatSection): Cell {
  const { before, after, currency, percent } = section;
  const size = section.signed ? Math.abs(value) : value;
  const figures = figuresOf(Math.abs(size), section);
  return {
    shown: `${size < 0 ? '-' : ''}${before}${figures}${after}`.replace(/\s+/g, ' ').trim(),
    number: asRead(value, section),
    ...(currency !== undefined && { currency }),
    ...(percent && { percent }),
  };
}

function figuresOf(size: number, { kind, decimals, grouped, thousands, percent }: FormatSection): string {
  if (kind === 'general') return `${Number(size.toPrecision(15))}`;
  const shown = percent ? size * 100 : size / 1000 ** thousands;
  const [whole = '', fraction] = shown.toFixed(Math.min(decimals, 20)).split('.');
  const written = grouped ? whole.replace(/\B(?=(?:\d{3})+$)/g, ',') : whole;
  return fraction === undefined ? written : `${written}.${fraction}`;
}

/**
 * What is seen: "£45k" is 45,000, whether the format divides by a thousand or only writes the word. Without a word it is 45, of
 * which the header may say that it counts thousands. Binary fractions carry noise.
 */
function asRead(value: number, section: FormatSection): number {
  const { thousands, after } = section;
  const counts = countedBy(after);
  if (thousands === 0 && counts === 1) return seen(value, section);
  return Math.round((value / 1000 ** thousands) * counts * 100) / 100;
}

/** From here on, what a format rounds away is what a calculation left: 24,796.896 that is shown as 24,797. */
const ROUNDED = 1_000;

/** An hour's pay keeps its pence, whatever the format shows of them. General shows eleven digits. */
function seen(value: number, { kind, decimals, percent }: FormatSection): number {
  if (percent || Number.isInteger(value)) return value;
  if (kind === 'general') return Number(value.toPrecision(11));
  return Math.abs(value) < ROUNDED ? value : Number(value.toFixed(Math.min(decimals, 20)));
}

function countedBy(words: string): number {
  const tokens = tokensOf(plain(words));
  if (THOUSAND.at(tokens, 0) !== undefined) return 1_000;
  return MILLION.test(tokens[0]?.text ?? '') ? 1_000_000 : 1;
}

const MILLION = /^(?:m|mn|mio|million|millions)$/;
