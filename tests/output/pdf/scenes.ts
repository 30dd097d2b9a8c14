/** Scenes made by hand: what the PDF writer can be given, a page a thing. */
import { stackFor } from '../../../src/fonts/stack.js';
import { unitsOf } from '../../../src/fonts/units.js';
import { drawnRows } from '../../../src/layout/charts/rows.js';
import type {
  Box,
  GridCell,
  Item,
  Page,
  PlotItem,
  Run,
  Scene,
  Tag,
  TagRole,
  TextItem,
  TextStyle,
} from '../../../src/layout/scene.js';
import { withFallbacks } from '../../../src/layout/text/fallbacks.js';
import { Measure } from '../../../src/layout/text/metrics.js';
import { type Copy, setText } from '../../../src/layout/text/set.js';
import { bundledFonts, weightsOf } from '../../../src/theme/fonts.js';
import type { Theme } from '../../../src/theme/types.js';

export const THEME: Theme = {
  name: 'default',
  dark: false,
  colours: {
    paper: '#FFFFFF',
    surface: '#F1F4F6',
    ink: '#14202B',
    ink2: '#4A5865',
    rule: '#D3DAE0',
    mark: '#7F8C98',
    lower: '#0F7F72',
    middle: '#18528F',
    upper: '#2B2568',
    onLower: '#FFFFFF',
    onMiddle: '#FFFFFF',
    onUpper: '#FFFFFF',
    panelLower: '#0F7F72',
    panelMiddle: '#18528F',
    panelUpper: '#2B2568',
    onPanelLower: '#FFFFFF',
    onPanelMiddle: '#FFFFFF',
    onPanelUpper: '#FFFFFF',
    mutedLower: '#5FA89E',
    mutedMiddle: '#4C7AAC',
    mutedUpper: '#5B5692',
    signal: '#B3420C',
  },
  fonts: { slides: { heading: 'Arial', body: 'Arial' }, pages: { heading: 'Inter', body: 'Inter' } },
};

const FONTS = THEME.fonts.pages;
const MEASURE = new Measure(FONTS);
const LEFT = 57.64;
const WIDTH = 480;

const BODY: TextStyle = { font: 'body', size: 12, bold: false, colour: 'ink' };
const BOLD: TextStyle = { ...BODY, bold: true };
const NUMBER: TextStyle = { ...BODY, tabular: true };
const H1: TextStyle = { font: 'heading', size: 28, bold: true, colour: 'ink', tracking: -0.6 };
const H2: TextStyle = { font: 'heading', size: 18, bold: true, colour: 'ink' };
const SMALL: TextStyle = { ...BODY, size: 10, colour: 'ink2' };

/** The tags of a scene in the making; `add` answers the new tag's index. */
class Tags {
  readonly all: Tag[] = [{ role: 'Document', parent: 0 }];

  add(role: TagRole, parent: number, more: Partial<Tag> = {}): number {
    return this.all.push({ ...more, role, parent }) - 1;
  }
}

function copy(text: string | readonly Run[], style: TextStyle, more: Partial<Copy> = {}): Copy {
  const runs = typeof text === 'string' ? [{ text, style }] : text;
  return { runs, leading: style.size * 1.5, ...more };
}

function box(y: number, h = 20, x = LEFT, w = WIDTH): Box {
  return { x, y, w, h };
}

function textItem(name: string, copies: readonly Copy[], at: Box, measure = MEASURE): TextItem {
  return { kind: 'text', name, box: at, anchor: 'top', paragraphs: setText(copies, at, measure).paragraphs };
}

function furniture(page: number): readonly Item[] {
  return [
    { ...textItem('Footer', [copy('AI operations roles in London', SMALL)], box(794, 16)), furniture: 'footer' },
    {
      ...textItem('Number', [copy(`${page}`, SMALL, { align: 'right' })], box(794, 16, 437.64, 100)),
      furniture: 'number',
    },
  ];
}

function scene(tags: Tags, pages: readonly (readonly Item[])[], more: Partial<Scene> = {}): Scene {
  return {
    medium: 'pages',
    title: 'AI operations roles in London, 2025 & after',
    language: 'en-GB',
    direction: 'ltr',
    date: '2025-06-30',
    width: 595.28,
    height: 841.89,
    fonts: FONTS,
    pages: pages.map((items, index): Page => ({ name: `${index + 1}`, items, notes: [] })),
    tags: tags.all,
    bookmarks: [],
    pictures: {},
    targets: {},
    layouts: [],
    ...more,
  };
}

