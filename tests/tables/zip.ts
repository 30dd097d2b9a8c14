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
  const told = Math.min(entries.length, MOST_TOLD);
  const counts = numbers([2, 0], [2, 0], [2, told], [2, told]);
  const end = [numbers([4, 0x06054b50]), counts, numbers([4, size], [4, offset], [2, 0])];
  const further = entries.length < MOST_TOLD ? [] : zip64End(entries.length, size, offset);
  return Buffer.concat([...files, ...directory, ...further, ...end]);
}

/** Entries that the end record can count; it says this where there are more. */
const MOST_TOLD = 0xffff;

/** The end record of large zips, and where it is (4.3.14, 4.3.15). */
function zip64End(count: number, size: number, offset: number): readonly Buffer[] {
  const long = (value: number) => numbers([4, value], [4, 0]);
  const record = [
    numbers([4, 0x06064b50]),
    long(44),
    numbers([2, 45], [2, 45], [4, 0], [4, 0]),
    long(count),
    long(count),
  ];
  const place = [numbers([4, 0x07064b50], [4, 0]), long(offset + size), numbers([4, 1])];
  return [...record, long(size), long(offset), ...place];
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
