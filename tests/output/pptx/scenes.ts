/** Scenes by hand: every kind of item that a deck can hold, laid out as the visual reference has it. */
import type {
  Box,
  GridCell,
  Item,
  Page,
  PlotBar,
  Run,
  Scene,
  ShapeItem,
  SlideLayout,
  Slot,
  Tag,
  TextItem,
  TextParagraph,
  TextStyle,
} from '../../../src/layout/scene.js';
import type { Colour, Theme } from '../../../src/theme/types.js';

const FONTS = { heading: 'Arial', body: 'Arial' };

export const DEFAULT_THEME: Theme = {
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
  fonts: { slides: FONTS, pages: { heading: 'Inter', body: 'Inter' } },
};

export const STAGE_THEME: Theme = {
  ...DEFAULT_THEME,
  name: 'stage',
  dark: true,
  colours: {
    paper: '#0E1620',
    surface: '#1A2531',
    ink: '#F4F7F9',
    ink2: '#B3C0CC',
    rule: '#344352',
    mark: '#76869A',
    lower: '#35B5A4',
    middle: '#7DB5F5',
    upper: '#CFC6FF',
    onLower: '#0E1620',
    onMiddle: '#0E1620',
    onUpper: '#0E1620',
    panelLower: '#0A403B',
    panelMiddle: '#1F4C7D',
    panelUpper: '#5651A3',
    onPanelLower: '#FFFFFF',
    onPanelMiddle: '#FFFFFF',
    onPanelUpper: '#FFFFFF',
    mutedLower: '#2F726B',
    mutedMiddle: '#5079A8',
    mutedUpper: '#8682BE',
    signal: '#FFB057',
  },
};

export function box(x: number, y: number, w: number, h: number): Box {
  return { x, y, w, h };
}

export function style(size: number, look: Partial<TextStyle> = {}): TextStyle {
  return { font: 'body', size, bold: false, colour: 'ink', ...look };
}

export function run(text: string, of: TextStyle, more: Partial<Run> = {}): Run {
  return { text, style: of, ...more };
}

/** A paragraph that only a deck's writer reads: it has no broken lines. */
export function paragraph(runs: readonly Run[], more: Partial<TextParagraph> = {}): TextParagraph {
  const size = Math.max(18, ...runs.map((one) => one.style.size));
  return { runs, lines: [], align: 'left', leading: size * 1.2, spaceBefore: 0, ...more };
}

export function text(
  name: string,
  at: Box,
  paragraphs: readonly TextParagraph[],
  more: Partial<TextItem> = {},
): TextItem {
  return { kind: 'text', name, box: at, anchor: 'top', paragraphs, tag: 1, ...more };
}

export function rect(name: string, at: Box, fill: Colour): ShapeItem {
  return { kind: 'shape', shape: 'rect', name, box: at, fill };
}

export function line(name: string, at: Box, colour: Colour, width: number, dash = false): ShapeItem {
  return { kind: 'shape', shape: 'line', name, box: at, stroke: { colour, width, dash } };
}

function slot(
  name: string,
  type: Slot['type'],
  at: Box,
  of: TextStyle,
  leading: number,
  more: Partial<Slot> = {},
): Slot {
  return { name, type, box: at, anchor: 'top', style: of, leading, align: 'left', prompt: name, ...more };
}

const TITLE = style(36, { font: 'heading', bold: true, tracking: -0.4 });
const FURNITURE = style(12, { colour: 'ink2' });
const FOOTER = slot('footer', 'footer', box(48, 504, 560, 16), FURNITURE, 14.4);
const NUMBER = slot('number', 'number', box(812, 504, 100, 16), FURNITURE, 14.4, { align: 'right' });
const title = (at = box(48, 36, 864, 42), of = TITLE, leading = 39) => slot('title', 'title', at, of, leading);

