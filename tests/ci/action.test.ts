/** The action, as a workflow uses it: its lines are run as GitHub's shell does, and the actions of others are left out. */
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { packaged } from '../../src/home.js';
import { builtInOneGo, documentsIn, indexed, project } from './project.js';
import { bash, type Ran } from './run.js';
import { expanded, readYaml, stepsOf } from './workflow.js';

const MINUTES = 60_000;

type Inputs = Readonly<Record<string, string>>;

const steps = stepsOf('action.yml');
const declared: Readonly<Record<string, { description?: string; default?: string }>> =
  readYaml('action.yml').toJSON().inputs;
const defaults: Inputs = Object.fromEntries(
  Object.entries(declared).map(([name, { default: value = '' }]) => [`inputs.${name}`, value]),
);

/** What a job of a workflow has: a workspace, what the action is given, and its place in a matrix. */
interface Job {
  readonly workspace: string;
  readonly inputs?: Inputs;
  readonly index?: number;
  readonly total?: number;
}

interface StepRan extends Ran {
  /** What the step set for later ones, and what it wrote for the page of the run. */
  readonly outputs: string;
  readonly summary: string;
}

/** Where GitHub puts the action: this repository, as it is cloned. */
const home = mkdtempSync(join(tmpdir(), 'rolecast-action-'));
afterAll(() => rmSync(home, { recursive: true }));

function stepNamed(name: string) {
  const step = steps.find((one) => one.name === name);
  if (step === undefined) throw new Error(`action.yml has no step "${name}"`);
  return step;
}

function valuesOf({ inputs = {}, index = 0, total = 1 }: Job): Inputs {
  const given = Object.entries(inputs).map(([name, value]) => [`inputs.${name}`, value]);
  return {
    ...defaults,
    ...Object.fromEntries(given),
    'strategy.job-index': String(index),
    'strategy.job-total': String(total),
    'steps.upload.outputs.artifact-url': 'https://example.org/artifact',
  };
}

function runStep(name: string, job: Job): StepRan {
  const step = stepNamed(name);
  const values = valuesOf(job);
  const notes = mkdtempSync(join(home, 'notes-'));
  const outputs = join(notes, 'outputs');
  const summary = join(notes, 'summary');
  const own = Object.entries(step.env).map(([key, value]) => [key, expanded(value, values)]);
  const ran = bash(step.run ?? '', join(job.workspace, expanded(step['working-directory'] ?? '.', values)), {
    ...Object.fromEntries(own),
    GITHUB_ACTIONS: 'true',
    GITHUB_ACTION_PATH: home,
    GITHUB_OUTPUT: outputs,
    GITHUB_STEP_SUMMARY: summary,
  });
  const read = (file: string) => (existsSync(file) ? readFileSync(file, 'utf8') : '');
  return { ...ran, outputs: read(outputs), summary: read(summary) };
}

beforeAll(() => {
  const left = ['.git', 'node_modules', 'dist', 'output'].map((name) => packaged(name));
  cpSync(packaged('.'), home, { recursive: true, filter: (from) => !left.includes(from) });
  const { status, said } = runStep('Install', { workspace: home });
  expect(status, said).toBe(0);
}, 5 * MINUTES);

test('every input is described, has a default, and is used', () => {
  const text = readFileSync(packaged('action.yml'), 'utf8');
  for (const [name, { description, default: value }] of Object.entries(declared)) {
    expect(description, name).toMatch(/^[A-Z].{10,}[^.]$/);
    expect(value, name).toBeTypeOf('string');
    expect(text).toContain(`inputs.${name}`);
  }
});

describe('a build', () => {
  const workspace = project();

  test('writes the documents of the config where they are uploaded from', () => {
    const { status, said, summary } = runStep('Build', { workspace });
    expect(status, said).toBe(0);
    expect(documentsIn(join(workspace, 'output'))).toEqual(builtInOneGo());
    expect(summary).toContain('### rolecast build');
    const { path = '' } = stepNamed('Upload').with;
    for (const line of expanded(path, valuesOf({ workspace })).trim().split('\n'))
      expect(existsSync(join(workspace, line)), line).toBe(true);
  });

  test('leaves its cache where it is kept from', () => {
    for (const name of ['Restore the cache', 'Save the cache'])
      expect(existsSync(join(workspace, expanded(stepNamed(name).with.path ?? '', valuesOf({ workspace }))))).toBe(
        true,
      );
  });

  test('says how many documents there are, and where they can be fetched', () => {
    const { status, outputs, summary } = runStep('Summary', { workspace });
    const documents = builtInOneGo().size;
    expect(status).toBe(0);
    expect(outputs).toBe(`documents=${documents}\n`);
    expect(summary).toBe(`[rolecast](https://example.org/artifact): ${documents} documents\n`);
  });

  test('takes templates and flags, a line each, in a folder of its own', () => {
    const elsewhere = project();
    const inputs = {
      'working-directory': 'fair',
      templates: 'deck\nreport\n',
      flags: '--theme\nstage\n--param\nevent=Spring fair\n',
      output: 'the documents',
    };
    cpSync(packaged('data/london.yaml'), join(elsewhere, 'fair', 'roles.yaml'));
    const { status, said } = runStep('Build', { workspace: elsewhere, inputs });
    expect(status, said).toBe(0);
    expect([...documentsIn(join(elsewhere, 'fair', 'the documents')).keys()]).toEqual(['deck.pptx', 'report.pdf']);
  });

  test('fails where rolecast fails, and leads to no documents then', () => {
    const job = { workspace: project(), inputs: { templates: 'dekc' } };
    const { status, said } = runStep('Build', job);
    expect(status).toBe(2);
    expect(said).toContain('Did you mean "deck"?');
    expect(runStep('Summary', job)).toMatchObject({ status: 0, outputs: 'documents=0\n', summary: '' });
  });
});

describe('a matrix', () => {
  const machine = project();

  test('builds a shard in each of its jobs', () => {
    const total = 3;
    for (let index = 0; index < total; index++) {
      const inputs = { shard: 'auto', report: `reports/${index}.json` };
      const { status, said, summary } = runStep('Build', { workspace: machine, inputs, index, total });
      expect(status, said).toBe(0);
      expect(summary).toBe('');
    }
  });

  test('is joined by one that merges', () => {
    const { status, said, summary } = runStep('Build', { workspace: machine, inputs: { merge: 'reports/*.json' } });
    expect(status, said).toBe(0);
    expect(documentsIn(join(machine, 'output'))).toEqual(builtInOneGo());
    expect(indexed(join(machine, 'output'))).toEqual([...builtInOneGo().keys()]);
    expect(summary).toContain('### rolecast merge');
  });
});

describe('what an input says is not run', () => {
  /** What a shell runs that reads it once more, be it bare or in quotation marks. */
  const harm = '$(touch harmed)';
  const toShells = steps.flatMap(({ run, env }) => (run === undefined ? [] : Object.values(env))).join(' ');
  const heard = Object.keys(declared).filter((name) => toShells.includes(`inputs.${name} `));

  test.each(heard)('%s', (name) => {
    const workspace = project();
    writeFileSync(join(workspace, '*'), '');
    runStep('Build', { workspace, inputs: { templates: 'deck', [name]: harm } });
    runStep('Summary', { workspace, inputs: { [name]: harm } });
    expect(readdirSync(workspace, { recursive: true })).not.toContain('harmed');
  });
});
