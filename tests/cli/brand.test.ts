/** `rolecast brand`: a template is told and written as a theme, and a bad one named, with nothing written. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { small } from '../brand/small.js';
import { TEMPLATES } from '../brand/templates/index.js';
import { rolecast, temporaryFolder } from './rolecast.js';

const CORPORATE = TEMPLATES.find(({ name }) => name === 'used')?.bytes() ?? new Uint8Array();

/** A folder with a template. */
function folderWith(bytes: Uint8Array, name = 'corporate.pptx'): string {
  const folder = temporaryFolder();
  writeFileSync(join(folder, name), bytes);
  return folder;
}

test('what was understood is told, written beside the template, and the same each time', async () => {
  const cwd = folderWith(CORPORATE);
  const { code, words } = await rolecast(['brand', 'corporate.pptx'], { cwd });
  expect(code).toBe(0);
  expect(words).toMatch(/primary +#1E5A3C +accent1 of ppt\/theme\/theme1\.xml/);
  expect(words).toMatch(/Not taken into decks: .*links out of the file/);
  expect(words).toMatch(/title only +"Title Only" +layout 5, by its type and its placeholders/);
  expect(readdirSync(cwd).sort()).toEqual(['corporate-logo.png', 'corporate.brand.yaml', 'corporate.pptx']);
  const text = readFileSync(join(cwd, 'corporate.brand.yaml'), 'utf8');
  expect(parse(text)).toMatchObject({
    name: 'Corporate',
    extends: 'default',
    brand: { primary: '#1E5A3C' },
    logo: 'corporate-logo.png',
    template: { file: 'corporate.pptx', layouts: { 'title-only': 'Title Only' } },
  });
  await rolecast(['brand', 'corporate.pptx', '--force'], { cwd });
  expect(readFileSync(join(cwd, 'corporate.brand.yaml'), 'utf8')).toBe(text);
});

test('a deck is built with it', async () => {
  const cwd = folderWith(CORPORATE);
  await rolecast(['brand', 'corporate.pptx'], { cwd });
  const { code, words } = await rolecast(['build', 'deck', '--theme', 'corporate.brand.yaml', '--no-cache'], { cwd });
  expect(words).not.toMatch(/\berror\b/);
  expect(code).toBe(0);
});

test('what is there stays', async () => {
  const cwd = folderWith(CORPORATE);
  writeFileSync(join(cwd, 'corporate.brand.yaml'), 'mine');
  const { code, words } = await rolecast(['brand', 'corporate.pptx'], { cwd });
  expect(code).toBe(1);
  expect(words).toContain('corporate.brand.yaml is there already');
  expect(readdirSync(cwd).sort()).toEqual(['corporate.brand.yaml', 'corporate.pptx']);
});

test('in another folder it has the template with it', async () => {
  const cwd = folderWith(CORPORATE);
  const { code } = await rolecast(['brand', 'corporate.pptx', '-o', 'looks/own.yaml'], { cwd });
  expect(code).toBe(0);
  expect(readdirSync(join(cwd, 'looks')).sort()).toEqual(['corporate.pptx', 'own-logo.png', 'own.yaml']);
});

test.each([
  ['with macros', small({ contentType: 'application/vnd.ms-powerpoint.presentation.macroEnabled.main+xml' }), 'macros'],
  ['of another program', Buffer.from('%PDF-1.7'), 'no PowerPoint presentation'],
  ['without layouts', small({ masters: [{ layouts: [] }] }), 'no slide layouts'],
  ['that is damaged', CORPORATE.subarray(0, 5000), 'damaged'],
])('a file %s is refused with 5, and nothing is written', async (_, bytes, words) => {
  const cwd = folderWith(bytes);
  const ran = await rolecast(['brand', 'corporate.pptx'], { cwd });
  expect(ran.code).toBe(5);
  expect(ran.words).toContain(words);
  expect(readdirSync(cwd)).toEqual(['corporate.pptx']);
});

test('one page shows it, as SVG or as pixels', async () => {
  const cwd = folderWith(CORPORATE);
  expect((await rolecast(['brand', 'corporate.pptx', '--picture', 'page.svg'], { cwd })).code).toBe(0);
  const page = readFileSync(join(cwd, 'page.svg'), 'utf8');
  for (const words of ['accent1', '#1E5A3C', 'Title Only', 'Cambria']) expect(page).toContain(words);
  expect((await rolecast(['brand', 'corporate.pptx', '--force', '--picture', 'page.png'], { cwd })).code).toBe(0);
  expect(readFileSync(join(cwd, 'page.png')).subarray(1, 4).toString()).toBe('PNG');
  expect((await rolecast(['brand', 'corporate.pptx', '--picture', 'page.gif'], { cwd })).code).toBe(2);
});

describe('a theme as a template for PowerPoint', () => {
  /** What is read of the template that was made. */
  async function readBack(cwd: string, file: string): Promise<string> {
    return (await rolecast(['brand', file, '--force'], { cwd })).words;
  }

  test.each(['default', 'stage', 'mono'])(
    '%s: in the working folder, with the layouts that decks stand on',
    async (theme) => {
      const cwd = temporaryFolder();
      const { code, words } = await rolecast(['brand', theme], { cwd });
      expect(words).toContain(`Written: ${theme}.potx.`);
      expect(code).toBe(0);
      expect(readdirSync(cwd)).toEqual([`${theme}.potx`]);
      const read = await readBack(cwd, `${theme}.potx`);
      for (const use of ['title slide', 'section', 'title only', 'blank'])
        expect(read).toMatch(new RegExp(`${use} .*by its type`));
      expect(read).not.toMatch(/\b(?:warning|error):/);
    },
  );

  test('decks are made in it', async () => {
    const cwd = temporaryFolder();
    await rolecast(['brand', 'mono', '-o', 'grey.potx'], { cwd });
    await readBack(cwd, 'grey.potx');
    const { code, words } = await rolecast(['build', 'deck', '--theme', 'grey.brand.yaml', '--no-cache'], { cwd });
    expect(words).not.toMatch(/\b(?:warning|error):/);
    expect(code).toBe(0);
  });

  test('in the colours and the shape that were asked for, and the same each time', async () => {
    const cwd = temporaryFolder();
    const line = ['brand', 'default', '--colour', '7A0019,FFCC33', '--aspect', '4:3', '-o', 'fair.potx'];
    expect((await rolecast(line, { cwd })).code).toBe(0);
    const first = readFileSync(join(cwd, 'fair.potx'));
    expect((await rolecast([...line, '--force'], { cwd })).code).toBe(0);
    expect(readFileSync(join(cwd, 'fair.potx')).equals(first)).toBe(true);
    const read = await readBack(cwd, 'fair.potx');
    expect(read).toContain('720 x 540 points');
    expect(read).toMatch(/accent +#7A0019/);
  });

  test('of a theme file, with a page that shows it', async () => {
    const cwd = temporaryFolder();
    writeFileSync(join(cwd, 'own.yaml'), 'name: Harbour\nextends: stage\n');
    expect((await rolecast(['brand', 'own.yaml', '--picture', 'own.svg'], { cwd })).code).toBe(0);
    expect(readdirSync(cwd).sort()).toEqual(['own.potx', 'own.svg', 'own.yaml']);
    expect(readFileSync(join(cwd, 'own.svg'), 'utf8')).toContain('Harbour');
  });

  test.each([
    [['brand', 'stage', '-o', 'own.pptx'], 2, 'Did you mean "own.potx"?'],
    [['brand', 'stgae'], 2, 'Did you mean "stage"?'],
    [['brand', 'corporate.brand.yaml'], 5, 'The theme has a template already: "corporate.pptx"'],
    [['brand', 'stage', '-o', 'there.potx'], 1, 'there.potx is there already'],
    [['brand', 'corporate.pptx', '-o', 'own.potx'], 2, 'a file that ends in .yaml'],
  ])('%s: %d, and nothing is written', async (line, code, said) => {
    const cwd = folderWith(CORPORATE);
    writeFileSync(join(cwd, 'there.potx'), 'mine');
    writeFileSync(join(cwd, 'corporate.brand.yaml'), 'extends: default\ntemplate: { file: corporate.pptx }\n');
    const before = readdirSync(cwd);
    const ran = await rolecast(line, { cwd });
    expect(ran.words).toContain(said);
    expect(ran.code).toBe(code);
    expect(readdirSync(cwd)).toEqual(before);
    expect(readFileSync(join(cwd, 'there.potx'), 'utf8')).toBe('mine');
  });
});

test('check --brand says what a template lacks, and how to mend it', async () => {
  const cwd = folderWith(TEMPLATES.find(({ name }) => name === 'no-title-only')?.bytes() ?? new Uint8Array());
  const { code, words } = await rolecast(['check', '--brand', 'corporate.pptx'], { cwd });
  expect(code).toBe(0);
  expect(words).toContain('There is no layout for a title alone: "Text" stands for it.');
  expect(words).toContain('In PowerPoint: View, Slide Master, Insert Layout');
});
