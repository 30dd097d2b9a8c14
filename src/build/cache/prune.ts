/** Documents that a plan no longer has. */
import { rmdir, unlink } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import type { Report } from '../../diagnostic.js';
import { errorCode, fileInside, shownName } from '../../files.js';
import { fileNotRemoved } from '../../messages/output.js';
import type { Plan } from '../plan/plan.js';
import { plannedPath } from '../plan/units.js';
import type { Cache } from './cache.js';
import type { Entry } from './entry.js';
import { folderFrom } from './standing.js';
import { statOf } from './stat.js';
import { stateOf } from './state.js';

/** What was made by plans of the same scopes, and is not in this one. */
export function leftOvers(plan: Plan, cache: Cache, scopes: ReadonlySet<string>): readonly Entry[] {
  const folder = folderFrom(cache.root, plan.target);
  const planned = new Set(plan.units.flatMap(({ files }) => files.map((file) => folder + plannedPath(file))));
  return [...cache.entries()].filter(({ path, scope }) => scopes.has(scope) && !planned.has(path));
}

/** Whether anything of a document is there. */
export function stands({ written }: Entry, root: string): boolean {
  return written.some(({ path }) => statOf(join(root, path)) !== undefined);
}

export interface Pruned {
  /** Documents of which something was removed: their planned paths. */
  readonly removed: readonly string[];
  /** Files that are left, because they are not as they were written. */
  readonly edited: readonly string[];
}

/**
 * Removes what stands as it was written, and forgets it. Paths are from the root; `folder` is that of the documents. A file that
 * cannot be removed is reported, and is left over the next time too.
 */
export async function prune(entries: readonly Entry[], cache: Cache, folder: string, report: Report): Promise<Pruned> {
  const removed: string[] = [];
  const edited: string[] = [];
  for (const entry of entries) {
    const ends = new Set<End>();
    for (const written of entry.written) {
      const state = stateOf(written, cache.root)?.kind;
      const end = state === undefined ? await remove(written.path, { root: cache.root, folder }, report) : state;
      if (end === 'edited') edited.push(written.path);
      ends.add(end);
    }
    if (ends.has('removed')) removed.push(entry.path);
    if (!ends.has('failed')) cache.remove(entry.path);
  }
  return { removed, edited };
}

type End = NonNullable<ReturnType<typeof stateOf>>['kind'] | 'removed' | 'failed';

/** With the folders around it that are empty then. Nothing outside the folder of the documents, not through a link either. */
async function remove(
  path: string,
  { root, folder }: { readonly root: string; readonly folder: string },
  report: Report,
): Promise<End> {
  const [output, file] = [resolve(root, folder), join(root, path)];
  if (!path.startsWith(folder) || fileInside(output, dirname(path.slice(folder.length))) === undefined) return 'edited';
  try {
    await unlink(file);
  } catch (error) {
    const code = errorCode(error);
    if (code === undefined) throw error;
    // Another build may have been faster.
    if (code === 'ENOENT') return 'missing';
    report(fileNotRemoved(shownName(file), code));
    return 'failed';
  }
  await removeEmpty(dirname(file), output);
  return 'removed';
}

async function removeEmpty(folder: string, root: string): Promise<void> {
  if (folder.length <= root.length) return;
  const isEmpty = await rmdir(folder).then(
    () => true,
    () => false,
  );
  if (isEmpty) await removeEmpty(dirname(folder), root);
}
