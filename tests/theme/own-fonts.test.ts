/** The fonts that a theme names and brings. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Diagnostic, Diagnostics } from '../../src/diagnostic.js';
import { Measure } from '../../src/layout/text/metrics.js';
import { embedded } from '../../src/theme/fonts.js';
import { loadTheme } from '../../src/theme/load.js';
import type { FontPair } from '../../src/theme/types.js';
import { madeFont } from './font-files.js';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rolecast-own-fonts-'));
});
afterEach(() => rm(folder, { recursive: true }));

type Files = Readonly<Record<string, Uint8Array | string>>;

/** A theme of fonts, given as YAML, with the files that it names. */
async function load(fonts: string, files: Files = {}) {
  for (const [name, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), content);
  }
  await writeFile(join(folder, 'brand.yaml'), `extends: default\nfonts:\n${fonts}`);
  const { report, all: found } = new Diagnostics();
  return { theme: await loadTheme(join(folder, 'brand.yaml'), report), found };
}

const said = ({ code, place, message }: Diagnostic) => `${code} ${place?.line} ${place?.path}: ${message}`;

const width = (text: string, pair: FontPair, bold = false) =>
  new Measure(pair).width(text, { font: 'body', size: 100, bold, colour: 'ink' });

const FRUTIGER = 'slides: { heading: Frutiger, body: Frutiger }';
const ARIAL: FontPair = { heading: 'Arial', body: 'Arial' };

describe('a font whose file is given', () => {
  it('is measured by it, regular and bold', async () => {
    const { theme, found } = await load(`  ${FRUTIGER}\n  files: [a/regular.ttf, a/bold.ttf]\n`, {
      'a/regular.ttf': madeFont({ families: ['Frutiger'], wider: 1.5 }),
      'a/bold.ttf': madeFont({ families: ['Frutiger'], of: 'Arimo-Bold', wider: 0.5 }),
    });
    expect(found).toEqual([]);
    const slides = theme?.fonts.slides ?? ARIAL;
    expect(width('Careers', slides)).toBeCloseTo(1.5 * width('Careers', ARIAL), 0);
    expect(width('Careers', slides, true)).toBeCloseTo(0.5 * width('Careers', ARIAL, true), 0);
  });

  it('is bold as it is regular where the family has one weight', async () => {
    const { theme, found } = await load(`  ${FRUTIGER}\n  files: [one.ttf]\n`, {
      'one.ttf': madeFont({ families: ['Frutiger'] }),
    });
    expect(found).toEqual([]);
    expect(theme?.fonts.slides.own).toMatchObject([
      { name: 'Frutiger', regular: { path: 'one.ttf' }, bold: { path: 'one.ttf' } },
    ]);
  });

  it('goes by the family of all its weights, and by that of regular and bold alone', async () => {
    const files = {
      'light.ttf': madeFont({ families: ['Frutiger', 'Frutiger 45 Light'], weight: 300 }),
      'roman.ttf': madeFont({ families: ['Frutiger', 'Frutiger 55 Roman'], weight: 400 }),
      'black.ttf': madeFont({ families: ['Frutiger', 'Frutiger 95 Black'], weight: 900 }),
      'bold.ttf': madeFont({ families: ['Frutiger', 'Frutiger 65 Bold'], weight: 700 }),
    };
    const { theme, found } = await load(
      `  slides: { heading: Frutiger 45 Light, body: Frutiger }\n  files: [${Object.keys(files)}]\n`,
      files,
    );
    expect(found).toEqual([]);
    expect(theme?.fonts.slides.own).toMatchObject([
      { name: 'Frutiger 45 Light', regular: { path: 'light.ttf' }, bold: { path: 'light.ttf' } },
      { name: 'Frutiger', regular: { path: 'roman.ttf' }, bold: { path: 'bold.ttf' } },
    ]);
  });

  it('is plain data, for threads and for what is remembered', async () => {
    const { theme } = await load(`  ${FRUTIGER}\n  files: [one.ttf]\n`, {
      'one.ttf': madeFont({ families: ['Frutiger'] }),
    });
    expect(JSON.parse(JSON.stringify(theme))).toEqual(structuredClone(theme));
  });

  it.each([
    ['is restricted', 0x0002],
    ['holds for bitmaps only', 0x0200],
    ['allows no parts', 0x0104],
  ])('is named in decks alone where its licence %s', async (_, fsType) => {
    const { theme, found } = await load(`  ${FRUTIGER}\n  pages: { body: Frutiger }\n  files: [one.ttf]\n`, {
      'one.ttf': madeFont({ families: ['Frutiger'], fsType, wider: 2 }),
    });
    expect(found.map(said)).toEqual([
      'template/theme-font-restricted 5 fonts.files[0]: "one.ttf" says that its licence does not let documents embed it: decks name "Frutiger" and are measured by it; PDFs, web pages and pictures show Arimo.',
    ]);
    const { slides = ARIAL, pages = ARIAL } = theme?.fonts ?? {};
    expect([pages.heading, pages.body]).toEqual(['Inter', 'Arimo']);
    expect(width('Careers', slides)).toBeCloseTo(2 * width('Careers', ARIAL), 0);
    expect(width('Careers', embedded(slides))).toBe(width('Careers', ARIAL));
  });

  it.each([
    ['lets documents carry it for editing', 0x0008],
    ['lets documents carry it to be looked at', 0x0004],
    ['says nothing', 0],
  ])('is embedded where its licence %s', async (_, fsType) => {
    const { theme, found } = await load('  pages: { heading: Frutiger }\n  files: [one.ttf]\n', {
      'one.ttf': madeFont({ families: ['Frutiger'], fsType }),
    });
    expect(found).toEqual([]);
    expect(theme?.fonts.pages.heading).toBe('Frutiger');
  });
});

