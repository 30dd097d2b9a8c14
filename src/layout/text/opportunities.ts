/** Where a line may end: the rules on which PowerPoint, LibreOffice and we agree (a subset of UAX 14). */
import { isWide } from './widths.js';

/** Never at the start of a line (UAX 14: CL, CP, EX, IS, NS, and small kana). */
const NOT_FIRST =
  /[)\]}»›’”!?%,.:;…、。〉》」』】〕〗〙〛！），．：；？］｝～ぁぃぅぇぉっゃゅょァィゥェォッャュョー々]/u;
/** Never at the end of a line (UAX 14: OP, and quotes that open). */
const NOT_LAST = /[([{«‹‘“〈《「『【〔〖〘〚（［｛]/u;
/** Scripts that put no space between words, for which the platform has dictionaries. */
const UNSPACED = /[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff]/;
/** No need to look further: Latin, Greek, Cyrillic, common punctuation without zero-width characters. */
const SIMPLE = /^[\t -\u058f\u1e00-\u1fff\u2010-\u2027\u202f-\u205e\u20a0-\u22ff]*$/;

/** The indices (UTF-16) before which the text may be broken, rising; the last is its length. */
export function breakOpportunities(text: string): number[] {
  return SIMPLE.test(text) ? simpleOpportunities(text) : generalOpportunities(text);
}

function simpleOpportunities(text: string): number[] {
  const found: number[] = [];
  for (let index = 1; index < text.length; index += 1) {
    if (breaksAfter(text.charCodeAt(index - 1), text.charCodeAt(index), text.charCodeAt(index - 2))) found.push(index);
  }
  found.push(text.length);
  return found;
}

/** After white space and after a hyphen or dash inside a word; a no-break space is no white space here. */
function breaksAfter(last: number, next: number, beforeLast: number): boolean {
  if (isSpace(next)) return false;
  if (isSpace(last)) return true;
  const hyphen = last === 0x2d || last === 0x2010;
  if (hyphen) return isLetter(next) && isLetter(beforeLast);
  return last === 0x2013 || last === 0x2014;
}

function generalOpportunities(text: string): number[] {
  const words = UNSPACED.test(text) ? wordStarts(text) : undefined;
  const found: number[] = [];
  let beforeLast = 0;
  let last = 0;
  let lastCharacter = '';
  let index = 0;
  for (const character of text) {
    const next = character.codePointAt(0) ?? 0;
    if (index > 0 && allowed(beforeLast, last, lastCharacter, next, character, words?.has(index) ?? false))
      found.push(index);
    beforeLast = last;
    last = next;
    lastCharacter = character;
    index += character.length;
  }
  found.push(text.length);
  return found;
}

function allowed(
  beforeLast: number,
  last: number,
  lastCharacter: string,
  next: number,
  character: string,
  wordStarts: boolean,
): boolean {
  if (last === 0x200b) return true;
  if (breaksAfter(last, next, beforeLast)) return true;
  if (isSpace(next) || NOT_FIRST.test(character) || NOT_LAST.test(lastCharacter)) return false;
  if (wordStarts) return true;
  if (last === 0x2060 || next === 0x2060 || last === 0xa0 || next === 0xa0) return false;
  return isWide(last) || isWide(next);
}

/** Only between two characters of such scripts: the dictionaries also find words where spaces and hyphens tell of them. */
function wordStarts(text: string): Set<number> {
  const segments = new Intl.Segmenter('th', { granularity: 'word' }).segment(text);
  const starts = Array.from(segments, (segment) => segment.index);
  return new Set(starts.filter((index) => UNSPACED.test(text[index - 1] ?? '') && UNSPACED.test(text[index] ?? '')));
}

function isSpace(codePoint: number): boolean {
  return (
    codePoint === 0x20 ||
    codePoint === 0x09 ||
    codePoint === 0x0a ||
    codePoint === 0x3000 ||
    (codePoint >= 0x2000 && codePoint <= 0x200a && codePoint !== 0x2007)
  );
}

function isLetter(codePoint: number): boolean {
  return /\p{L}/u.test(String.fromCodePoint(codePoint || 0));
}
