/** Figures as documents print them. The language is always named: nothing depends on the machine. */
import { languageOf } from '../language.js';
import { withArticle } from './article.js';
import { directionOf } from './direction.js';
import { kept } from './kept.js';
import { type Between, figuresOf, RIGHT_TO_LEFT_MARK, type Writing } from './money.js';
import { commonPeriod } from './pay.js';
import { inThousands } from './span.js';
import type { Dataset, Period, Salary, Selection, Tier } from './types.js';
import { wordsOf } from './words.js';

export interface Formats {
  /** "£85,000", "£15.50"; another currency than the dataset's with its country, "US$85,000". */
  money(amount: number, currency?: string): string;
  /** "£85k", "£1.2m" where all figures of the document's scale are whole thousands and this one is too, else in full. */
  moneyShort(amount: number): string;
  /** "£85,000 to £120,000"; one figure where both ends are the same. */
  range(min: number, max: number, currency?: string): string;
  /** "£85k to £120k". */
  rangeShort(min: number, max: number): string;
  /** "£85k–£120k": for large figures on slides only. */
  rangeDash(min: number, max: number): string;
  /** "a year". */
  period(period: Period): string;
  /** "£85,000 to £120,000", as stated, without its period. */
  salary(salary: Salary): string;
  /** "£85k–£120k" where the pay stands on the scale as it is stated, else in full. */
  salaryDash(salary: Salary): string;
  salaryShort(salary: Salary): string;
  /** "£85,000 to £120,000 a year". */
  salaryInFull(salary: Salary): string;
  /** An amount of a salary by itself: with its period where the document tells pay for another, "£15 an hour". */
  amountOf(salary: Salary, amount: number): string;
  /** "midpoint below £85,000", "midpoint £85,000 to under £100,000", "midpoint £100,000 or more". */
  limits(tier: Tier): string;
  /** "below £85k", "£85k to £100k", "£100k or more". */
  limitsShort(tier: Tier): string;
  /** "1 January 2025"; of a month or a year only what is known. */
  date(iso: string): string;
  /** "three" up to ten, then "11". */
  count(number: number): string;
  /** "11", "1,250". */
  number(number: number): string;
  /** "A, B and C". */
  list(items: readonly string[]): string;
  /** "an AI Ethics Specialist", by its sound; as it is where the dataset is in another language than the words. */
  withArticle(name: string): string;
  /** "A, B or C". */
  either(items: readonly string[]): string;
}

/**
 * Figures are written as in `language`; words among them, and the months of dates, are in the language that is `spoken` around them.
 * `chosen` is what a document tells, for one period and on one scale; absent: all of the dataset.
 */
export function formatsOf(
  dataset: Dataset,
  language: string = dataset.language,
  spoken: string = language,
  { roles, set }: Pick<Selection, 'roles' | 'set'> = { roles: dataset.roles, set: dataset.roles },
): Formats {
  const words = wordsOf(spoken);
  const figures = figuresOf(language, dataset.currency);
  // Every role is asked, so it is asked once, and only where it matters.
  const told = kept(() => commonPeriod(roles, dataset));
  const thousands = kept(() => inThousands(told(), set, dataset));
  const short = (...amounts: readonly number[]): Writing => ({
    short: amounts.every((amount) => amount % 1000 === 0) && thousands(),
  });

  const money: Formats['money'] = (amount, currency) => figures.write(amount, { currency });
  const moneyShort: Formats['moneyShort'] = (amount) => figures.write(amount, short(amount));
  const range: Formats['range'] = (min, max, currency) => figures.range(min, max, { currency }, words.range);
  const shortRange = (min: number, max: number, between: Between): string =>
    figures.range(min, max, short(min, max), between);
  const shortSalary = ({ min, max, period, currency }: Salary, between: Between): string =>
    period === told() && currency === dataset.currency
      ? shortRange(min, max, between)
      : figures.range(min, max, { currency }, between);
  const stated: Formats['salary'] = ({ min, max, currency }) => range(min, max, currency);
  return {
    money,
    moneyShort,
    range,
    rangeShort: (min, max) => shortRange(min, max, words.range),
    rangeDash: (min, max) => shortRange(min, max, dash),
    period: (period) => words.a[period],
    salary: stated,
    salaryDash: (salary) => shortSalary(salary, dash),
    salaryShort: (salary) => shortSalary(salary, words.range),
    salaryInFull: (salary) => `${stated(salary)} ${words.a[salary.period]}`,
    amountOf: ({ period, currency }, amount) =>
      period === told() ? money(amount, currency) : `${money(amount, currency)} ${words.a[period]}`,
    limits: (tier) =>
      words.midpoint(limitWords(tier, money, (from, below) => words.between(money(from), money(below)))),
    limitsShort: (tier) => limitWords(tier, moneyShort, (from, below) => shortRange(from, below, words.range)),
    // A year, a month or a day.
    date: (iso) => inOrder(dateFormat(spoken, iso.length > 4, iso.length > 7).format(new Date(iso))),
    count: (number) => words.numbers[number] ?? numberFormat(language).format(number),
    withArticle: (name) => (languageOf(dataset.language) === 'en' ? withArticle(name) : name),
    number: (number) => numberFormat(language).format(number),
    either: (items) => listFormat(spoken, 'disjunction').format(items),
    list: (items) => listFormat(spoken, 'conjunction').format(items),
  };

  /** A day and a year stay around their month, whatever the words around them. */
  function inOrder(date: string): string {
    if (directionOf(language) === 'ltr') return date;
    const mark = directionOf(spoken) === 'rtl' ? RIGHT_TO_LEFT_MARK : LEFT_TO_RIGHT_MARK;
    return mark + date + mark;
  }

  function limitWords(
    { from, below }: Tier,
    money: (limit: number) => string,
    between: (from: number, below: number) => string,
  ): string {
    if (below === undefined) return words.orMore(money(from));
    return from === 0 ? words.below(money(below)) : between(from, below);
  }
}

function dash(from: string, to: string): string {
  return `${from}–${to}`;
}

const LEFT_TO_RIGHT_MARK = '\u200e';

const numberFormat = kept((language: string) => new Intl.NumberFormat(language));

const listFormat = kept(
  (language: string, type: 'conjunction' | 'disjunction') => new Intl.ListFormat(language, { type }),
);

const dateFormat = kept(
  (language: string, month: boolean, day: boolean) =>
    new Intl.DateTimeFormat(language, {
      timeZone: 'UTC',
      calendar: 'gregory',
      year: 'numeric',
      ...(month && { month: 'long' }),
      ...(day && { day: 'numeric' }),
    }),
);
