/** A document is written when, and only when, it changes. */
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type BuildOptions, buildPlan } from '../../src/build/build.js';
import { Cache } from '../../src/build/cache/cache.js';
import { type Plan, planJobs } from '../../src/build/plan/plan.js';
import type { Made } from '../../src/build/run/made.js';
import { NO_FOCUS } from '../../src/dataset/focus.js';
import { type Diagnostic, Diagnostics } from '../../src/diagnostic.js';
import { madeFont } from '../theme/font-files.js';

const DATA = `name: Jobs at the port
currency: GBP
asOf: 2026-01-01
tiers:
  - { id: low, name: Lower tier, from: 10000, below: 40000 }
  - { id: high, name: Upper tier, from: 40000 }
roles:
  - id: pilot
    title: Harbour pilot
    summary: Brings ships in past the sands
    salary: { min: 61000, max: 72000 }
    skills: [Navigation, Calm]
  - id: rigger
    title: Rigger
    summary: Keeps cranes and ropes in order
    salary: { min: 28000, max: 34000 }
    skills: [Knots, Heights]
  - id: clerk
    title: Berth clerk
    summary: Says who lies where and until when
    salary: { min: 24000, max: 29000 }
    skills: [Lists, Calm]
`;

const TEMPLATE = `{{!-- rolecast: medium=pages --}}
<section><h1>{{role.title}}</h1>
<p>{{role.summary}}</p>
{{> ending}}
<figure><img src="mark.svg" alt="A mark" /></figure></section>
`;

const MARK =
  '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"><path d="M0 0h40v20z" fill="#335577"/></svg>';

let folder: string;
let before: string;

beforeEach(() => {
  before = process.cwd();
  folder = mkdtempSync(join(tmpdir(), 'rolecast-incremental-'));
  process.chdir(folder);
  mkdirSync('talks/partials', { recursive: true });
  writeFileSync('roles.yaml', DATA);
  writeFileSync('talks/card.hbs', TEMPLATE);
  writeFileSync('talks/partials/ending.hbs', '<p>Ask at stall seven.</p>\n');
  writeFileSync('talks/mark.svg', MARK);
  writeFileSync('brand.yaml', 'extends: default\ncolours: { panelUpper: "#203040" }\n');
});

afterEach(() => {
  process.chdir(before);
  rmSync(folder, { recursive: true, force: true });
});

async function planned(templates: readonly string[], output: string): Promise<Plan | undefined> {
  const found = new Diagnostics();
  const request = {
    data: [{ kind: 'file', path: 'roles.yaml' }],
    focus: NO_FOCUS,
    templates,
    theme: 'brand.yaml',
    parameters: { event: 'Spring fair' },
  } as const;
  const options = { each: 'role', formats: [], target: { kind: 'folder', folder: output } } as const;
  const plan = await planJobs([{ name: '', request, options }], found.report);
  return plan;
}

interface Built {
  readonly states: Readonly<Record<string, Made['state']>>;
  readonly said: readonly Diagnostic['code'][];
}

/** Builds a card and a deck for each role; nothing where the inputs are wrong. */
async function built(options: BuildOptions = {}, output = 'output'): Promise<Built | undefined> {
  const plan = await planned(['talks/card.hbs', 'deck'], output);
  if (plan === undefined) return undefined;
  const found = new Diagnostics();
  const states: Record<string, Made['state']> = {};
  const onMade = ({ path, state }: Made) => {
    states[path] = state;
  };
  const { failed } = await buildPlan(plan, { workers: 1, ...options }, found.report, { onMade });
  return failed > 0 ? undefined : { states, said: found.all.map(({ code }) => code) };
}

/** What a build that knows of no other writes. */
async function fresh(): Promise<ReadonlyMap<string, string> | undefined> {
  rmSync('fresh', { recursive: true, force: true });
  return (await built({ cache: { off: true } }, 'fresh')) && contents('fresh');
}

