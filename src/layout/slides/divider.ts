/** 04: a divider: the tier on a panel of its colour with its bars among all bars, and its roles at the right. */
import type { RangeChart, RangeRow, Scale, Section } from '../../document/types.js';
import type { Colour } from '../../theme/types.js';
import { rangeBar, rect } from '../charts/bar.js';
import { skyline } from '../charts/skyline.js';
import { coloursOf, english, type LayoutContext, plainText, position, runsOf } from '../context.js';
import { fittingSize } from '../fit.js';
import type { Item, Pt, SlideLayout, TextStyle } from '../scene.js';
import { setText, textHeight } from '../text/set.js';
import { rowLabel } from './label.js';
import { listOverflow } from './list.js';
import {
  FOOTER_SLOT,
  fill,
  firstOf,
  heading,
  LEFT,
  NUMBER_SLOT,
  SLIDE,
  type SlideDesign,
  type SlideDraft,
  slot,
  slotOf,
  strong,
  TEXT_LEADING,
  text,
} from './slide.js';
import { continuedTitle } from './slide-title.js';

const PANEL_WIDTH = 394;
const ROWS_X = 442;
const ROWS_WIDTH = 470;
const ROWS_Y = 44;
const ROWS_BOTTOM = 490;
const LOCATOR = { x: LEFT, y: 322, w: 298, h: 164 } as const;
const HEAD_LEADING = 1.1;
const TITLE_SIZES = [52, 44, 40, 36, 32, 28, 24];

function layoutOf(name: string, panel: Colour): SlideLayout {
  return {
    name,
    slots: [
      {
        ...slot('title', [LEFT, 36, 322, 62], heading(52, 'onPanel', -1), 'Tier', { leading: 52 * 1.05 }),
        type: 'title',
      },
      slot('text', [LEFT, 106, 322, 64], text(24, 'onPanel'), 'What the tier holds'),
      { ...FOOTER_SLOT, box: { x: ROWS_X, y: 504, w: 360, h: 16 } },
      NUMBER_SLOT,
    ],
    shapes: [{ ...rect({ x: 0, y: 0, w: PANEL_WIDTH, h: SLIDE.h }, panel, 'Panel'), inLayout: true }],
  };
}

const LOWER = layoutOf('divider lower', 'panelLower');
const MIDDLE = layoutOf('divider middle', 'panelMiddle');
const UPPER = layoutOf('divider upper', 'panelUpper');

/** A tier whose colour is mixed has a layout of its own: a panel on the slide itself would be read before its title. */
function layoutFor(tier: number | undefined, panel: Colour): SlideLayout {
  const known = [LOWER, MIDDLE, UPPER].find((layout) => layout.shapes[0]?.fill === panel);
  return known ?? layoutOf(`divider tier ${(tier ?? 0) + 1}`, panel);
}

export const divider: SlideDesign = {
  layouts: [LOWER, MIDDLE, UPPER],
  takes: (blocks) => firstOf(blocks, 'paragraph', 'range'),
  lay(section, context) {
    const chart = section.blocks.find((block) => block.kind === 'range');
    const rows = chart?.kind === 'range' ? chart.groups.flatMap((group) => group.rows) : [];
    const slides = shareOut(rows, mostRows(rows, context));
    return slides.flatMap((some, index) =>
      laySlide(section, chart?.kind === 'range' ? chart : undefined, some, index + 1, slides.length, context),
    );
  },
};

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

/** The widest pay that leaves its role's name half of the row. */
const MOST_RANGE: Pt = ROWS_WIDTH / 2;
const BESIDE_SIZES = [18, 16];
const APART_SIZES = [22, 20, 18, 16, 14, 12];

/** Pay as wide as half a row has no name beside it. */
function mostRows(rows: readonly RangeRow[], context: LayoutContext): number {
  const least = text(Math.min(...BESIDE_SIZES));
  return rows.every((row) => context.measure.width(payOf(row), least) <= MOST_RANGE) ? MOST_BESIDE : MOST_APART;
}

function payOf(row: RangeRow): string {
  return row.to === '' ? row.from : `${row.from} to ${row.to}`;
}

/** The size in which the pay of a row has room. */
function payStyle(row: RangeRow, { rangeBeside }: RowShape, context: LayoutContext): TextStyle {
  const room = rangeBeside ? MOST_RANGE : ROWS_WIDTH;
  const sizes = rangeBeside ? BESIDE_SIZES : APART_SIZES;
  const size = sizes.find((one) => context.measure.width(payOf(row), text(one)) <= room) ?? Math.min(...sizes);
  return text(size, 'ink2');
}

function shapeOf(rows: number): RowShape {
  if (rows <= 3) return { pitch: 160, rangeBeside: false, headSize: 26, barTop: 74, barHeight: 16 };
  if (rows === MOST_APART) return { pitch: 117, rangeBeside: false, headSize: 26, barTop: 74, barHeight: 16 };
  const pitch = Math.min(88, (ROWS_BOTTOM - ROWS_Y) / rows);
  return {
    pitch,
    rangeBeside: true,
    headSize: pitch < 70 ? 20 : 24,
    barTop: pitch < 70 ? 32 : 40,
    barHeight: pitch < 70 ? 12 : 16,
  };
}

function shareOut(rows: readonly RangeRow[], most: number): (readonly RangeRow[])[] {
  const parts = Math.max(1, Math.ceil(rows.length / most));
  const size = Math.ceil(rows.length / parts);
  return Array.from({ length: parts }, (_, part) => rows.slice(part * size, (part + 1) * size));
}

