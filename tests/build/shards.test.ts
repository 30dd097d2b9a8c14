/** Which shard a process builds, and which units are of it. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readShard } from '../../src/build/shard/read.js';
import { type Shard, shardNumber, unitsOf } from '../../src/build/shard/shard.js';
import { Diagnostics } from '../../src/diagnostic.js';

/** The shard, or what is said instead. */
function shardOf(value: string, environment: NodeJS.ProcessEnv = {}): string {
  const { all, report } = new Diagnostics();
  const shard = readShard(value, { name: '--shard' }, environment, report);
  return shard === undefined ? all.map(({ message, hint }) => `${message} ${hint ?? ''}`).join('\n') : shown(shard);
}

const shown = ({ index, total }: Shard) => `${index} of ${total}`;

/** As `sbatch --array` sets them. */
function slurm(id: number, ids: readonly number[]): NodeJS.ProcessEnv {
  const [first = 0, second = first + 1] = ids;
  return {
    SLURM_ARRAY_TASK_ID: `${id}`,
    SLURM_ARRAY_TASK_COUNT: `${ids.length}`,
    SLURM_ARRAY_TASK_MIN: `${first}`,
    SLURM_ARRAY_TASK_MAX: `${ids.at(-1)}`,
    SLURM_ARRAY_TASK_STEP: `${second - first}`,
    SLURM_RESTART_COUNT: '2',
  };
}

describe('--shard', () => {
  test.each([
    ['2/4', '2 of 4'],
    ['1/1', '1 of 1'],
    ['0/4', '--shard is "0/4"; wanted is a shard from 1/4 to 4/4. '],
    ['5/4', '--shard is "5/4"; wanted is a shard from 1/4 to 4/4. '],
    ['1/0', '--shard is "1/0"; wanted is a shard such as 2/4, auto, or auto/4. '],
    ['auto/0', '--shard is "auto/0"; wanted is a shard such as 2/4, auto, or auto/4. '],
    ['3', '--shard is "3"; wanted is a shard such as 2/4, auto, or auto/4. '],
    ['-1/4', '--shard is "-1/4"; wanted is a shard such as 2/4, auto, or auto/4. '],
    ['Auto', '--shard is "Auto"; wanted is a shard such as 2/4, auto, or auto/4. '],
  ])('%s: %s', (value, says) => {
    expect(shardOf(value, { CI_NODE_INDEX: '1', CI_NODE_TOTAL: '2' })).toBe(says);
  });

  test.each<[string, string, NodeJS.ProcessEnv, string]>([
    ['a Slurm array from 0', 'auto', slurm(2, [0, 1, 2, 3]), '3 of 4'],
    ['a Slurm array from 1', 'auto', slurm(4, [1, 2, 3, 4]), '4 of 4'],
    ['a Slurm array in steps', 'auto', slurm(8, [0, 4, 8, 12]), '3 of 4'],
    ['a Slurm array that says no count', 'auto', { ...slurm(8, [0, 4, 8, 12]), SLURM_ARRAY_TASK_COUNT: '' }, '3 of 4'],
    ['Kubernetes', 'auto/5', { JOB_COMPLETION_INDEX: '0' }, '1 of 5'],
    ['AWS Batch', 'auto', { AWS_BATCH_JOB_ARRAY_INDEX: '9', AWS_BATCH_JOB_ARRAY_SIZE: '10' }, '10 of 10'],
    ['AWS Batch that says no size', 'auto/10', { AWS_BATCH_JOB_ARRAY_INDEX: '9' }, '10 of 10'],
    ['GitLab', 'auto', { CI_NODE_INDEX: '1', CI_NODE_TOTAL: '3' }, '1 of 3'],
    ['Buildkite', 'auto', { BUILDKITE_PARALLEL_JOB: '0', BUILDKITE_PARALLEL_JOB_COUNT: '3' }, '1 of 3'],
    ['GitHub, by a workflow', 'auto', { ROLECAST_SHARD_INDEX: '1', ROLECAST_SHARD_TOTAL: '2' }, '2 of 2'],
    [
      'a workflow that knows better than the scheduler',
      'auto',
      { ROLECAST_SHARD_INDEX: '1', ROLECAST_SHARD_TOTAL: '2', JOB_COMPLETION_INDEX: '7' },
      '2 of 2',
    ],
  ])('%s: %s', (_, value, environment, says) => {
    expect(shardOf(value, environment)).toBe(says);
  });

  test.each<[string, string, NodeJS.ProcessEnv, RegExp]>([
    ['no scheduler', 'auto', { CI_NODE_TOTAL: '1' }, /none of ROLECAST_SHARD_INDEX, SLURM_ARRAY_TASK_ID, .* is set/],
    [
      'two schedulers',
      'auto',
      { JOB_COMPLETION_INDEX: '0', CI_NODE_INDEX: '1' },
      /JOB_COMPLETION_INDEX and CI_NODE_INDEX/,
    ],
    ['no total', 'auto', { JOB_COMPLETION_INDEX: '0' }, /not how many shards there are. Say how many: --shard auto\/4/],
    ['no number', 'auto/4', { JOB_COMPLETION_INDEX: 'two' }, /JOB_COMPLETION_INDEX is "two"; wanted is a whole number/],
    [
      'a number too high',
      'auto/4',
      { JOB_COMPLETION_INDEX: '4' },
      /JOB_COMPLETION_INDEX is 4; wanted is a number from 0 to 3/,
    ],
    [
      'a number too low',
      'auto',
      { CI_NODE_INDEX: '0', CI_NODE_TOTAL: '3' },
      /CI_NODE_INDEX is 0; wanted is a number from 1 to 3/,
    ],
    ['gaps', 'auto', slurm(7, [1, 3, 7]), /SLURM_ARRAY_TASK_ID=7 is: the numbers in a Slurm array have gaps/],
    [
      'an array of what is left',
      'auto/4',
      slurm(2, [2]),
      /of 4 shards, and SLURM_ARRAY_TASK_COUNT says that there are 1/,
    ],
  ])('%s is a mistake', (_, value, environment, says) => {
    expect(shardOf(value, environment)).toMatch(says);
  });
});

