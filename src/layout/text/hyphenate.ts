/** Where a word may be divided: Liang's patterns of its language, loaded when a line first asks. */
import { load } from './load.js';

/** Languages whose patterns have another name than the language's own; others are looked up by tag, then by language. */
const NAMES: Readonly<Record<string, string>> = { en: 'en-gb', no: 'nb', nb: 'nb', sr: 'sr-latn' };
/** Shorter words stay whole, and so do the first two and the last three letters of any word. */
const SHORTEST = 7;
/** What is longer is no word of any language, and patterns take the square of its length and more. */
const LONGEST = 100;
const FIRST = 2;
const LAST = 3;

type Hyphenate = (text: string, options: { readonly hyphenChar: string }) => string;

const loaded = new Map<string, Hyphenate | undefined>();

/** The indices at which a word of a language (BCP 47) may be divided, rising; none for languages without patterns. */
export function divisions(word: string, language: string): number[] {
  if (word.length < SHORTEST || word.length > LONGEST || !/^\p{Ll}|^\p{Lu}\p{Ll}/u.test(word)) return [];
  const hyphenate = patternsOf(language);
  if (hyphenate === undefined) return [];
  const found: number[] = [];
  let at = 0;
  for (const part of hyphenate(word, { hyphenChar: '\u00ad' }).split('\u00ad')) {
    at += part.length;
    if (at >= FIRST && at <= word.length - LAST) found.push(at);
  }
  return found;
}

function patternsOf(language: string): Hyphenate | undefined {
  const tag = language.toLowerCase();
  if (loaded.has(tag)) return loaded.get(tag);
  const [base = tag] = tag.split('-');
  const names = [tag, NAMES[base] ?? base];
  const found = names.map(read).find((hyphenate) => hyphenate !== undefined);
  loaded.set(tag, found);
  return found;
}

function read(name: string): Hyphenate | undefined {
  try {
    const { hyphenateSync }: { hyphenateSync: Hyphenate } = load(`hyphen/${name}`);
    return hyphenateSync;
  } catch {
    return undefined;
  }
}
