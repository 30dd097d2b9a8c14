/** The examples for GitHub, GitLab and Make, as these run them: every shard on a machine of its own, then what joins them. */
import { cpSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { builtInOneGo, documentsIn, indexed, project } from './project.js';
import { bash } from './run.js';
import { expanded, readYaml, stepsOf } from './workflow.js';

const SHARDS = 4;
const MINUTES = 60_000;
const whole = builtInOneGo();

/** Runs lines one after the other; what is installed is there already. */
function runAll(scripts: readonly string[], cwd: string, environment: Readonly<Record<string, string>>): void {
  for (const script of scripts.filter((line) => !line.startsWith('npm ci'))) {
    const { status, said } = bash(script, cwd, environment);
    expect(said).not.toMatch(/\b(?:error|warning)\b/);
    expect(status, said).toBe(0);
  }
}

/** Takes what a machine leaves behind to the one that joins it. */
function hand(paths: readonly string[], from: string, to: string): void {
  for (const path of paths) {
    expect(existsSync(join(from, path)), path).toBe(true);
    cpSync(join(from, path), join(to, path), { recursive: true });
  }
}

function expectAll(folder: string): void {
  expect(documentsIn(folder)).toEqual(whole);
  expect(indexed(folder)).toEqual([...whole.keys()]);
}

test('the batch has documents for the decks, the roles and the students', () => {
  expect(whole.size).toBe(2 * (1 + 1 + 10 + 12));
});

test(
  'GitHub',
  () => {
    const path = 'examples/github/batch.yml';
    const [shards, merge] = [stepsOf(path, 'shards'), stepsOf(path, 'merge')];
    const uploaded = shards.find(({ uses }) => uses?.startsWith('actions/upload-artifact@'))?.with.path ?? '';
    const machine = project();
    expect(readYaml(path).toJSON().jobs.shards.strategy.matrix.shard).toHaveLength(SHARDS);
    for (let index = 0; index < SHARDS; index++) {
      const folder = project();
      const values = { 'strategy.job-index': String(index), 'strategy.job-total': String(SHARDS) };
      for (const { run = '', env } of shards) {
        const own = Object.entries(env).map(([name, value]) => [name, expanded(value, values)]);
        runAll([run], folder, { GITHUB_ACTIONS: 'true', ...Object.fromEntries(own) });
      }
      hand(uploaded.trim().split('\n'), folder, machine);
    }
    runAll(
      merge.flatMap(({ run }) => run ?? []),
      machine,
      { GITHUB_ACTIONS: 'true' },
    );
    expectAll(join(machine, 'output'));
  },
  3 * MINUTES,
);

test(
  'GitLab',
  () => {
    const { shards, merge, stages } = readYaml('examples/gitlab/.gitlab-ci.yml').toJSON();
    expect(stages).toEqual([shards.stage, merge.stage]);
    expect(shards.parallel).toBe(SHARDS);
    const machine = project();
    for (let index = 1; index <= SHARDS; index++) {
      const folder = project();
      runAll(shards.script, folder, { CI: 'true', CI_NODE_INDEX: String(index), CI_NODE_TOTAL: String(SHARDS) });
      hand(shards.artifacts.paths, folder, machine);
      expect(existsSync(join(folder, shards.cache[1].paths[0])), 'what is cached').toBe(true);
    }
    runAll(merge.script, machine, { CI: 'true' });
    expectAll(join(machine, merge.artifacts.paths[0]));
  },
  3 * MINUTES,
);

describe('Make', () => {
  const folder = project('make/Makefile');
  const make = (line: string) => bash(`make ${line}`, folder);

  test(
    'builds four shards, two at once, and joins them',
    () => {
      expect(make('-j2').status).toBe(0);
      expectAll(join(folder, 'output'));
    },
    3 * MINUTES,
  );

  test('has nothing to do then', () => {
    expect(make('-j2').said).toMatch(/up to date|Nothing to be done/);
  });

  test('builds every shard again after a change, and cleans up', () => {
    expect(bash('touch students.csv && make -n', folder).said.match(/build --shard/g)).toHaveLength(SHARDS);
    expect(make('clean').status).toBe(0);
    expect(['output', 'reports', '.rolecast'].filter((name) => existsSync(join(folder, name)))).toEqual([]);
  });
});
