/** The roles of a divider, at its right: each with its pay and its bar. */
import { bothEnds } from '../../charts/ends.js';
import type { RangeRow, Section } from '../../document/types.js';
import { rangeBar, rect } from '../charts/bar.js';
import { coloursOf, english, plainText, position, runsOf } from '../context.js';
import type { Box, Item, Pt, TextStyle } from '../scene.js';
import { setText } from '../text/set.js';
import { bottomOf, GUTTER, rightOf, type SlideGrid, type Stretch, span } from './grid.js';
import { rowLabel } from './label.js';
import { type SlideContext, strong, TEXT_LEADING, text } from './slide.js';

const HEAD_LEADING = 1.1;

/** Right of the panel, from a little under the top of a title. */
export function rowsFrame(grid: SlideGrid): Box {
  const { body, title } = grid;
  const x = rightOf(panelStretch(grid)) + 2 * GUTTER;
  const y = title.y + 8;
  return { x, y, w: rightOf(body) - x, h: bottomOf(body) - y };
}

/** The panel reaches from the slide's edge over five columns. */
export function panelStretch(grid: SlideGrid): Stretch {
  return { x: 0, w: rightOf(span(grid, 0, 5)) };
}

/** The rows of each slide, shared out evenly; one slide where there are none. */
export function shareOut(rows: readonly RangeRow[], context: SlideContext): (readonly RangeRow[])[] {
  const parts = Math.max(1, Math.ceil(rows.length / mostRows(rows, context)));
  const size = Math.ceil(rows.length / parts);
  return Array.from({ length: parts }, (_, part) => rows.slice(part * size, (part + 1) * size));
}

/** The rows of one slide. */
export function layRows(rows: readonly RangeRow[], section: Section, sect: number, context: SlideContext): Item[] {
  const shape = shapeOf(rows.length, rowsFrame(context.grid));
  return rows.flatMap((row, index) => layRow(row, shape, index, section, sect, context));
}

/** How rows stand by their number: pitch, and where range, bar and track are in a row. */
interface RowShape {
  readonly pitch: Pt;
  /** Beside the head, or on a line of its own. */
  readonly rangeBeside: boolean;
  readonly headSize: Pt;
  readonly barTop: Pt;
  readonly barHeight: Pt;
}

/** Rows on a slide: where the pay stands on a line of its own, and where it stands beside the role's name. */
const MOST_APART = 4;
const MOST_BESIDE = 8;

const BESIDE_SIZES = [18, 16];
const APART_SIZES = [22, 20, 18, 16, 14, 12];

/** The widest pay that leaves its role's name half of the row. */
function mostRange({ grid }: SlideContext): Pt {
  return rowsFrame(grid).w / 2;
}

/** Pay as wide as half a row has no name beside it. */
function mostRows(rows: readonly RangeRow[], context: SlideContext): number {
  const least = text(Math.min(...BESIDE_SIZES));
  return rows.every((row) => context.measure.width(payOf(row), least) <= mostRange(context)) ? MOST_BESIDE : MOST_APART;
}

function payOf(row: RangeRow): string {
  return bothEnds(row, ' to ');
}

/** The size in which the pay of a row has room. */
function payStyle(row: RangeRow, { rangeBeside }: RowShape, context: SlideContext): TextStyle {
  const room = rangeBeside ? mostRange(context) : rowsFrame(context.grid).w;
  const sizes = rangeBeside ? BESIDE_SIZES : APART_SIZES;
  const size = sizes.find((one) => context.measure.width(payOf(row), text(one)) <= room) ?? Math.min(...sizes);
  return text(size, 'ink2');
}

function shapeOf(rows: number, { h }: Box): RowShape {
  if (rows <= 3) return { pitch: 160, rangeBeside: false, headSize: 26, barTop: 74, barHeight: 16 };
  if (rows === MOST_APART) return { pitch: 117, rangeBeside: false, headSize: 26, barTop: 74, barHeight: 16 };
  const pitch = Math.min(88, h / rows);
  return {
    pitch,
    rangeBeside: true,
    headSize: pitch < 70 ? 20 : 24,
    barTop: pitch < 70 ? 32 : 40,
    barHeight: pitch < 70 ? 12 : 16,
  };
}

function layRow(
  row: RangeRow,
  shape: RowShape,
  index: number,
  section: Section,
  sect: number,
  context: SlideContext,
): Item[] {
  const place = rowsFrame(context.grid);
  const y = place.y + shape.pitch * index;
  const range = payOf(row);
  const rangeStyle = payStyle(row, shape, context);
  const rangeWidth = shape.rangeBeside ? context.measure.width(range, rangeStyle) + 12 : 0;
  const headBox = { x: place.x, y, w: place.w - rangeWidth, h: 32 };
  const barEnd = shape.barTop + shape.barHeight;
  const spare = Math.max(0, Math.min(shape.pitch - barEnd - 4, bottomOf(place) - y - barEnd));
  const frame = {
    w: headBox.w,
    h: headBox.h + spare,
    style: strong(shape.headSize),
    leading: HEAD_LEADING,
    sizes: [shape.headSize, 22, 20, 18],
  };
  const { words, size } = rowLabel(row, frame, context);
  const head = { runs: runsOf(words, strong(size)), leading: size * HEAD_LEADING, tag: context.tags.add('P', sect) };
  const lines = setText([head], headBox, context.measure, 'middle');
  const down = Math.max(0, lines.height - headBox.h);
  const tall = { ...headBox, h: headBox.h + down };
  const rangeBox = shape.rangeBeside
    ? { x: rightOf(place) - rangeWidth, y, w: rangeWidth, h: 32 }
    : { x: place.x, y: y + 34 + down, w: place.w, h: 28 };
  const copy = {
    runs: [{ text: range, style: rangeStyle, ...english(context) }],
    leading: rangeStyle.size * TEXT_LEADING,
    align: shape.rangeBeside ? ('right' as const) : ('left' as const),
    tag: context.tags.add('P', sect),
  };
  return [
    {
      kind: 'text',
      name: `Name of ${plainText(row.label)}`,
      box: tall,
      anchor: 'middle',
      paragraphs: setText([head], tall, context.measure, 'middle').paragraphs,
    },
    {
      kind: 'text',
      name: `Pay of ${plainText(row.label)}`,
      box: rangeBox,
      anchor: 'middle',
      paragraphs: setText([copy], rangeBox, context.measure, 'middle').paragraphs,
    },
    ...bar(row, y + shape.barTop + down, shape.barHeight, section.tier, context),
  ];
}

/** The role's bar on a track that stops at it: decoration, the pay stands above in words. */
function bar(row: RangeRow, y: Pt, h: Pt, tier: number | undefined, context: SlideContext): Item[] {
  const { scale } = context.document;
  if (scale === undefined || row.range === undefined) return [];
  const { x, w } = rowsFrame(context.grid);
  const from = position(row.range.min, scale, x, w);
  const to = position(row.range.max, scale, x, w);
  const middle = y + h / 2 - 0.5;
  const track = [
    { x, w: from - x },
    { x: to, w: x + w - to },
  ].filter((part) => part.w > 0.5);
  return [
    {
      kind: 'group',
      name: `Pay bar of ${plainText(row.label)}`,
      box: { x, y, w, h },
      items: [
        ...track.map((part) => rect({ ...part, y: middle, h: 1 }, 'mark', 'Track')),
        ...rangeBar(row.range, { x: from, y, w: to - from, h }, coloursOf(tier, context).mark, 2),
      ],
    },
  ];
}
