/** Answers that contradict the roles: a question's answer names a range of pay, and roles end above it. */
import { AMOUNT, parseAmount } from './amount.js';
import { kept, keptOf } from './kept.js';
import { yearAmount, yearPay } from './pay.js';
import { PERIODS } from './schema.js';
import { payEnds } from './span.js';
import type { Dataset, Period, Role } from './types.js';

export interface Contradiction {
  /** Index into `faq`. */
  readonly questionIndex: number;
  /** The range that the answer names, in the dataset's currency, for its own period: a year where it names none. */
  readonly min: number;
  readonly max: number;
  readonly period: Period;
  /** The roles whose range ends above it, in the dataset's order. */
  readonly exceeding: readonly Role[];
  /** The highest end among them: a year's pay. */
  readonly highest: number;
}

export const contradictions = keptOf((dataset: Dataset): readonly Contradiction[] => {
  const ends = payEnds('year', dataset.roles, dataset);
  if (ends === undefined) return [];
  return dataset.faq.flatMap(({ answer }, questionIndex) =>
    ranges(answer, dataset)
      .flatMap((range) => {
        const from = yearAmount({ amount: range.min, period: range.period }, dataset);
        const to = yearAmount({ amount: range.max, period: range.period }, dataset);
        // A range that lies wholly beside the roles' pay speaks of something else: a fee, a bonus.
        if (from >= ends.to || to <= ends.from) return [];
        const exceeding = dataset.roles.filter((role) => (yearPay(role, dataset)?.max ?? 0) > to);
        const highest = exceeding.reduce((most, role) => Math.max(most, yearPay(role, dataset)?.max ?? 0), 0);
        return exceeding.length === 0 ? [] : [{ ...range, questionIndex, exceeding, highest }];
      })
      .slice(0, 1),
  );
});

type Range = Pick<Contradiction, 'min' | 'max' | 'period'>;

/** The ranges of money in a text; one without a currency is left alone. */
function ranges(text: string, { language, currency }: Dataset): readonly Range[] {
  return [...text.matchAll(rangePattern(language, currency))].flatMap(
    ([, before1, low = '', after1, before2, high = '', after2, named]) => {
      if (before1 === undefined && after1 === undefined && before2 === undefined && after2 === undefined) return [];
      const max = parseAmount(high);
      const stated = parseAmount(low);
      if (max === undefined || stated === undefined) return [];
      // "£50-100k": the "k" is said once for both.
      const min = /k$/i.test(high) && stated < 1000 ? stated * 1000 : stated;
      return min < max ? [{ min, max, period: periodOf(named) }] : [];
    },
  );
}

/** "a day", "per hour", "/month", "weekly" after the figures. */
const PERIOD = String.raw`(?:\s*(?:\/|\b(?:an?|per|each|every)\b)?\s*\b(hour|day|daily|week|month)(?:ly)?\b)?(?!\s*(?:people|%))`;

function periodOf(word: string | undefined): Period {
  const named = word?.toLowerCase() === 'daily' ? 'day' : word?.toLowerCase();
  return PERIODS.find((period) => period === named) ?? 'year';
}

const rangePattern = kept((language: string, currency: string) => {
  const sign = signs(language, currency);
  const money = `(${sign})?\\s?(${AMOUNT})\\s?(${sign})?`;
  return new RegExp(
    `${money}\\s*(?:[-–—]|\\b(?:to|and|bis|und|à|et|a|y)\\b)\\s*${money}(?![\\dk]|[.,]\\d)${PERIOD}`,
    'giu',
  );
});

/** A currency as people write it: its sign, with or without a country, or its code. */
function signs(language: string, currency: string): string {
  const displays = ['symbol', 'narrowSymbol', 'code'] as const;
  const written = displays.flatMap((currencyDisplay) =>
    new Intl.NumberFormat(language, { style: 'currency', currency, currencyDisplay })
      .formatToParts(0)
      .filter(({ type }) => type === 'currency')
      .map(({ value }) => value.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')),
  );
  return [...new Set(written)].join('|');
}
