/** Answers that contradict the roles: a question's answer names a range of pay, and roles end above it. */
import { AMOUNT, parseAmount } from './amount.js';
import { kept } from './kept.js';
import { yearPay } from './pay.js';
import { payEnds } from './span.js';
import type { Dataset, Role } from './types.js';

export interface Contradiction {
  /** Index into `faq`. */
  readonly questionIndex: number;
  /** The range that the answer names: a year's pay in the dataset's currency. */
  readonly min: number;
  readonly max: number;
  /** The roles whose range ends above it, in the dataset's order. */
  readonly exceeding: readonly Role[];
  /** The highest end among them. */
  readonly highest: number;
}

export function contradictions(dataset: Dataset): readonly Contradiction[] {
  const ends = payEnds(dataset);
  if (ends === undefined) return [];
  return dataset.faq.flatMap(({ answer }, questionIndex) =>
    yearRanges(answer, dataset)
      // A range that lies wholly beside the roles' pay speaks of something else: a fee, a bonus.
      .filter(({ min, max }) => min < ends.to && max > ends.from)
      .flatMap(({ min, max }) => {
        const exceeding = dataset.roles.filter((role) => (yearPay(role, dataset)?.max ?? 0) > max);
        const highest = Math.max(...exceeding.map((role) => yearPay(role, dataset)?.max ?? 0));
        return exceeding.length === 0 ? [] : [{ questionIndex, min, max, exceeding, highest }];
      })
      .slice(0, 1),
  );
}

interface Range {
  readonly min: number;
  readonly max: number;
}

/** The ranges of money in a text. One that names another period than a year is left alone, and so is one without a currency. */
function yearRanges(text: string, { language, currency }: Dataset): readonly Range[] {
  return [...text.matchAll(rangePattern(language, currency))].flatMap(
    ([, before1, low = '', after1, before2, high = '', after2]) => {
      if (before1 === undefined && after1 === undefined && before2 === undefined && after2 === undefined) return [];
      const max = parseAmount(high);
      const stated = parseAmount(low);
      if (max === undefined || stated === undefined) return [];
      // "£50-100k": the "k" is said once for both.
      const min = /k$/i.test(high) && stated < 1000 ? stated * 1000 : stated;
      return min < max ? [{ min, max }] : [];
    },
  );
}

/** "a day", "per hour", "/month" after the figures. */
const NOT_A_YEAR = String.raw`(?!\s*(?:\/|\b(?:an?|per|each|every)\s+)\s*(?:hour|day|week|month)\b)(?!\s*(?:hourly|daily|weekly|monthly|people|%))`;

const rangePattern = kept((language: string, currency: string) => {
  const sign = signs(language, currency);
  const money = `(${sign})?\\s?(${AMOUNT})\\s?(${sign})?`;
  return new RegExp(
    `${money}\\s*(?:[-–—]|\\b(?:to|and|bis|und|à|et|a|y)\\b)\\s*${money}(?![\\dk]|[.,]\\d)${NOT_A_YEAR}`,
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
