/** Many machines, one batch: what shards wrote is joined, proven to be the plan, listed on a page, and held against its manifest. */
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, unlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { all, attribute, only, readPage, textOf } from '../output/html/dom.js';
import { rolecast, temporaryFolder } from './rolecast.js';

const cwd = temporaryFolder();
const HANDOUTS = ['build', 'handout', '--each', 'role', '--quiet', '--format', 'pdf,png'];
const TOTAL = 3;
/** Outside of where the second machine works. */
const AWAY = join(temporaryFolder(), 'documents');

const at = (...path: readonly string[]) => join(cwd, ...path);
const readJson = (...path: readonly string[]) => JSON.parse(readFileSync(at(...path), 'utf8'));

function report(name: string): readonly string[] {
  return ['--reporter', 'json', '--output-file', name];
}

// Each machine has a working folder and a cache of its own; one writes to an absolute path.
beforeAll(async () => {
  const machines = Array.from({ length: TOTAL }, (_, index) => index + 1).map(async (index) => {
    mkdirSync(at(`machine-${index}`));
    const output = index === 2 ? AWAY : 'output';
    const line = [...HANDOUTS, '--shard', `${index}/${TOTAL}`, '-o', output, ...report('report.json')];
    return rolecast(line, { cwd: at(`machine-${index}`) });
  });
  const ran = await Promise.all([
    ...machines,
    rolecast([...HANDOUTS, '-o', 'whole', ...report('whole.json')], { cwd }),
  ]);
  expect(ran.map(({ code, words }) => ({ code, words }))).toEqual(Array(TOTAL + 1).fill({ code: 0, words: '' }));
  mkdirSync(at('reports'));
  for (let index = 1; index <= TOTAL; index++) {
    cpSync(at(`machine-${index}`, 'report.json'), at('reports', `${index}.json`));
    cpSync(index === 2 ? AWAY : at(`machine-${index}`, 'output'), at('joined'), { recursive: true });
  }
});

describe('a manifest', () => {
  test('tells of every document what was read, what was written and how long it took', () => {
    const { manifest, plan, shard, units, files, removed } = readJson('reports', '1.json');
    expect({ manifest, shard, removed }).toEqual({ manifest: 1, shard: { index: 1, total: TOTAL }, removed: [] });
    expect(plan).toMatchObject({ units: 10, hash: expect.stringMatching(/^[\da-f]{64}$/) });
    expect(files).toHaveLength(units.length * 2);
    expect(files[0]).toMatchObject({
      unit: units[0].unit,
      job: '',
      path: units[0].outputs[0],
      state: 'built',
      pages: expect.any(Number),
      seconds: expect.any(Number),
      inputs: expect.stringMatching(/^[\da-f]{64}$/),
      written: [{ bytes: expect.any(Number), sha256: expect.stringMatching(/^[\da-f]{64}$/) }],
      diagnostics: [],
    });
  });

  test('names no path of the machine, wherever documents are written', () => {
    for (const name of ['1.json', '2.json']) {
      const text = readFileSync(at('reports', name), 'utf8');
      expect(text).not.toContain(cwd);
      expect(text).not.toContain(dirname(AWAY));
      expect(text).not.toMatch(/"[/\\]|"[a-z]:[/\\]/i);
    }
  });

  test('has the hash of the same plan on every machine', () => {
    const plans = ['1.json', '2.json', '3.json'].map((name) => readJson('reports', name).plan);
    expect(plans).toEqual(Array(3).fill(readJson('whole.json').plan));
  });
});

