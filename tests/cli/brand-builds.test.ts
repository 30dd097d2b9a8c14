/** Builds with a brand file, as companies have them: again and again, with the template changed, gone or another, one of several themes. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Small, type SmallLayout, small, USUAL } from '../brand/small.js';
import { textParts } from '../output/pptx/zip.js';
import { rolecast, temporaryFolder } from './rolecast.js';

const folder = temporaryFolder();
let brand = '';
let cwd = '';

const renamed = (words: string): readonly SmallLayout[] =>
  USUAL.map((one) => (one.name === 'Title and Content' ? { ...one, name: words } : one));
const put = (name: string, content: string | Uint8Array) => writeFileSync(join(cwd, name), content);
const template = (made: Small) => put('corporate.pptx', small(made));
const run = (...line: readonly string[]) => rolecast(line, { cwd });
const build = (...line: readonly string[]) => run('build', ...line, '--theme', 'corporate.brand.yaml');
const read = (name: string) => readFileSync(join(cwd, name));
const times = (line: string, words: string) => line.split(words).length - 1;

beforeAll(async () => {
  cwd = mkdtempSync(join(folder, 'first-'));
  template({});
  expect((await run('brand', 'corporate.pptx')).code).toBe(0);
  brand = read('corporate.brand.yaml').toString();
});

beforeEach(() => {
  cwd = mkdtempSync(join(folder, 'fair-'));
  template({});
  put('corporate.brand.yaml', brand);
});

test('built again, nothing is written', async () => {
  const line = ['deck', 'report', 'handout'];
  expect((await build(...line)).code).toBe(0);
  const files = ['deck.pptx', 'report.pdf', 'handout.pdf'].map((name) => join(cwd, 'output', name));
  const before = files.map((file) => statSync(file).mtimeMs);
  expect((await build(...line)).words).toContain('3 documents are as they were');
  expect(files.map((file) => statSync(file).mtimeMs)).toEqual(before);
});

describe('of a template that changed', () => {
  test.each<[string, Small]>([
    ['in the words of a layout', { masters: [{ layouts: renamed('Words') }] }],
    ['in a colour', { written: (text) => text.replaceAll('val="222244"', 'val="442222"') }],
  ])('%s, the deck is built again, and plan says why', async (_, made) => {
    await build('deck', 'report');
    template(made);
    const plan = await run('plan', 'deck', 'report', '--theme', 'corporate.brand.yaml');
    expect(plan.text).toMatch(/output\/deck\.pptx .*corporate\.pptx/);
    expect(plan.text).toMatch(/output\/report\.pdf .*as it is/);
    const { words } = await build('deck', 'report');
    expect(words).toContain('output/report.pdf');
    await build('deck', '--no-cache', '-o', 'fresh');
    expect(read('output/deck.pptx').equals(read('fresh/deck.pptx'))).toBe(true);
  });

  test('it is said once that it is another, with what to do', async () => {
    template({ masters: [{ layouts: renamed('Words') }] });
    const { code, words } = await build('deck', 'report', '--colour', '7A0019,FFCC33');
    expect(code).toBe(0);
    expect(times(words, '(template/company-another)')).toBe(1);
    expect(words).toContain('rolecast brand corporate.pptx -o corporate.brand.yaml --force');
    expect((await run('check', '--brand', 'corporate.brand.yaml')).words).toContain('company-another');
    await run('brand', 'corporate.pptx', '-o', 'corporate.brand.yaml', '--force');
    expect((await build('deck')).words).not.toContain('company-another');
  });
});

test('of a template that is gone, the error stands in the brand file, and nothing is written', async () => {
  rmSync(join(cwd, 'corporate.pptx'));
  const { code, words } = await build('deck', 'report');
  expect(code).toBe(5);
  expect(words).toMatch(/^corporate\.brand\.yaml:\d+:\d+: error: template\.file: The template does not exist/m);
  expect(readdirSync(cwd)).toEqual(['corporate.brand.yaml']);
});

test('another shape than the template’s changes no deck, which is said once; its own is no matter', async () => {
  const { code, words } = await build('deck', 'report', '--aspect', '4:3');
  expect(code).toBe(0);
  expect(times(words, '(usage/kept-by-template)')).toBe(1);
  expect((await build('deck', '--aspect', '16:9')).words).not.toContain('kept-by-template');
});

test('among other themes and on workers, bytes are the same', async () => {
  put('roles.yaml', 'roles:\n  - { title: Diver }\n  - { title: Cook }\n  - { title: Baker }\n');
  const config = {
    data: 'roles.yaml',
    jobs: [
      { template: 'deck', each: 'role', to: '{theme}/{role.id}', matrix: { theme: ['stage', 'corporate.brand.yaml'] } },
    ],
  };
  put('rolecast.config.json', JSON.stringify(config));
  const one = await run('build', '--workers', '1', '--no-cache', '-o', 'one');
  const two = await run('build', '--workers', '2', '--no-cache', '-o', 'two');
  expect([one.code, two.code], one.words + two.words).toEqual([0, 0]);
  const decks = readdirSync(join(cwd, 'one'), { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.pptx'),
  );
  expect(decks).toHaveLength(6);
  for (const deck of decks) expect(read(join('one', deck)).equals(read(join('two', deck))), deck).toBe(true);
});

test('figures among Arabic are in the font by which they were measured, which a template may not name for Arabic', async () => {
  put('roles.yaml', 'language: ar\nroles:\n  - { title: مدير عمليات, salary: { min: 85000, max: 120000 } }\n');
  expect((await build('deck', '--data', 'roles.yaml', '--no-cache')).code).toBe(0);
  const slides = [...textParts(read('output/deck.pptx'))].filter(([part]) => part.startsWith('ppt/slides/slide'));
  const fonts = slides.flatMap(([, xml]) => [...xml.matchAll(/<a:cs typeface="([^"]*)"/g)].map(([, font]) => font));
  expect(fonts).toContain('+mj-lt');
  expect(fonts.filter((font) => font?.endsWith('-cs'))).toEqual([]);
});
