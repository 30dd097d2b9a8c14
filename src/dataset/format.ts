/** Figures as documents print them. The language is always named: nothing depends on the machine. */
import { directionOf } from './direction.js';
import { kept } from './kept.js';
import { inThousands } from './span.js';
import type { Dataset, Period, Salary, Tier } from './types.js';
import { wordsOf } from './words.js';

export interface Formats {
  /** "£85,000", "£15.50"; another currency than the dataset's by its code. */
  money(amount: number, currency?: string): string;
  /** "£85k" where all figures of the dataset's scale are whole thousands and this one is too, else in full. */
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
  /** "£85k–£120k" where the pay is a year's in the dataset's currency, else in full. */
  salaryDash(salary: Salary): string;
  salaryShort(salary: Salary): string;
  /** "£85,000 to £120,000 a year". */
  salaryInFull(salary: Salary): string;
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
  /** "A, B or C". */
  either(items: readonly string[]): string;
}

/** Figures are written as in `language`; words among them, and the months of dates, are in the language that is `spoken` around them. */
export function formatsOf(dataset: Dataset, language: string = dataset.language, spoken: string = language): Formats {
  const words = wordsOf(spoken);
  // Latin letters beside figures change places with them where text runs from right to left: no k, and no UK£.
  const rightToLeft = directionOf(language) === 'rtl';
  // Every role is asked, so it is asked once, and only where it matters.
  let whole: boolean | undefined;
  const thousands = (): boolean => {
    whole ??= !rightToLeft && inThousands(dataset);
    return whole;
  };

  const amounts = (values: readonly number[], currency = dataset.currency): readonly string[] => {
    const whole = values.every(Number.isInteger);
    const format = moneyFormat(language, currency, whole);
    if (!rightToLeft || currency !== dataset.currency) return values.map((value) => narrow(format.format(value)));
    const signed = ({ type, value }: Intl.NumberFormatPart): string =>
      type === 'currency' && /[A-Z]/.test(value) ? signOf(currency) : value;
    return values.map((value) => closed(format.formatToParts(value).map(signed).join('')));
  };
  const shortened = (values: readonly number[]): readonly string[] =>
    values.every((value) => value % 1000 === 0) && thousands()
      ? values.map((value) => inThousandsOf(moneyFormat(language, dataset.currency, true), value))
      : amounts(values);
  const joined = (figures: readonly string[], join: (from: string, to: string) => string): string => {
    const [from = '', to = from] = figures;
    return from === to ? from : join(from, to);
  };
  const dash = (from: string, to: string): string => `${from}–${to}`;
  const onScale = ({ period, currency }: Salary): boolean => period === 'year' && currency === dataset.currency;
  const stated = (salary: Salary): readonly string[] => amounts([salary.min, salary.max], salary.currency);
  const short = (salary: Salary): readonly string[] =>
    onScale(salary) ? shortened([salary.min, salary.max]) : stated(salary);

  return {
    money: (amount, currency) => amounts([amount], currency).join(''),
    moneyShort: (amount) => shortened([amount]).join(''),
    range: (min, max, currency) => joined(amounts([min, max], currency), words.range),
    rangeShort: (min, max) => joined(shortened([min, max]), words.range),
    rangeDash: (min, max) => joined(shortened([min, max]), dash),
    period: (period) => words.a[period],
    salary: (salary) => joined(stated(salary), words.range),
    salaryDash: (salary) => joined(short(salary), dash),
    salaryShort: (salary) => joined(short(salary), words.range),
    salaryInFull: (salary) => `${joined(stated(salary), words.range)} ${words.a[salary.period]}`,
    limits: (tier) => words.midpoint(limitWords(tier, (limit) => amounts([limit]).join(''), words.between)),
    limitsShort: (tier) => limitWords(tier, (limit) => shortened([limit]).join(''), words.range),
    // A year, a month or a day.
    date: (iso) => inOrder(dateFormat(spoken, iso.length > 4, iso.length > 7).format(new Date(iso))),
    count: (number) => words.numbers[number] ?? numberFormat(language).format(number),
    number: (number) => numberFormat(language).format(number),
    either: (items) => listFormat(spoken, 'disjunction').format(items),
    list: (items) => listFormat(spoken, 'conjunction').format(items),
  };

  /** A day and a year stay around their month, whatever the words around them. */
  function inOrder(date: string): string {
    if (!rightToLeft) return date;
    const mark = directionOf(spoken) === 'rtl' ? RIGHT_TO_LEFT_MARK : LEFT_TO_RIGHT_MARK;
    return mark + date + mark;
  }

  function limitWords({ from, below }: Tier, money: (limit: number) => string, between: typeof words.between): string {
    if (below === undefined) return words.orMore(money(from));
    return from === 0 ? words.below(money(below)) : between(money(from), money(below));
  }
}

/** "£85k", "85k €": the sign stays where the language has it. */
function inThousandsOf(format: Intl.NumberFormat, amount: number): string {
  const parts = format.formatToParts(amount / 1000);
  const last = parts.findLastIndex(({ type }) => type === 'integer');
  return narrow(parts.map(({ value }, index) => (index === last ? `${value}k` : value)).join(''));
}

/** Japanese writes the yen as wide as its letters; beside figures the narrow sign stands better, and every font has it. */
function narrow(amount: string): string {
  return amount.replace('\uffe5', '\u00a5');
}

const moneyFormat = kept((language: string, currency: string, whole: boolean) => {
  const digits = whole ? { minimumFractionDigits: 0, maximumFractionDigits: 0 } : {};
  return new Intl.NumberFormat(language, { style: 'currency', currency, ...digits });
});

/** The sign at the end stays with its figure, whatever text comes after it. */
function closed(amount: string): string {
  return amount.includes(RIGHT_TO_LEFT_MARK) && !amount.endsWith(RIGHT_TO_LEFT_MARK)
    ? amount + RIGHT_TO_LEFT_MARK
    : amount;
}

const LEFT_TO_RIGHT_MARK = '\u200e';
const RIGHT_TO_LEFT_MARK = '\u200f';

/** "£" of GBP: the sign without the country. */
const signOf = kept(
  (currency: string) =>
    new Intl.NumberFormat('en', { style: 'currency', currency, currencyDisplay: 'narrowSymbol' })
      .formatToParts(0)
      .find(({ type }) => type === 'currency')?.value ?? currency,
);

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