const LIST = style(18);
const SUMMARY = style(22, { colour: 'ink2' });
const item = (number: number, x: number) =>
  slot(`item ${number}`, 'body', box(x, 386, 272, 100), style(24), 28.8, {
    bullet: { colour: 'upper', indent: 20, gap: 10 },
  });

export const LAYOUTS: readonly SlideLayout[] = [
  {
    name: 'title',
    slots: [
      title(box(48, 44, 864, 64), { ...TITLE, size: 56, tracking: -1 }, 58.8),
      slot('subtitle', 'body', box(48, 114, 716, 32), style(24, { colour: 'ink2' }), 28.8),
      FOOTER,
    ],
    shapes: [],
  },
  { name: 'agenda', slots: [title(), FOOTER, NUMBER], shapes: [] },
  {
    name: 'ladder',
    slots: [title(), slot('subtitle', 'body', box(48, 82, 540, 24), style(18, { colour: 'ink2' }), 21), FOOTER, NUMBER],
    shapes: [],
  },
  {
    name: 'divider upper',
    slots: [
      title(box(48, 36, 322, 62), { ...TITLE, size: 52, colour: 'onPanelUpper' }, 54.6),
      slot('text', 'body', box(48, 106, 322, 64), style(24, { colour: 'onPanelUpper' }), 28.8),
      { ...FOOTER, box: box(442, 504, 360, 16) },
      NUMBER,
    ],
    shapes: [rect('Panel', box(0, 0, 394, 540), 'panelUpper')],
  },
  {
    name: 'role',
    slots: [
      title(),
      slot('summary', 'body', box(48, 86, 790, 58), SUMMARY, 26.4),
      slot('head', 'body', box(48, 350, 500, 26), style(20, { bold: true }), 24),
      item(1, 48),
      item(2, 344),
      item(3, 640),
      FOOTER,
      NUMBER,
    ],
    shapes: [line('Rule', box(48, 336, 864, 0), 'rule', 0.75)],
  },
  {
    name: 'list',
    slots: [
      title(),
      slot('text', 'body', box(48, 114, 864, 376), LIST, 21, { bullet: { colour: 'ink', indent: 18, gap: 6 } }),
      FOOTER,
      NUMBER,
    ],
    shapes: [],
  },
];

function titled(words: string, more: Partial<TextItem> = {}): TextItem {
  return text('Title', box(48, 36, 864, 42), [paragraph([run(words, TITLE)], { leading: 39 })], {
    slot: 'title',
    ...more,
  });
}

function furniture(number: number): readonly TextItem[] {
  const of = (name: 'footer' | 'number', words: string, at: Box, align: 'left' | 'right') =>
    text(
      name === 'footer' ? 'Footer' : 'Slide number',
      at,
      [paragraph([run(words, FURNITURE)], { leading: 14.4, align })],
      {
        slot: name,
        furniture: name,
      },
    );
  return [
    of('footer', 'AI operations roles in London, 2025', FOOTER.box, 'left'),
    of('number', String(number), NUMBER.box, 'right'),
  ];
}

const TIERS = ['lower', 'middle', 'upper'] as const;
const RANGES = [
  ['AI Systems Architect', 90, 130, 2],
  ['AI Research Scientist', 90, 130, 2],
  ['AI Operations Manager', 85, 120, 2],
  ['AI Product Manager', 75, 115, 1],
  ['Data Scientist', 70, 110, 1],
  ['NLP Engineer', 65, 100, 0],
  ['AI Ethics Specialist', 84, 86, 0],
] as const;

