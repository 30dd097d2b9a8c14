/** What a cache holds, whether it is whole, and its end. */
import { existsSync, rmdirSync, rmSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Report } from '../../diagnostic.js';
import { errorCode, shownName } from '../../files.js';
import { cacheNewer, cacheUnreadable, contentsSpoilt, outputChanged } from '../../messages/batch.js';
import { Cache } from './cache.js';
import { sha256 } from './sha256.js';
import { statOf } from './stat.js';

export interface Stored {
  readonly cache: Cache;
  readonly documents: number;
  /** Files of contents, and their size together. */
  readonly blobs: number;
  readonly bytes: number;
}

/** What is in a cache; nothing where there is none, or it cannot be read, which is reported. */
export function measure(folder: string, report: Report): Stored | undefined {
  if (!existsSync(join(folder, 'journal'))) return undefined;
  try {
    const cache = Cache.open(folder, dirname(folder));
    if (cache === 'newer') {
      report(cacheNewer(shownName(folder)));
      return undefined;
    }
    const blobs = cache.blobs.all();
    const bytes = blobs.reduce((sum, blob) => sum + blob.bytes, 0);
    return { cache, documents: [...cache.entries()].length, blobs: blobs.length, bytes };
  } catch (error) {
    const code = errorCode(error);
    if (code === undefined) throw error;
    report(cacheUnreadable(shownName(folder), code));
    return undefined;
  }
}

/** Reads every document and all contents. What is wrong is reported; contents that are spoilt are taken away. */
export async function verify({ cache }: Stored, report: Report): Promise<void> {
  for (const { digest } of cache.blobs.all()) {
    if ((await cache.blobs.read(digest)) === undefined) report(contentsSpoilt(digest));
  }
  for (const { written } of cache.entries()) {
    for (const { path, sha256: digest } of written) {
      const file = join(cache.root, path);
      const bytes = statOf(file)?.isFile() ? await readFile(file) : undefined;
      if (bytes === undefined || sha256(bytes) !== digest) report(outputChanged(shownName(file), bytes === undefined));
    }
  }
}

/** Removes what is a cache's, and the folder if nothing else is in it. */
export function clear(folder: string): void {
  rmSync(join(folder, 'journal'), { force: true });
  rmSync(join(folder, 'blobs'), { recursive: true, force: true });
  try {
    if (statSync(folder).isDirectory()) rmdirSync(folder);
  } catch {
    // Somebody keeps something else in it.
  }
}
