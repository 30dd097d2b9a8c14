/**
 * What V8 compiled, kept beside the code. V8 believes every byte that it is given and looks at no more of a source than its
 * length, so this is kept with a checksum of both, and used only where nobody but root and who runs it could have written it.
 * Where that cannot be told (Windows), nothing is kept.
 */
import {
  closeSync,
  constants,
  fstatSync,
  lstatSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  type Stats,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import zlib from 'node:zlib';
import { removeAbandoned, temporaryIn } from './temporary.js';

/** Bytes of the checksum that stands before the data. */
const CHECKSUM = 4;

export class Kept {
  readonly #code: string;
  readonly #folder: string;
  readonly #usable: boolean;

  /** `code` is the folder of the sources. */
  constructor(code: string) {
    this.#code = code;
    // What one V8 has compiled is of no use to another.
    this.#folder = join(code, 'compiled', `${process.version}-${process.arch}`);
    this.#usable = isOurs(this.#folder);
  }

  /** What is kept under a name for just this source. */
  read(name: string, source: Buffer): Buffer | undefined {
    const kept = this.#usable ? readOurs(join(this.#folder, name)) : undefined;
    const data = kept?.subarray(CHECKSUM);
    return data && kept?.subarray(0, CHECKSUM).equals(checksumOf(source, data)) ? data : undefined;
  }

  /** Keeps data under a name, with the source of which it is made. Where that fails, the next run compiles again. */
  write(files: Iterable<readonly [name: string, source: Buffer, data: Buffer]>): void {
    try {
      // Who owns the code must be able to remove what stands beside it: root keeps nothing in the folder of another.
      const { mode, uid } = statSync(this.#code);
      if (uid !== process.geteuid?.()) return;
      // As open as the code is to readers, and to no writer.
      mkdirSync(this.#folder, { recursive: true, mode: mode & 0o755 });
      if (!isOurs(this.#folder)) return;
      removeAbandoned(this.#folder);
      for (const [name, source, data] of files) {
        writeWhole(join(this.#folder, name), Buffer.concat([checksumOf(source, data), data]), mode & 0o644);
      }
    } catch {
      // A folder that is not ours to write, or a full disk.
    }
  }
}

/** Against accidents, which are all that is left where nobody else may write. By way of the module: old Nodes come as far as to be told so. */
function checksumOf(source: Buffer, data: Buffer): Buffer {
  const checksum = Buffer.alloc(CHECKSUM);
  checksum.writeUInt32BE(zlib.crc32(data, zlib.crc32(source)));
  return checksum;
}

/** Whether a folder is one that nobody but root and who runs this may write. A link to one is anybody's. */
function isOurs(folder: string): boolean {
  try {
    const found = lstatSync(folder);
    return found.isDirectory() && belongsToUs(found);
  } catch {
    return false;
  }
}

function readOurs(path: string): Buffer | undefined {
  let file: number | undefined;
  try {
    file = openSync(path, constants.O_RDONLY | constants.O_NOFOLLOW);
    return belongsToUs(fstatSync(file)) ? readFileSync(file) : undefined;
  } catch {
    return undefined;
  } finally {
    if (file !== undefined) closeSync(file);
  }
}

function belongsToUs({ uid, mode }: Stats): boolean {
  const user = process.geteuid?.();
  return user !== undefined && (uid === user || uid === 0) && (mode & 0o022) === 0;
}

function writeWhole(path: string, bytes: Uint8Array, mode: number): void {
  const temporary = temporaryIn(dirname(path));
  try {
    writeFileSync(temporary, bytes, { flag: 'wx', mode });
    renameSync(temporary, path);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}