function titlePage(): Page {
  const bars = RANGES.map(([, min, max, tier], index) =>
    rect(`Bar ${index + 1}`, box(48 + 10.8 * (min - 50), 190 + 25 * index, 10.8 * (max - min), 17), TIERS[tier]),
  );
  return {
    name: 'AI operations roles in London',
    layout: 'title',
    notes: [],
    items: [
      text(
        'Title',
        box(48, 44, 864, 64),
        [paragraph([run('AI operations roles in London', { ...TITLE, size: 56, tracking: -1 })], { leading: 58.8 })],
        { slot: 'title' },
      ),
      text(
        'Subtitle',
        box(48, 114, 716, 32),
        [paragraph([run('Ten roles, what they pay, and how to get ready for them', style(24, { colour: 'ink2' }))])],
        { slot: 'subtitle' },
      ),
      { kind: 'group', name: 'Pay bars', box: box(48, 190, 864, 267), items: bars },
      rect('Axis', box(48, 452, 864, 2), 'ink'),
      text('Axis start', box(48, 462, 120, 24), [paragraph([run('£50k', style(18, { bold: true }))], { leading: 21 })]),
      ...furniture(1).slice(0, 1),
    ],
  };
}

function agendaPage(): Page {
  const rows = [
    ['The salary ladder', '#ladder', 'All ten roles on one scale', 3],
    ['Data Scientist', '#role', 'One role in full', 4],
  ] as const;
  const items = rows.flatMap(([head, href, note, number], index): Item[] => {
    const y = 114 + 62 * index;
    return [
      line(`Rule ${index + 1}`, box(48, y, 864, 0), 'rule', 0.75),
      text(`Row ${index + 1}`, box(48, y, 272, 62), [paragraph([run(head, style(26, { bold: true }), { href })])], {
        anchor: 'middle',
      }),
      text(
        `Note ${index + 1}`,
        box(344, y, 494, 62),
        [
          paragraph([
            run(`${note}, `, style(22, { colour: 'ink2' })),
            run('the source', style(22, { colour: 'middle' }), {
              href: 'https://careers.example.ac.uk/ai-roles?a=1&b=2',
            }),
            run(' or ', style(22, { colour: 'ink2' })),
            run('write', style(22, { colour: 'ink2' }), { href: 'mailto:fair@example.ac.uk' }),
          ]),
        ],
        { anchor: 'middle' },
      ),
      text(
        `Page ${index + 1}`,
        box(862, y, 50, 62),
        [paragraph([run(String(number), style(24))], { align: 'right' })],
        {
          anchor: 'middle',
        },
      ),
    ];
  });
  return {
    name: 'What is inside',
    layout: 'agenda',
    notes: ['Say what the next half hour holds.'],
    items: [titled('What is inside'), ...items, ...furniture(2)],
  };
}

function ladderPage(): Page {
  const bars = RANGES.map(
    ([label, min, max, tier]): PlotBar => ({
      label,
      lines: [label],
      range: { min: min * 1000, max: max * 1000 },
      colour: TIERS[tier],
      onBar: 'onMiddle',
      from: `£${min}k`,
      to: `£${max}k`,
      labels: max - min < 10 ? 'outside' : 'inside',
    }),
  );
  return {
    name: 'Six of the ten roles can pay more than £100k',
    layout: 'ladder',
    startsSection: 'Pay',
    notes: ['Six of the ten roles can pay more than £100k.', 'Ask: which of these did you expect to pay most?'],
    items: [
      titled('Six of the ten roles can pay more than £100k'),
      text(
        'Subtitle',
        box(48, 82, 540, 24),
        [
          paragraph([run('Yearly range, sorted by midpoint: the notch in each bar', style(18, { colour: 'ink2' }))], {
            leading: 21,
          }),
        ],
        { slot: 'subtitle' },
      ),
      {
        kind: 'plot',
        form: 'range',
        name: 'Pay of the roles',
        box: box(48, 136, 716, 350),
        alt: 'Bar chart of yearly pay: lowest £65,000 (NLP Engineer), highest £130,000 (AI Systems Architect), seven roles.',
        from: 48_000,
        to: 130_000,
        plot: box(333.5, 136, 430.5, 350),
        bars,
        columns: ['Role', 'From', 'To'],
        labelStyle: style(18),
        numberStyle: style(18, { bold: true }),
        barShare: 0.71,
        gap: 6,
        notch: 2,
        least: 3,
        tag: 1,
        drawn: [],
        behind: [
          line('Signal line', box(606.5, 132, 0, 358), 'signal', 1.5, true),
          text('Signal note', box(618.5, 425, 158, 60), [
            paragraph([run('The source stops at £100k', style(18, { bold: true, colour: 'signal' }))], { leading: 21 }),
          ]),
        ],
      },
      ...furniture(3),
    ],
  };
}

