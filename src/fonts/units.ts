/** Text in the units of which a font makes glyphs: a letter with its marks. */

const MARKED = /\p{M}/u;
const UNIT = /\P{M}\p{M}*|\p{M}/gu;

/** A letter and the marks behind it are one; a mark that follows no letter stands alone. */
export function unitsOf(text: string): readonly string[] {
  return MARKED.test(text) ? (text.match(UNIT) ?? []) : [...text];
}

/** How many units a text has. */
export function unitCount(text: string): number {
  return /^[ -\u02ff\u2010-\u2027]*$/.test(text) ? text.length : unitsOf(text).length;
}

/** Whether a unit is one character. */
export function isAlone(unit: string): boolean {
  return unit.length === 1 || (unit.length === 2 && (unit.codePointAt(0) ?? 0) > 0xffff);
}

export function isMark(character: string): boolean {
  return MARKED.test(character);
}

/**
 * What says the same as a unit in other characters (UAX 15, compatibility): the letters of a ligature, a letter for its wide
 * or its mathematical form. Raised, lowered, circled and broken figures would say another number: for them there is nothing.
 */
export function decomposed(unit: string): string | undefined {
  if (/[\p{No}\p{Lm}]/u.test(unit)) return undefined;
  const plain = unit.normalize('NFKD');
  return plain === unit.normalize('NFD') ? undefined : plain;
}
