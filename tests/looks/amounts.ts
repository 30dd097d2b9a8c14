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

/** The amounts of a text; the last mark before one or two digits is the decimal one, and a unit is of both ends of its range. */
export function amountsIn(text: string): number[] {
  const found = Array.from(
    text.matchAll(/(\d[\d.,'’\u00a0\u202f]*)[\s\u00a0]?(k|m|bn|Mio|Mrd)?(?![\p{L}])(–?)/gu),
    ([, digits = '', unit = '', dash = '']) => {
      const [, whole = digits, decimals = ''] = /^(.*)[.,](\d{1,2})$/.exec(digits.replace(/[\s.,]+$/, '')) ?? [];
      return { number: Number(`${whole.replace(/\D/g, '')}.${decimals || 0}`), unit, dash };
    },
  );
  return found.map(({ number, unit, dash }, index) => {
    const shared = unit === '' && dash !== '' ? (found[index + 1]?.unit ?? '') : unit;
    return Math.round(number * (UNITS[shared] ?? 1) * 100) / 100;
  });
}

const UNITS: Readonly<Record<string, number>> = { k: 1e3, m: 1e6, bn: 1e9, Mio: 1e6, Mrd: 1e9 };
