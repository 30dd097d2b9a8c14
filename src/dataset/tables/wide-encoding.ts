/** Encodings of two or four bytes a character. */

export interface WideEncoding {
  readonly encoding: 'utf-16le' | 'utf-16be' | 'utf-32';
  /** Whether the file says so with a mark at its start, and it is one that a text may have. */
  readonly marked: boolean;
}

/** By its mark, or by zeros, of which no other text has any: in Latin letters every second byte is one. */
export function wideEncodingOf(bytes: Uint8Array): WideEncoding | undefined {
  if (startsWith(bytes, [0xff, 0xfe, 0, 0]) || startsWith(bytes, [0, 0, 0xfe, 0xff])) {
    return { encoding: 'utf-32', marked: false };
  }
  if (startsWith(bytes, [0xff, 0xfe])) return { encoding: 'utf-16le', marked: true };
  if (startsWith(bytes, [0xfe, 0xff])) return { encoding: 'utf-16be', marked: true };
  const start = bytes.subarray(0, 1000);
  const zeros = start.filter((byte) => byte === 0).length;
  const first = start.filter((byte, index) => byte === 0 && index % 2 === 0).length;
  if (zeros === 0 || zeros < start.length / 4 || (first > zeros / 10 && first < zeros * 0.9)) return undefined;
  return { encoding: first > zeros / 2 ? 'utf-16be' : 'utf-16le', marked: false };
}

export function startsWith(bytes: Uint8Array, mark: readonly number[]): boolean {
  return bytes.length >= mark.length && mark.every((byte, index) => bytes[index] === byte);
}
