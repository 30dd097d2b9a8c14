/** Numbers as documents write them: counts in words or digits, and amounts of money. */

const WORDS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];

/** A text that says a number. */
export const NUMBER = new RegExp(`\\d|\\b(?:${WORDS.slice(1).join('|')}|both)\\b`, 'i');

/** A count as it is written in a sentence; nothing where it is none. */
export function countOf(text: string): number | undefined {
  const word = text.toLowerCase();
  if (word === 'both') return 2;
  if (/^\d+$/.test(word)) return Number(word);
  const at = WORDS.indexOf(word);
  return at === -1 ? undefined : at;
}

/** The amounts of a text, with their thousands and millions; the last mark before one or two digits is the decimal one. */
export function amountsIn(text: string): number[] {
  return Array.from(
    text.matchAll(/(\d[\d.,'’\u00a0\u202f]*)\s?(k|m|bn)?(?![\p{L}])/gu),
    ([, digits = '', unit = '']) => {
      const [, whole = digits, decimals = ''] = /^(.*)[.,](\d{1,2})$/.exec(digits) ?? [];
      return Number(`${whole.replace(/\D/g, '')}.${decimals || 0}`) * (UNITS[unit] ?? 1);
    },
  );
}

const UNITS: Readonly<Record<string, number>> = { k: 1e3, m: 1e6, bn: 1e9 };
