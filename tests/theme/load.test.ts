import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Diagnostic, Diagnostics } from '../../src/diagnostic.js';
import { loadTheme, themeNames } from '../../src/theme/load.js';
import { madeFont } from './font-files.js';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rolecast-theme-'));
});
afterEach(() => rm(folder, { recursive: true }));

async function load(reference: string) {
  const diagnostics = new Diagnostics();
  return { theme: await loadTheme(reference, diagnostics.report), found: diagnostics.all };
}

async function loadFile(text: string) {
  await writeFile(join(folder, 'brand.yaml'), text);
  return load(join(folder, 'brand.yaml'));
}

const brief = ({ code, place, hint }: Diagnostic) =>
  [code, place && `${place.file}:${place.line}:${place.column}`, hint].filter((part) => part !== undefined).join(' ');

describe('the built-in themes', () => {
  it('are default, mono and stage, whole and legible', async () => {
    expect(await themeNames()).toEqual(['default', 'mono', 'stage']);
    for (const name of await themeNames()) {
      const { theme, found } = await load(name);
      expect(found).toEqual([]);
      expect(theme?.name).toBe(name);
    }
  });

  it('know whether they are dark', async () => {
    expect((await load('default')).theme?.dark).toBe(false);
    expect((await load('stage')).theme?.dark).toBe(true);
    expect((await load('mono')).theme?.dark).toBe(false);
  });
});

describe('a theme of a person', () => {
  it('has outlined bars where it says so or the theme that it extends does, and is not told of panels in one grey then', async () => {
    const mono = await loadFile('extends: mono\ncolours:\n  ink2: "#222222"\n');
    expect([mono.theme?.outlined, mono.found]).toEqual([true, []]);
    const solid = await loadFile('extends: mono\nbars: solid\n');
    expect(solid.theme?.outlined).toBeUndefined();
    expect(new Set(solid.found.map(({ code }) => code))).toEqual(new Set(['template/panels-alike']));
    const { found } = await loadFile('extends: default\nbars: striped\n');
    expect(found.map(({ message }) => message)).toEqual(['"bars" is "striped"; wanted is solid or outlined.']);
  });

  it('takes from the theme that it extends what it does not set', async () => {
    const { theme, found } = await loadFile('extends: default\ncolours:\n  middle: "#7a1f5c"\n');
    expect(found).toEqual([]);
    expect(theme?.name).toBe('brand');
    expect(theme?.colours.middle).toBe('#7A1F5C');
    expect(theme?.colours.ink).toBe('#14202B');
    expect(theme?.fonts.pages.body).toBe('Inter');
  });

  it('sets the words on all tiers at once, or on one', async () => {
    const { theme, found } = await loadFile(
      'extends: default\ncolours:\n  onLower: "#000000"\n  onTier: "#FFFFEE"\n  lower: "#A07800"\n',
    );
    expect(found).toEqual([]);
    expect(theme?.colours).toMatchObject({ onLower: '#000000', onMiddle: '#FFFFEE', onUpper: '#FFFFEE' });
  });

  it('may extend a file beside it', async () => {
    await writeFile(join(folder, 'house.yaml'), 'extends: stage\nfonts: { pages: { heading: Arimo } }\n');
    const { theme, found } = await loadFile('name: Fair\nextends: house.yaml\n');
    expect(found).toEqual([]);
    expect(theme).toMatchObject({ name: 'Fair', dark: true, fonts: { pages: { heading: 'Arimo', body: 'Inter' } } });
  });
});

