/** A theme from two colours: whatever they are, it can be read; and what becomes of them is said. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, test } from 'vitest';
import { Diagnostics } from '../../src/diagnostic.js';
import { styleSheet } from '../../src/output/html/style.js';
import { branded } from '../../src/theme/brand.js';
import { alikeInGrey, contrast, faint, lightness, MUTED, PAIRS } from '../../src/theme/contrast.js';
import { loadTheme } from '../../src/theme/load.js';
import { oklch } from '../../src/theme/oklab.js';
import type { Hex, ThemeChoices } from '../../src/theme/types.js';

const PAIRS_OF_COLOURS = {
  'crimson and gold': ['#7A0019', '#FFCC33'],
  'navy and yellow': ['#002147', '#FFD100'],
  'navy and red': ['#002147', '#C8102E'],
  'teal and orange': ['#007A87', '#FF7F32'],
  'yellow and black': ['#FFE600', '#000000'],
  'two near each other': ['#7A0019', '#7C0A20'],
  'black and white': ['#000000', '#FFFFFF'],
  'two pastels': ['#F8C8DC', '#B2E5D0'],
} as const satisfies Readonly<Record<string, readonly [Hex, Hex]>>;

const TIERS = [0, 1, 2].map((rank) => ({ id: `${rank}`, name: `Tier ${rank}`, shortName: `${rank}`, rank }));

const GROUNDS = { light: false, dark: true } as const;

function madeOf([primary, accent]: readonly [Hex, Hex], dark: boolean, outlined = false) {
  return branded({ primary, accent }, { dark, outlined, set: {} });
}

/** What is wrong with colours, in words. */
function faults(colours: ReturnType<typeof madeOf>['colours']): readonly string[] {
  const { paper, lower, middle, upper } = colours;
  const away = [lower, middle, upper].map((tier) => Math.abs(lightness(tier) - lightness(paper)));
  const steps = away.slice(1).map((distance, index) => distance - (away[index] ?? 0));
  return [
    ...faint([...PAIRS, ...MUTED], colours).map(({ colour, on, ratio }) => `${colour} on ${on}: ${ratio.toFixed(2)}`),
    ...alikeInGrey(colours).map(({ panel, other }) => `${panel} and ${other} in one grey`),
    ...(steps.every((step) => step > 5) ? [] : [`tiers ${away.map(Math.round).join(', ')} away from the paper`]),
  ];
}

describe.each(Object.entries(GROUNDS))('on a %s ground', (_, dark) => {
  test.each(Object.entries(PAIRS_OF_COLOURS))('%s give a theme that is read', (_, pair) => {
    expect(faults(madeOf(pair, dark).colours)).toEqual([]);
  });

  test('so do any two, the same colours each time', () => {
    const hex = fc
      .integer({ min: 0, max: 0xffffff })
      .map((all): Hex => `#${all.toString(16).padStart(6, '0').toUpperCase()}`);
    fc.assert(
      fc.property(hex, hex, (primary, accent) => {
        const { colours } = madeOf([primary, accent], dark);
        expect(faults(colours)).toEqual([]);
        expect(madeOf([primary, accent], dark).colours).toEqual(colours);
      }),
      { numRuns: 200 },
    );
  });

  test('outlined bars have no panels, whose words are ink', () => {
    const { colours } = madeOf(PAIRS_OF_COLOURS['crimson and gold'], dark, true);
    expect([colours.panelUpper, colours.onPanelUpper]).toEqual([colours.paper, colours.ink]);
    expect(faint(PAIRS, colours)).toEqual([]);
  });
});

describe('the company is known again', () => {
  const { colours } = madeOf(PAIRS_OF_COLOURS['crimson and gold'], false);

  test('by its own colours, wherever they can be read', () => {
    expect(colours.middle).toBe('#7A0019');
    expect(colours.panelMiddle).toBe('#7A0019');
    expect(colours.panelLower).toBe('#FFCC33');
  });

  test('with dark words on gold, and light ones on crimson', () => {
    expect([colours.onPanelLower, colours.onPanelMiddle]).toEqual([colours.ink, '#FFFFFF']);
  });

  test('by their hue, where they had to become darker or lighter', () => {
    const hue = (hex: Hex) => (oklch(hex).hue * 180) / Math.PI;
    const { colours: onDark } = madeOf(PAIRS_OF_COLOURS['crimson and gold'], true);
    expect(Math.abs(hue(onDark.lower) - hue('#7A0019'))).toBeLessThan(3);
    expect(onDark.upper).toBe('#FFCC33');
    // Gold turns a little towards amber, for it would be olive.
    expect(hue('#FFCC33') - hue(colours.lower)).toBeLessThan(12);
  });

  test('and what says "look here" is neither ink nor a grey', () => {
    const { ink, signal } = madeOf(PAIRS_OF_COLOURS['navy and yellow'], false).colours;
    expect(contrast(signal, ink)).toBeGreaterThan(2);
    expect(madeOf(['#FFE600', '#000000'], false).colours.signal).not.toBe('#000000');
  });
});

