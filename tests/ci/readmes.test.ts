/** What the READMEs of the examples say. Their lines for rolecast are run with those of all READMEs. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { packaged } from '../../src/home.js';
import { readYaml } from './workflow.js';

const NAMES = readdirSync(packaged('examples')).filter(
  (name) => !['README.md', 'batch', 'data', 'templates', 'themes'].includes(name),
);
const textOf = (path: string) => readFileSync(packaged(path), 'utf8');
const linesFor = (name: string) =>
  [...textOf(`examples/${name}/README.md`).matchAll(/^ {4}(.+)$/gm)].map(([, line = '']) => line);

test('the list of examples has them all', () => {
  const listed = [...textOf('examples/README.md').matchAll(/^\| \[(\w+)\]/gm)].map(([, name]) => name);
  expect(listed.sort()).toEqual(NAMES.sort());
});

test.each(NAMES)('%s is explained in some ten lines', (name) => {
  expect(textOf(`examples/${name}/README.md`).split('\n').length).toBeLessThan(25);
});

describe('the commands that are shown', () => {
  test('of Make and Slurm are those that are run: here, and in .ci/slurm', () => {
    expect(linesFor('make')).toEqual(['make -j2']);
    expect(textOf('tests/ci/examples.test.ts')).toContain("make('-j2')");
    expect(linesFor('slurm')).toEqual(['./submit.sh']);
    expect(textOf('.ci/slurm')).toContain('./submit.sh');
  });

  test('of Kubernetes name files that are there, the jobs in them, and the image that these run', () => {
    const [docker, ...kubectl] = linesFor('kubernetes');
    const jobs = kubectl.flatMap((line) => / -f (\S+)$/.exec(line)?.[1] ?? []).map((path) => readYaml(path).toJSON());
    expect(jobs).toHaveLength(2);
    expect(kubectl[1]).toContain(` job/${jobs[0].metadata.name}`);
    for (const job of jobs) expect(docker).toContain(` -t ${job.spec.template.spec.containers[0].image} .`);
    expect(existsSync(packaged(/ -f (\S+) /.exec(docker ?? '')?.[1] ?? ''))).toBe(true);
  });

  test('the GitHub action is used with inputs that it has', () => {
    const shown = parse(textOf('examples/github/README.md').split('```yaml\n')[1]?.split('```')[0] ?? '');
    const inputs = Object.keys(readYaml('action.yml').toJSON().inputs);
    expect(inputs).toEqual(expect.arrayContaining(Object.keys(shown[1].with)));
    expect(shown[1].uses).toMatch(/rolecast@/);
  });
});

test.each(['.ci/slurm', ...['shard', 'merge', 'submit'].map((name) => `examples/slurm/${name}.sh`)])(
  '%s can be run',
  (path) => {
    expect(statSync(packaged(path)).mode & 0o111).toBe(0o111);
    expect(textOf(path)).toMatch(/^#!\/usr\/bin\/env bash\n/);
  },
);
