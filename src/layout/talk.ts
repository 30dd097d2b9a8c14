/** How long a talk from slides takes. It reads the scene; nothing is laid out by it. */
import type { Item, Page, Scene, TextParagraph } from './scene.js';

/**
 * Words a minute that everybody in a hall can follow. Lectures in British English are given at 125 to 160 (Tauroza and
 * Allison, "Speech Rates in British English", Applied Linguistics 11, 1990); this is the slow end.
 */
const WORDS_A_MINUTE = 130;

/** Of every slide, in seconds: to turn it, to let the room look, and to wait for a hand after a question. */
const SECONDS_A_SLIDE = 12;

/** In a script without spaces: a Chinese word has about two letters. */
const LETTERS_A_WORD = 2;

/** Seconds of a talk from the scene's slides: their notes, said aloud; where a section has none, what stands on its slides. */
export function talkSeconds({ pages, bookmarks }: Pick<Scene, 'pages' | 'bookmarks'>): number {
  const starts = new Set(bookmarks.map(({ page }) => page));
  let noted = false;
  let words = 0;
  pages.forEach((page, index) => {
    // The notes of a section stand on its first slide and are for all of them.
    if (starts.has(index)) noted = page.notes.length > 0;
    words += wordCount((noted ? page.notes : writtenOn(page)).join(' '));
  });
  return pages.length * SECONDS_A_SLIDE + (words / WORDS_A_MINUTE) * 60;
}

/** The words of a text, in any script: what stands between spaces and has a letter or a digit. */
export function wordCount(text: string): number {
  const letters = text.match(UNSPACED)?.length ?? 0;
  const words = text.replace(UNSPACED, ' ').match(WORD)?.length ?? 0;
  return words + Math.ceil(letters / LETTERS_A_WORD);
}

const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/gu;
const WORD = /[^\s\p{L}\p{N}]*[\p{L}\p{N}]\S*/gu;

/** Charts and pictures are looked at, and nobody says the furniture. */
function writtenOn({ items }: Page): readonly string[] {
  return items.flatMap(paragraphsOf).map(({ runs }) => runs.map(({ text }) => text).join(''));
}

function paragraphsOf(item: Item): readonly TextParagraph[] {
  if (item.kind === 'text') return item.furniture === undefined ? item.paragraphs : [];
  return item.kind === 'grid' ? item.rows.flatMap(({ cells }) => cells.flatMap(({ paragraphs }) => paragraphs)) : [];
}