/** One paragraph over the whole page. */
export function paragraphScene(text: string, style: Partial<TextStyle> = {}, measure = MEASURE): Scene {
  const tags = new Tags();
  const tag = tags.add('P', 0);
  return scene(tags, [[textItem('Text', [copy(text, { ...BODY, ...style }, { tag })], box(60, 700), measure)]]);
}

/** The same of one line that ends inside a word, which goes on elsewhere: the layout ends it with a soft hyphen. */
export function dividedScene(text: string): Scene {
  const made = paragraphScene(text);
  const pages = made.pages.map((page) => ({
    ...page,
    items: page.items.map((item) => {
      if (item.kind !== 'text') return item;
      const divided = item.paragraphs.map((paragraph) => ({
        ...paragraph,
        lines: paragraph.lines.map((line) => ({
          ...line,
          pieces: line.pieces.map((piece) => ({ ...piece, text: `${piece.text}\u00ad` })),
        })),
      }));
      return { ...item, paragraphs: divided };
    }),
  }));
  return { ...made, pages };
}

/** The same of a text that the theme's faces lack: with the installed fonts of its scripts, named. */
export async function scriptScene(text: string, style: Partial<TextStyle> = {}, fonts = FONTS): Promise<Scene> {
  const { stack } = await stackFor(unitsOf(text), {
    language: 'en-GB',
    weights: weightsOf(fonts),
    bundled: bundledFonts(fonts),
    boxes: true,
  });
  return withFallbacks({ ...paragraphScene(text, style, new Measure(fonts, stack)), fonts }, stack);
}

/** A report of seven pages with one of each thing. */
export function reportScene(): Scene {
  const tags = new Tags();
  const pages = [
    coverPage(tags),
    contentsPage(tags),
    chartPage(tags),
    tablePage(tags),
    listPage(tags),
    ...splitPages(tags),
  ].map((items, index) => (index === 0 ? items : [...items, ...furniture(index + 1)]));
  return scene(tags, pages, {
    bookmarks: [
      { title: 'At a glance', page: 1, y: 60, children: [] },
      { title: 'Six can pay more', page: 2, y: 60, children: [{ title: 'Table', page: 3, y: 60, children: [] }] },
    ],
    targets: { chart: { page: 2, y: 60 }, table: { page: 3, y: 60 }, list: { page: 4, y: 60 } },
  });
}

/** A heading, a lead, and a decoration of bars. */
function coverPage(tags: Tags): Item[] {
  const section = tags.add('Sect', 0);
  const title = tags.add('H1', section);
  const lead = tags.add('P', section);
  return [
    textItem(
      'Title',
      [copy('AI operations roles in London', { ...H1, size: 50, tracking: -1.6 }, { tag: title, leading: 55 })],
      box(60, 116),
    ),
    textItem(
      'Lead',
      [copy('Ten roles, their pay & what they ask', { ...BODY, size: 18, colour: 'ink2' }, { tag: lead })],
      box(190, 54),
    ),
    {
      kind: 'group',
      name: 'Bars',
      box: box(330, 90),
      items: (['upper', 'middle', 'lower'] as const).map((fill, index) => ({
        kind: 'shape',
        shape: 'rect',
        name: 'Bar',
        box: { x: LEFT + 240 - 60 * index, y: 330 + 34 * index, w: 240, h: 23 },
        fill,
      })),
    },
  ];
}

/** Contents whose entries link to their pages, with dotted leaders left out. */
function contentsPage(tags: Tags): Item[] {
  const section = tags.add('Sect', 0);
  const title = tags.add('H1', section);
  const contents = tags.add('TOC', section);
  const entries = [
    { href: '#chart', text: 'Six can pay more', page: '3' },
    { href: '#table', text: 'The table', page: '4' },
    { href: '#list', text: 'What it takes', page: '5' },
  ];
  return [
    textItem('Title', [copy('In this report', H1, { tag: title })], box(60, 40)),
    ...entries.flatMap(({ href, text, page }, index) => {
      const entry = tags.add('TOCI', contents);
      const reference = tags.add('Reference', entry);
      const y = 112 + 30 * index;
      const number = copy([{ text: page, style: NUMBER, href }], NUMBER, { tag: reference, align: 'right' });
      return [
        textItem('Entry', [copy([{ text, style: BODY, href }], BODY, { tag: reference })], box(y)),
        textItem('Page', [number], box(y, 20, 437.64, 100)),
      ];
    }),
  ];
}

