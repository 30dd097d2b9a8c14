/** `--shard`: `2/4`; `auto`, as the scheduler numbers this process; `auto/4`, where it does not say of how many. */
import type { Report, Source } from '../../diagnostic.js';
import { valueWrong } from '../../messages/usage.js';
import { shardOfEnvironment } from './schedulers.js';
import type { Shard } from './shard.js';

const WANTED = 'a shard such as 2/4, auto, or auto/4';

/** The shard that a value names; nothing where it names none, which is reported. `source` is where the value stands. */
export function readShard(
  value: string,
  source: Source,
  environment: NodeJS.ProcessEnv,
  report: Report,
): Shard | undefined {
  const [, part, count] = /^(auto|\d{1,7})(?:\/(\d{1,7}))?$/.exec(value) ?? [];
  const total = count === undefined ? undefined : Number(count);
  if (part === 'auto' && total !== 0) return shardOfEnvironment(environment, source, total, report);
  const index = Number(part);
  if (total !== undefined && index >= 1 && index <= total) return { index, total };
  report(valueWrong(source, value, total ? `a shard from 1/${total} to ${total}/${total}` : WANTED));
  return undefined;
}