describe('merge', () => {
  test('joins the shards to what one machine would have told', async () => {
    const { code, text, words } = await rolecast(['merge', 'reports', '--reporter', 'json'], { cwd });
    expect({ code, words }).toEqual({ code: 0, words: '' });
    const { command, files, units, shard } = JSON.parse(text);
    const plain = (all: readonly object[]) => all.map((file) => ({ ...file, file: '', seconds: 0, state: '' }));
    const whole = readJson('whole.json');
    expect({ command, shard }).toEqual({ command: 'merge', shard: undefined });
    expect(units).toEqual(whole.units);
    expect(plain(files)).toEqual(plain(whole.files));
  });

  test('says a person what it joined', async () => {
    const { code, words } = await rolecast(['merge', 'reports'], { cwd });
    expect({ code, words }).toEqual({ code: 0, words: 'Merged 3 reports, 10 units, 20 documents: the whole plan.\n' });
  });

  test('may write its manifest among the reports, and be run again', async () => {
    const line = ['merge', 'again', '--quiet', ...report('again/all.json')];
    cpSync(at('reports'), at('again'), { recursive: true });
    expect((await rolecast(line, { cwd })).code).toBe(0);
    expect((await rolecast(line, { cwd })).code).toBe(0);
  });

  test('exits with 6 where a shard is missing, and names it', async () => {
    const line = ['merge', 'reports/1.json', 'reports/3.json', '-o', 'joined-less'];
    const { code, words } = await rolecast(line, { cwd });
    expect(code).toBe(6);
    expect(words).toContain('Shard 2/3 is missing');
    expect(words).toContain('--shard 2/3');
    expect(readdirSync(cwd)).not.toContain('joined-less');
  });

  test('exits with 6 on shards of another look: their plan is another, though their documents have the same names', async () => {
    const line = [...HANDOUTS, '--theme', 'stage', '--shard', '2/3', '-o', 'stage', ...report('stage.json')];
    await rolecast(line, { cwd });
    const { code, words } = await rolecast(['merge', 'reports/1.json', 'stage.json', 'reports/3.json'], { cwd });
    expect(code).toBe(6);
    expect(words).toContain('stage.json: error: This shard is of another plan than reports/1.json');
  });

  test.each([
    ['a torn report', (text: string) => text.slice(0, text.length / 2), 6, /torn/],
    ['a report that was changed', (text: string) => text.replace('"bytes":', '"bytes":1'), 6, /not as it was written/],
    ['a file of another kind', () => '{"name":"x"}', 6, /no report of a build/],
  ])('says of %s which it is', async (_, change, exit, says) => {
    writeFileSync(at('odd.json'), change(readFileSync(at('reports', '2.json'), 'utf8')));
    const { code, words } = await rolecast(['merge', 'reports/1.json', 'odd.json', 'reports/3.json'], { cwd });
    expect(code).toBe(exit);
    expect(words).toMatch(/^odd\.json: error: /m);
    expect(words).toMatch(says);
  });

  test.each([
    ['no report at all', ['merge'], /wants the reports of shards/],
    ['a path that is not there', ['merge', 'nowhere'], /The report nowhere does not exist/],
    ['a page that is none', ['merge', 'reports', '--index', 'index.txt'], /wanted is a file whose name ends in .html/],
  ])('%s is a mistake', async (_, line, says) => {
    const { code, words } = await rolecast(line, { cwd });
    expect(code).toBe(2);
    expect(words).toMatch(says);
  });

  test('annotates on GitHub, where shards do not', async () => {
    const summary = at('summary.md');
    const environment = { GITHUB_ACTIONS: 'true', GITHUB_STEP_SUMMARY: summary };
    const { words } = await rolecast(['merge', 'reports/1.json'], { cwd, environment });
    expect(words).toMatch(/^::error title=batch\/shards-missing::/m);
    await rolecast(['merge', 'reports'], { cwd, environment });
    expect(readFileSync(summary, 'utf8')).toContain('20 documents.\n\n20 built.');
  });
});

describe('the index page', () => {
  test('links to every document, which is there', async () => {
    const { code } = await rolecast(['merge', 'reports', '-o', 'joined', '--quiet'], { cwd });
    expect(code).toBe(0);
    const { root } = readPage(readFileSync(at('joined', 'index.html'), 'utf8'));
    const links = all(only(root, 'main'), 'a').map((link) => decodeURIComponent(attribute(link, 'href') ?? ''));
    expect(links).toHaveLength(20);
    for (const link of links) expect(readFileSync(at('joined', link)).length).toBeGreaterThan(0);
    const first = textOf(only(root, 'main')).replace(/\s+/g, ' ');
    expect(first).toMatch(/^ ?handout [a-z-]+\.pdf PDF, 1 page \d+ kB/);
  });

  test('has pictures of first pages where they were built, and stands where it is wanted', async () => {
    const line = ['merge', 'reports', '-o', 'joined', '--index', 'site/all.html', '--thumbnails', '--quiet'];
    expect((await rolecast(line, { cwd })).code).toBe(0);
    const { root } = readPage(readFileSync(at('site', 'all.html'), 'utf8'));
    const pictures = all(only(root, 'main'), 'img');
    expect(pictures).toHaveLength(10);
    for (const picture of pictures) {
      const path = decodeURIComponent(attribute(picture, 'src') ?? '');
      expect(path).toMatch(/^\.\.\/joined\/.*\/01\.png$/);
      expect(readFileSync(at('site', path)).length).toBeGreaterThan(0);
    }
  });
});

