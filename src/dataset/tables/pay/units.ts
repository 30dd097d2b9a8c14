/** The units of pay in a header, and what the person says of them with `--pay`. */
import type { Period } from '../../types.js';
import { type Candidates, currencyAt, inCommon, meant } from './currencies.js';
import { PERIOD_NAMES, PERIOD_PHRASES, RATES } from './periods.js';
import { Phrases, plain, type Token, tokensOf } from './phrases.js';
import type { PayFlag, Units } from './types.js';
import { GROSS, THOUSAND } from './vocabulary.js';

/** Figures that count thousands: "£000s", "£'000", "(in thousands)". */
const THOUSANDS = new Phrases<true>([
  [true, `000, 000s, 000 s, 000's, '000, '000s, '000 s, 1000s, 1000 s, thousands, x 1000, x1000, tysiące, tausend`],
]);

/** A stretch of a header: the unit in it, and the words that stay in its place. */
interface Taken {
  readonly currency?: Candidates;
  readonly period?: Period;
  readonly thousands?: true;
  readonly length: number;
  readonly stays?: string;
}

/**
 * Takes currency, period and thousands out of a header: "Annual pay (£000s)" is "pay". `home` is the dataset's own currency.
 * "in USD" outside brackets stays: such a column holds pay that was converted. Two currencies or periods ("£/€") say none.
 */
export function unitsOf(header: string, home?: string): Units {
  const written = inWords(header);
  const tokens = tokensOf(written);
  let rest = '';
  let thousands: true | undefined;
  let currency: Candidates | undefined;
  const periods = new Set<Period>();
  let depth = 0;
  for (let index = 0; index < tokens.length; ) {
    const words = written.slice(tokens[index]?.start, tokens[index]?.end);
    if (words === '(' || words === '[') depth += 1;
    if (words === ')' || words === ']') depth -= 1;
    const taken = isConverted(tokens, index, depth) ? undefined : takenAt(tokens, index, written, depth > 0, home);
    thousands ??= taken?.thousands;
    if (taken?.period !== undefined) periods.add(taken.period);
    if (taken?.currency !== undefined) currency = inCommon(currency ?? taken.currency, taken.currency) ?? [];
    const gap = written.slice(tokens[index - 1]?.end ?? 0, tokens[index]?.start);
    rest += gap + (taken === undefined ? words : (taken.stays ?? ' '));
    index += taken?.length ?? 1;
  }
  const [period, another] = periods;
  const code = currency && meant(currency, home);
  return {
    ...(code && { currency: code }),
    ...(period && another === undefined && { period }),
    ...(thousands && { thousands }),
    rest: tidy(rest),
  };
}

function takenAt(
  tokens: readonly Token[],
  index: number,
  written: string,
  inBrackets: boolean,
  home: string | undefined,
): Taken | undefined {
  const rate = RATES.at(tokens, index);
  if (rate !== undefined) return { period: rate.meaning.period, length: rate.length, stays: rate.meaning.pay };
  const period = (inBrackets ? PERIOD_NAMES : PERIOD_PHRASES).at(tokens, index);
  if (period !== undefined) return { period: period.meaning, length: period.length };
  const thousands = THOUSANDS.at(tokens, index) ?? thousandAt(tokens, index, written, inBrackets);
  if (thousands !== undefined) return { thousands: true, length: thousands.length };
  const currency = currencyAt(tokens, index, written);
  if (currency !== undefined && meant(currency.meaning, home) !== undefined) {
    return { currency: currency.meaning, length: currency.length };
  }
  const gross = GROSS.at(tokens, index);
  return gross && { length: gross.length };
}

/** "k" counts thousands beside a currency and in brackets: "£k", "(k)", "k€". */
function thousandAt(tokens: readonly Token[], index: number, written: string, inBrackets: boolean) {
  const found = THOUSAND.at(tokens, index);
  if (found === undefined) return undefined;
  const before = index > 0 && tokens[index]?.glued && currencyAt(tokens, index - 1, written) !== undefined;
  const after = tokens[index + 1]?.glued && currencyAt(tokens, index + 1, written) !== undefined;
  return inBrackets || before || after ? found : undefined;
}

/** "salary_in_usd": a code after "in". "Gehalt in €" and "(in EUR)" only name their unit. */
function isConverted(tokens: readonly Token[], index: number, depth: number): boolean {
  const token = tokens[index];
  return depth === 0 && token?.kind === 'word' && token.text.length === 3 && tokens[index - 1]?.text === 'in';
}

/** Names of programs taken apart: "salary_min", "salaryMin". */
function inWords(header: string): string {
  return plain(header.replaceAll('_', ' ').replace(/(?<=\p{Ll})(?=\p{Lu})/gu, ' '));
}

/** Without brackets and joints that held nothing but units. */
function tidy(rest: string): string {
  return rest
    .replace(/[([](?:\s|[-/,:;.]|\b(?:in|en|w)\b)*[)\]]/g, ' ')
    .replace(/[\s\-/,:;]+(?:\b(?:in|en|w))?[\s\-/,:;]*$/u, '')
    .replace(/^[\s\-/,:;]+/u, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** "hour", "PLN", "PLN/month", "GBP a year"; nothing where a word of it is neither currency nor period. */
export function parsePayFlag(text: string, home?: string): PayFlag | undefined {
  const written = plain(text);
  const tokens = tokensOf(written);
  let flag: PayFlag = {};
  for (let index = 0; index < tokens.length; ) {
    const period = PERIOD_NAMES.at(tokens, index);
    const currency = period === undefined ? currencyAt(tokens, index, written) : undefined;
    const code = currency && meant(currency.meaning, home);
    const said = period ? { period: period.meaning } : code ? { currency: code } : undefined;
    const [name] = Object.keys(said ?? {});
    if (said === undefined || name === undefined || name in flag) return undefined;
    flag = { ...flag, ...said };
    index += (period ?? currency)?.length ?? 1;
  }
  return tokens.length === 0 ? undefined : flag;
}
