/** How a build runs: its cache, its threads, its shard. */
import type { BuildOptions } from '../build/build.js';
import type { Shard } from '../build/shard/shard.js';
import type { Report } from '../diagnostic.js';
import type { Arguments } from './arguments.js';

/** `config` is the path of the config, where there is one. */
export async function buildOptionsOf(
  given: Arguments,
  config: string | undefined,
  report: Report,
): Promise<BuildOptions> {
  return {
    cache: {
      folder: given.text('cache'),
      config,
      off: given.isOn('no-cache'),
    },
    cacheSize: given.size('cache-size', report),
    force: given.isOn('force'),
    prune: given.isOn('prune'),
    workers: given.count('workers', report),
    unitTimeout: given.count('unit-timeout', report),
    shard: await shardOf(given, report),
  };
}

async function shardOf(given: Arguments, report: Report): Promise<Shard | undefined> {
  const [shard] = given.all('shard');
  if (shard === undefined) return undefined;
  const { readShard } = await import('../build/shard/read.js');
  return readShard(shard.value, shard.source, process.env, report);
}
