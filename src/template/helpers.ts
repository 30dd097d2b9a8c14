/**
 * The helpers of the templates. `templates/README.md` explains them to authors.
 *
 * None reads a clock, the machine's language or a file: what figures look like comes with the context.
 */
import type { Formats } from '../dataset/format.js';
import { overlapOf, withoutNoise } from '../dataset/pay.js';
import { define, type Helper, HelperFault } from './helper.js';
import type { Pay } from './kinds.js';
import { type PlainRecord, plainRecord } from './plain.js';
import { ANYTHING, FLAG, NUMBER, type Shape, SPAN } from './shape.js';

/** Of a date: no line ends within it. */
const NO_BREAK = '\u00a0';

const FIGURES: readonly Helper[] = [
  define('money', { takes: ['number'], run: ([amount], { formats }) => formats.money(amount) }),
  define('short', { takes: ['number'], run: ([amount], { formats }) => formats.moneyShort(amount) }),
  define('pay', {
    takes: ['pay'],
    options: ['form'],
    run: ([pay], { formats, options }) => payIn(options.form, pay, formats),
  }),
  define('payUnit', { takes: ['salary'], run: ([salary], { formats }) => formats.period(salary.period) }),
  define('lowest', { takes: ['salary'], run: ([salary], { formats }) => formats.amountOf(salary, salary.min) }),
  define('highest', { takes: ['salary'], run: ([salary], { formats }) => formats.amountOf(salary, salary.max) }),
  define('middle', {
    takes: ['salary'],
    run: ([salary], { formats }) => formats.amountOf(salary, salary.median ?? (salary.min + salary.max) / 2),
  }),
  define('limits', {
    takes: ['tier'],
    options: ['form'],
    run: ([tier], { formats, options }) =>
      options.form === 'short' ? formats.limitsShort(tier) : formats.limits(tier),
  }),
  define('date', {
    takes: ['text'],
    run: ([iso], { formats }) =>
      isDate(iso)
        ? formats.date(iso).replaceAll(' ', NO_BREAK)
        : new HelperFault(`"${iso}" is not a date like 2025-01-31`),
  }),
  define('year', { takes: ['text'], run: ([iso]) => iso.slice(0, 4) }),
];

const SENTENCES: readonly Helper[] = [
  define('count', { takes: ['number'], run: ([number], { formats }) => formats.count(number) }),
  define('number', { takes: ['number'], run: ([number], { formats }) => formats.number(number) }),
  define('plural', { takes: ['number', 'text', 'text'], run: ([number, one, many]) => (number === 1 ? one : many) }),
  define('capital', { takes: ['text'], run: ([text]) => text.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase()) }),
  define('list', {
    takes: ['list'],
    options: ['field', 'articles'],
    run: ([items], { formats, options }) => {
      const texts = items.map((item) => String(fieldOf(item, options.field)));
      return formats.list(options.articles === true ? texts.map(formats.withArticle) : texts);
    },
  }),
  define('address', {
    takes: ['text'],
    run: ([url]) => url.replace(/^(?:https?:\/\/|mailto:)(?:www\.)?/, '').replace(/\/$/, ''),
  }),
];

