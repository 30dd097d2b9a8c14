/** Text as documents can hold it: NFC, what XML allows, white space as in HTML but with its line breaks. */
import { codePoint, NOT_IN_XML } from '../characters.js';

/** Line breaks beside CR and LF, which come in with pasted text: PowerPoint's (U+000B), mainframes', Unicode's (UAX 14, BK and NL). */
const LINE_BREAKS = /[\v\f\u0085\u2028\u2029]/g;

export interface CleanText {
  readonly text: string;
  /** The characters that had to go, as `U+0007`, each once. */
  readonly dropped: readonly string[];
}

/** What could need cleaning: all but Latin letters, signs and single spaces inside, which NFC leaves alone. */
const UNTIDY = /[^ -~\u00A1-\u02FF\u2010-\u2027\u20AC]|^ | $| {2}/;

const NOTHING: readonly string[] = [];

/** Whether a text is clean as it is, as most are. */
export function isTidy(raw: string): boolean {
  return !UNTIDY.test(raw);
}

export function cleanText(raw: string): CleanText {
  if (isTidy(raw)) return { text: raw, dropped: NOTHING };
  const dropped = new Set<string>();
  const text = raw
    .replace(LINE_BREAKS, '\n')
    .replace(NOT_IN_XML, (character) => {
      dropped.add(codePoint(character));
      return '';
    })
    .normalize('NFC')
    .replace(/[ \t\r\n]+/g, (space) => (/[\r\n]/.test(space) ? '\n' : ' '))
    .replace(/^[ \n]|[ \n]$/g, '');
  return { text, dropped: [...dropped] };
}

const ASCII = /^[ -~]*$/;

/** For comparing names: case and the ways of writing one character do not count. */
export function fold(text: string): string {
  if (ASCII.test(text)) return text.toLowerCase();
  return text.normalize('NFC').toUpperCase().toLowerCase().normalize('NFC');
}

/** For finding words: accents of Latin, Greek and Cyrillic letters do not count either. */
export function foldAccents(text: string): string {
  if (ASCII.test(text)) return text.toLowerCase();
  return fold(text.normalize('NFKD').replace(/[\u0300-\u036F]/g, ''));
}
