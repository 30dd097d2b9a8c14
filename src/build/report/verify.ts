/** A folder held against a manifest: whether every document is there, whole and unedited. Nothing but the folder is looked at. */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { lstat, readdir, stat } from 'node:fs/promises';
import { join, relative, resolve, sep } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { Diagnostic, Report } from '../../diagnostic.js';
import { fileInside, shownInside, shownName } from '../../files.js';
import {
  documentChanged,
  documentMissing,
  documentsOther,
  documentUnbuilt,
  folderMissing,
} from '../../messages/manifest.js';
import { type Manifest, unbuilt, type WrittenFile } from '../../report/manifest.js';

/** How many files are read at once. */
const AT_ONCE = 8;

/** Reports what is missing, changed, was never made, and, in a note, what else lies in the folder. `own` are files that may lie there. */
export async function verify(
  folder: string,
  manifest: Manifest,
  own: readonly string[],
  report: Report,
): Promise<void> {
  if (!(await stat(folder).catch(() => undefined))?.isDirectory()) {
    report(folderMissing(shownName(folder)));
    return;
  }
  const files = manifest.files.flatMap(({ written }) => written);
  const faults: (Diagnostic | undefined)[] = [];
  const queue = files.entries();
  const work = async () => {
    for (const [place, file] of queue) faults[place] = await faultOf(folder, file);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  for (const fault of faults) if (fault !== undefined) report(fault);
  for (const { unit, path } of unbuilt(manifest)) report(documentUnbuilt(path, unit.job));
  const others = await othersIn(folder, new Set(files.map(({ path }) => path)), own);
  if (others.length > 0) report(documentsOther(shownName(folder), others));
}

async function faultOf(folder: string, { path, bytes, sha256 }: WrittenFile): Promise<Diagnostic | undefined> {
  const file = join(folder, path);
  const shown = shownInside(folder, path);
  const found = await lstat(file).catch(() => undefined);
  if (found === undefined) return documentMissing(shown);
  if (!found.isFile() || fileInside(folder, path) === undefined) return documentChanged(shown, 'kind');
  if (found.size !== bytes) return documentChanged(shown, 'size');
  const digest = await digestOf(file);
  if (digest === undefined) return documentChanged(shown, 'unread');
  return digest === sha256 ? undefined : documentChanged(shown, 'content');
}

/** SHA-256 in hexadecimals; nothing where the file cannot be read. */
async function digestOf(file: string): Promise<string | undefined> {
  const hash = createHash('sha256');
  try {
    await pipeline(createReadStream(file), hash);
    return hash.digest('hex');
  } catch {
    return undefined;
  }
}

/** The files of a folder that are not `known`, in the order of their names, without what rolecast keeps there for itself. */
async function othersIn(
  folder: string,
  known: ReadonlySet<string>,
  own: readonly string[],
): Promise<readonly string[]> {
  const kept = new Set(own.map((path) => resolve(path)));
  const found = await readdir(folder, { recursive: true, withFileTypes: true });
  return found
    .map((entry) => ({ entry, file: join(entry.parentPath, entry.name) }))
    .filter(({ entry, file }) => !entry.isDirectory() && !kept.has(resolve(file)))
    .map(({ file }) => relative(folder, file).split(sep).join('/'))
    .filter((path) => !known.has(path) && !path.split('/').some((part) => part.startsWith('.rolecast')))
    .sort();
}
