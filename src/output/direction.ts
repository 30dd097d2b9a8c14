/** The direction of a paragraph. */
import { RIGHT_TO_LEFT } from '../characters.js';

/** A letter, or a mark that stands for one. What is neither takes the direction of what it stands between. */
const STRONG = /[\p{L}\p{Nl}\u200E\u200F\u061C]/u;
const BACKWARDS = new RegExp(`[${RIGHT_TO_LEFT}\\u200f]`, 'u');
/** Words of letters, with what stands before them. */
const WORD = /[^\s\p{L}]*(\p{L})\S*/gu;
/** As programs that guess do: with a tenth less than half, for names and terms in Latin letters are many (Closure Library, i18n/bidi.js). */
const ENOUGH = 0.4;
/** What a text isolates does not speak for the text (UAX 9, BD8 and BD9). */
const ISOLATED = /[\u2066-\u2068][^\u2066-\u2069]*(?:\u2069|$)/gu;

/** Whether any of it does, letters or figures behind a mark. */
export function runsBackwards(text: string): boolean {
  return BACKWARDS.test(text);
}

/**
 * By its first strong character; without one, from left to right (UAX 9, rules P2 and P3). On a page that is read from
 * right to left, by what most of its words are: names in Latin letters often come first there.
 */
export function isRightToLeft(text: string, page: 'ltr' | 'rtl' = 'ltr'): boolean {
  if (page === 'rtl') {
    const words = Array.from(text.matchAll(WORD), ([, letter = '']) => BACKWARDS.test(letter));
    if (words.length > 0) return words.filter(Boolean).length > words.length * ENOUGH;
  }
  let outside = text;
  for (let before = ''; before !== outside; ) {
    before = outside;
    outside = before.replace(ISOLATED, '');
  }
  const first = STRONG.exec(outside)?.[0];
  return first !== undefined && BACKWARDS.test(first);
}