const CHOICES: readonly Helper[] = [
  define('eq', { takes: ['anything', 'anything'], gives: () => FLAG, run: ([a, b]) => a === b }),
  define('gt', { takes: ['number', 'number'], gives: () => FLAG, run: ([a, b]) => a > b }),
  define('lt', { takes: ['number', 'number'], gives: () => FLAG, run: ([a, b]) => a < b }),
  define('not', { takes: ['anything'], gives: () => FLAG, run: ([value]) => !holds(value) }),
  define('and', {
    takes: ['anything', 'anything'],
    more: true,
    gives: alike,
    run: (_, { values }) => (values.every(holds) ? values.at(-1) : undefined),
  }),
  define('or', {
    takes: ['anything', 'anything'],
    more: true,
    gives: alike,
    run: (_, { values }) => values.find(holds) ?? values.at(-1),
  }),
  define('overlap', {
    takes: ['pay', 'pay'],
    gives: () => SPAN,
    run: ([one, other]) => (comparable(one, other) ? plainSpan(overlapOf(one, other)) : undefined),
  }),
  define('minus', {
    takes: ['number', 'number'],
    gives: () => NUMBER,
    run: ([one, other]) => withoutNoise(one - other),
  }),
  define('without', {
    takes: ['list', 'list'],
    gives: ([list]) => list ?? ANYTHING,
    run: ([items, others]) => items.filter((item) => !others.includes(item)),
  }),
  define('includes', {
    takes: ['list', 'text'],
    gives: () => FLAG,
    run: ([items, id]) => items.some((item) => fieldOf(item, 'id') === id),
  }),
  define('neighbour', {
    takes: ['list', 'text'],
    gives: ([list]) => (list?.kind === 'list' ? list.of : ANYTHING),
    run: ([items, id]) => {
      const place = items.findIndex((item) => fieldOf(item, 'id') === id);
      return place < 0 ? undefined : items[place === 0 ? 1 : place - 1];
    },
  }),
  define('lookup', {
    takes: ['list', 'number'],
    gives: ([list]) => (list?.kind === 'list' ? list.of : ANYTHING),
    run: ([items, index]) => items[index],
  }),
  define('some', {
    takes: ['list'],
    options: ['field'],
    gives: () => FLAG,
    run: ([items], { options }) => items.some((item) => holds(fieldOf(item, options.field))),
  }),
  define('first', {
    takes: ['number', 'list'],
    gives: ([, list]) => list ?? ANYTHING,
    run: ([number, list]) => list.slice(0, Math.max(0, number)),
  }),
];

/** By name. */
export const HELPERS: ReadonlyMap<string, Helper> = new Map(
  [...FIGURES, ...SENTENCES, ...CHOICES].map((helper) => [helper.name, helper]),
);

/** "£85,000 to £120,000", "£85k to £120k" (`short`), "£85k–£120k" (`dash`). */
function payIn(form: unknown, pay: Pay, formats: Formats): string {
  if ('currency' in pay) {
    if (form === 'dash') return formats.salaryDash(pay);
    return form === 'short' ? formats.salaryShort(pay) : formats.salary(pay);
  }
  if (form === 'dash') return formats.rangeDash(pay.min, pay.max);
  return form === 'short' ? formats.rangeShort(pay.min, pay.max) : formats.range(pay.min, pay.max);
}

/** Two years' pay, or two salaries of one currency and period. */
function comparable(one: Pay, other: Pay): boolean {
  const units = (pay: Pay): string => ('currency' in pay ? `${pay.currency} ${pay.period}` : '');
  return units(one) === units(other);
}

function plainSpan(span: ReturnType<typeof overlapOf>): PlainRecord | undefined {
  return span && plainRecord(span);
}

/** A year, a month or a day that exists. */
function isDate(iso: string): boolean {
  return /^\d{4}(?:-\d\d){0,2}$/.test(iso) && new Date(iso).toJSON()?.startsWith(iso) === true;
}

function fieldOf(item: unknown, field: unknown): unknown {
  if (typeof field !== 'string' || typeof item !== 'object' || item === null) return item;
  // Nothing else is worked out that the item only has when it is asked for.
  return Object.prototype.propertyIsEnumerable.call(item, field) ? Reflect.get(item, field) : undefined;
}

/** As `#if` sees it: nothing, no, zero, an empty text and an empty list do not hold. */
function holds(value: unknown): boolean {
  return Array.isArray(value) ? value.length > 0 : Boolean(value);
}

/** The shape of one of several values. */
function alike([first = ANYTHING, ...others]: readonly Shape[]): Shape {
  return others.every(({ kind }) => kind === first.kind) ? first : ANYTHING;
}