describe('a file that is no font of use is told at its place', () => {
  const whole = madeFont({});
  const bytes = (start: string) => Buffer.concat([Buffer.from(start, 'latin1'), whole]);
  it.each([
    ['missing', undefined, 'does not exist.'],
    ['empty', '', 'is not a font.'],
    ['text', 'Frutiger', 'is not a font.'],
    ['of the web', bytes('wOF2'), 'is a web font (WOFF2).'],
    ['a collection', bytes('ttcf'), 'is a collection of fonts.'],
    ['cut off', whole.slice(0, whole.length / 2), 'is damaged.'],
    ['variable', madeFont({ tables: { fvar: new Uint8Array(16) } }), 'is a variable font.'],
    [
      'of bitmaps',
      madeFont({ tables: { glyf: undefined } }),
      'has pictures of letters in the place of their outlines.',
    ],
    [
      'without characters',
      madeFont({ tables: { cmap: new Uint8Array(4) } }),
      'has no Latin letters in Unicode, as fonts of signs.',
    ],
    ['without a name', madeFont({ tables: { name: new Uint8Array(6) } }), 'does not say the name of its family.'],
  ] as const)('%s', async (_, content, problem) => {
    const { theme, found } = await load('  files:\n    - good.ttf\n    - "its font.ttf"\n', {
      'good.ttf': whole,
      ...(content !== undefined && { 'its font.ttf': content }),
    });
    expect(theme).toBeUndefined();
    expect(found.map(said)).toEqual([`template/theme-font-unfit 5 fonts.files[1]: "its font.ttf" ${problem}`]);
    expect(found[0]?.hint).toMatch(/^Give /);
  });

  it('wherever its bytes are wrong, and nothing fails', async () => {
    // Of one table after the other, its beginning turned round.
    const count = whole[5] ?? 0;
    for (let table = 0; table < count; table += 1) {
      const broken = Uint8Array.from(whole);
      const view = new DataView(broken.buffer);
      const start = view.getUint32(12 + 16 * table + 8);
      broken.subarray(start, start + 60).reverse();
      const { theme, found } = await load('  files: [broken.ttf]\n', { 'broken.ttf': broken });
      expect(theme === undefined || found.length === 0).toBe(true);
    }
  });
});

describe('a font that nobody here has', () => {
  it('is named in decks, with room to spare, and said once', async () => {
    const { theme, found } = await load(`  ${FRUTIGER}\n`);
    expect(found.map(said)).toEqual([
      'template/theme-font-measured 3 fonts.slides.heading: The font "Frutiger" is not known here: decks name it, with room as for Arimo and a margin, and PDFs and pictures show Arimo.',
    ]);
    const slides = theme?.fonts.slides ?? ARIAL;
    expect(slides).toEqual({ heading: 'Frutiger', body: 'Frutiger' });
    expect(width('Careers', slides)).toBeCloseTo(1.06 * width('Careers', ARIAL));
    expect(embedded(slides)).toEqual({ heading: 'Arimo', body: 'Arimo' });
  });

  it('may be a word with a letter wrong', async () => {
    const { theme, found } = await load('  slides: { body: Ariel }\n');
    expect(theme).toBeDefined();
    expect(found.map(({ hint }) => hint)).toEqual(['Did you mean "Arial"?']);
  });

  it('may be known by a file under another name', async () => {
    const { found } = await load('  slides: { body: Frutigr }\n  files: [one.ttf]\n', {
      'one.ttf': madeFont({ families: ['Frutiger'] }),
    });
    expect(found.map(({ hint }) => hint)).toEqual(['Did you mean "Frutiger"?']);
  });

  it('cannot be on pages', async () => {
    const { theme, found } = await load('  pages: { body: Frutiger }\n');
    expect(theme).toBeUndefined();
    expect(found.map(({ code }) => code)).toEqual(['template/theme-font-unknown']);
  });

  it('is set in one of ours on pages where a template brings it', async () => {
    const { theme, found } = await load('  pages: { body: Frutiger }\ntemplate: { file: its.potx }\n');
    expect(theme?.fonts.pages).toEqual({ heading: 'Inter', body: 'Arimo' });
    expect(found.map(said)).toEqual([
      'template/theme-font-not-embedded 3 fonts.pages.body: There is no file of "Frutiger" to embed: pages and web pages are set in Arimo.',
    ]);
  });
});