test('a web page in dark colours prints in those for paper, whose words on tiers are its own', async () => {
  const theme = await loadTheme('stage', () => {}, { colours: { primary: '#7A0019', accent: '#FFCC33' } });
  if (theme?.onPaper === undefined) throw new Error('stage has no colours for paper');
  const sheet = styleSheet({ tiers: TIERS }, theme);
  const [screen = '', print = ''] = sheet.split('@media print{');
  const upper = (rules: string) => /\.tier-2\{([^}]*)\}/.exec(rules)?.[1];
  expect(upper(screen)).toContain(`--panel:#FFCC33;`);
  expect(upper(screen)).toContain(`--on-panel:${theme.colours.paper}`);
  expect(upper(print)).toContain(`--tier:${theme.onPaper.upper};`);
  expect(upper(print)).toContain('--on-panel:#FFFFFF');
});

describe('a theme file with a brand', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'rolecast-brand-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  async function load(text: string, choices?: ThemeChoices) {
    await writeFile(join(folder, 'brand.yaml'), text);
    const found = new Diagnostics();
    return { theme: await loadTheme(join(folder, 'brand.yaml'), found.report, choices), said: found.all };
  }

  const GOLD = 'brand: { primary: "#7A0019", accent: "#FFCC33" }\n';

  it('needs nothing else, and says once what became of a colour', async () => {
    const { theme, said } = await load(GOLD);
    expect(theme?.colours).toEqual(madeOf(['#7A0019', '#FFCC33'], false).colours);
    expect(said.map(({ severity, place, message }) => [severity, place?.line, place?.path, message])).toEqual([
      [
        'note',
        1,
        'brand.accent',
        `The accent colour #FFCC33 is too pale for words on white, 1.5 : 1: panels keep it, bars take ${theme?.colours.lower}, words take ${theme?.colours.signal}.`,
      ],
    ]);
  });

  it('is dark where it extends stage, or its paper is dark, and light on paper all the same', async () => {
    for (const ground of ['extends: stage\n', 'colours: { paper: "#101010" }\n']) {
      const { theme, said } = await load(`${GOLD}${ground}`);
      expect(theme?.dark).toBe(true);
      expect(theme?.onPaper).toEqual(madeOf(['#7A0019', '#FFCC33'], false).colours);
      expect(said.map(({ message }) => message)).toEqual([
        expect.stringMatching(
          /^The primary colour #7A0019 is too dark for words on #\w{6}, 1\.\d : 1: panels keep it, /,
        ),
      ]);
    }
  });

  it('keeps what it sets itself, and what is made of that is read on it', async () => {
    const { theme, said } = await load(
      `${GOLD}colours: { middle: "#005EB8", panelUpper: "#FFF3C4", ink: "#101010" }\n`,
    );
    expect(said.map(({ severity }) => severity)).toEqual(['note']);
    expect(theme?.colours).toMatchObject({ middle: '#005EB8', panelUpper: '#FFF3C4', onPanelUpper: '#101010' });
  });

  it('may be extended, and what extends it sets what differs', async () => {
    await writeFile(join(folder, 'house.yaml'), GOLD);
    const { theme } = await load('extends: house.yaml\ncolours: { signal: "#005EB8" }\n');
    expect(theme?.colours).toMatchObject({ middle: '#7A0019', signal: '#005EB8' });
  });

  it('gives way to colours that are asked for on top', async () => {
    const { theme, said } = await load(`${GOLD}colours: { middle: "#005EB8" }\n`, {
      colours: { primary: '#002147', accent: '#C8102E' },
    });
    expect(theme?.colours).toEqual(madeOf(['#002147', '#C8102E'], false).colours);
    expect(said).toEqual([]);
  });

  it.each([
    ['ink that is paper', 'colours: { ink: "#F4F4F4" }\n', 'brand.yaml:2:12 colours.ink'],
    [
      'words that are not read on a colour of theirs',
      'colours: { onMiddle: "#990033" }\n',
      'brand.yaml:2:12 colours.onMiddle',
    ],
  ])('is told of %s in its own file', async (_, colours, place) => {
    const { theme, said } = await load(`${GOLD}${colours}`);
    expect(theme).toBeUndefined();
    const errors = said.filter(({ severity }) => severity === 'error');
    expect(errors.length).toBeGreaterThan(0);
    for (const { place: found } of errors)
      expect([place, 'brand.yaml:1:1 brand.primary']).toContain(
        `${found?.file}:${found?.line}:${found?.column} ${found?.path}`,
      );
  });

  it.each([
    [
      'one colour',
      'brand: { primary: "#7A0019" }\n',
      'brand.yaml:1:1 The theme has no "brand.accent". A theme is made of two colours, primary and accent. Of one, set what you want to change: colours: { middle: "#7A0019" }.',
    ],
    [
      'one colour twice',
      'brand: { primary: "#7A0019", accent: "#7a0019" }\n',
      'brand.yaml:1:30 "brand.accent" is #7A0019, as "brand.primary" is; wanted is another colour.',
    ],
    ['a word', 'brand: crimson\n', 'brand.yaml:1:1 "brand" is "crimson"; wanted is a list of primary, accent.'],
  ])('is told of %s', async (_, text, expected) => {
    const { theme, said } = await load(text);
    expect(theme).toBeUndefined();
    expect(
      said.map(({ place, message, hint }) =>
        [`${place?.file}:${place?.line}:${place?.column}`, message, hint]
          .filter((part) => part !== undefined)
          .join(' '),
      ),
    ).toEqual([expected]);
  });
});