function rolePage(): Page {
  const list = [
    'Gather data from many places',
    'Build models that predict',
    'Chart the results and explain them to others',
  ];
  return {
    name: 'Data Scientist',
    layout: 'role',
    startsSection: 'Middle tier',
    notes: ['Between £70,000 and £110,000 a year.\nExperience decides.', '', 'Ask: which data would you want?'],
    items: [
      titled('Data Scientist'),
      text(
        'Summary',
        box(48, 86, 790, 58),
        [
          paragraph([
            run('Turns data into decisions with ', SUMMARY),
            run('statistics', { ...SUMMARY, bold: true }, { emphasis: 'strong' }),
            run(', machine learning\nand clear charts.', SUMMARY),
          ]),
        ],
        { slot: 'summary' },
      ),
      {
        kind: 'group',
        name: 'Pay',
        alt: '£70,000 to £110,000 a year, on a scale from £50,000 to £130,000.',
        tag: 1,
        box: box(48, 168, 864, 142),
        items: [
          text('Figure', box(264, 168, 390, 55), [
            paragraph([run('£70k–£110k', style(46, { bold: true, font: 'heading' })), run(' a year', style(22))], {
              leading: 52,
            }),
          ]),
          rect('Lower half', box(264, 230, 214.75, 34), 'middle'),
          rect('Upper half', box(481.25, 230, 214.75, 34), 'middle'),
          line('Track', box(48, 274, 864, 0), 'mark', 1.5),
          { kind: 'shape', shape: 'ellipse', name: 'Midpoint', box: box(476, 271, 6, 6), fill: '#A1B2C3' },
        ],
      },
      text(
        'List head',
        box(48, 350, 500, 26),
        [paragraph([run('The work', style(20, { bold: true }))], { leading: 24 })],
        {
          slot: 'head',
        },
      ),
      ...list.map((words, index) =>
        text(
          `Item ${index + 1}`,
          box(48 + 296 * index, 386, 272, 100),
          [
            paragraph([run(words, style(24))], {
              bullet: { mark: 'dot', colour: 'upper', indent: 20, hang: 20, level: 0, x: 48, baseline: 400 },
            }),
          ],
          { slot: `item ${index + 1}` },
        ),
      ),
      { ...line('Rule', box(48, 336, 864, 0), 'rule', 0.75), inLayout: true },
      ...furniture(4),
    ],
  };
}

function tablePage(): Page {
  const columns = [360, 252, 126, 126];
  const cell = (words: string, column: number, row: number, more: Partial<GridCell> = {}): GridCell => {
    const span = more.columnSpan ?? 1;
    const before = columns.slice(0, column).reduce((sum, width) => sum + width, 0);
    const width = columns.slice(column, column + span).reduce((sum, one) => sum + one, 0);
    return {
      box: box(48 + before, 114 + 36 * row, width, 36),
      columnSpan: 1,
      paragraphs: [
        paragraph(words === '' ? [] : [run(words, style(18, { bold: more.header !== undefined }))], {
          leading: 21,
          align: column > 1 ? 'right' : 'left',
        }),
      ],
      below: { colour: 'rule', width: 0.75 },
      ...more,
    };
  };
  const rows = [
    ['Role', 'Pay', 'From', 'To'].map((words, column) =>
      cell(words, column, 0, { header: 'column', below: { colour: 'ink', width: 1 } }),
    ),
    [cell('Upper tier: midpoint £100,000 or more', 0, 1, { header: 'group', columnSpan: 4 })],
    [cell('AI Systems Architect', 0, 2, { header: 'row' }), cell('', 1, 2), cell('£90k', 2, 2), cell('£130k', 3, 2)],
  ];
  return {
    name: 'At a glance',
    layout: 'agenda',
    startsSection: 'All of it',
    notes: [],
    items: [
      titled('At a glance'),
      {
        kind: 'grid',
        name: 'Roles and pay',
        box: box(48, 114, 864, 36 * rows.length),
        columns,
        rows: rows.map((cells, index) => ({ y: 114 + 36 * index, height: 36, cells })),
        headerRows: 1,
        alt: 'Every role with its pay: from £90,000 to £130,000.',
        drawn: [rect('Pay bar', box(560, 194, 80, 14), 'upper')],
        tag: 1,
      },
      ...furniture(5),
    ],
  };
}

