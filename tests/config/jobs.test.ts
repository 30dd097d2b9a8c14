/** Which jobs a config makes, and what each of them asks for. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, afterEach, describe, expect, test } from 'vitest';
import type { Job } from '../../src/build/plan/job.js';
import type { Asked } from '../../src/commands/asked.js';
import { askedOf } from '../../src/commands/jobs.js';
import { readLine } from '../../src/commands/line.js';
import { Diagnostics } from '../../src/diagnostic.js';

const folder = mkdtempSync(join(tmpdir(), 'rolecast-jobs-'));
const before = process.cwd();
afterEach(() => process.chdir(before));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
let folders = 0;

interface Setting {
  readonly line?: string;
  readonly environment?: Readonly<Record<string, string>>;
  /** Where the config lies, in the folder in which is worked. */
  readonly name?: string;
}

/** What is asked for where a config lies. */
async function asked(
  config: string,
  { line = '', environment = {}, name = 'rolecast.config.yaml' }: Setting = {},
): Promise<Asked> {
  const cwd = join(folder, String(folders++));
  mkdirSync(dirname(join(cwd, name)), { recursive: true });
  writeFileSync(join(cwd, name), config);
  process.chdir(cwd);
  const read = await readLine(['plan', ...line.split(' ').filter(Boolean)], environment);
  if (read.kind !== 'run') throw new Error('a command line that is right was expected');
  const { all, report } = new Diagnostics();
  const found = await askedOf(read.given, report);
  expect(all).toEqual([]);
  return found;
}

async function jobs(config: string, setting?: Setting): Promise<readonly Job[]> {
  return (await asked(config, setting)).jobs;
}

describe('a setting', () => {
  const config = 'theme: top\njobs: [{ template: deck, theme: job }, { template: report }]';
  const themes = async (setting: Setting) => (await jobs(config, setting)).map(({ request }) => request.theme);

  test('of a job goes before that of the top', async () => {
    expect(await themes({})).toEqual(['job', 'top']);
  });

  test('of the environment goes before both', async () => {
    expect(await themes({ environment: { ROLECAST_THEME: 'variable' } })).toEqual(['variable', 'variable']);
  });

  test('of the line goes before all', async () => {
    const setting = { line: '--theme flag', environment: { ROLECAST_THEME: 'variable' } };
    expect(await themes(setting)).toEqual(['flag', 'flag']);
  });

  test('is what the flag would be', async () => {
    const [job] = await jobs(`
minutes: 15
page: A5
large-print: true
no-stamp: true
attach-data: true
medium: notes
format: pptx, pdf
locale: cy
selection: { role: [chef, "cook, porter"], min-salary: 20k, max-salary: 30000, sort: title, top: 3 }
`);
    expect(job?.request).toMatchObject({
      minutes: 15,
      layout: { paper: 'A5', largePrint: true },
      stamp: false,
      attachData: true,
      medium: 'notes',
      locale: 'cy',
      focus: {
        roles: ['chef', 'cook', 'porter'],
        minSalary: { amount: 20000, period: 'year' },
        maxSalary: { amount: 30000, period: 'year' },
        sort: 'title',
        top: 3,
      },
      templates: ['deck', 'report'],
    });
    expect(job?.options.formats).toEqual(['pptx', 'pdf']);
  });

  test('of a selection adds to those of the top', async () => {
    const [job] = await jobs('selection: { top: 3, tier: upper }\njobs: [{ selection: { tier: [lower] } }]');
    expect(job?.request.focus).toMatchObject({ top: 3, tiers: ['lower'] });
  });

  test('keeps a figure as it is written', async () => {
    const [job] = await jobs('param: { room: 007, price: 1.50, open: true }');
    expect(job?.request.parameters).toEqual({ room: '007', price: '1.50', open: 'true' });
  });
});

test('parameters and maps add up, and the nearest wins', async () => {
  const config = `
param: { event: Spring fair, speaker: Ada }
map: { Ref: id }
jobs: [{ param: { speaker: Grace }, map: ["Post=title"] }]
`;
  const [job] = await jobs(config, { line: '--param event=Autumn' });
  expect(job?.request.parameters).toEqual({ event: 'Autumn', speaker: 'Grace' });
  expect(job?.request.tables?.map).toEqual([
    { header: 'Ref', field: 'id' },
    { header: 'Post', field: 'title' },
  ]);
});

