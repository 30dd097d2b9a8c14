/** What a theme's own fonts, and those that stand for Office's, are in files. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { Diagnostics } from '../../src/diagnostic.js';
import { builtInDataset, compose, type DocumentFormat, EVERYTHING, prepare, render } from '../../src/inside.js';
import { madeFont } from '../theme/font-files.js';
import { taggedText } from './pdf/tag-tree.js';
import { textParts } from './pptx/zip.js';

const folder = mkdtempSync(join(tmpdir(), 'rolecast-output-fonts-'));
afterAll(() => rmSync(folder, { recursive: true }));

const FILES = {
  'regular.ttf': madeFont({ families: ['Made'] }),
  'bold.ttf': madeFont({ of: 'Arimo-Bold', families: ['Made'], weight: 700 }),
  'outlines.otf': madeFont({ families: ['Drawn'], postscript: true }),
  'secret.ttf': madeFont({ families: ['Secret'], fsType: 0x0002 }),
};
const all = (name: string) =>
  `slides: { heading: ${name}, body: ${name} }\n  pages: { heading: ${name}, body: ${name} }`;

/** A document in the fonts of a theme, by its formats. */
async function made(fonts: string, template: string) {
  const theme = join(mkdtempSync(join(folder, 'theme-')), 'brand.yaml');
  for (const [name, bytes] of Object.entries(FILES)) writeFileSync(join(dirname(theme), name), bytes);
  writeFileSync(theme, `extends: default\nfonts:\n  ${fonts}\n`);
  const { report, all: found } = new Diagnostics();
  const request = { data: [builtInDataset()], focus: EVERYTHING, templates: [template], theme, parameters: {} };
  const prepared = await prepare(request, report);
  const [loaded] = prepared?.templates ?? [];
  const document = prepared && loaded && (await compose(loaded, undefined, prepared, report));
  if (prepared === undefined || document === undefined || loaded === undefined) throw new Error(JSON.stringify(found));
  const { medium } = loaded.front;
  return async (format: DocumentFormat) =>
    (await render(document, medium, format, prepared, report))?.bytes ?? new Uint8Array();
}

const fontsOf = (pdf: Uint8Array) =>
  [
    ...new Set(
      Buffer.from(pdf)
        .toString('latin1')
        .match(/(?<=\/BaseFont \/[A-Z]{6}\+)[^\s/]+/g),
    ),
  ].sort();

const facesOf = (page: Uint8Array) =>
  [
    ...Buffer.from(page)
      .toString()
      .matchAll(/@font-face\{font-family:"([^"]+)";font-weight:([\d ]+);src:url\(data:font\/(\w+)/g),
  ].map(([, ...face]) => face.join(' '));

const namesIn = (deck: Uint8Array) => {
  const theme = textParts(deck).get('ppt/theme/theme1.xml') ?? '';
  return [...new Set([...theme.matchAll(/<a:latin typeface="([^"]+)"/g)].map(([, name]) => name))];
};

const OWN = `${all('Made')}\n  files: [regular.ttf, bold.ttf]`;

describe('a font of one’s own', () => {
  it('is embedded in PDFs and web pages', async () => {
    const bytes = await made(OWN, 'report');
    const pdf = await bytes('pdf');
    expect(fontsOf(pdf)).toEqual(['Made', 'Made-2']);
    expect(taggedText(pdf)).toContain('DevOps Engineer with AI Focus');
    expect(facesOf(await bytes('html'))).toEqual(['Made 400 woff', 'Made 700 woff']);
  });

  it('may have PostScript outlines, and one weight', async () => {
    const bytes = await made(`${all('Drawn')}\n  files: [outlines.otf]`, 'report');
    expect(fontsOf(await bytes('pdf'))).toEqual(['Drawn']);
    expect(facesOf(await bytes('html'))).toEqual(['Drawn 1 1000 woff']);
  });

  it('is named in decks', async () => {
    const bytes = await made(OWN, 'deck');
    expect(namesIn(await bytes('pptx'))).toEqual(['Made']);
    expect(fontsOf(await bytes('pdf'))).toEqual(['Made', 'Made-2']);
  });

  it('is in no file where its licence forbids that', async () => {
    const bytes = await made(`${all('Secret')}\n  files: [secret.ttf]`, 'report');
    expect(fontsOf(await bytes('pdf'))).toEqual(['Arimo-Bold', 'Arimo-Regular']);
    expect(facesOf(await bytes('html')).every((face) => face.startsWith('Arimo '))).toBe(true);
  });

  it('gives the same bytes each time', async () => {
    const [one, other] = await Promise.all([made(OWN, 'report'), made(OWN, 'report')]);
    for (const format of ['pdf', 'html'] as const)
      expect(Buffer.from(await one(format)).equals(Buffer.from(await other(format)))).toBe(true);
  });
});

describe('a font of Office', () => {
  it('is embedded by the one that has its advances', async () => {
    const bytes = await made('pages: { heading: Georgia, body: Calibri }', 'report');
    expect(fontsOf(await bytes('pdf'))).toEqual(['Carlito-Bold', 'Carlito-Regular', 'Gelasio-Bold']);
    expect(facesOf(await bytes('html'))).toEqual([
      'Gelasio 400 woff',
      'Gelasio 700 woff',
      'Carlito 400 woff',
      'Carlito 700 woff',
    ]);
  });

  it('of which there are measures alone is drawn by one of ours', async () => {
    const bytes = await made('slides: { heading: Segoe UI, body: Frutiger }', 'deck');
    expect(fontsOf(await bytes('pdf'))).toEqual(['Arimo-Bold', 'Arimo-Regular']);
  });
});