describe('the files that a theme names', () => {
  it('are handed on with its folder, fonts of the theme that it extends too', async () => {
    await writeFile(join(folder, 'house.yaml'), 'extends: default\nfonts: { files: [fonts/Frutiger-Bold.ttf] }\n');
    await mkdir(join(folder, 'fonts'));
    await writeFile(join(folder, 'fonts/Frutiger-Bold.ttf'), madeFont({ families: ['Frutiger'], weight: 700 }));
    await writeFile(join(folder, 'fonts/Frutiger-Regular.ttf'), madeFont({ families: ['Frutiger'] }));
    const { theme, found } = await loadFile(
      'extends: house.yaml\nfonts:\n  slides: { heading: Frutiger }\n  files:\n    - fonts/Frutiger-Regular.ttf\n',
    );
    expect(found).toEqual([]);
    expect(theme?.fonts.slides).toMatchObject({
      heading: 'Frutiger',
      body: 'Arial',
      own: [
        {
          name: 'Frutiger',
          regular: { path: 'fonts/Frutiger-Regular.ttf', folder, place: { line: 5, path: 'fonts.files[0]' } },
          bold: { path: 'fonts/Frutiger-Bold.ttf', folder, place: { line: 2, path: 'fonts.files[0]' } },
        },
      ],
    });
  });

  it('may be the company’s template, with which comes any font, and all else from default', async () => {
    const { theme, found } = await loadFile(
      `template:\n  file: corporate.potx\n  sha256: ${'1'.repeat(64)}\n  layouts: { title-only: Nur Titel }\n  safe: [40, 96.5, 880, 400]\nfonts: { slides: { heading: Frutiger } }\n`,
    );
    expect(found.map(({ code }) => code)).toEqual(['template/theme-font-measured']);
    expect(theme?.colours.ink).toBe('#14202B');
    expect(theme?.template).toMatchObject({
      path: 'corporate.potx',
      folder,
      place: { line: 2, path: 'template.file' },
      sha256: '1'.repeat(64),
      layouts: { titleOnly: 'Nur Titel' },
      safe: [40, 96.5, 880, 400],
    });
  });

  it('lie in the theme’s folder, links followed', async () => {
    await mkdir(join(folder, 'mine'));
    await writeFile(join(folder, 'house.ttf'), '');
    await symlink('../house.ttf', join(folder, 'mine', 'inside.ttf'));
    const files = '[inside.ttf, ../house.ttf, /etc/house.ttf, "C:\\\\house.ttf"]';
    await writeFile(join(folder, 'mine', 'brand.yaml'), `extends: default\nfonts:\n  files: ${files}\n`);
    const { theme, found } = await load(join(folder, 'mine', 'brand.yaml'));
    expect(theme).toBeUndefined();
    expect(found.map(({ code, place }) => `${code} ${place?.path}`)).toEqual(
      [0, 1, 2, 3].map((index) => `template/theme-file-outside fonts.files[${index}]`),
    );
  });
});

