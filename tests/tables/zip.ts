/** Zips from texts, true ones and ones that lie (APPNOTE.TXT 4.3). */
import { crc32, deflateRawSync } from 'node:zlib';

export interface ZipEntry {
  readonly name: string;
  readonly content: string | Uint8Array;
  /** What the entry says of itself, where that is not so. */
  readonly says?: { readonly size?: number; readonly checksum?: number; readonly encrypted?: true };
}

export function zipOf(entries: readonly ZipEntry[]): Buffer {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, content, says = {} } of entries) {
    const bytes = Buffer.from(content);
    const packed = deflateRawSync(bytes);
    const label = Buffer.from(name);
    const flags = 0x800 | (says.encrypted ? 1 : 0);
    const facts = numbers([2, 20], [2, flags], [2, 8], [4, 0], [4, says.checksum ?? crc32(bytes)], [4, packed.length]);
    const common = [facts, numbers([4, says.size ?? bytes.length], [2, label.length], [2, 0])];
    const file = Buffer.concat([numbers([4, 0x04034b50]), ...common, label, packed]);
    directory.push(
      numbers([4, 0x02014b50], [2, 20]),
      ...common,
      numbers([2, 0], [2, 0], [2, 0], [4, 0], [4, offset]),
      label,
    );
    files.push(file);
    offset += file.length;
  }
  const size = directory.reduce((sum, { length }) => sum + length, 0);
  const counts = numbers([2, 0], [2, 0], [2, entries.length], [2, entries.length]);
  const end = [numbers([4, 0x06054b50]), counts, numbers([4, size], [4, offset], [2, 0])];
  return Buffer.concat([...files, ...directory, ...end]);
}

/** Little-endian numbers, each with its bytes before it. */
function numbers(...all: readonly (readonly [2 | 4, number])[]): Buffer {
  return Buffer.concat(
    all.map(([length, value]) => {
      const bytes = Buffer.alloc(length);
      bytes.writeUIntLE(value, 0, length);
      return bytes;
    }),
  );
}
