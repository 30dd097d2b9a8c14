/** GitHub's own files, as GitHub would read them. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { packaged } from '../../src/home.js';
import { readYaml, type Step, stepsOf } from './workflow.js';

/** Every workflow and action, with its steps. */
const FILES: readonly (readonly [path: string, steps: readonly Step[]])[] = [
  ['action.yml', stepsOf('action.yml')],
  ['.github/workflows/ci.yml', stepsOf('.github/workflows/ci.yml', 'test')],
  ['examples/github/batch.yml', ['shards', 'merge'].flatMap((job) => stepsOf('examples/github/batch.yml', job))],
];
const textOf = (path: string) => readFileSync(packaged(path), 'utf8');

describe.each(FILES)('%s', (path, steps) => {
  test('is YAML without a doubt', () => {
    const { errors, warnings } = readYaml(path);
    expect([...errors, ...warnings]).toEqual([]);
  });

  test('has steps, and names the code of others by commit, with its version beside it', () => {
    expect(steps.filter(({ uses }) => uses).length).toBeGreaterThan(0);
    for (const [line] of textOf(path).matchAll(/\buses:.*$/gm))
      expect(line).toMatch(/uses: [\w-]+\/[\w/-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
  });

  test('lets no value that others may choose into a script: values reach a shell by the environment', () => {
    const scripts = steps.flatMap(({ run }) => run ?? []);
    expect(scripts.length).toBeGreaterThan(0);
    for (const script of scripts) expect(script).not.toContain('${{');
  });
});

describe('the workflow of the project', () => {
  const workflow = readYaml('.github/workflows/ci.yml');
  const { engines, scripts } = JSON.parse(textOf('package.json'));

  test('reads the repository, and may do nothing else', () => {
    expect(workflow.toJSON().permissions).toEqual({ contents: 'read' });
    expect(workflow.getIn(['jobs', 'test', 'permissions'])).toBeUndefined();
  });

  test('runs on the oldest Node that the package takes, and on the two lines after it', () => {
    const nodes: string[] = workflow.toJSON().jobs.test.strategy.matrix.node;
    expect(`>=${nodes[0]}`).toBe(engines.node);
    expect(nodes).toEqual(['20.19', '22', '24']);
  });

  test('installs and tests as a person does', () => {
    const lines = stepsOf('.github/workflows/ci.yml', 'test').flatMap(({ run }) => run ?? []);
    expect(lines).toEqual(['npm ci', 'npm test']);
    expect(scripts).toHaveProperty('test');
  });
});