interface Complaint {
  readonly code: string;
  readonly message: string;
  readonly place: { readonly file: string };
}

describe('verify', () => {
  const manifest = ['--manifest', 'joined.json'];

  beforeAll(async () => {
    await rolecast(['merge', 'reports', '--quiet', ...report('joined.json')], { cwd });
  });

  test('finds the documents of all machines whole', async () => {
    const { code, words } = await rolecast(['verify', 'joined', ...manifest], { cwd });
    expect(code).toBe(0);
    // The index page that merge wrote beside them is none of theirs, and no stranger.
    expect(readdirSync(at('joined'))).toContain('index.html');
    expect(words).toMatch(/Verified 20 files of 20 documents: all whole\./);
  });

  test('names what is missing and what was changed, and notes what is none of it', async () => {
    cpSync(at('joined'), at('spoilt'), { recursive: true });
    const [one = '', two = '', three = ''] = readdirSync(at('spoilt', 'handout')).filter((name) =>
      name.endsWith('.pdf'),
    );
    unlinkSync(at('spoilt', 'handout', one));
    const bytes = readFileSync(at('spoilt', 'handout', two));
    writeFileSync(at('spoilt', 'handout', two), bytes.fill(7, 100, 101));
    writeFileSync(at('spoilt', 'handout', three), 'short');
    writeFileSync(at('spoilt', 'own.txt'), '');
    const { code, text, words } = await rolecast(['verify', 'spoilt', ...manifest, '--reporter', 'json'], { cwd });
    expect({ code, words }).toEqual({ code: 6, words: '' });
    const { diagnostics } = JSON.parse(text);
    const told = diagnostics.map(({ code, place }: Complaint) => `${code} ${place.file}`);
    expect(told.sort()).toEqual([
      `batch/document-changed spoilt/handout/${two}`,
      `batch/document-changed spoilt/handout/${three}`,
      `batch/document-missing spoilt/handout/${one}`,
      'batch/documents-other spoilt',
    ]);
    expect(diagnostics.map(({ message }: Complaint) => message).join('\n')).toMatch(/own\.txt/);
  });

  test('follows no link, whatever it leads to', async () => {
    cpSync(at('joined'), at('linked'), { recursive: true });
    const [one = ''] = readdirSync(at('linked', 'handout')).filter((name) => name.endsWith('.pdf'));
    unlinkSync(at('linked', 'handout', one));
    symlinkSync(at('joined', 'handout', one), at('linked', 'handout', one));
    const { code, words } = await rolecast(['verify', 'linked', ...manifest], { cwd });
    expect(code).toBe(6);
    expect(words).toContain(`linked/handout/${one}: error: There is a folder or a link here`);
  });

  test.each([
    ['no manifest', ['verify', 'joined'], /"verify" wants the manifest of the folder.*--manifest manifest\.json/s],
    ['no folder', ['verify', ...manifest], /"verify" wants a folder/],
    ['a folder that is not there', ['verify', 'nowhere', ...manifest], /There is no folder nowhere/],
    ['two folders', ['verify', 'joined', 'reports', ...manifest], /does not know what to do with "reports"/],
  ])('%s is a mistake', async (_, line, says) => {
    const { code, words } = await rolecast(line, { cwd });
    expect(code).toBe(2);
    expect(words).toMatch(says);
  });
});

