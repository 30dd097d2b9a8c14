/** Zips, an entry at a time, held to what they declare. */
import { crc32, inflateRawSync } from 'node:zlib';
import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl';
import { PackageError } from './fault.js';
import { PACKAGE_LIMITS } from './limits.js';

export class Zip {
  readonly #bytes: Uint8Array;
  readonly #file: ZipFile;
  readonly #entries: ReadonlyMap<string, Entry>;

  private constructor(bytes: Uint8Array, file: ZipFile, entries: ReadonlyMap<string, Entry>) {
    this.#bytes = bytes;
    this.#file = file;
    this.#entries = entries;
  }

  /** Reads the directory. What it declares is refused here, before anything is inflated. */
  static async open(bytes: Uint8Array): Promise<Zip> {
    const file = await directoryOf(bytes);
    if (file.entryCount > PACKAGE_LIMITS.parts) throw new PackageError('too many parts');
    const entries = new Map<string, Entry>();
    let inflated = 0;
    for (const entry of await entriesOf(file)) {
      const name = keyOf(entry.fileName);
      if (entries.has(name)) throw new PackageError('damaged', entry.fileName);
      if (entry.isEncrypted()) throw new PackageError('encrypted', entry.fileName);
      inflated += entry.uncompressedSize;
      if (inflated > PACKAGE_LIMITS.inflated) throw new PackageError('too large');
      if (isBomb(entry)) throw new PackageError('inflates too much', entry.fileName);
      entries.set(name, entry);
    }
    return new Zip(bytes, file, entries);
  }

  /** Names of entries are the same whatever their case. */
  has(name: string): boolean {
    return this.#entries.has(keyOf(name));
  }

  /** The names of all entries as they are written, in the order of the directory; of folders none. */
  get names(): readonly string[] {
    return [...this.#entries.values()].map(({ fileName }) => fileName).filter((name) => !name.endsWith('/'));
  }

  /** Of an entry, inflated, as the directory declares it; 0 where there is none. */
  size(name: string): number {
    return this.#entries.get(keyOf(name))?.uncompressedSize ?? 0;
  }

  /** All bytes of an entry at once: faster than piece by piece for the many small ones. Throws as `chunks` does. */
  async bytes(name: string): Promise<Uint8Array> {
    const entry = this.#entries.get(keyOf(name));
    if (entry === undefined) throw new PackageError('damaged', name);
    try {
      const { fileDataStart } = await this.#file.readLocalFileHeaderPromise(entry, { minimal: true });
      const packed = this.#bytes.subarray(fileDataStart, fileDataStart + entry.compressedSize);
      const bytes = inflated(packed, entry);
      if (bytes?.length === entry.uncompressedSize && crc32(bytes) === entry.crc32) return bytes;
    } catch {
      // Told below: bytes that do not inflate, or to more than was declared.
    }
    throw new PackageError('damaged', name);
  }

  /** The bytes of an entry as they are inflated. Throws where they are more or fewer than declared, or others than were written. */
  async *chunks(name: string): AsyncGenerator<Uint8Array> {
    const entry = this.#entries.get(keyOf(name));
    if (entry === undefined) throw new PackageError('damaged', name);
    let checksum = 0;
    try {
      const stream = await this.#file.openReadStreamPromise(entry);
      // An error that comes after the last byte was taken has nobody else who hears it.
      stream.on('error', () => {});
      for await (const chunk of stream) {
        if (!(chunk instanceof Uint8Array)) continue;
        checksum = crc32(chunk, checksum);
        yield chunk;
      }
    } catch {
      throw new PackageError('damaged', name);
    }
    if (checksum !== entry.crc32) throw new PackageError('damaged', name);
  }
}

async function directoryOf(bytes: Uint8Array): Promise<ZipFile> {
  try {
    return await fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  } catch {
    throw new PackageError(isZip(bytes) ? 'damaged' : 'not a zip');
  }
}

async function entriesOf(file: ZipFile): Promise<readonly Entry[]> {
  const entries: Entry[] = [];
  try {
    for await (const entry of file.eachEntry()) entries.push(entry);
  } catch {
    throw new PackageError('damaged');
  }
  return entries;
}

const STORED = 0;
const DEFLATED = 8;

function inflated(packed: Uint8Array, { compressionMethod, uncompressedSize }: Entry): Uint8Array | undefined {
  if (compressionMethod === STORED) return packed;
  // Of nothing there is no output, and a length of none is no limit.
  if (compressionMethod === DEFLATED) return inflateRawSync(packed, { maxOutputLength: Math.max(1, uncompressedSize) });
  return undefined;
}

/** A zip begins with its first entry ("PK", 3, 4). */
function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4;
}

function isBomb({ compressedSize, uncompressedSize }: Entry): boolean {
  return uncompressedSize > PACKAGE_LIMITS.small && uncompressedSize > compressedSize * PACKAGE_LIMITS.ratio;
}

function keyOf(name: string): string {
  return name.toLowerCase();
}
