/** Windows-1252, in which Excel saves "CSV" in western Europe. Node's own decoder is not the same in all its versions. */

/** What the bytes 0x80 to 0x9F mean; a space stands for the five that mean nothing. */
const HIGH = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ';

const BYTES: ReadonlyMap<string, number> = new Map(
  [...HIGH].flatMap((character, index) => (character === ' ' ? [] : [[character, 0x80 + index] as const])),
);

/** The offset of the first byte that Windows-1252 does not define; nothing where all are defined. */
export function firstUndefined(bytes: Uint8Array): number | undefined {
  const offset = bytes.findIndex((byte) => byte >= 0x80 && byte < 0xa0 && HIGH[byte - 0x80] === ' ');
  return offset === -1 ? undefined : offset;
}

/** The character of each byte. Bytes without a meaning are the character of their number, as the WHATWG has it. */
const CODES = Uint16Array.from({ length: 256 }, (_, byte) => {
  const character = byte >= 0x80 ? HIGH[byte - 0x80] : undefined;
  return character === undefined || character === ' ' ? byte : character.charCodeAt(0);
});

/** The same text in UTF-8. */
export function windows1252AsUtf8(bytes: Uint8Array): Buffer {
  const length = bytes.reduce((sum, byte) => sum + utf8Length(CODES[byte] ?? byte), 0);
  const written = Buffer.alloc(length);
  let at = 0;
  for (let index = 0; index < bytes.length; index += 1) {
    const code = CODES[bytes[index] ?? 0] ?? 0;
    const length = utf8Length(code);
    if (length === 1) written[at] = code;
    else {
      // A first byte that tells the length, and six bits in each that follows.
      written[at] = length === 2 ? 0xc0 | (code >> 6) : 0xe0 | (code >> 12);
      if (length === 3) written[at + 1] = 0x80 | ((code >> 6) & 0x3f);
      written[at + length - 1] = 0x80 | (code & 0x3f);
    }
    at += length;
  }
  return written;
}

function utf8Length(code: number): number {
  if (code < 0x80) return 1;
  return code < 0x800 ? 2 : 3;
}

/** The bytes of a text, or nothing where it has a character that Windows-1252 lacks. */
export function encodeWindows1252(text: string): Uint8Array | undefined {
  const bytes = new Uint8Array(text.length);
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    const byte = BYTES.get(text.charAt(index)) ?? code;
    if (byte > 0xff) return undefined;
    bytes[index] = byte;
  }
  return bytes;
}