/** A range chart with a dashed line behind it, and a scale as a group. */
function chartPage(tags: Tags): Item[] {
  const section = tags.add('Sect', 0);
  const title = tags.add('H1', section);
  const chart = tags.add('Figure', section);
  const note = tags.add('Note', section);
  const scale = tags.add('Figure', section, { alt: 'The scale, from £50k to £130k' });
  const bars = [
    {
      label: 'AI Systems Architect',
      lines: ['AI Systems Architect'],
      range: { min: 90, max: 130 },
      colour: 'upper',
      labels: 'inside',
    },
    {
      label: 'Data Scientist',
      lines: ['Data Scientist'],
      range: { min: 70, max: 110 },
      colour: 'middle',
      labels: 'inside',
    },
    {
      label: 'AI Ethics Specialist',
      lines: ['AI Ethics Specialist'],
      range: { min: 50, max: 60 },
      colour: 'lower',
      labels: 'outside',
    },
  ] as const;
  const plot: Omit<PlotItem, 'drawn'> = {
    kind: 'plot',
    form: 'range',
    name: 'Pay',
    tag: chart,
    box: box(180, 120),
    alt: 'Yearly pay: AI Systems Architect £90k to £130k, Data Scientist £70k to £110k, AI Ethics Specialist £50k to £60k.',
    from: 40,
    to: 130,
    plot: box(180, 120, 262.64, 275),
    bars: bars.map((bar) => ({ ...bar, onBar: 'onUpper', from: `£${bar.range.min}k`, to: `£${bar.range.max}k` })),
    columns: ['Role', 'From', 'To'],
    labelStyle: BODY,
    numberStyle: BOLD,
    barShare: 0.7,
    gap: 6,
    notch: 2,
    least: 3,
    behind: [
      {
        kind: 'shape',
        shape: 'line',
        name: 'Signal',
        box: { x: 446, y: 176, w: 0, h: 128 },
        stroke: { colour: 'signal', width: 1.5, dash: true },
      },
    ],
  };
  return [
    textItem('Title', [copy('Six of the ten roles can pay more than £100,000', H1, { tag: title })], box(60, 90)),
    { ...plot, drawn: drawnRows(plot, MEASURE) },
    textItem(
      'Note',
      [copy('The notch in each bar is its midpoint.', { ...BODY, colour: 'ink2' }, { tag: note })],
      box(320),
    ),
    {
      kind: 'group',
      name: 'Scale',
      tag: scale,
      box: box(360, 30),
      alt: 'The scale',
      items: [
        { kind: 'shape', shape: 'line', name: 'Track', box: box(362, 0), stroke: { colour: 'mark', width: 0.6 } },
        textItem('From', [copy('£50k', BODY)], box(366, 20, LEFT, 60)),
        textItem('To', [copy('£130k', BODY, { align: 'right' })], box(366, 20, 437.64, 100)),
      ],
    },
  ];
}

/** Column heads, a group head over three columns, row heads, figures of one width. */
function tablePage(tags: Tags): Item[] {
  const section = tags.add('Sect', 0);
  const title = tags.add('H1', section);
  const table = tags.add('Table', section);
  const caption = tags.add('Caption', table);
  const columns = [240, 120, 120];
  const rule = { colour: 'rule', width: 0.75 } as const;
  const cell = (
    row: number,
    column: number,
    y: number,
    text: string,
    kind: 'TH' | 'TD',
    more: Partial<Tag> = {},
  ): GridCell => {
    const span = more.columnSpan ?? 1;
    const x = LEFT + columns.slice(0, column).reduce((sum, width) => sum + width, 0);
    const w = columns.slice(column, column + span).reduce((sum, width) => sum + width, 0);
    const tag = tags.add(kind, row, more);
    const at = { x, y, w, h: 29 };
    const style = kind === 'TH' ? BOLD : NUMBER;
    const set = setText([copy(text, style, { align: column > 0 ? 'right' : 'left' })], at, MEASURE, 'middle');
    return { box: at, columnSpan: span, paragraphs: set.paragraphs, below: rule, tag };
  };
  const head = tags.add('TR', tags.add('THead', table));
  const body = tags.add('TBody', table);
  const group = tags.add('TR', body);
  const row = (cells: readonly GridCell[], y: number) => ({ y, height: 29, cells });
  const rows = [
    row(
      ['Role', 'From', 'To'].map((text, index) => cell(head, index, 140, text, 'TH', { scope: 'Column' })),
      140,
    ),
    row([cell(group, 0, 169, 'Upper tier', 'TH', { scope: 'Row', columnSpan: 3 })], 169),
    ...[
      ['AI Systems Architect', '£90,000', '£130,000'],
      ['AI Research Scientist', '£80,111', '£130,000'],
    ].map(([name = '', from = '', to = ''], index) => {
      const tag = tags.add('TR', body);
      const y = 198 + 29 * index;
      return row(
        [cell(tag, 0, y, name, 'TH', { scope: 'Row' }), cell(tag, 1, y, from, 'TD'), cell(tag, 2, y, to, 'TD')],
        y,
      );
    }),
  ];
  return [
    textItem('Title', [copy('The table', H1, { tag: title })], box(60, 40)),
    textItem('Caption', [copy('What the upper tier pays', BODY, { tag: caption })], box(112)),
    {
      kind: 'grid',
      name: 'Table',
      tag: table,
      box: box(140, 116),
      columns,
      rows,
      headerRows: 1,
      alt: 'What the upper tier pays',
      drawn: [
        { kind: 'shape', shape: 'ellipse', name: 'Key', box: { x: LEFT + 80, y: 179, w: 9, h: 9 }, fill: 'upper' },
      ],
    },
  ];
}