function laySlide(
  section: Section,
  chart: RangeChart | undefined,
  rows: readonly RangeRow[],
  part: number,
  parts: number,
  context: LayoutContext,
): SlideDraft[] {
  const colours = coloursOf(section.tier, context);
  const layout = layoutFor(section.tier, colours.panel);
  const words = part === 1 ? section.title : continuedTitle(section, part, parts, context);
  const base = slotOf(layout, 'title');
  const size = fittingSize(words, base.style, 1.05, TITLE_SIZES, { w: base.box.w, h: 170 }, context);
  const titleHeight = Math.max(
    base.box.h,
    textHeight([{ runs: runsOf(words, { ...base.style, size }), leading: size * 1.05 }], base.box.w, context.measure),
  );
  if (titleHeight > 180) return part === 1 ? listOverflow(section, context) : [];
  const extra = titleHeight - base.box.h;
  const items: Item[] = [...layout.shapes];
  const sect = context.tags.add('Sect', 0);
  items.push(
    fill(layout, 'title', words, context, {
      size,
      box: { ...base.box, h: titleHeight },
      tag: context.tags.add('H1', sect),
    }),
  );
  const lead = section.blocks.find((block) => block.kind === 'paragraph');
  if (lead?.kind === 'paragraph') {
    const target = slotOf(layout, 'text');
    const room = { w: target.box.w, h: LOCATOR.y - 16 - target.box.y - extra };
    const leadSize = fittingSize(lead.text, target.style, TEXT_LEADING, [24, 22, 20, 18], room, context);
    const h = textHeight(
      [{ runs: runsOf(lead.text, { ...target.style, size: leadSize }), leading: leadSize * TEXT_LEADING }],
      room.w,
      context.measure,
    );
    if (h > room.h) return part === 1 ? listOverflow(section, context) : [];
    items.push(
      fill(layout, 'text', lead.text, context, {
        size: leadSize,
        box: { ...target.box, y: target.box.y + extra, h: Math.max(target.box.h, h) },
        tag: context.tags.add('P', sect),
      }),
    );
  }
  const { scale } = context.document;
  if (scale !== undefined) items.push(locator(scale, section.tier, colours.muted));
  if (chart !== undefined)
    items.push(...rows.flatMap((row, index) => layRow(row, shapeOf(rows.length), index, section, sect, context)));
  return [{ layout, name: plainText(section.title), items, footer: 'document' }];
}

/** The tier's bars in white among all others: decoration. */
function locator(scale: Scale, tier: number | undefined, muted: Colour): Item {
  return {
    kind: 'group',
    name: 'Locator',
    box: LOCATOR,
    items: skyline(scale, { box: LOCATOR, pitch: 17, share: 11 / 17, notch: 1.25, anchor: 'bottom' }, (range) =>
      range.tier === tier ? 'onPanel' : muted,
    ),
  };
}

function layRow(
  row: RangeRow,
  shape: RowShape,
  index: number,
  section: Section,
  sect: number,
  context: LayoutContext,
): Item[] {
  const y = ROWS_Y + shape.pitch * index;
  const range = payOf(row);
  const rangeStyle = payStyle(row, shape, context);
  const rangeWidth = shape.rangeBeside ? context.measure.width(range, rangeStyle) + 12 : 0;
  const headBox = { x: ROWS_X, y, w: ROWS_WIDTH - rangeWidth, h: 32 };
  const barEnd = shape.barTop + shape.barHeight;
  const spare = Math.max(0, Math.min(shape.pitch - barEnd - 4, ROWS_BOTTOM - y - barEnd));
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
    ? { x: ROWS_X + ROWS_WIDTH - rangeWidth, y, w: rangeWidth, h: 32 }
    : { x: ROWS_X, y: y + 34 + down, w: ROWS_WIDTH, h: 28 };
  const copy = {
    runs: [{ text: range, style: rangeStyle, ...english(context) }],
    leading: rangeStyle.size * TEXT_LEADING,
    align: shape.rangeBeside ? ('right' as const) : ('left' as const),
    tag: context.tags.add('P', sect),
  };
  return [
    {
      kind: 'text',
      name: 'Role',
      box: tall,
      anchor: 'middle',
      paragraphs: setText([head], tall, context.measure, 'middle').paragraphs,
    },
    {
      kind: 'text',
      name: 'Pay',
      box: rangeBox,
      anchor: 'middle',
      paragraphs: setText([copy], rangeBox, context.measure, 'middle').paragraphs,
    },
    ...bar(row, y + shape.barTop + down, shape.barHeight, section.tier, context),
  ];
}

/** The role's bar on a track that stops at it: decoration, the pay stands above in words. */
function bar(row: RangeRow, y: Pt, h: Pt, tier: number | undefined, context: LayoutContext): Item[] {
  const { scale } = context.document;
  if (scale === undefined || row.range === undefined) return [];
  const from = position(row.range.min, scale, ROWS_X, ROWS_WIDTH);
  const to = position(row.range.max, scale, ROWS_X, ROWS_WIDTH);
  const middle = y + h / 2 - 0.5;
  const track = [
    { x: ROWS_X, w: from - ROWS_X },
    { x: to, w: ROWS_X + ROWS_WIDTH - to },
  ].filter(({ w }) => w > 0.5);
  return [
    {
      kind: 'group',
      name: 'Pay bar',
      box: { x: ROWS_X, y, w: ROWS_WIDTH, h },
      items: [
        ...track.map((part) => rect({ ...part, y: middle, h: 1 }, 'mark', 'Track')),
        ...rangeBar(row.range, { x: from, y, w: to - from, h }, coloursOf(tier, context).mark, 2),
      ],
    },
  ];
}