function contents(root: string): ReadonlyMap<string, string> {
  const files = readdirSync(root, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return new Map(
    files.map(({ parentPath, name }) => {
      const path = join(parentPath, name);
      return [path.slice(root.length + 1), readFileSync(path, 'base64')] as const;
    }),
  );
}

const stateOf = (result: Built | undefined, state: Made['state']) =>
  Object.entries(result?.states ?? {})
    .filter(([, own]) => own === state)
    .map(([path]) => path)
    .sort();

const ALL = [
  'card/clerk.pdf',
  'card/pilot.pdf',
  'card/rigger.pdf',
  'deck/clerk.pptx',
  'deck/pilot.pptx',
  'deck/rigger.pptx',
];

test('a second build touches nothing', async () => {
  expect(stateOf(await built(), 'built')).toEqual(ALL);
  const times = ALL.map((path) => statSync(join('output', path)).mtimeMs);
  expect(stateOf(await built(), 'unchanged')).toEqual(ALL);
  expect(ALL.map((path) => statSync(join('output', path)).mtimeMs)).toEqual(times);
});

test('a document that says the same is not written, though what it is made of was touched', async () => {
  await built();
  writeFileSync('roles.yaml', `# Looked through on Monday.\n${DATA}`);
  writeFileSync('talks/card.hbs', TEMPLATE.replace('{{> ending}}', '{{!-- The end. --}}\n{{> ending}}'));
  expect(stateOf(await built(), 'unchanged')).toEqual(ALL);
});

test.each([
  ['a summary', 'roles.yaml', 'past the sands', 'past the rocks', ['card/pilot.pdf', 'deck/pilot.pptx']],
  ['a partial', 'talks/partials/ending.hbs', 'seven', 'eight', ALL.slice(0, 3)],
  ['a picture', 'talks/mark.svg', '#335577', '#335578', ALL.slice(0, 3)],
  ['a theme', 'brand.yaml', '#203040', '#203041', ALL.slice(3)],
])('%s that changes has exactly its documents written', async (_, file, from, to, changed) => {
  await built();
  writeFileSync(file, readFileSync(file, 'utf8').replace(from, to));
  expect(stateOf(await built(), 'built')).toEqual(changed);
  expect(contents('output')).toEqual(await fresh());
});

test('of any input one character: exactly the documents that it changes are written, and they are those of a fresh build', async () => {
  const inputs = ['roles.yaml', 'talks/card.hbs', 'talks/partials/ending.hbs', 'talks/mark.svg', 'brand.yaml'];
  await built();
  let last = await fresh();
  let tried = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...inputs),
      fc.integer({ min: 0, max: 9_999 }),
      fc.constantFrom('3', 'a', 'É'),
      async (file, place, character) => {
        const text = readFileSync(file, 'utf8');
        const at = Math.floor((place / 10_000) * text.length);
        writeFileSync(file, text.slice(0, at) + character + text.slice(at + 1));
        const now = await fresh();
        const result = await built();
        if (now === undefined || last === undefined) {
          // Wrong inputs: what stands stays, and the next case begins from the right ones.
          expect(result).toBeUndefined();
          writeFileSync(file, text);
          return;
        }
        const changed = [...now.keys()].filter((path) => now.get(path) !== last?.get(path)).sort();
        expect(stateOf(result, 'built')).toEqual(changed);
        expect(new Map([...contents('output')].filter(([path]) => now.has(path)))).toEqual(now);
        last = now;
        tried += 1;
      },
    ),
    { numRuns: 40, endOnFailure: true },
  );
  expect(tried).toBeGreaterThan(0);
}, 120_000);

test('a font of the theme that changes has exactly the documents written that show it', async () => {
  const own = 'extends: default\nfonts: { slides: { heading: Made, body: Made }, files: [made.ttf] }\n';
  writeFileSync('brand.yaml', own);
  writeFileSync('made.ttf', madeFont({ families: ['Made'], wider: 1.1 }));
  await built();
  expect(stateOf(await built(), 'unchanged')).toEqual(ALL);
  writeFileSync('made.ttf', madeFont({ families: ['Made'], wider: 2.5 }));
  expect(stateOf(await built(), 'built')).toEqual(ALL.slice(3));
  expect(contents('output')).toEqual(await fresh());
  rmSync('made.ttf');
  expect(await built()).toBeUndefined();
});

test('a font that is installed has the documents written that lacked it', async () => {
  writeFileSync('roles.yaml', DATA.replace('Brings ships in', 'Брингс 港 в'));
  await built();
  const home = join(import.meta.dirname, '../../node_modules/@expo-google-fonts/noto-sans-hebrew');
  writeFileSync('roles.yaml', DATA.replace('Brings ships in', 'שלום'));
  const first = await built();
  expect(stateOf(first, 'built')).toEqual(['card/pilot.pdf', 'deck/pilot.pptx']);
  // What says the same is not drawn again; its fonts are looked for all the same.
  writeFileSync('roles.yaml', `# Looked through.\n${DATA.replace('Brings ships in', 'שלום')}`);
  expect(stateOf(await built(), 'unchanged')).toEqual(ALL);
  // A package in the working folder goes before ours: here, of other letters.
  const here = 'node_modules/@expo-google-fonts/noto-sans-hebrew';
  cpSync(home, here, { recursive: true });
  const bold = join(here, '700Bold', readdirSync(join(here, '700Bold')).find((name) => name.endsWith('.ttf')) ?? '');
  const regular = join(here, '400Regular');
  cpSync(bold, join(regular, readdirSync(regular).find((name) => name.endsWith('.ttf')) ?? ''));
  expect(stateOf(await built(), 'built')).toEqual(['card/pilot.pdf']);
});