function listPage(): Page {
  const entry = (words: string, mark: string, level = 0) =>
    paragraph([run(words, LIST)], {
      leading: 21,
      spaceBefore: 6,
      bullet: { mark, colour: 'ink', indent: 18 * (level + 1), hang: 18, level, x: 48 + 18 * level, baseline: 0 },
    });
  return {
    name: 'Steps and lists',
    layout: 'list',
    notes: [],
    items: [
      titled('Steps and lists'),
      text(
        'Text',
        box(48, 114, 864, 300),
        [
          entry('A dot from the layout', 'dot'),
          entry('A deeper dot', 'dot', 1),
          entry('The first of three', '1.'),
          entry('The second', '2.'),
          entry('The third', '3.'),
          paragraph([run('No bullet, other size', style(22))], { leading: 26.4 }),
        ],
        { slot: 'text' },
      ),
      ...furniture(6),
    ],
  };
}

function dividerPage(): Page {
  const onPanel = (size: number) => style(size, { colour: 'onPanelUpper' });
  return {
    name: 'Upper tier',
    layout: 'divider upper',
    notes: [],
    items: [
      text(
        'Title',
        box(48, 36, 322, 62),
        [paragraph([run('Upper tier', { ...TITLE, size: 52, colour: 'onPanelUpper' })], { leading: 54.6 })],
        { slot: 'title' },
      ),
      text('Text', box(48, 106, 322, 64), [paragraph([run('Three of the ten roles', onPanel(24))])], { slot: 'text' }),
      {
        kind: 'group',
        name: 'Locator',
        box: box(48, 322, 298, 64),
        items: [rect('Bar', box(48, 322, 200, 11), 'mutedUpper'), rect('Bar', box(90, 339, 200, 11), 'onPanelUpper')],
      },
      ...furniture(7).map((one) => (one.slot === 'footer' ? { ...one, box: box(442, 504, 360, 16) } : one)),
    ],
  };
}

const TAGS: readonly Tag[] = [
  { role: 'Document', parent: -1 },
  { role: 'Sect', parent: 0 },
];

export const DECK: Scene = {
  medium: 'slides',
  title: 'AI operations roles in London',
  language: 'en-GB',
  direction: 'ltr',
  date: '2025-01-01',
  width: 960,
  height: 540,
  fonts: FONTS,
  pages: [titlePage(), agendaPage(), ladderPage(), rolePage(), tablePage(), listPage(), dividerPage()],
  tags: TAGS,
  bookmarks: [],
  pictures: {},
  targets: { ladder: { page: 2, y: 0 }, role: { page: 3, y: 0 } },
  layouts: LAYOUTS,
};

/** A deck of one slide, with these items behind its title. */
export function oneSlide(items: readonly Item[], more: Partial<Scene> = {}): Scene {
  const page: Page = { name: 'Title', layout: 'list', notes: [], items: [titled('Title'), ...items] };
  return { ...DECK, pages: [page], targets: {}, ...more };
}
