/** UTF-8 that a program once read as Windows-1252: "CafÃ©" for "Café", "â€™" for an apostrophe. */

export interface Mended {
  /** The word as it stands: "CafÃ©". */
  readonly garbled: string;
  readonly meant: string;
}

/** The first word of a text that is UTF-8 read as Windows-1252, or nothing. */
export function mended(text: string): Mended | undefined {
  if (!SUSPECT.test(text)) return undefined;
  for (const [garbled] of text.matchAll(/\S+/g)) {
    const meant = garbled.replace(/[^\0-\x7F]+/g, (run) => decoded(run) ?? run);
    if (meant !== garbled) return { garbled, meant };
  }
  return undefined;
}

/** The first byte of a character of two or three bytes, read as a letter of its own, and what follows one. */
const SUSPECT = /[ÂÃÄÅÐÑØÙâãäå][\u0080-\u00BFŒœŠšŸŽžƒˆ˜–—‘’‚“”„†‡•…‰‹›€™]/;

function decoded(run: string): string | undefined {
  const bytes: number[] = [];
  for (const character of run) {
    const byte = BYTE.get(character);
    if (byte === undefined) return undefined;
    bytes.push(byte);
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(new Uint8Array(bytes));
  } catch {
    return undefined;
  }
}

/** Windows-1252's bytes from 0x80 on, by their character; a full stop for those that it lacks. */
const HIGH = '€.‚ƒ„…†‡ˆ‰Š‹Œ.Ž..‘’“”•–—˜™š›œ.žŸ';
const BYTE: ReadonlyMap<string, number> = new Map([
  ...[...HIGH].flatMap((character, index) => (character === '.' ? [] : [[character, 0x80 + index] as const])),
  ...Array.from({ length: 0x60 }, (_, index) => [String.fromCharCode(0xa0 + index), 0xa0 + index] as const),
]);
