/** Small scenes, put together by hand to be measured. */
import type { Item, Page, PlotItem, Pt, Scene, ShapeItem, Tag, TextItem, TextStyle } from '../../src/layout/scene.js';
import { Measure } from '../../src/layout/text/metrics.js';

const FONTS = { heading: 'Arial', body: 'Arial' };
export const MEASURE = new Measure(FONTS);

/** The tags of a document with two sections, each with a title and a paragraph. */
const TAGS: readonly Tag[] = [
  { role: 'Document', parent: -1 },
  { role: 'Sect', parent: 0 },
  { role: 'H1', parent: 1 },
  { role: 'P', parent: 1 },
  { role: 'Sect', parent: 0 },
  { role: 'H1', parent: 4 },
  { role: 'P', parent: 4 },
  { role: 'L', parent: 1, numbering: 'None' },
  ...Array.from({ length: 9 }, (): Tag => ({ role: 'LI', parent: 7 })),
];
export const [TITLE, WORDS, NEXT_TITLE, NEXT_WORDS, ENTRY] = [2, 3, 5, 6, 8] as const;

const STYLE: TextStyle = { font: 'body', size: 20, bold: false, colour: 'ink' };

interface Line {
  readonly name?: string;
  readonly tag?: number;
  readonly size?: Pt;
  /** Of the box; absent: as wide as the longest line. */
  readonly w?: Pt;
  readonly language?: string;
  /** The text where the lines are not all of it: with the line breaks for which it asks. */
  readonly words?: string;
}

/** Lines of text with their first baseline at a place; the widths are those of Arial. */
export function text(lines: readonly string[], x: Pt, baseline: Pt, { name = 'Text', ...about }: Line = {}): TextItem {
  const { tag = WORDS, size = STYLE.size, language, words = lines.join('') } = about;
  const style = { ...STYLE, size };
  const widths = lines.map((line) => MEASURE.width(line, style));
  const w = about.w ?? Math.max(...widths);
  const leading = size * 1.2;
  return {
    kind: 'text',
    name,
    box: { x, y: baseline - size, w, h: leading * lines.length },
    anchor: 'top',
    paragraphs: [
      {
        runs: [{ text: words.replaceAll('\u00ad', ''), style, ...(language !== undefined && { language }) }],
        lines: lines.map((line, index) => ({
          baseline: baseline + leading * index,
          pieces: [{ run: 0, text: line, x, w: widths[index] ?? 0 }],
        })),
        align: 'left',
        leading,
        spaceBefore: 0,
        tag,
      },
    ],
  };
}

export function bar(x: Pt, y: Pt, w: Pt, h: Pt): ShapeItem {
  return { kind: 'shape', name: 'Bar', shape: 'rect', box: { x, y, w, h }, fill: 'middle' };
}

/** A chart on a slide, with room for names at its left. */
export function plot(...ranges: readonly (readonly [number, number])[]): PlotItem {
  const box = { x: 48, y: 120, w: 700, h: 300 };
  return {
    kind: 'plot',
    form: 'range',
    name: 'Pay chart',
    box,
    plot: { ...box, x: 248, w: 500 },
    alt: '',
    from: 0,
    to: 1,
    bars: ranges.map(([min, max]) => ({
      label: '',
      lines: [],
      range: { min, max },
      colour: 'middle',
      onBar: 'onMiddle',
      from: '',
      to: '',
      labels: 'inside',
    })),
    columns: ['Role', 'From', 'To'],
    labelStyle: STYLE,
    numberStyle: STYLE,
    barShare: 0.7,
    gap: 6,
    notch: 2,
    least: 3,
    behind: [],
    drawn: [],
  };
}

export function title(words: string): TextItem {
  return text([words], 48, 66, { name: 'Title', tag: TITLE, size: 30 });
}

/** A slide with the key of its section. */
export function slide(items: readonly Item[], key = 'role cook', layout = 'Role'): Page {
  return { name: key, key, layout, items, notes: [] };
}

/** A page on paper, with its number. */
export function page(items: readonly Item[]): Page {
  const number: TextItem = { ...text(['1'], 500, 800, { name: 'Page number' }), furniture: 'number' };
  return { name: '1', items: [...items, number], notes: [] };
}

export function slides(...pages: readonly Page[]): Scene {
  return sceneOf('slides', { width: 960, height: 540 }, pages);
}

export function paper(...pages: readonly Page[]): Scene {
  return sceneOf('pages', { width: 595.28, height: 841.89 }, pages);
}

function sceneOf(medium: Scene['medium'], size: Pick<Scene, 'width' | 'height'>, pages: readonly Page[]): Scene {
  return {
    medium,
    title: 'Roles',
    language: 'en-GB',
    direction: 'ltr',
    date: '2025-01-01',
    ...size,
    fonts: FONTS,
    pages,
    tags: TAGS,
    bookmarks: [],
    targets: {},
    pictures: {},
    layouts: [],
  };
}