describe('a matrix', () => {
  test('makes a job of each combination, with its values in every text', async () => {
    const all = await jobs(`
matrix: { faculty: [arts, science], year: [2026, 2027] }
data: "data/{faculty}/{year}.yaml"
jobs: [{ template: deck, param: { event: "{{{faculty}}} {year}" }, selection: { tag: "{faculty}" }, to: "{faculty}/{year}" }]
`);
    expect(all.map(({ name }) => name)).toEqual([
      'jobs[0] (faculty=arts, year=2026)',
      'jobs[0] (faculty=arts, year=2027)',
      'jobs[0] (faculty=science, year=2026)',
      'jobs[0] (faculty=science, year=2027)',
    ]);
    expect(all[3]?.request).toMatchObject({
      data: [{ kind: 'file', path: join('data', 'science', '2027.yaml') }],
      parameters: { event: '{science} 2027' },
      focus: { tags: ['science'] },
    });
    expect(all[3]?.options.to).toEqual({
      pattern: '{faculty}/{year}',
      variables: { faculty: 'science', year: '2027' },
    });
  });

  test('of a setting is that setting, where the job has none of its own', async () => {
    const all = await jobs('theme: top\nmatrix: { theme: [stage, mono], tier: [upper] }\njobs: [{}, { theme: job }]');
    expect(all.map(({ request }) => request.theme)).toEqual(['stage', 'mono', 'job', 'job']);
    expect(all[0]?.request.focus.tiers).toEqual(['upper']);
  });

  test('of a job goes before that of the top, name by name', async () => {
    const all = await jobs('matrix: { a: [1, 2], b: [x] }\njobs: [{ matrix: { a: [3] } }, {}]');
    expect(all.map(({ name }) => name)).toEqual(['jobs[0] (a=3, b=x)', 'jobs[1] (a=1, b=x)', 'jobs[1] (a=2, b=x)']);
  });
});

describe('names on the line', () => {
  const config =
    'theme: top\njobs: [{ template: deck, minutes: 5 }, { template: talks/deck.hbs }, { template: report }]';
  const built = async (line: string) =>
    (await jobs(config, { line })).map(({ name, request: { templates, theme, minutes } }) => [
      name,
      ...templates,
      theme,
      minutes,
    ]);

  test('choose the jobs for these templates, by name, path or file', async () => {
    expect(await built('report')).toEqual([['jobs[2]', 'report', 'top', undefined]]);
    expect(await built('deck')).toEqual([
      ['jobs[0]', 'deck', 'top', 5],
      ['jobs[1]', join('talks', 'deck.hbs'), 'top', undefined],
    ]);
  });

  test('that no job is for are built as the top says', async () => {
    expect(await built('handout report')).toEqual([
      ['jobs[2]', 'report', 'top', undefined],
      ['', 'handout', 'top', undefined],
    ]);
  });
});

describe('documents go', () => {
  const folderOf = ({ jobs: [job] }: Asked) => job?.options.target.kind === 'folder' && job.options.target.folder;

  test('beside the config', async () => {
    expect(folderOf(await asked('{}'))).toBe('output');
    expect(folderOf(await asked('{}', { name: 'fair/mine.yaml', line: '--config fair/mine.yaml' }))).toBe(
      join('fair', 'output'),
    );
  });

  test('where the config says, from its folder', async () => {
    expect(
      folderOf(await asked('output: printed/', { name: 'fair/mine.yaml', line: '--config fair/mine.yaml' })),
    ).toMatch(/^fair.printed.?$/);
  });

  test('where the line says, from the working folder', async () => {
    const line = '--config fair/mine.yaml -o here';
    expect(folderOf(await asked('output: printed', { name: 'fair/mine.yaml', line }))).toBe('here');
  });
});

test('a table is what each file is, from the folder of the config', async () => {
  const [job] = await jobs('each: students.csv', { name: 'fair/mine.yaml', line: '--config fair/mine.yaml' });
  expect(job?.request.records).toBe(join('fair', 'students.csv'));
  expect(job?.options.each).toBe('record');
});

test('JSON may name its schema', async () => {
  const config = '{ "$schema": "node_modules/rolecast/data/config.schema.json", "theme": "stage" }';
  const [job] = await jobs(config, { name: 'rolecast.config.json' });
  expect(job?.request.theme).toBe('stage');
});

test.each(['export default { theme: "stage" };', 'export default async () => ({ theme: "stage", page: undefined });'])(
  'a module: %s',
  async (config) => {
    const [job] = await jobs(config, { name: 'rolecast.config.mjs' });
    expect(job?.request).toMatchObject({ theme: 'stage' });
  },
);

test('without a config there is one job, without a name', async () => {
  const { jobs: all } = await asked('', { name: 'other.yaml', line: 'deck' });
  expect(all.map(({ name, request }) => [name, request.templates])).toEqual([['', ['deck']]]);
});

test('a value for all that one of the jobs prints is nothing to complain of; one for none of them is', async () => {
  const found = await asked('param: { event: Fair, evnet: Fair }\njobs: [{ template: deck }, { template: handout }]');
  const unprinted = (value: string, job: number) => {
    const diagnostic = {
      code: 'usage/unknown-parameter',
      severity: 'warning',
      message: value,
      setting: { flag: 'param', value },
    } as const;
    return { diagnostic, job };
  };
  const told = found.settled([unprinted('evnet', 0), unprinted('evnet', 1), unprinted('event', 1)]);
  expect(told.map(({ diagnostic }) => `${diagnostic.place?.path}: ${diagnostic.message}`)).toEqual([
    'param.evnet: evnet',
    'param.evnet: evnet',
  ]);
});
