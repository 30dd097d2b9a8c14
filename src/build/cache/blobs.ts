/** The contents of documents by their digests: what was deleted, or was built on another machine, is put back from here. */
import { copyFileSync, existsSync, linkSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { removeAbandoned, temporaryIn } from '../../temporary.js';
import { makeFolder } from './folder.js';
import { sha256 } from './sha256.js';

export interface Blob {
  readonly path: string;
  readonly bytes: number;
  /** When it was used last, in milliseconds since 1970. */
  readonly time: number;
}

export class Blobs {
  /** Whether contents were added. */
  grown = false;
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
  }

  #pathOf(digest: string): string {
    return join(this.#folder, digest.slice(0, 2), digest.slice(2));
  }

  /** The contents, checked; nothing where they are not there, or not whole: then they are taken away. */
  async read(digest: string): Promise<Buffer | undefined> {
    const path = this.#pathOf(digest);
    const bytes = await readFile(path).catch(() => undefined);
    if (bytes === undefined) return undefined;
    if (sha256(bytes) !== digest) {
      // Where it cannot be taken away, it is not believed the next time either.
      await rm(path, { force: true }).catch(() => undefined);
      return undefined;
    }
    return bytes;
  }

  /**
   * Keeps a file that was just written. A document is replaced as a whole, never changed, so that both may be one on the disk. Contents
   * that were used again are those of the new file: the time of the old one, which may be another document's, stays as it is.
   */
  keepFile(digest: string, file: string, isUsedAgain: boolean): void {
    this.#place(digest, (path) => linkOrCopy(file, path), isUsedAgain);
  }

  keepBytes(digest: string, bytes: Uint8Array): void {
    this.#place(digest, (path) => writeFileSync(path, bytes, { flag: 'wx' }));
  }

  /** Under a name of its own first, and in one go: a reader sees all of it or nothing, and a signal finds nothing half-written. */
  #place(digest: string, put: (path: string) => void, isAnew = false): void {
    const path = this.#pathOf(digest);
    if (!isAnew && existsSync(path)) return;
    makeFolder(dirname(path));
    const temporary = temporaryIn(dirname(path));
    try {
      put(temporary);
      renameSync(temporary, path);
      this.grown = true;
    } finally {
      rmSync(temporary, { force: true });
    }
  }

  /** What others put there, such as a system's thumbnails, is none of it. */
  all(): readonly (Blob & { readonly digest: string })[] {
    return this.folders().flatMap((folder) =>
      readdirSync(folder).flatMap((rest) => {
        const path = join(folder, rest);
        if (!/^[\da-f]{62}$/.test(rest)) return [];
        const found = statSync(path, { throwIfNoEntry: false });
        return found?.isFile()
          ? [{ digest: basename(folder) + rest, path, bytes: found.size, time: found.mtimeMs }]
          : [];
      }),
    );
  }

  /** The paths of the folders of contents, which are called by the first figures of their digests. */
  folders(): readonly string[] {
    if (!existsSync(this.#folder)) return [];
    const names = readdirSync(this.#folder).filter((name) => /^[\da-f]{2}$/.test(name));
    return names.map((name) => join(this.#folder, name));
  }
}

/** Some file systems know no links. */
function linkOrCopy(file: string, path: string): void {
  try {
    linkSync(file, path);
  } catch {
    copyFileSync(file, path);
  }
}

/** Takes away what was used longest ago until the rest is no more than `most` bytes. */
export function trim(blobs: Blobs, most: number): void {
  // What killed runs left half-written.
  blobs.folders().forEach(removeAbandoned);
  const all = [...blobs.all()].sort((one, other) => one.time - other.time);
  let bytes = all.reduce((sum, blob) => sum + blob.bytes, 0);
  for (const blob of all) {
    if (bytes <= most) return;
    rmSync(blob.path, { force: true });
    bytes -= blob.bytes;
  }
}
