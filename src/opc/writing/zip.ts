/** A zip file of Open Packaging parts: no clock, no folders, the order that it is given (APPNOTE.TXT 6.3). */
import { crc32, deflateRawSync } from 'node:zlib';

export interface ZipEntry {
  /** With forward slashes. */
  readonly path: string;
  readonly content: string | Uint8Array;
  /** Other files are likely to hold the same text: it is kept, packed. */
  readonly recurring?: boolean;
}

/** The content of an entry as it stands in the file. */
interface Packed {
  readonly method: number;
  readonly data: Uint8Array;
  readonly checksum: number;
  /** Bytes before compression. */
  readonly length: number;
}

/** 1980-01-01 00:00, the first moment that a zip can name. */
const DATE = 0x0021;
const VERSION = 20;
/** Names beyond ASCII are in UTF-8. */
const UTF_8 = 0x0800;
const STORED = 0;
const DEFLATED = 8;
/** What is compressed already, such as a workbook in a deck. */
const COMPRESSED = /\.(xlsx|png|jpe?g|gif)$/i;

/** A zip of the entries, in their order. The same entries give the same bytes. */
export function zip(entries: readonly ZipEntry[]): Uint8Array {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const entry of entries) {
    const { path } = entry;
    const name = Buffer.from(path, 'utf8');
    const { method, data, checksum, length } = packed(entry);
    // Version, flags, method, time, date, checksum and sizes stand in both headers.
    const facts = Buffer.alloc(26);
    facts.writeUInt16LE(VERSION, 0);
    facts.writeUInt16LE(name.length === path.length ? 0 : UTF_8, 2);
    facts.writeUInt16LE(method, 4);
    facts.writeUInt16LE(DATE, 8);
    facts.writeUInt32LE(checksum, 10);
    facts.writeUInt32LE(data.length, 14);
    facts.writeUInt32LE(length, 18);
    facts.writeUInt16LE(name.length, 22);
    files.push(signature(0x04034b50), facts, name, Buffer.from(data.buffer, data.byteOffset, data.length));
    const place = Buffer.alloc(14);
    place.writeUInt32LE(offset, 10);
    directory.push(signature(0x02014b50), Buffer.from([VERSION, 0]), facts, place, name);
    offset += 30 + name.length + data.length;
  }
  const size = directory.reduce((sum, part) => sum + part.length, 0);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(entries.length, 4);
  end.writeUInt16LE(entries.length, 6);
  end.writeUInt32LE(size, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...files, ...directory, signature(0x06054b50), end]);
}

/** Recurring contents, packed: texts by what they say, bytes by which they are. */
const RECURRING = new Map<string | Uint8Array, Packed>();
/** As many as some six decks of other themes and languages have. */
const MOST_RECURRING = 256;

function packed({ path, content, recurring = false }: ZipEntry): Packed {
  const known = recurring ? RECURRING.get(content) : undefined;
  const made = known ?? packContent(path, content);
  if (!recurring || known) return made;
  if (RECURRING.size === MOST_RECURRING) RECURRING.clear();
  RECURRING.set(content, made);
  return made;
}

function packContent(path: string, content: string | Uint8Array): Packed {
  if (typeof content === 'string') return pack(Buffer.from(content, 'utf8'), DEFLATED);
  return pack(content, COMPRESSED.test(path) ? STORED : DEFLATED);
}

function pack(plain: Uint8Array, method: number): Packed {
  const data = method === STORED ? plain : deflateRawSync(plain);
  return { method, data, checksum: crc32(plain), length: plain.length };
}

function signature(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}
