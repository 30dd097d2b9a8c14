/** One plan on many machines: `--shard`. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { rolecast, temporaryFolder } from './rolecast.js';

const cwd = temporaryFolder();

const HANDOUTS = ['build', 'handout', '--each', 'role', '--quiet'];

function filesIn(folder: string): readonly string[] {
  const path = join(cwd, folder);
  return existsSync(path)
    ? readdirSync(path, { recursive: true, encoding: 'utf8' }).filter((name) => /\.\w+$/.test(name))
    : [];
}

test('the shards of a build write each document once, and what is told of them is the same on every machine', async () => {
  const whole = await rolecast(['plan', 'handout', '--each', 'role'], { cwd });
  const planned = [...whole.text.matchAll(/handout\/[\w-]+\.pdf/g)].map(([path]) => path);
  const shards = await Promise.all(
    [1, 2, 3].map((index) => rolecast([...HANDOUTS, '--shard', `${index}/3`, '-o', `shard-${index}`], { cwd })),
  );
  expect(shards.map(({ code, words }) => ({ code, words }))).toEqual(Array(3).fill({ code: 0, words: '' }));
  const built = [1, 2, 3].flatMap((index) => filesIn(`shard-${index}`));
  expect(built.sort()).toEqual(planned.sort());
});

test('a shard without a unit is fine', async () => {
  const empty = await rolecast(['build', 'report', '--shard', '1/4', '-o', 'empty'], { cwd });
  const { code, words } = empty;
  expect({ code, words, files: filesIn('empty') }).toEqual({ code: 0, words: 'Shard 1/4: 0 of 1 unit.\n', files: [] });
});

test('auto is what the scheduler says, and a mistake where there is none', async () => {
  const environment = { ROLECAST_SHARD: 'auto', CI_NODE_INDEX: '3', CI_NODE_TOTAL: '4' };
  const third = await rolecast(['plan'], { cwd, environment });
  expect(third.text.match(/output\/\S+/g)).toEqual(['output/deck.pptx', 'output/report.pdf']);
  const none = await rolecast(['plan', '--shard', 'auto'], { cwd });
  expect(none.code).toBe(2);
  expect(none.words).toContain('--shard 1/4');
});

test('the variables that number a process are no misspelt flags', async () => {
  const environment = { ROLECAST_SHARD_INDEX: '2', ROLECAST_SHARD_TOTAL: '4', ROLECAST_SHARD: 'auto' };
  expect((await rolecast(['plan'], { cwd, environment })).words).toBe('Shard 3/4: 2 of 2 units.\n');
  const misspelt = await rolecast(['plan'], { cwd, environment: { ROLECAST_SHARD_TOTL: '4' } });
  expect(misspelt.words).toContain('ROLECAST_SHARD_TOTL');
});

test("a shard leaves GitHub's annotations to merge, unless it is asked for them", async () => {
  const line = ['build', 'deck', '--shard', '1/4', '--param', 'speeker=Ada'];
  const environment = { GITHUB_ACTIONS: 'true' };
  const shard = await rolecast(line, { cwd, environment });
  expect(shard.words).toMatch(/speeker/);
  expect(shard.words).not.toMatch(/^::warning/m);
  expect((await rolecast([...line, '--reporter', 'github'], { cwd, environment })).words).toMatch(/^::warning/m);
});
