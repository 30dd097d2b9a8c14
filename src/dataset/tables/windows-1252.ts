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

/** Bytes without a meaning become the character of their number, as the WHATWG has it. */
export function decodeWindows1252(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    .toString('latin1')
    .replace(/[\x80-\x9f]/g, (byte) => {
      const character = HIGH[byte.charCodeAt(0) - 0x80] ?? ' ';
      return character === ' ' ? byte : character;
    });
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
