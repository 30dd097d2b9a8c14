/** 02: what is inside. Rows link to their slides; a tier's row shows the span of its pay. */

import { type EndsPlace, isFigure, type PlacedEnds } from '../../charts/ends.js';
import type { Contents, ContentsEntry, RolePay, Scale } from '../../document/types.js';
import { label, rect } from '../charts/bar.js';
import { besideWidth, type EndLabels, endsAt, placeLabels } from '../charts/ends.js';
import { coloursOf, type LateItem, linked, plainText, position } from '../context.js';
import type { GroupItem, Item, Pt, SlideLayout } from '../scene.js';
import { bottomOf, perGrid, type SlideGrid, type Stretch, span } from './grid.js';
import { listOverflow } from './list.js';
import {
  CONTENTS,
  type PlacedRow,
  packRows,
  type RowContent,
  type RowFrame,
  rowRules,
  rowText,
  tagRows,
} from './rows.js';
import { firstOf, type SlideContext, type SlideDesign, slot, strong, text, titled } from './slide.js';
import { slideTitle } from './slide-title.js';

/** A ladder, three tiers, skills, steps and questions: as many as a whole deck has. */
const ROW_COUNT = 7;
const PITCH = 62;
/** Of the bar of a tier's span. */
const SPAN_HEIGHT = 26;
/** Between a span with its words and the number. */
const BEFORE_NUMBER: Pt = 4;

/** A part, what it holds, and its number; between the text of a tier's row and the number stands the span of its pay. */
function columnsOf(grid: SlideGrid) {
  const [head, text, pay, number] = [span(grid, 0, 4), span(grid, 4, 7), span(grid, 7, 4), span(grid, 11, 1)];
  return { head, text, pay, number, besidePay: pay.x - 12 - text.x };
}

const layoutOn = perGrid((grid): SlideLayout => {
  const { head, text: words } = columnsOf(grid);
  const pitch = grid.body.h / ROW_COUNT;
  const rows = Array.from({ length: ROW_COUNT }, (_, index) => {
    const y = grid.body.y + pitch * index;
    return [
      slot(`head ${index + 1}`, [head.x, y, head.w, pitch], strong(26), 'Part', {
        anchor: 'middle',
        leading: 26 * 1.15,
      }),
      slot(`text ${index + 1}`, [words.x, y, words.w, pitch], text(22, 'ink2'), 'What it holds', {
        anchor: 'middle',
      }),
    ];
  });
  return { name: 'Agenda', slots: titled(grid, rows.flat()), shapes: [] };
});

interface AgendaRow extends RowContent {
  readonly entry: ContentsEntry;
  readonly span: Span | undefined;
}

/** From the lowest to the highest pay of a tier's chosen roles. */
interface Span {
  readonly min: RolePay;
  readonly max: RolePay;
}

export const agenda: SlideDesign = {
  layouts: (grid) => [layoutOn(grid)],
  takes: (blocks) => firstOf(blocks, 'contents'),
  lay(section, context) {
    const contents = section.blocks.find((block) => block.kind === 'contents');
    const { body } = context.grid;
    const layout = layoutOn(context.grid);
    const first = slideTitle(section, layout, context);
    if (contents?.kind !== 'contents' || first.overflow !== undefined) return listOverflow(section, context);
    const { head, text: words } = columnsOf(context.grid);
    const frame: RowFrame = {
      whole: body,
      head,
      text: words,
      top: body.y + first.extra,
      bottom: bottomOf(body),
      pitch: PITCH,
      headSizes: [26, 22, 20],
      textSizes: [22, 20, 18],
      textColour: 'ink2',
    };
    const rows = rowsOf(contents, context);
    const spans = spanBars(rows, context);
    const slides = packRows(rows, frame, context);
    const names = new Set(layout.slots.map((one) => one.name));
    return slides.map((placed, part) => {
      const title = part === 0 ? first : slideTitle(section, layout, context, part + 1, slides.length);
      const drawn = tagRows(placed, CONTENTS, title.sect, context).flatMap((row, index) => [
        ...rowText(row, index, frame, names, context),
        ...rowMarks(row, spans, context),
      ]);
      return {
        layout,
        name: plainText(section.title),
        items: [title.item, ...rowRules(placed, frame), ...drawn],
        footer: 'document',
      };
    });
  },
};

