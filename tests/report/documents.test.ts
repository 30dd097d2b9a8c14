/** What reporters tell of a build's documents: each with its time, and with what was found in it. */
import { expect, test } from 'vitest';
import type { Diagnostic } from '../../src/diagnostic.js';
import { MANIFEST_FORM, type Manifest, type ManifestFile } from '../../src/report/manifest.js';
import { summary } from '../../src/report/reporters/github.js';
import { reportOf } from '../../src/report/reporters/index.js';
import type { Outcome } from '../../src/report/reporters/outcome.js';
import { fileOf, shardsOf, unitsOf } from '../build/batch.js';

const MISSING: Diagnostic = { code: 'data/missing-picture', severity: 'error', message: 'There is no picture.' };
const BOX: Diagnostic = {
  code: 'layout/no-font',
  severity: 'warning',
  message: 'No font has "x".',
  hint: 'Install one.',
};
const OTHER: Diagnostic = { code: 'data/wide-range', severity: 'warning', message: 'The range is wide.' };

/** Four handouts: one built, one as it was, one put back with a warning, one that failed. */
function handouts(): Manifest {
  const units = unitsOf(['ada', 'bob', 'cyd', 'dan']);
  const [shard] = shardsOf(units, 1);
  if (shard === undefined) throw new Error('a shard was expected');
  const states: Readonly<Record<string, Partial<ManifestFile>>> = {
    'handout/bob.pdf': { state: 'unchanged' },
    'handout/cyd.pdf': { state: 'restored', diagnostics: [BOX] },
  };
  const files = units.flatMap((unit) => unit.outputs.map((path) => ({ ...fileOf(unit, path), ...states[path] })));
  return {
    ...shard,
    units: units.map((unit) => (unit.number === 4 ? { ...unit, diagnostics: [MISSING] } : unit)),
    files: files.filter(({ path }) => path !== 'handout/dan.pdf'),
    removed: ['handout/eve.pdf'],
  };
}

const MANIFEST = handouts();
const OUTCOME: Outcome = {
  command: 'build',
  version: '1.2.3',
  diagnostics: [OTHER, BOX, MISSING],
  manifest: MANIFEST,
  failOnWarnings: false,
};

test('json has the manifest, a line for each document', async () => {
  const text = await reportOf('json', OUTCOME);
  expect(JSON.parse(text)).toMatchObject({
    tool: 'rolecast',
    version: '1.2.3',
    command: 'build',
    counts: { error: 1, warning: 2, note: 0 },
    manifest: MANIFEST_FORM,
    plan: MANIFEST.plan,
    diagnostics: OUTCOME.diagnostics,
    files: MANIFEST.files,
    removed: ['handout/eve.pdf'],
  });
  expect(text.match(/^ {4}\{"file":/gm)).toHaveLength(3);
});

test('junit has a case for each document, with its seconds and its faults, and one for what is of no document', async () => {
  const cases = (await reportOf('junit', OUTCOME)).match(/<testcase.*/g);
  expect(cases).toEqual([
    '<testcase classname="rolecast" name="data/wide-range"><skipped message="The range is wide."/></testcase>',
    '<testcase classname="output/handout/ada.pdf" name="built" time="0.250"/>',
    '<testcase classname="output/handout/bob.pdf" name="built" time="0.250"/>',
    '<testcase classname="output/handout/cyd.pdf" name="built" time="0.250"><skipped message="No font has &#34;x&#34;. Install one."/></testcase>',
    '<testcase classname="handout/dan.pdf" name="built"><failure type="error" message="There is no picture.">There is no picture.</failure></testcase>',
  ]);
  expect(await reportOf('junit', OUTCOME)).toContain('tests="5" failures="1" errors="0" skipped="2"');
});

test('junit tells what many documents share at each of them, and not once more', async () => {
  const diagnostics = [{ ...BOX, documents: 40 }];
  expect((await reportOf('junit', { ...OUTCOME, diagnostics })).match(/No font/g)).toHaveLength(1);
});

test('junit fails a document that nobody says anything of, and was not made', async () => {
  const silent = { ...MANIFEST, units: MANIFEST.units.map(({ diagnostics: _, ...unit }) => unit) };
  const xml = await reportOf('junit', { ...OUTCOME, diagnostics: [], manifest: silent });
  expect(xml).toContain('classname="handout/dan.pdf" name="built"><failure type="error" message="It was not made.">');
});

test('the summary of a job says what changed, and leaves out what did not', () => {
  const lines = summary(OUTCOME).split('\n');
  expect(lines).toContain('1 built, 1 unchanged, 1 restored, 1 removed.');
  expect(lines).toContain('3 documents, 1 error, 2 warnings.');
  expect(lines.filter((line) => line.includes('pdf'))).toEqual([
    '| output/handout/ada.pdf | 2 | built |',
    '| output/handout/cyd.pdf | 2 | restored |',
    '| handout/eve.pdf | | removed |',
  ]);
});

test('the summary of a batch stays below the megabyte that GitHub takes', () => {
  const [file] = MANIFEST.files;
  const files = Array.from({ length: 20_000 }, () => ({ ...file, file: `output/${'x'.repeat(80)}.pdf` }) as const);
  const many = { ...MANIFEST, files: files.flatMap((each) => (file ? { ...file, ...each } : [])) };
  const text = summary({ ...OUTCOME, manifest: many });
  expect(text.length).toBeLessThan(500_000);
  expect(text).toMatch(/\.\.\. and 1\d\d\d\d more\./);
  expect(text).toContain('20000 built');
});
