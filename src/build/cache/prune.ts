/** Documents that a plan no longer has. */
import { rmdir, unlink } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileInside } from '../../files.js';
import type { Plan } from '../plan/plan.js';
import { plannedPath } from '../plan/units.js';
import type { Cache } from './cache.js';
import type { Entry } from './entry.js';
import { folderFrom, scopesOf, stateOf } from './standing.js';

/** What was made by a plan of the same scope, and is not in this one. */
export function leftOvers(plan: Plan, cache: Cache): readonly Entry[] {
  const folder = folderFrom(cache.root, plan.target);
  const planned = new Set(plan.units.flatMap(({ files }) => files.map((file) => folder + plannedPath(file))));
  const scopes = scopesOf(plan, { root: cache.root, cache });
  return [...cache.entries()].filter(({ path, scope }) => scopes.has(scope) && !planned.has(path));
}

export interface Pruned {
  /** Documents of which something was removed: their planned paths. */
  readonly removed: readonly string[];
  /** Files that are left, because they were edited. */
  readonly edited: readonly string[];
}

/** Removes what stands as it was written. Paths are from the root. */
export async function prune(entries: readonly Entry[], cache: Cache): Promise<Pruned> {
  const removed: string[] = [];
  const edited: string[] = [];
  for (const entry of entries) {
    const states = entry.written.map((written) => ({ written, state: stateOf(written, cache.root)?.kind }));
    for (const { written, state } of states) {
      if (state === undefined) await remove(written.path, cache.root);
      else if (state === 'edited') edited.push(written.path);
    }
    if (states.some(({ state }) => state === undefined)) removed.push(entry.path);
    cache.remove(entry.path);
  }
  return { removed, edited };
}

/** With the folders around it that are empty then. Nothing outside the root, not through a link either. */
async function remove(path: string, root: string): Promise<void> {
  if ((await fileInside(root, dirname(path))) === undefined) return;
  const file = join(root, path);
  await unlink(file);
  for (let folder = dirname(file); folder.length > root.length; folder = dirname(folder)) {
    const isEmpty = await rmdir(folder).then(
      () => true,
      () => false,
    );
    if (!isEmpty) return;
  }
}
