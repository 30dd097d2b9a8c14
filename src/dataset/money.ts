/** Amounts of money and ranges of them, as a language writes them. */
import { languageOf } from '../language.js';
import { directionOf } from './direction.js';
import { kept, keptOf } from './kept.js';

export interface Writing {
  /** ISO 4217, where it is not the dataset's: with its country, for two kinds of dollars look alike. */
  readonly currency?: string | undefined;
  /** In thousands and millions. */
  readonly short?: boolean;
}

export type Between = (from: string, to: string) => string;

export interface Figures {
  write(amount: number, how: Writing): string;
  /**
   * A range, "34.000–46.000 €"; in English, and from right to left, the two ends with what is said `between` them. Both ends have
   * decimals, or none; one figure where they are the same.
   */
  range(min: number, max: number, how: Writing, between: Between): string;
}

/** `currency` is the dataset's. */
export const figuresOf = kept((language: string, own: string): Figures => {
  const rightToLeft = directionOf(language) === 'rtl';
  const english = languageOf(language) === 'en';

  const formatFor = (amounts: readonly number[], { currency = own, short = false }: Writing): Intl.NumberFormat => {
    const narrow = currency === own && !rightToLeft && !UNDRAWN.has(currency);
    // Only English says thousands with a letter; others write them in full.
    const compact = short && !english && amounts.every((amount) => amount >= MILLION);
    const digits = compact ? 'compact' : amounts.every(Number.isInteger) ? 'whole' : 'all';
    return moneyFormat(language, currency, narrow ? 'narrowSymbol' : 'symbol', digits);
  };
  const written = (amount: number, format: Intl.NumberFormat, { currency = own, short = false }: Writing): string => {
    if (rightToLeft) return currency === own ? withoutCountry(amount, format, own) : format.format(amount);
    return half(english && short ? shortened(amount, format, language) : format.format(amount));
  };
  const known = { short: new Map<number, string>(), full: new Map<number, string>() };
  return {
    write(amount, how) {
      if (how.currency !== undefined) return written(amount, formatFor([amount], how), how);
      const amounts = how.short ? known.short : known.full;
      const found = amounts.get(amount) ?? written(amount, formatFor([amount], how), how);
      if (amounts.size < MOST_KNOWN) amounts.set(amount, found);
      return found;
    },
    range(min, max, how, between) {
      const format = formatFor([min, max], how);
      const [from, to] = [written(min, format, how), written(max, format, how)];
      if (from === to) return from;
      return english || rightToLeft ? between(from, to) : half(format.formatRange(min, max));
    },
  };
});

/** Amounts that are kept as they are written: all documents of a batch have the same bars on their scale. */
const MOST_KNOWN = 10_000;

const MILLION = 1_000_000;

/** "£85k", "£1.2m": the sign stays where the language has it, and there are as many decimals as it takes. */
function shortened(amount: number, format: Intl.NumberFormat, language: string): string {
  const [unit, letter] = amount >= MILLION ? [MILLION, 'm'] : [1000, 'k'];
  const figure = numberFormat(language).format(amount / unit);
  const [before, after] = around(format);
  return `${before}${figure}${letter}${after}`;
}

/** What stands before an amount's figure, and after it. */
const around = keptOf((format: Intl.NumberFormat): readonly [string, string] => {
  const parts = format.formatToParts(0);
  const at = parts.findIndex(({ type }) => type === 'integer');
  const joined = (some: typeof parts): string => some.map(({ value }) => value).join('');
  return [joined(parts.slice(0, at)), joined(parts.slice(at + 1))];
});

const numberFormat = kept((language: string) => new Intl.NumberFormat(language, { maximumFractionDigits: 3 }));

/** Japanese writes the yen as wide as its letters; beside figures the narrow sign stands better, and every font has it. */
function half(amount: string): string {
  return amount.replaceAll('\uffe5', '\u00a5');
}

const moneyFormat = kept(
  (
    language: string,
    currency: string,
    currencyDisplay: 'narrowSymbol' | 'symbol',
    digits: 'compact' | 'whole' | 'all',
  ) =>
    new Intl.NumberFormat(language, {
      style: 'currency',
      currency,
      currencyDisplay,
      ...(digits === 'compact' && { notation: 'compact', minimumFractionDigits: 0, maximumFractionDigits: 15 }),
      ...(digits === 'whole' && { minimumFractionDigits: 0, maximumFractionDigits: 0 }),
    }),
);

/** Currencies whose narrow sign the fonts of the themes do not have: by their codes where their language is not spoken. */
const UNDRAWN: ReadonlySet<string> = new Set(['AFN', 'AMD', 'BDT', 'KGS', 'KHR', 'THB']);

/** Latin letters beside figures change places with them where text runs from right to left: no k, and no UK£. */
function withoutCountry(amount: number, format: Intl.NumberFormat, currency: string): string {
  const parts = format
    .formatToParts(amount)
    .map(({ type, value }) => (type === 'currency' && /[A-Z]/.test(value) ? signOf(currency) : value));
  return closed(parts.join(''));
}

/** The sign at the end stays with its figure, whatever text comes after it. */
function closed(amount: string): string {
  return amount.includes(RIGHT_TO_LEFT_MARK) && !amount.endsWith(RIGHT_TO_LEFT_MARK)
    ? amount + RIGHT_TO_LEFT_MARK
    : amount;
}

export const RIGHT_TO_LEFT_MARK = '\u200f';

/** "£" of GBP: the sign without the country. */
const signOf = kept(
  (currency: string) =>
    new Intl.NumberFormat('en', { style: 'currency', currency, currencyDisplay: 'narrowSymbol' })
      .formatToParts(0)
      .find(({ type }) => type === 'currency')?.value ?? currency,
);