/** A list in a list, links in and out of the document, another language, characters that no font has. */
function listPage(tags: Tags): Item[] {
  const section = tags.add('Sect', 0);
  const title = tags.add('H1', section);
  const list = tags.add('L', section, { numbering: 'Disc' });
  const listItem = (parent: number, y: number, level: number, runs: readonly Run[], mark: string): [number, Item] => {
    const item = tags.add('LI', parent);
    const label = tags.add('Lbl', item);
    const body = tags.add('LBody', item);
    const bullet = { mark, colour: 'upper', indent: 16, level, tag: label } as const;
    return [body, textItem('Item', [copy(runs, BODY, { tag: body, bullet })], box(y, 20, LEFT + 16 * level, 260))];
  };
  const [first, one] = listItem(list, 120, 0, [{ text: 'Deep knowledge of system design', style: BODY }], 'dot');
  const inner = tags.add('L', first, { numbering: 'Decimal' });
  const [, two] = listItem(
    inner,
    144,
    1,
    [
      { text: 'Fluent Welsh: ', style: BODY },
      { text: 'croeso i bawb', style: BOLD, language: 'cy' },
    ],
    '1.',
  );
  const [, three] = listItem(
    list,
    170,
    0,
    [
      { text: 'Read ', style: BODY },
      {
        text: 'the guide to careers in the public service, which is long',
        style: BODY,
        href: 'https://example.org/guide?a=b&c=dé',
      },
      { text: ' or ', style: BODY },
      { text: 'the chart', style: BODY, href: '#chart' },
      { text: ', not ', style: BODY },
      { text: 'what is lost', style: BODY, href: '#nowhere' },
    ],
    'dot',
  );
  const heading = tags.add('H2', section);
  const missing = tags.add('P', section);
  return [
    textItem('Title', [copy('What it takes', H1, { tag: title })], box(60, 40)),
    one,
    two,
    three,
    textItem('Head', [copy('Other scripts', H2, { tag: heading })], box(240, 30)),
    textItem('Text', [copy('Rocket 🚀 and 学校, co‑op, Ελλάδα, Україна, A\u00a0B.', BODY, { tag: missing })], box(280)),
  ];
}

/** A paragraph whose first lines stand on one page, and the others on the next. */
function splitPages(tags: Tags): Item[][] {
  const tag = tags.add('P', tags.add('Sect', 0));
  const text =
    'This paragraph begins on one page and goes on on the next, where it is still the same paragraph to anyone who listens to it; only paper has to be turned over, and paper does not mind that at all.';
  const whole = textItem('Text', [copy(text, BODY, { tag })], box(740, 54));
  const [paragraph] = whole.paragraphs;
  if (paragraph === undefined) throw new Error('no paragraph was set');
  const part = (from: number, to: number, shift: number): TextItem => ({
    ...whole,
    paragraphs: [
      {
        ...paragraph,
        lines: paragraph.lines.slice(from, to).map((line) => ({ ...line, baseline: line.baseline + shift })),
      },
    ],
  });
  return [[part(0, 1, 0)], [part(1, 9, -680)]];
}
