/** Reads zip files as other programs do: from the central directory. */
import { inflateRawSync } from 'node:zlib';

export interface ZipPart {
  readonly path: string;
  /** As MS-DOS counts. */
  readonly date: number;
  readonly bytes: Buffer;
}

/** The parts of a zip in the order of its directory. */
export function unzip(file: Uint8Array): readonly ZipPart[] {
  const bytes = Buffer.from(file);
  const end = bytes.lastIndexOf(Buffer.from('PK\u0005\u0006', 'latin1'));
  const parts: ZipPart[] = [];
  let at = bytes.readUInt32LE(end + 16);
  for (let count = bytes.readUInt16LE(end + 10); count > 0; count--) {
    const [name, extra, comment] = [28, 30, 32].map((offset) => bytes.readUInt16LE(at + offset));
    const path = bytes.toString('utf8', at + 46, at + 46 + (name ?? 0));
    const local = bytes.readUInt32LE(at + 42);
    const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    const data = bytes.subarray(start, start + bytes.readUInt32LE(at + 20));
    const deflated = bytes.readUInt16LE(at + 10) === 8;
    parts.push({ path, date: bytes.readUInt32LE(at + 12), bytes: deflated ? inflateRawSync(data) : data });
    at += 46 + (name ?? 0) + (extra ?? 0) + (comment ?? 0);
  }
  return parts;
}

/** The text parts of a zip, by their paths. */
export function textParts(file: Uint8Array): ReadonlyMap<string, string> {
  return new Map(unzip(file).map(({ path, bytes }) => [path, bytes.toString('utf8')]));
}