test('a document that could not be made is told by its shard, by merge and by verify', async () => {
  const template =
    '{{!-- rolecast: medium=pages title="{{role.title}}" --}}<section><h1>{{role.title}}</h1>{{#if (eq role.id "b")}}<img src="x.png" alt="x" />{{/if}}</section>';
  mkdirSync(at('failing'));
  writeFileSync(at('failing', 'card.hbs'), template);
  writeFileSync(
    at('failing', 'roles.yaml'),
    'roles: [{ title: A, id: a }, { title: B, id: b }, { title: C, id: c }]\n',
  );
  const line = ['build', 'card.hbs', '--data', 'roles.yaml', '--each', 'role'];
  const options = { cwd: at('failing') };
  const built = await rolecast(
    [
      ...line,
      '--quiet',
      '--reporter',
      'json,junit',
      '--output-file',
      'json=one.json',
      '--output-file',
      'junit=one.xml',
    ],
    options,
  );
  expect(built.code).toBe(1);
  expect(readFileSync(at('failing', 'one.xml'), 'utf8')).toMatch(/classname="card\/b\.pdf" name="built"><failure/);
  const merged = await rolecast(['merge', 'one.json', ...report('all.json')], options);
  expect(merged.code).toBe(6);
  expect(merged.words === '' ? readFileSync(at('failing', 'all.json'), 'utf8') : merged.words).toContain(
    'card/b.pdf was planned and not made',
  );
  rmSync(at('failing', 'one.xml'));
  const verified = await rolecast(['verify', 'output', '--manifest', 'one.json'], options);
  expect(verified.code).toBe(6);
  expect(verified.words).toContain('card/b.pdf was planned and not made');
});

test('the machines of a config may have its files anywhere, and the jobs of a matrix are shared out', async () => {
  const files = {
    'rolecast.config.yaml': [
      'matrix: { faculty: [arts, science] }',
      'data: data/{faculty}.yaml',
      'theme: brand.yaml',
      'jobs:',
      '  - { template: card.hbs, each: role, to: "{faculty}/{role.id}.pdf" }',
      '  - { template: card.hbs, each: students.csv, to: "{faculty}/{record.id}.pdf" }',
    ],
    'brand.yaml': ['extends: default'],
    'card.hbs': [
      '{{!-- rolecast: medium=pages title="Card" --}}<section><h1>{{name}}</h1>{{#if record}}<p>{{record.id}}</p>{{/if}}</section>',
    ],
    'students.csv': ['id,role', 'ada,a', 'bob,b'],
    'data/arts.yaml': ['name: Arts', 'roles: [{ title: A, id: a }, { title: B, id: b }]'],
    'data/science.yaml': ['name: Science', 'roles: [{ title: A, id: a }, { title: B, id: b }]'],
  };
  const shard = async (index: number, folder: string) => {
    for (const [name, lines] of Object.entries(files)) {
      mkdirSync(at(folder, dirname(name)), { recursive: true });
      writeFileSync(at(folder, name), `${lines.join('\n')}\n`);
    }
    const line = ['build', '--shard', `${index}/2`, '--quiet', ...report(at('parts', `${index}.json`))];
    const environment = { ROLECAST_CONFIG: join(at(folder), 'rolecast.config.yaml') };
    return rolecast(line, { cwd: at(index === 1 ? folder : 'reports'), environment });
  };
  const ran = [await shard(1, 'here'), await shard(2, 'quite/elsewhere')];
  expect(ran.map(({ code, words }) => ({ code, words }))).toEqual(Array(2).fill({ code: 0, words: '' }));
  const merged = await rolecast(['merge', 'parts', '--reporter', 'json'], { cwd });
  expect(merged).toMatchObject({ code: 0, words: '' });
  const { units } = JSON.parse(merged.text);
  expect(units.map(({ job, outputs }: { job: string; outputs: readonly string[] }) => `${job} ${outputs}`)).toEqual([
    'jobs[0] (faculty=arts) arts/a.pdf',
    'jobs[0] (faculty=arts) arts/b.pdf',
    'jobs[0] (faculty=science) science/a.pdf',
    'jobs[0] (faculty=science) science/b.pdf',
    'jobs[1] (faculty=arts) arts/ada.pdf',
    'jobs[1] (faculty=arts) arts/bob.pdf',
    'jobs[1] (faculty=science) science/ada.pdf',
    'jobs[1] (faculty=science) science/bob.pdf',
  ]);
});
