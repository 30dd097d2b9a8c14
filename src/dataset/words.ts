/** The words around figures, by language. A new language is one entry here; one that is missing speaks English. */
import type { Period } from './types.js';

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
    atLeast(limit: string): string;
    upTo(limit: string): string;
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
    below(midpoint: string, limit: string): string;
    above(midpoint: string, limit: string): string;
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
    atLeast: (limit) => `at least ${limit}`,
    upTo: (limit) => `up to ${limit}`,
    first: (words, number) => (number === 1 ? 'the first' : `the first ${words}`),
    highestPaid: (words, number) => (number === 1 ? 'the highest paid' : `the ${words} highest paid`),
  },
  omitted: {
    notChosen: 'not among the roles asked for',
    takenOut: 'taken out by name',
    noPay: 'its pay is not stated',
    otherCurrency: (currency) => `its pay is stated in ${currency}`,
    tier: (names) => `not in ${names}`,
    skill: (names) => `its skills do not name ${names}`,
    tag: (names) => `not tagged ${names}`,
    below: (midpoint, limit) => `midpoint ${midpoint} is below ${limit}`,
    above: (midpoint, limit) => `midpoint ${midpoint} is above ${limit}`,
    beyond: (top) => `not among ${top}`,
  },
};

const WORDS: Readonly<Record<string, Words>> = { en: ENGLISH };

export function wordsOf(language: string): Words {
  return WORDS[new Intl.Locale(language).language] ?? ENGLISH;
}