describe('the shards of a plan', () => {
  const planned = fc.uniqueArray(fc.string({ unit: 'grapheme' }), { maxLength: 40 });
  const unit = (path: string) => ({ files: [{ format: 'pdf', path }] }) as const;

  test('have each unit once', () => {
    fc.assert(
      fc.property(planned, fc.integer({ min: 1, max: 9 }), (paths, total) => {
        const shards = Array.from({ length: total }, (_, at) => unitsOf({ index: at + 1, total }, paths.map(unit)));
        expect(
          shards
            .flat()
            .map(({ files: [{ path }] }) => path)
            .sort(),
        ).toEqual([...paths].sort());
      }),
    );
  });

  test('are the same whatever comes before a unit, or is no more', () => {
    fc.assert(
      fc.property(planned, planned, (some, others) => {
        const shard = { index: 2, total: 3 };
        const among = unitsOf(shard, [...others, ...some].map(unit));
        expect(among).toEqual([...unitsOf(shard, others.map(unit)), ...unitsOf(shard, some.map(unit))]);
      }),
    );
  });

  test('stay where they are from one version to the next', () => {
    const paths = ['deck.pptx', 'report.pdf', 'handout/ai-engineer.pdf'];
    expect(paths.map((path) => shardNumber([path], 4))).toEqual([3, 3, 1]);
  });

  test('share a plan out evenly', () => {
    const sizes = new Map<number, number>();
    for (let at = 0; at < 4000; at++) {
      const number = shardNumber([`handout/${at}.pdf`], 4);
      sizes.set(number, (sizes.get(number) ?? 0) + 1);
    }
    for (const size of sizes.values()) expect(Math.abs(size - 1000)).toBeLessThan(100);
  });
});