function rowsOf(contents: Contents, context: SlideContext): AgendaRow[] {
  return contents.entries.map((entry) => {
    const span = entry.tier === undefined ? undefined : spanOf(entry.tier, context.document.scale);
    return {
      entry,
      span,
      head: linked(entry),
      text: [entry.note],
      ...(span === undefined ? {} : { textWidth: columnsOf(context.grid).besidePay }),
    };
  });
}

function spanOf(tier: number, scale: Scale | undefined): Span | undefined {
  return scale?.spans.find((span) => span.tier === tier);
}

/** The span of a tier's pay on a track, and the slide's number. */
function rowMarks(
  placed: PlacedRow<AgendaRow>,
  spans: ReadonlyMap<ContentsEntry, SpanBar>,
  context: SlideContext,
): (Item | LateItem)[] {
  const { row } = placed;
  const middle = placed.y + placed.h / 2;
  const box = { ...columnsOf(context.grid).number, y: placed.y, h: placed.h };
  const number: LateItem = () =>
    label(String(context.pageOf(row.entry.target) ?? ''), box, text(24), 'right', context.measure, 'Slide number');
  const span = spans.get(row.entry);
  return span === undefined ? [number] : [spanItem(span, row.entry.tier, middle, context), number];
}

/** Across the slide, and where its ends stand in words. */
interface SpanBar extends Stretch {
  readonly labels: EndLabels;
  readonly place: EndsPlace | undefined;
}

/** In bars, and beside them where they leave so much of the column. */
const IN_BARS = { style: strong(18), inset: 8 };
const LEAST_SCALE = 1 / 3;

/** The spans are one chart: where one has no room for its ends, those of all stand right of them, on a shorter scale. */
function spanBars(rows: readonly AgendaRow[], context: SlideContext): ReadonlyMap<ContentsEntry, SpanBar> {
  const { measure } = context;
  const { pay, number } = columnsOf(context.grid);
  const end = number.x - BEFORE_NUMBER;
  const bars = barsOn(rows, pay.w, context);
  const placed = placeLabels(bars, IN_BARS, measure);
  const haveRoom = bars.every(({ ends }, index) => {
    const place = placed.places[index];
    return place === 'inside' || (place !== undefined && isFigure(ends));
  });
  const beside = Math.max(0, ...bars.map(({ ends }) => besideWidth(ends, IN_BARS.style, measure)));
  const shorter = Math.min(pay.w, end - pay.x - beside);
  if ((haveRoom && placed.size === IN_BARS.style.size) || shorter < pay.w * LEAST_SCALE) return spanned(bars, placed);
  const right = { size: IN_BARS.style.size, places: bars.map(() => 'right' as const) };
  return spanned(barsOn(rows, shorter, context), right);
}

type Bar = ReturnType<typeof barsOn>[number];

function spanned(bars: readonly Bar[], { size, places }: PlacedEnds): ReadonlyMap<ContentsEntry, SpanBar> {
  return new Map(
    bars.map(({ entry, x, w, ends }, index) => {
      const labels = { ...IN_BARS, ...ends, style: { ...IN_BARS.style, size } };
      return [entry, { x, w, labels, place: places[index] }];
    }),
  );
}

/** The bars on a scale that is `full` wide. */
function barsOn(rows: readonly AgendaRow[], full: Pt, context: SlideContext) {
  const { scale } = context.document;
  const { text: words, pay, number, besidePay } = columnsOf(context.grid);
  return rows.flatMap(({ entry, span }) => {
    if (span === undefined || scale === undefined) return [];
    const x = position(span.min.min, scale, pay.x, full);
    const w = Math.max(3, position(span.max.max, scale, pay.x, full) - x);
    const room = { bar: w, left: x - words.x - besidePay, right: number.x - BEFORE_NUMBER - x - w };
    return [{ entry, x, w, ends: { from: span.min.from, to: span.max.to }, room }];
  });
}

function spanItem(
  { x, w, labels, place }: SpanBar,
  tier: number | undefined,
  middle: Pt,
  context: SlideContext,
): GroupItem {
  const { pay } = columnsOf(context.grid);
  const bar = { x, y: middle - SPAN_HEIGHT / 2, w, h: SPAN_HEIGHT };
  return {
    kind: 'group',
    name: 'Tier span',
    box: { ...pay, y: bar.y, h: SPAN_HEIGHT },
    items: [
      // Labels beside the bar stand where its track would strike them through.
      ...(place === undefined || place === 'inside' ? [rect({ ...pay, y: middle - 0.5, h: 1 }, 'mark', 'Track')] : []),
      rect(bar, coloursOf(tier, context).mark),
      ...endsAt(place, bar, labels, context.measure),
    ],
  };
}
