/** Which field a header names. By its whole name, never by a part of it: "title" stands inside "Entitlement". */
import { edits } from '../../messages/edits.js';
import { foldAccents } from '../text.js';
import { ALIASES, OTHER_WORDS } from './aliases.js';
import { isPayField, ROLE_FIELDS, type RoleField, roleField } from './fields.js';
import { firstWords, mayBeginWith } from './first-word.js';
import { unitsOf } from './pay/index.js';

/** A word of a header that makes its amounts no end of a range, wherever in the header it stands. */
const NO_END = /\b(?:mean|average|avg|total|bonus|ote|actual|fte|hours|net|nett?[eo]|take home|in (?:usd|gbp|eur))\b/;

const FIELDS: ReadonlyMap<string, RoleField> = new Map([
  ...ALIASES.map(([name, field]) => [headerKey(name), field] as const),
  ...ROLE_FIELDS.map((field) => [headerKey(field), field] as const),
]);

/** By these most texts are told to be no name before they are taken apart. */
const FIRST_WORDS = firstWords(FIELDS.keys());
const FIGURES = new Set([...FIELDS.keys()].flatMap((key) => key.match(/\d+/g) ?? []));

/** Our own names, as they are mistyped: with the field around them, or without. */
const OWN_NAMES: ReadonlyMap<string, RoleField> = new Map(
  ROLE_FIELDS.flatMap((field) => [[field, field] as const, [field.replace(/^salary\./, ''), field] as const]),
);

/** A header as it is compared: without case, accents, `_`, camelCase, brackets and note marks. */
export function headerKey(header: string): string {
  return foldAccents(
    header
      .replace(/[\u00B2\u00B3\u00B9\u2070-\u2079*†‡§]/g, ' ')
      .replace(/\([^()]*\)|\[[^[\]]*\]|\{[^{}]*\}/g, ' ')
      .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2'),
  )
    .replace(/\p{M}|\u0640|['’]/gu, '')
    .replace(/[^\p{L}\p{N}+#%]+/gu, ' ')
    .trim();
}

/** The field of a header. What is left of it without the units of pay that it states ("Annual pay (£)") may name pay, and nothing else. */
export function fieldOf(header: string): RoleField | undefined {
  const [, code] = /^\s*codes\.(.+)$/.exec(header) ?? [];
  if (code !== undefined) return roleField(`codes.${code.trim()}`);
  const { rest } = unitsOf(header);
  // "Salary (min)" is the lower end.
  const opened = FIELDS.get(headerKey(withoutBrackets(rest)));
  const whole = FIELDS.get(headerKey(header));
  const paid = FIELDS.get(headerKey(rest));
  const field = [opened, whole, paid].find((one) => one !== undefined && (one === whole || isPayField(one)));
  if (field === undefined || !isPayField(field)) return field;
  return namesNoEnd(header) || (field === 'salary' && namesPart(rest)) ? undefined : field;
}

/** Whether brackets say that the amounts are no whole range: "Salary (top of scale)", "Pay (90th percentile)". */
function namesPart(rest: string): boolean {
  const [, inside = ''] = /[([{]([^()[\]{}]*)/.exec(rest) ?? [];
  const [first = ''] = headerKey(inside).split(' ');
  return percentileOf(inside) !== undefined || (endOf(first) !== undefined && !/\d/.test(inside));
}

function withoutBrackets(header: string): string {
  return header.replace(/[()[\]{}]/g, ' ');
}

/** What headers of pay have in common, in the languages whose headers are known. */
const PAY_WORDS = /salar|\bpay|wage|remuneration|gehalt|lohn|salaire|sueldo|cyflog|wynagrodz/i;

export function speaksOfPay(header: string): boolean {
  return PAY_WORDS.test(header);
}

const TITLE_WORDS = /\b(?:title|job|role|post|position|occupation|vacancy)\b/i;

export function speaksOfTitle(header: string): boolean {
  return TITLE_WORDS.test(header);
}

/** Words that only the names of one end of pay have ("minimum", "from", "upper"), and such as are no name of it alone. */
const LOWER = new Set([...wordsOf('salary.min'), 'starting', 'entry']);
const UPPER = new Set([...wordsOf('salary.max'), 'final']);

function wordsOf(field: RoleField): readonly string[] {
  const words = (own: boolean): readonly string[] =>
    ALIASES.flatMap(([name, of]) => ((of === field) === own ? headerKey(name).split(' ') : []));
  const others = new Set(words(false));
  return words(true).filter((word) => !others.has(word));
}

/** The end of pay that a header most likely means. */
export function endOf(header: string): 'salary.min' | 'salary.max' | undefined {
  const words = headerKey(withoutBrackets(header)).split(' ');
  const [lower, upper] = [LOWER, UPPER].map((end) => words.some((word) => end.has(word)));
  if (lower === upper) return undefined;
  return lower ? 'salary.min' : 'salary.max';
}

/** Whether the amounts under a header are an average, a total or another figure that no range ends with. */
export function namesNoEnd(header: string): boolean {
  return NO_END.test(foldAccents(header.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')).replace(/[^\p{L}\p{N}]+/gu, ' '));
}

/** Whether a text is one that tables have for a header, whatever the column under it is for: "Job title", "Actual salary". */
export function isHeaderName(text: string): boolean {
  const [figure] = /\d+/.exec(text) ?? [];
  // "Role 12": only what stands in brackets is left out of account.
  if (figure !== undefined && !FIGURES.has(figure) && !/[([{]/.test(text)) return false;
  if (mayBeginWith(FIRST_WORDS, text) && FIELDS.has(headerKey(text))) return true;
  return figure === undefined && text.length < 40 && speaksOfPay(text);
}

/** Whether a text is the name of a column of amounts ("Salary from"), and so of no role. */
export function namesPay(text: string): boolean {
  const field = fieldOf(text);
  return field === 'salary' || field === 'salary.min' || field === 'salary.max';
}

/** The field whose own name was most likely meant by a header that names none. */
export function nearField(header: string): RoleField | undefined {
  const key = headerKey(header);
  // "Salary (actual)" is no slip of the pen.
  if (OTHER_WORDS.includes(key) || FIELDS.has(key)) return undefined;
  const name = nearestName(header, OWN_NAMES.keys());
  return name === undefined ? undefined : OWN_NAMES.get(name);
}

/** The name that was most likely meant: one edit away, or two where it is long. Names under four letters are too short for it. */
export function nearestName(header: string, names: Iterable<string>): string | undefined {
  const key = headerKey(header);
  if (key.length < 4) return undefined;
  for (const name of names) {
    const own = headerKey(name);
    if (own.length >= 4 && edits(key, own) <= (own.length < 8 ? 1 : 2)) return name;
  }
  return undefined;
}

/** Which percentile of a survey a header names: 10, 25, 75 or 90. */
export function percentileOf(header: string): 10 | 25 | 75 | 90 | undefined {
  const key = headerKey(withoutBrackets(header));
  if (/\b(?:lower quartile|q1)\b/.test(key)) return 25;
  if (/\b(?:upper quartile|q3)\b/.test(key)) return 75;
  const [, first, second, third, fourth] =
    /\bp ?(\d\d)\b|\bpct ?(\d\d)\b|\b(\d\d)(?:th)? (?:percentile|pct|centile)\b|^(\d\d)%$/.exec(key) ?? [];
  const found = Number(first ?? second ?? third ?? fourth);
  return ([10, 25, 75, 90] as const).find((known) => known === found);
}
