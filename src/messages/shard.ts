/** What can be wrong with `--shard`. Sorted by name; `source` is where it stands, `variable` one of the environment. */
import type { Diagnostic, Source } from '../diagnostic.js';
import { alternatives, joined } from './wording.js';

const SAY_IT = 'Say which shard this is, such as --shard 1/4.';

export function arrayUneven({ name }: Source, scheduler: string, variable: string, found: number): Diagnostic {
  return {
    code: 'usage/array-uneven',
    severity: 'error',
    message: `${name} cannot tell which shard ${variable}=${found} is: the numbers in ${scheduler} have gaps.`,
    hint: `Number them evenly (--array=1-4, --array=0-12:4). ${SAY_IT}`,
  };
}

export function schedulerMissing({ name }: Source, variables: readonly string[]): Diagnostic {
  return {
    code: 'usage/scheduler-missing',
    severity: 'error',
    message: `${name} is auto, and no scheduler has numbered this process: none of ${alternatives(variables)} is set.`,
    hint: `${SAY_IT} On GitHub set ROLECAST_SHARD_INDEX to \${{ strategy.job-index }} and ROLECAST_SHARD_TOTAL to \${{ strategy.job-total }}.`,
  };
}

export function schedulersSeveral({ name }: Source, variables: readonly string[]): Diagnostic {
  return {
    code: 'usage/schedulers-several',
    severity: 'error',
    message: `${name} is auto, and more than one scheduler has numbered this process: ${joined(variables)} are set.`,
    hint: SAY_IT,
  };
}

export function shardCountDiffers(
  { name }: Source,
  asked: number,
  scheduler: string,
  variable: string,
  found: number,
): Diagnostic {
  return {
    code: 'usage/shard-count-differs',
    severity: 'error',
    message: `${name} is of ${asked} shards, and ${variable} says that there are ${found} in ${scheduler}.`,
    hint: `A shard that is run again alone is named: --shard 1/${asked}.`,
  };
}

export function shardCountMissing({ name }: Source, scheduler: string, variable: string): Diagnostic {
  return {
    code: 'usage/shard-count-missing',
    severity: 'error',
    message: `${name} is auto, and in ${scheduler} only ${variable} is set, not how many shards there are.`,
    hint: 'Say how many: --shard auto/4.',
  };
}

export function shardOutside(variable: string, found: number, first: number, last: number): Diagnostic {
  return {
    code: 'usage/shard-outside',
    severity: 'error',
    message: `${variable} is ${found}; wanted is a number from ${first} to ${last}.`,
    hint: `The scheduler and --shard count alike where there are as many processes as shards. ${SAY_IT}`,
  };
}
