/** Kinds of characters after which several stages ask. */

/** What no XML file can hold (XML 1.0, production 2): most control characters, lone surrogates, U+FFFE and U+FFFF. */
export const NOT_IN_XML = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

/**
 * Where Unicode keeps its scripts from right to left (DerivedBidiClass.txt, "missing" values R and AL): ranges, for the
 * inside of a class in a pattern with the flag `u`.
 */
export const RIGHT_TO_LEFT = '\\u0590-\\u08ff\\ufb1d-\\ufdff\\ufe70-\\ufefc\\u{10800}-\\u{10fff}\\u{1e800}-\\u{1efff}';

/** Blanks of every width, zero-width and other characters that fonts leave out (UAX 44), controls, and Braille's empty cell. */
const SHOWS_NOTHING = /^[\p{White_Space}\p{Default_Ignorable_Code_Point}\p{Cc}\u2800]*$/u;

/** Whether a reader would see an empty place. */
export function showsNothing(text: string): boolean {
  return SHOWS_NOTHING.test(text);
}

/** `U+00A0`: how a character is named that cannot be shown itself. */
export function codePoint(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
