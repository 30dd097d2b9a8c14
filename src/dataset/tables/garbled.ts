/** UTF-8 that a program once read as Windows-1252, and saved so: "CafÃ©" was "Café". */
import { encodeWindows1252 } from './windows-1252.js';
import { wordAt } from './word.js';

/** What begins garbled Latin letters, quotation marks, dashes and signs: two bytes of UTF-8, as Windows-1252 shows them. */
const PAIR = /[ÂÃÄÅ][\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]|â€/g;

/** "Ä“" may be a letter in quotation marks, of which these may be the last. */
const QUOTED_LETTER = /^[ÄÅ][«»‘’“”‹›–—…]/;

/** So many pairs are looked at: where these belong to no garbled word, others do not. */
const ENOUGH = 1_000;

export interface Garbled {
  /** In UTF-16 units. */
  readonly offset: number;
  readonly found: string;
  readonly meant: string;
}

/** The first garbled word of a text. */
export function firstGarbled(text: string): Garbled | undefined {
  let tried = 0;
  for (const { index, 0: pair } of text.matchAll(PAIR)) {
    tried += 1;
    if (tried > ENOUGH) break;
    if (QUOTED_LETTER.test(pair)) continue;
    const { start, text: found } = wordAt(text, index, pair.length);
    const meant = meantBy(found);
    if (meant !== undefined) return { offset: start, found, meant };
  }
  return undefined;
}

/** A word as it was before it was garbled, or nothing where it cannot have been. */
function meantBy(word: string): string | undefined {
  const bytes = encodeWindows1252(word);
  if (bytes === undefined) return undefined;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
