/** A build on one page: what stands, what is made, what is left over. */
import { join } from 'node:path';
import type { Report } from '../diagnostic.js';
import { shownName } from '../files.js';
import { anotherBuild, leftOver, prunedNot } from '../messages/batch.js';
import { trim } from './cache/blobs.js';
import type { Cache } from './cache/cache.js';
import type { Entry } from './cache/entry.js';
import { type CacheChoice, openCache } from './cache/open.js';
import { enter } from './cache/presence.js';
import { leftOvers, prune, stands } from './cache/prune.js';
import { folderFrom, type Standings, standingsOf } from './cache/standing.js';
import { tellUnwritten } from './cache/unwritten.js';
import type { Plan } from './plan/plan.js';
import { type Progress, type RunResult, runPlan } from './run/run.js';
import { type Shard, unitsOf } from './shard/shard.js';

export interface BuildOptions {
  readonly cache?: CacheChoice;
  /** Bytes that the contents of documents may take in the cache. */
  readonly cacheSize?: number;
  /** Whether everything is made and written, whatever is known of earlier builds. */
  readonly force?: boolean;
  /** Whether documents that the plan no longer has are removed, as far as they are as they were written. */
  readonly prune?: boolean;
  /** Threads that make documents; absent: as many as there are processors, where so many documents are to be made that they pay. */
  readonly workers?: number;
  /** Seconds that a document may take where workers make it. */
  readonly unitTimeout?: number;
  /** Megabytes of JavaScript's heap that a worker may have; absent: its share of half the machine's memory, from 1,024 to 4,096. */
  readonly heap?: number;
  /** Whether the plan is a part of what a config says: then nothing else that was built is left over. */
  readonly partial?: boolean;
  /** Absent: all of the plan. */
  readonly shard?: Shard;
  /** Ends the build: what is finished stays, and is remembered. */
  readonly signal?: AbortSignal;
  /** Told how to remember what is finished, for a process that has to end at once. */
  readonly onCache?: (remember: () => void) => void;
}

/** 5 GB. */
const CACHE_SIZE = 5e9;

export interface Stand extends Standings {
  readonly root: string;
  readonly cache?: Cache;
}

/** How the units of a plan, or of a shard of it, stand. */
export async function standOf(
  plan: Plan,
  { cache: choice = {}, force, shard }: BuildOptions,
  report: Report,
): Promise<Stand> {
  const { root, cache } = openCache(plan.target, choice, report);
  const units = shard === undefined ? plan.units : unitsOf(shard, plan.units);
  return { root, cache, ...(await standingsOf(units, plan, { root, cache, config: choice.config, force })) };
}

export interface Result extends RunResult {
  /** Documents that the plan no longer has and that were taken away, by their paths in the output folder. */
  readonly removed: readonly string[];
}

/** Builds a plan. What is wrong is reported in the order of its units. */
export async function buildPlan(
  plan: Plan,
  options: BuildOptions,
  report: Report,
  progress: Progress = {},
): Promise<Result> {
  const stand = await standOf(plan, options, report);
  const { cache } = stand;
  const presence = cache && enter(cache.folder);
  // Shards of one batch share a cache.
  if (presence?.isShared && cache && options.shard === undefined) report(anotherBuild(shownName(cache.folder)));
  const remember = (): void => {
    remembering(cache, report, (own) => own.flush());
    presence?.leave();
  };
  options.onCache?.(remember);
  try {
    const result = await runPlan(plan, { ...stand, ...options, cache }, report, progress);
    if (cache === undefined) return { ...result, removed: [] };
    if (options.signal?.aborted === true) {
      remember();
      return { ...result, removed: [] };
    }
    const removed = options.partial
      ? []
      : await tellLeftOvers(leftOvers(plan, cache, stand.scopes()), { plan, cache, options }, report);
    remembering(cache, report, (own) => {
      own.close();
      if (own.blobs.grown) trim(own.blobs, options.cacheSize ?? CACHE_SIZE);
    });
    return { ...result, removed };
  } finally {
    presence?.leave();
  }
}

const SHOWN = 3;

/** Gives the paths of documents that were removed, in the output folder. */
async function tellLeftOvers(
  left: readonly Entry[],
  { plan, cache, options }: { readonly plan: Plan; readonly cache: Cache; readonly options: BuildOptions },
  report: Report,
): Promise<readonly string[]> {
  const shown = (paths: readonly string[]) => paths.slice(0, SHOWN).map((path) => shownName(join(cache.root, path)));
  if (!options.prune) {
    const standing = left.filter((entry) => stands(entry, cache.root)).map(({ path }) => path);
    if (standing.length > 0) report(leftOver(standing.length, shown(standing)));
    return [];
  }
  const folder = folderFrom(cache.root, plan.target);
  const { removed, edited } = await prune(left, cache, folder, report);
  if (edited.length > 0) report(prunedNot(edited.length, shown(edited)));
  return removed.map((path) => path.slice(folder.length));
}

/** Has the cache write; one that cannot is told. */
function remembering(cache: Cache | undefined, report: Report, work: (cache: Cache) => void): void {
  if (cache === undefined) return;
  try {
    work(cache);
  } catch (error) {
    tellUnwritten(cache.folder, error, report);
  }
}