describe('a fault is told at its own line', () => {
  const cases: readonly (readonly [what: string, text: string, ...expected: string[]])[] = [
    [
      'a misspelt token',
      'extends: default\ncolours:\n  midle: "#123456"\n',
      'template/theme-field-unknown brand.yaml:3:3 Did you mean "middle"?',
    ],
    [
      'a colour without quotes',
      'extends: default\ncolours:\n  ink: #123456\n',
      'template/theme-value-wrong brand.yaml:3:3 In YAML a # begins a comment: put the colour in quotes.',
    ],
    [
      'a colour that is read as a number',
      'extends: default\ncolours:\n  ink: 001000\n',
      'template/theme-value-wrong brand.yaml:3:3 Write it with a # and in quotes: "#001000".',
    ],
    ['a colour by name', 'extends: default\ncolours:\n  ink: black\n', 'template/theme-value-wrong brand.yaml:3:3'],
    [
      'a font without metrics',
      'extends: default\nfonts:\n  pages:\n    body: Intr\n',
      'template/theme-font-unknown brand.yaml:4:5 Did you mean "Inter"?',
    ],
    [
      'one file in the place of a list',
      'extends: default\nfonts:\n  files: a.ttf\n',
      'template/theme-value-wrong brand.yaml:3:3',
    ],
    [
      'a file that is none',
      'extends: default\nfonts:\n  files:\n    - a.ttf\n    -\n',
      'template/theme-value-wrong brand.yaml:5:6',
    ],
    [
      'a template without a file',
      'template: {}\n',
      'template/theme-field-missing brand.yaml:1:1 Say where it lies: file: corporate.pptx.',
    ],
    [
      'a safe area of three numbers',
      'template:\n  file: a.potx\n  safe: [1, 2, 3]\n',
      'template/theme-value-wrong brand.yaml:3:3',
    ],
    [
      'a digest that is none',
      'template:\n  file: a.potx\n  sha256: 12345\n',
      'template/theme-value-wrong brand.yaml:3:3',
    ],
    ['a logo without a file', 'extends: default\nlogo:\n', 'template/theme-value-wrong brand.yaml:2:1'],
    [
      'text too faint to read',
      'extends: default\ncolours:\n  ink2: "#AAAAAA"\n',
      'template/faint-colours brand.yaml:3:3 Make one of the two lighter or darker.',
    ],
    ['broken YAML', 'extends: "default\n', 'template/theme-not-yaml brand.yaml:2:1'],
    ['a field given twice', 'extends: default\nextends: stage\n', 'template/theme-not-yaml brand.yaml:2:1'],
    ['a list', '- default\n', 'template/theme-value-wrong brand.yaml:1:1'],
    ['a loop', 'extends: brand.yaml\n', 'template/theme-extends-itself brand.yaml:1:1'],
    [
      'a base outside its folder',
      'extends: ../house.yaml\n',
      'template/theme-outside-folder brand.yaml:1:1 Put both themes into one folder, and give the path from there.',
    ],
    ['a base that is not there', 'extends: house.yaml\n', 'template/theme-unreadable brand.yaml:1:1'],
  ];

  it.each(cases)('%s', async (_, text, ...expected) => {
    const { theme, found } = await loadFile(text);
    expect(theme).toBeUndefined();
    expect(found.map(brief)).toEqual(expected);
  });

  it('even where a colour of a built-in theme is half of what is wrong', async () => {
    const { theme, found } = await loadFile('extends: default\ncolours:\n  paper: "#101010"\n');
    expect(theme).toBeUndefined();
    expect(found.length).toBeGreaterThan(1);
    expect(new Set(found.map(({ place }) => `${place?.file}:${place?.line}`))).toEqual(new Set(['brand.yaml:3']));
  });

  it('names every colour that is missing, once', async () => {
    const { found } = await loadFile('colours:\n  ink: "#14202B"\n');
    expect(found.map(({ place }) => place?.path)).toEqual(
      expect.arrayContaining(['colours.paper', 'fonts.pages.body']),
    );
    expect(found).toHaveLength(21 + 4);
  });
});

describe('what only decorates is warned of, and the theme is taken', () => {
  it.each([
    [
      'panels that print in one grey',
      'extends: default\ncolours:\n  panelUpper: "#7A1F5C"\n  mutedUpper: "#B06A98"\n  panelMiddle: "#125A50"\n  mutedMiddle: "#4A9A8E"\n',
      'template/panels-alike brand.yaml:3:3 Make one of the two lighter or darker.',
    ],
    [
      'bars that do not show on their panel',
      'extends: default\ncolours:\n  mutedLower: "#15887B"\n',
      'template/unseen-bars brand.yaml:3:3 Make one of the two lighter or darker.',
    ],
  ])('%s', async (_, text, ...expected) => {
    const { theme, found } = await loadFile(text);
    expect(theme?.name).toBe('brand');
    expect(found.map(brief)).toEqual(expected);
  });
});

it('a link in a theme’s folder does not lead out of it', async () => {
  await mkdir(join(folder, 'mine'));
  await writeFile(join(folder, 'house.yaml'), 'extends: stage\n');
  await symlink('../house.yaml', join(folder, 'mine', 'inside.yaml'));
  await writeFile(join(folder, 'mine', 'brand.yaml'), 'extends: inside.yaml\n');
  const { found } = await load(join(folder, 'mine', 'brand.yaml'));
  expect(found.map(({ code }) => code)).toEqual(['template/theme-outside-folder']);
});

it('an unknown name gets the closest one, and belongs to the command line', async () => {
  const { found } = await load('stagee');
  expect(found).toMatchObject([{ code: 'usage/theme-unknown', hint: 'Did you mean "stage"?' }]);
});
