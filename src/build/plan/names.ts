/** File names that every system takes, made from any text. */

/** Of the 255 bytes that file systems allow, enough is left for an extension and a temporary name. */
const MAX_BYTES = 200;

const FORBIDDEN = /[\p{Cc}<>:"/\\|?*\u2028\u2029\ufeff\p{Cs}\p{Bidi_Control}]+/gu;

/** Names that Windows keeps for devices, with any extension (Microsoft, "Naming Files, Paths, and Namespaces"). */
const RESERVED = /^(?:con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])(?=\.|$)/i;

/** A text as a file name without extension: in NFC, one path segment, not hidden, not too long, never empty. */
export function safeName(text: string): string {
  const plain = text.normalize('NFC').replace(FORBIDDEN, '-').replace(/\s+/g, ' ');
  const short = cut(plain, MAX_BYTES).replace(/^[. ]+|[. ]+$/g, '');
  if (short === '') return '_';
  return RESERVED.test(short) ? `_${short}` : short;
}

/** What two names share that a case-blind or composing file system takes for one. */
export function collisionKey(path: string): string {
  return /^[\x20-\x7e]*$/.test(path) ? path.toLowerCase() : path.normalize('NFC').toUpperCase().toLowerCase();
}

function cut(text: string, bytes: number): string {
  // A unit of UTF-16 is three bytes of UTF-8 at most; most names are short, and a plan has a hundred thousand.
  if (text.length * 3 <= bytes) return text;
  const encoder = new TextEncoder();
  const { read } = encoder.encodeInto(text, new Uint8Array(bytes));
  return text.slice(0, read);
}
