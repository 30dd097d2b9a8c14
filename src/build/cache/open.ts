/** Where the cache of a build lies. */
import { statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import type { Report } from '../../diagnostic.js';
import { leadsOut, shownName } from '../../files.js';
import { cacheNewer } from '../../messages/batch.js';
import type { Target } from '../plan/target.js';
import { Cache } from './cache.js';
import { tellUnwritten } from './unwritten.js';

/** The name of a cache that nobody names: it is beside a config, or beside the output folder. */
export const USUAL = '.rolecast';

export interface CacheChoice {
  /** `--cache`; absent: `.rolecast` beside the config, or beside the output folder. */
  readonly folder?: string;
  /** The path of the config. */
  readonly config?: string;
  /** `--no-cache`. */
  readonly off?: boolean;
}

/** The path from which outputs are told, and the cache, where there is one. What is wrong with it is a warning. */
export function openCache(
  target: Target,
  choice: CacheChoice,
  report: Report,
): { readonly root: string; readonly cache?: Cache } {
  const root = rootOf(target, choice.config);
  const folder = choice.off ? undefined : folderOf(root, target, choice);
  if (folder === undefined) return { root };
  try {
    const cache = Cache.open(folder, root);
    if (cache !== 'newer') return { root, cache };
    report(cacheNewer(shownName(folder)));
  } catch (error) {
    tellUnwritten(folder, error, report);
  }
  return { root };
}

function rootOf(target: Target, config: string | undefined): string {
  if (config !== undefined) return dirname(resolve(config));
  if (target.kind !== 'folder') return process.cwd();
  // Of a folder in which the command runs, what is beside it is none of the command's business.
  const folder = resolve(target.folder);
  return leadsOut(relative(folder, process.cwd())) ? dirname(folder) : folder;
}

/** Nothing where no cache is wanted: a document on standard output, or a file on its own somewhere else. */
function folderOf(root: string, target: Target, { folder }: CacheChoice): string | undefined {
  if (target.kind === 'stdout') return undefined;
  if (folder !== undefined) return resolve(folder);
  const isElsewhere = target.kind === 'file' && leadsOut(relative(root, resolve(target.folder)));
  return isElsewhere || anybodyWrites(root) ? undefined : join(root, USUAL);
}

/** Whether others could put documents into a cache there, as in /tmp. */
function anybodyWrites(folder: string): boolean {
  const found = statSync(folder, { throwIfNoEntry: false });
  return process.platform !== 'win32' && found !== undefined && (found.mode & 0o002) !== 0;
}
