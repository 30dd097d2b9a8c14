/**
 * Whatever the order, the workers, the shards and the cache, and wherever a run is killed: the same bytes in the end.
 * SCHEDULES says how many schedules are tried.
 */
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ended, rolecast, start, temporaryFolder } from './rolecast.js';

const folder = temporaryFolder();
const SCHEDULES = Number(process.env.SCHEDULES ?? 8);

const roles = Array.from({ length: 14 }, (_, index) => {
  const pay = 24_000 + index * 3_500;
  return `Post ${index},Looks after berth ${index},${pay},${pay + 6_000},Knots; Lists,Harbour ${index % 3}`;
});
writeFileSync(join(folder, 'roles.csv'), `Title,Summary,Salary min,Salary max,Skills,Employer\n${roles.join('\n')}\n`);
const LINE = ['build', 'handout', '--each', 'role', '--data', 'roles.csv', '--pay', 'GBP/year', '--quiet'];

/** The files below a folder with their contents. */
function contents(root: string): ReadonlyMap<string, string> {
  const files = readdirSync(root, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return new Map(files.map(({ parentPath, name }) => [name, readFileSync(join(parentPath, name), 'base64')] as const));
}

/** A folder of its own that has the dataset. */
function stall(): string {
  const cwd = mkdtempSync(join(folder, 'stall-'));
  cpSync(join(folder, 'roles.csv'), join(cwd, 'roles.csv'));
  return cwd;
}

async function killed(line: readonly string[], cwd: string, signal: NodeJS.Signals, after: number): Promise<void> {
  const child = start(line, { cwd });
  const end = ended(child);
  await Promise.race([end, setTimeout(after)]);
  child.kill(signal);
  await end;
}

const schedule = fc.record({
  shards: fc.integer({ min: 1, max: 3 }),
  backwards: fc.boolean(),
  workers: fc.integer({ min: 1, max: 3 }),
  cache: fc.constantFrom('usual', 'elsewhere', 'none'),
  // From before anything is written to after most is.
  kills: fc.array(
    fc.record({ signal: fc.constantFrom('SIGKILL', 'SIGINT', 'SIGTERM'), after: fc.integer({ min: 50, max: 900 }) }),
    { maxLength: 2 },
  ),
});

test(
  `${SCHEDULES} schedules end in the same bytes`,
  async () => {
    const plain = stall();
    expect((await rolecast([...LINE, '--workers', '1', '--no-cache'], { cwd: plain })).code).toBe(0);
    const whole = contents(join(plain, 'output'));
    expect(whole.size).toBe(14);
    await fc.assert(
      fc.asyncProperty(schedule, async ({ shards, backwards, workers, cache, kills }) => {
        const cwd = stall();
        const where = { usual: [], elsewhere: ['--cache', 'kept'], none: ['--no-cache'] }[cache];
        const line = [...LINE, '--workers', `${workers}`, ...where];
        const numbers = Array.from({ length: shards }, (_, index) => index + 1);
        for (const number of backwards ? numbers.reverse() : numbers) {
          const own = [...line, '--shard', `${number}/${shards}`];
          for (const { signal, after } of kills) await killed(own, cwd, signal, after);
          const { code, words } = await rolecast(own, { cwd });
          expect([code, words]).toEqual([0, '']);
        }
        expect(contents(join(cwd, 'output'))).toEqual(whole);
        if (cache !== 'none') {
          const again = await rolecast([...line.filter((word) => word !== '--quiet'), '--reporter', 'json'], { cwd });
          const states = JSON.parse(again.text).files.map(({ state }: { state: string }) => state);
          expect(new Set(states)).toEqual(new Set(['unchanged']));
        }
        rmSync(cwd, { recursive: true });
      }),
      { numRuns: SCHEDULES, endOnFailure: true },
    );
  },
  60_000 + SCHEDULES * 20_000,
);
