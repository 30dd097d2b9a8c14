/** Words in a room of a given size: set in the largest of the sizes that will do, with no word or number broken. */
import type { Inlines } from '../document/types.js';
import { type LayoutContext, plainText, runsOf } from './context.js';
import type { Pt, TextStyle } from './scene.js';
import { textHeight, textLines } from './text/set.js';

/** The size at which the words need no more than the box; the last of the sizes where none does. */
export function fittingSize(
  words: Inlines,
  style: TextStyle,
  leading: number,
  sizes: readonly Pt[],
  box: { w: Pt; h: Pt },
  context: LayoutContext,
): Pt {
  const fits = (size: Pt): boolean =>
    longestWord(words, { ...style, size }, context) <= box.w &&
    wordsHeight(words, { ...style, size }, leading, box.w, context) <= box.h + 0.5;
  return sizes.find(fits) ?? sizes.at(-1) ?? style.size;
}

/** The height that words need in a width, in one size; `leading` is in sizes. */
export function wordsHeight(words: Inlines, style: TextStyle, leading: number, w: Pt, { measure }: LayoutContext): Pt {
  return textHeight([{ runs: runsOf(words, style), leading: style.size * leading }], w, measure);
}

/** How many lines words take in a width. */
export function lineCount(words: Inlines, style: TextStyle, w: Pt, { measure }: LayoutContext): number {
  return textLines({ runs: runsOf(words, style), leading: 0 }, w, measure);
}

/**
 * A word that is wider than its line would be broken anywhere: better set smaller. So would a number, however short; its currency
 * stays with it. Scripts without spaces have no such words.
 */
export function longestWord(words: Inlines, style: TextStyle, context: LayoutContext): Pt {
  const long = plainText(words)
    .split(/[^\S\u00a0\u202f]+|[\u200b-]+/)
    .filter((word) => (word.length > 12 || /\d/.test(word)) && !SPACELESS.test(word));
  return Math.max(0, ...long.map((word) => context.measure.width(word, style)));
}

/** Thai to Khmer, and the ideographs. */
const SPACELESS = /[\u0e00-\u0eff\u1000-\u11ff\u1780-\u17ff\u2e80-\uffff]/;
