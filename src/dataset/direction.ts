/** Which way a language is written. */
import { kept } from './kept.js';

/** Scripts that run from right to left (Unicode, Bidi_Class R and AL), of languages in use. */
const RIGHT_TO_LEFT: ReadonlySet<string> = new Set([
  'Adlm',
  'Arab',
  'Hebr',
  'Mand',
  'Mend',
  'Nkoo',
  'Rohg',
  'Samr',
  'Syrc',
  'Thaa',
]);

/** `language` is a BCP 47 tag; where it names no script, that of most who write it. */
export const directionOf = kept((language: string): 'ltr' | 'rtl' =>
  RIGHT_TO_LEFT.has(new Intl.Locale(language).maximize().script ?? '') ? 'rtl' : 'ltr',
);
