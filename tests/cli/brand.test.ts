/** `rolecast brand`: a template is told and written as a theme, and a bad one named, with nothing written. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
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

test('check --brand says what a template lacks, and how to mend it', async () => {
  const cwd = folderWith(TEMPLATES.find(({ name }) => name === 'no-title-only')?.bytes() ?? new Uint8Array());
  const { code, words } = await rolecast(['check', '--brand', 'corporate.pptx'], { cwd });
  expect(code).toBe(0);
  expect(words).toContain('There is no layout for a title alone: "Text" stands for it.');
  expect(words).toContain('In PowerPoint: View, Slide Master, Insert Layout');
});
