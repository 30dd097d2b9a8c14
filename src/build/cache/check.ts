/** What a cache holds, whether it is whole, and its end. */
import { existsSync, rmdirSync, rmSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Report } from '../../diagnostic.js';
import { errorCode, shownName } from '../../files.js';
import { cacheUnreadable, contentsSpoilt, outputChanged } from '../../messages/batch.js';
import { fileNotRemoved } from '../../messages/output.js';
import { removeAbandoned } from '../../temporary.js';
import { Blobs } from './blobs.js';
import { Cache } from './cache.js';
import { readJournal } from './journal.js';
import { USUAL } from './open.js';
import { sha256 } from './sha256.js';
import { statOf } from './stat.js';

export interface Stored {
  /** Absent where it is of a newer rolecast. */
  readonly cache?: Cache;
  readonly documents?: number;
  /** Files of contents, and their size together. */
  readonly blobs: number;
  readonly bytes: number;
}

/** What is in a cache; nothing where there is none, or it cannot be read, which is reported. */
export function measure(folder: string, report: Report): Stored | undefined {
  try {
    if (!isCache(folder)) return undefined;
    // One that was named is of the project in which one works.
    const cache = Cache.open(folder, basename(folder) === USUAL ? dirname(folder) : process.cwd());
    const blobs = new Blobs(join(folder, 'blobs')).all();
    const bytes = blobs.reduce((sum, blob) => sum + blob.bytes, 0);
    const stored = { blobs: blobs.length, bytes };
    return cache === 'newer' ? stored : { cache, documents: [...cache.entries()].length, ...stored };
  } catch (error) {
    const code = errorCode(error);
    if (code === undefined) throw error;
    report(cacheUnreadable(shownName(folder), code));
    return undefined;
  }
}

/** Whether what is called a journal in a folder is one. */
function isCache(folder: string): boolean {
  const path = join(folder, 'journal');
  if (!existsSync(path)) return false;
  if (!statSync(path).isFile()) return true;
  const journal = readJournal(path);
  return journal === 'newer' || journal.records.length > 0 || journal.torn === 0;
}

/** Reads every document and all contents. What is wrong is reported; contents that are spoilt are taken away. */
export async function verify(cache: Cache, report: Report): Promise<void> {
  for (const { digest } of cache.blobs.all()) {
    if ((await cache.blobs.read(digest)) === undefined) report(contentsSpoilt(digest));
  }
  for (const { written } of cache.entries()) {
    for (const { path, sha256: digest } of written) {
      const file = join(cache.root, path);
      const bytes = statOf(file)?.isFile() ? await readFile(file).catch(() => undefined) : undefined;
      if (bytes === undefined || sha256(bytes) !== digest) report(outputChanged(shownName(file), bytes === undefined));
    }
  }
}

/** Removes what is a cache's, and its folders if nothing else is in them. What cannot be removed is reported. */
export function clear(folder: string, report: Report): void {
  const contents = join(folder, 'blobs');
  try {
    const blobs = new Blobs(contents);
    for (const { path } of blobs.all()) rmSync(path, { force: true });
    rmSync(join(folder, 'journal'), { force: true });
    for (const one of [...blobs.folders(), contents, folder]) removeEmpty(one);
  } catch (error) {
    const code = errorCode(error);
    if (code === undefined) throw error;
    report(fileNotRemoved(shownName(folder), code));
  }
}

function removeEmpty(folder: string): void {
  removeAbandoned(folder);
  try {
    rmdirSync(folder);
  } catch {
    // Somebody keeps something else in it.
  }
}
