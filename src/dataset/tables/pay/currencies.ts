/** How tables write currencies. Codes of ISO 4217 need no line here. */
import { isCurrency } from '../../standards.js';
import { Phrases, plain, type Token, tokensOf } from './phrases.js';

/**
 * Signs and names. Where several currencies share one, the first is meant, unless the dataset's own is among them; a first of '' says
 * that the sign alone does not tell, and a cell with it is not read.
 */
const WRITTEN: readonly (readonly [string, string])[] = [
  ['GBP GIP FKP SHP EGP SYP LBP SDG', '£, pound, pounds, pounds sterling, sterling, livres sterling, punt, punnoedd'],
  ['EUR', '€, euro, euros, eur, ewro, يورو'],
  [
    'USD CAD AUD NZD SGD HKD BSD BBD BZD BMD KYD FJD GYD JMD LRD NAD TTD TWD XCD MXN CLP COP ARS UYU',
    '$, dollar, dollars',
  ],
  ['USD', 'us$, us $, us dollar, us dollars, u$s'],
  ['AUD', 'a$, au$, aud$'],
  ['CAD', 'c$, ca$, cad$, $ca, $ cad'],
  ['NZD', 'nz$'],
  ['SGD', 's$, sg$'],
  ['HKD', 'hk$'],
  ['BRL', 'r$, reais'],
  ['CHF', 'fr, sfr, franken, francs suisses'],
  ['PLN', 'zł, zl, zloty, złotych, złote, złoty'],
  ['INR', '₹'],
  ['INR PKR LKR NPR MUR', 'rs, rupees'],
  ['JPY CNY', '¥'],
  [' SEK NOK DKK ISK', 'kr, kronor, kroner'],
  ['CZK', 'kč, korun'],
  ['HUF', 'ft, forint'],
  ['RUB', '₽, rur, руб, рублей'],
  ['UAH', '₴, грн'],
  ['TRY', '₺, tl'],
  ['ILS', '₪'],
  ['NGN', '₦'],
  ['PHP', '₱'],
  ['KRW', '₩'],
  ['VND', '₫'],
  ['GHS', '₵'],
  ['AED', 'درهم, dh, dhs, د.إ'],
  ['SAR QAR YER OMR IRR', 'ريال'],
  ['EGP', 'جنيه, جنيه مصري'],
  ['GBP', 'جنيه استرليني'],
  ['USD', 'دولار, دولار أمريكي'],
];

const PHRASES = new Phrases(WRITTEN.map(([codes, phrases]) => [codes.split(' '), phrases] as const));

/** Codes that are also words or something else in cells about pay, and so count in capitals only. */
const WORDS: ReadonlySet<string> = new Set([
  'all',
  'cup',
  'mad',
  'mop',
  'pen',
  'top',
  'try',
  'gel',
  'lak',
  'sos',
  'bam',
]);

/** The codes that a sign may mean; the first is the usual one, and '' where none is. */
export type Candidates = readonly string[];

/** The currency that stands at a place. */
export function currencyAt(
  tokens: readonly Token[],
  index: number,
  text: string,
): { readonly meaning: Candidates; readonly length: number } | undefined {
  const token = tokens[index];
  if (token === undefined || token.kind === 'number') return undefined;
  const found = PHRASES.at(tokens, index);
  if (found !== undefined) return found;
  const code = token.text.toUpperCase();
  if (code.length !== 3 || !isCurrency(code)) return undefined;
  if (WORDS.has(token.text) && text.slice(token.start, token.end) !== code) return undefined;
  return { meaning: [code], length: 1 };
}

/** What both mean: "$" and "CAD" are CAD. Nothing where they contradict each other. */
export function inCommon(one: Candidates, other: Candidates): Candidates | undefined {
  const common = one.filter((code) => other.includes(code));
  return common.length === 0 ? undefined : common;
}

/** The one that is meant; `home` is the dataset's own. */
export function meant(candidates: Candidates, home: string | undefined): string | undefined {
  const [first] = candidates;
  return candidates.find((code) => code === home) ?? (first === '' ? undefined : first);
}

/** The currency that a text names and nothing else: "EUR", "£", "rur". */
export function currencyNamed(text: string, home?: string): string | undefined {
  const written = plain(text);
  const tokens = tokensOf(written);
  const found = currencyAt(tokens, 0, written);
  return found?.length === tokens.length ? meant(found.meaning, home) : undefined;
}
