/** The schedulers that number the processes of a batch, each by the variables that it sets. A new one is a line in the table. */
import type { Report, Source } from '../../diagnostic.js';
import {
  arrayUneven,
  schedulerMissing,
  schedulersSeveral,
  shardCountDiffers,
  shardCountMissing,
  shardOutside,
} from '../../messages/shard.js';
import { valueWrong } from '../../messages/usage.js';
import type { Shard } from './shard.js';

interface Scheduler {
  /** Whose processes they are, as it follows "in". */
  readonly name: string;
  /** The variable with this process's number. */
  readonly number: string;
  /** The number of the first process, or the variable with it. */
  readonly first: 0 | 1 | string;
  /** The variable with how many there are. */
  readonly total?: string;
  /** The variables with the last process's number, and from one to the next, where that need not be 1. */
  readonly last?: string;
  readonly step?: string;
}

const SCHEDULERS: readonly Scheduler[] = [
  // For those that set none of their own: GitHub has `strategy.job-index` and `strategy.job-total` in expressions only.
  { name: 'this environment', number: 'ROLECAST_SHARD_INDEX', first: 0, total: 'ROLECAST_SHARD_TOTAL' },
  {
    name: 'a Slurm array',
    number: 'SLURM_ARRAY_TASK_ID',
    first: 'SLURM_ARRAY_TASK_MIN',
    total: 'SLURM_ARRAY_TASK_COUNT',
    last: 'SLURM_ARRAY_TASK_MAX',
    step: 'SLURM_ARRAY_TASK_STEP',
  },
  { name: 'a Kubernetes Indexed Job', number: 'JOB_COMPLETION_INDEX', first: 0 },
  { name: 'an AWS Batch array', number: 'AWS_BATCH_JOB_ARRAY_INDEX', first: 0, total: 'AWS_BATCH_JOB_ARRAY_SIZE' },
  { name: 'GitLab', number: 'CI_NODE_INDEX', first: 1, total: 'CI_NODE_TOTAL' },
  { name: 'Buildkite', number: 'BUILDKITE_PARALLEL_JOB', first: 0, total: 'BUILDKITE_PARALLEL_JOB_COUNT' },
];

/**
 * The shard that the environment gives this process; nothing where there is none, which is reported. `asked` is how many shards
 * the command line says there are, `source` where it says so.
 */
export function shardOfEnvironment(
  environment: NodeJS.ProcessEnv,
  source: Source,
  asked: number | undefined,
  report: Report,
): Shard | undefined {
  const found = SCHEDULERS.filter(({ number }) => isSet(environment[number]));
  const [scheduler, ...others] = found;
  if (scheduler === undefined) {
    report(
      schedulerMissing(
        source,
        SCHEDULERS.map(({ number }) => number),
      ),
    );
    return undefined;
  }
  // What was set for us was set last, and by someone who knows the others.
  if (others.length > 0 && scheduler !== SCHEDULERS[0]) {
    report(
      schedulersSeveral(
        source,
        found.map(({ number }) => number),
      ),
    );
    return undefined;
  }
  return shardIn(scheduler, environment, source, asked, report);
}

function shardIn(
  scheduler: Scheduler,
  environment: NodeJS.ProcessEnv,
  source: Source,
  asked: number | undefined,
  report: Report,
): Shard | undefined {
  const { name, number, first, total, last, step } = scheduler;
  let broken = false;
  const read = (variable: string | undefined): number | undefined => {
    const value = variable && environment[variable];
    if (variable === undefined || !isSet(value)) return undefined;
    if (/^\d{1,9}$/.test(value)) return Number(value);
    report(valueWrong({ name: variable }, value, 'a whole number'));
    broken = true;
    return undefined;
  };
  const own = read(number);
  const start = typeof first === 'number' ? first : (read(first) ?? 0);
  const stride = read(step) || 1;
  const end = read(last);
  const told = read(total) ?? (end === undefined ? undefined : Math.floor((end - start) / stride) + 1);
  if (broken || own === undefined) return undefined;
  const count = told ?? asked;
  const index = (own - start) / stride + 1;
  if (count === undefined) report(shardCountMissing(source, name, number));
  else if (!Number.isInteger(index) || (end !== undefined && end !== start + (count - 1) * stride))
    report(arrayUneven(source, name, number, own));
  else if (asked !== undefined && asked !== count)
    report(shardCountDiffers(source, asked, name, total ?? number, count));
  else if (index < 1 || index > count) report(shardOutside(number, own, start, start + count - 1));
  else return { index, total: count };
  return undefined;
}

/** An empty variable counts as one that is not set. */
function isSet(value: string | undefined): value is string {
  return value !== undefined && value !== '';
}