describe('what was written', () => {
  test('and deleted is put back from the cache, as are all where the cache alone was copied', async () => {
    await built();
    const whole = contents('output');
    rmSync('output/card/pilot.pdf');
    expect(stateOf(await built(), 'restored')).toEqual(['card/pilot.pdf']);
    rmSync('output', { recursive: true });
    expect(stateOf(await built(), 'restored')).toEqual(ALL);
    expect(contents('output')).toEqual(whole);
  });

  test('and edited is written anew', async () => {
    await built();
    const whole = contents('output');
    // As most programs save: a new file in the place of the old.
    const { size } = statSync('output/card/clerk.pdf');
    writeFileSync('saved', Buffer.alloc(size, 32));
    renameSync('saved', 'output/card/clerk.pdf');
    expect(stateOf(await built(), 'restored')).toEqual(['card/clerk.pdf']);
    // Or into the file itself, which the cache may have in common with the folder.
    writeFileSync('output/card/clerk.pdf', Buffer.alloc(size, 32));
    expect(stateOf(await built(), 'unchanged')).toEqual(ALL.filter((path) => path !== 'card/clerk.pdf'));
    expect(contents('output')).toEqual(whole);
  });

  test('and copied, so that its time is another, is left alone', async () => {
    await built();
    utimesSync('output/card/clerk.pdf', 1, 1);
    expect(stateOf(await built(), 'unchanged')).toEqual(ALL);
  });

  test('is made again where its contents in the cache are spoilt', async () => {
    await built();
    const whole = contents('output');
    for (const entry of readdirSync('.rolecast/blobs', { recursive: true, withFileTypes: true })) {
      if (entry.isFile()) writeFileSync(join(entry.parentPath, entry.name), 'spoilt');
    }
    rmSync('output', { recursive: true });
    expect(stateOf(await built(), 'built')).toEqual(ALL);
    expect(contents('output')).toEqual(whole);
  });
});

describe('the journal', () => {
  test('may be torn anywhere: what it lost is built again', async () => {
    await built();
    const whole = contents('output');
    const journal = readFileSync('.rolecast/journal');
    for (const share of [0, 0.3, 0.7, 0.99]) {
      writeFileSync('.rolecast/journal', journal.subarray(0, Math.floor(journal.length * share)));
      const result = await built();
      expect(Object.keys(result?.states ?? {}).sort()).toEqual(ALL);
      expect(stateOf(result, 'built')).toEqual([]);
      expect(stateOf(await built(), 'unchanged')).toEqual(ALL);
    }
    expect(contents('output')).toEqual(whole);
  });

  test('of a newer rolecast is left alone, and everything is built', async () => {
    await built();
    const { crc32 } = await import('node:zlib');
    const text = '{"form":99}';
    writeFileSync('.rolecast/journal', `${crc32(text).toString(16).padStart(8, '0')} ${text}\n`);
    expect((await built())?.said).toContain('output/cache-newer');
    expect(readFileSync('.rolecast/journal', 'utf8')).toContain(text);
  });

  test('does not grow without end', async () => {
    await built();
    for (let round = 0; round < 250; round++) {
      const cache = Cache.open(resolve('.rolecast'), process.cwd());
      if (cache === 'newer') throw new Error('it is of this rolecast');
      for (const entry of [...cache.entries()]) cache.put(entry);
      cache.close();
    }
    expect(readFileSync('.rolecast/journal', 'utf8').split('\n').length).toBeLessThan(1_060);
    expect(stateOf(await built(), 'unchanged')).toEqual(ALL);
  });
});

describe('documents that the plan no longer has', () => {
  const fewer = DATA.slice(0, DATA.indexOf('  - id: clerk'));

  test('are named, and removed by --prune', async () => {
    await built();
    writeFileSync('roles.yaml', fewer);
    expect((await built())?.said).toContain('output/left-over');
    expect([...contents('output').keys()].sort()).toEqual(ALL);
    await built({ prune: true });
    expect([...contents('output').keys()].sort()).toEqual(ALL.filter((path) => !path.includes('clerk')));
    expect((await built())?.said).not.toContain('output/left-over');
  });

  test('stay where they were edited, and those of another build', async () => {
    await built();
    writeFileSync('output/card/clerk.pdf', 'my own');
    writeFileSync('output/mine.txt', 'mine');
    writeFileSync('roles.yaml', fewer);
    expect((await built({ prune: true }))?.said).toContain('output/pruned-not');
    expect([...contents('output').keys()]).toEqual(expect.arrayContaining(['card/clerk.pdf', 'mine.txt']));
    expect([...contents('output').keys()]).not.toContain('deck/clerk.pptx');
  });
});

test('two builds at once leave what one would', async () => {
  const whole = await fresh();
  await Promise.all([built(), built()]);
  expect(contents('output')).toEqual(whole);
  expect(stateOf(await built(), 'unchanged')).toEqual(ALL);
});

test('what a killed run left half-written in the cache is taken away', async () => {
  await built();
  const [start = ''] = readdirSync('.rolecast/blobs');
  const half = join('.rolecast/blobs', start, '.rolecast-0-1-1.tmp');
  writeFileSync(half, 'half');
  utimesSync(half, 1, 1);
  writeFileSync('roles.yaml', DATA.replace('past the sands', 'past the rocks'));
  await built();
  expect(
    readdirSync('.rolecast/blobs', { recursive: true, encoding: 'utf8' }).filter((name) => name.includes('.tmp')),
  ).toEqual([]);
});

test('the cache keeps no more than it may', async () => {
  await built({ cacheSize: 100_000 });
  const sizes = readdirSync('.rolecast/blobs', { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => statSync(join(entry.parentPath, entry.name)).size);
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(100_000);
  expect(sizes.length).toBeGreaterThan(0);
});
