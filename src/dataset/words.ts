/** The words around figures, by language. A new language is one entry here; one that is missing speaks English. */
import { languageOf } from '../language.js';
import type { Period, SalaryBy } from './types.js';

export interface Words {
  readonly tiers: { readonly lower: string; readonly middle: string; readonly upper: string };
  /** What a tier's short name leaves out: "Upper tier" is "Upper" on the scale. */
  readonly tier: RegExp;
  readonly a: Readonly<Record<Period, string>>;
  readonly notStated: string;
  readonly numbers: readonly string[];
  range(from: string, to: string): string;
  midpoint(limits: string): string;
  below(limit: string): string;
  /** From the lower limit to, but without, the upper one. */
  between(from: string, below: string): string;
  orMore(limit: string): string;
  readonly focus: {
    /** More roles than are named: their number. */
    roles(count: string): string;
    skill(names: string): string;
    tag(names: string): string;
    without(names: string): string;
    readonly atLeast: Readonly<Record<SalaryBy, (limit: string) => string>>;
    readonly upTo: Readonly<Record<SalaryBy, (limit: string) => string>>;
    readonly within: Readonly<Record<SalaryBy, (least: string, most: string) => string>>;
    /** `words` is the number as it is said. */
    first(words: string, number: number): string;
    highestPaid(words: string, number: number): string;
  };
  readonly omitted: {
    readonly notChosen: string;
    readonly takenOut: string;
    readonly noPay: string;
    otherCurrency(currency: string): string;
    tier(names: string): string;
    skill(names: string): string;
    tag(names: string): string;
    readonly below: Readonly<Record<SalaryBy, (found: string, limit: string) => string>>;
    readonly above: Readonly<Record<SalaryBy, (found: string, limit: string) => string>>;
    beyond(top: string): string;
  };
}

const ENGLISH: Words = {
  tiers: { lower: 'Lower tier', middle: 'Middle tier', upper: 'Upper tier' },
  tier: /^tier\s+|\s+tier$/i,
  a: { hour: 'an hour', day: 'a day', week: 'a week', month: 'a month', year: 'a year' },
  notStated: 'not stated',
  numbers: ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'],
  range: (from, to) => `${from} to ${to}`,
  midpoint: (limits) => `midpoint ${limits}`,
  below: (limit) => `below ${limit}`,
  between: (from, below) => `${from} to under ${below}`,
  orMore: (limit) => `${limit} or more`,
  focus: {
    roles: (count) => `${count} roles`,
    skill: (names) => `skill ${names}`,
    tag: (names) => `tag ${names}`,
    without: (names) => `without ${names}`,
    atLeast: {
      midpoint: (limit) => `midpoint at least ${limit}`,
      ends: (limit) => `range from ${limit}`,
    },
    upTo: {
      midpoint: (limit) => `midpoint up to ${limit}`,
      ends: (limit) => `range up to ${limit}`,
    },
    within: {
      midpoint: (least, most) => `midpoint ${least} to ${most}`,
      ends: (least, most) => `range within ${least} to ${most}`,
    },
    first: (words, number) => (number === 1 ? 'the first' : `the first ${words}`),
    highestPaid: (words, number) => (number === 1 ? 'the highest paid' : `the ${words} highest paid`),
  },
  omitted: {
    notChosen: 'not among the roles asked for',
    takenOut: 'taken out by name',
    noPay: 'pay not stated',
    otherCurrency: (currency) => `pay stated in ${currency}`,
    tier: (names) => `not in ${names}`,
    skill: (names) => `skills do not name ${names}`,
    tag: (names) => `not tagged ${names}`,
    below: {
      midpoint: (found, limit) => `midpoint ${found} is below ${limit}`,
      ends: (found, limit) => `range starts at ${found}, below ${limit}`,
    },
    above: {
      midpoint: (found, limit) => `midpoint ${found} is above ${limit}`,
      ends: (found, limit) => `range ends at ${found}, above ${limit}`,
    },
    beyond: (top) => `not among ${top}`,
  },
};

const WORDS: Readonly<Record<string, Words>> = { en: ENGLISH };

export function wordsOf(language: string): Words {
  return WORDS[languageOf(language)] ?? ENGLISH;
}
