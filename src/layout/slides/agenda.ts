/** 02: what is inside. Rows link to their slides; a tier's row shows the span of its pay. */

import { type EndsPlace, isFigure, type PlacedEnds } from '../../charts/ends.js';
import type { Contents, ContentsEntry } from '../../document/types.js';
import { label, rect } from '../charts/bar.js';
import { besideWidth, type EndLabels, endsAt, placeLabels } from '../charts/ends.js';
import { coloursOf, type LateItem, linked, plainText, position } from '../context.js';
import type { GroupItem, Item, Pt, SlideLayout } from '../scene.js';
import { bottomOf, perGrid, rightOf, type SlideGrid, type Stretch, span } from './grid.js';
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
  return { head, text, pay, number };
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
    const chart = spanChart(contents.entries, context);
    const slides = packRows(rowsOf(contents, chart, context), frame, context);
    const names = new Set(layout.slots.map((one) => one.name));
    return slides.map((placed, part) => {
      const title = part === 0 ? first : slideTitle(section, layout, context, part + 1, slides.length);
      const drawn = tagRows(placed, CONTENTS, title.sect, context).flatMap((row, index) => [
        ...rowText(row, index, frame, names, context),
        ...rowMarks(row, chart, context),
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

function rowsOf(contents: Contents, { pay, spans }: SpanChart, context: SlideContext): AgendaRow[] {
  const { text: words } = columnsOf(context.grid);
  return contents.entries.map((entry) => ({
    entry,
    head: linked(entry),
    text: [entry.note],
    ...(spans.has(entry) && { textWidth: pay.x - BEFORE_PAY - words.x }),
  }));
}

/** The span of a tier's pay on a track, and the slide's number. */
function rowMarks(placed: PlacedRow<AgendaRow>, { pay, spans }: SpanChart, context: SlideContext): (Item | LateItem)[] {
  const { row } = placed;
  const middle = placed.y + placed.h / 2;
  const box = { ...columnsOf(context.grid).number, y: placed.y, h: placed.h };
  const number: LateItem = () =>
    label(String(context.pageOf(row.entry.target) ?? ''), box, text(24), 'right', context.measure, 'Slide number');
  const span = spans.get(row.entry);
  return span === undefined ? [number] : [spanItem(span, pay, row.entry.tier, middle, context), number];
}

/** The spans are one chart, in a column of its own. */
interface SpanChart {
  readonly pay: Stretch;
  readonly spans: ReadonlyMap<ContentsEntry, SpanBar>;
}

/** Across the slide, and where its ends stand in words. */
interface SpanBar extends Stretch {
  readonly labels: Omit<EndLabels, 'onBar'>;
  readonly place: EndsPlace | undefined;
}

/** In bars, and beside them where they leave so much of the column. */
const IN_BARS = { style: strong(18), inset: 8 };
const LEAST_SCALE = 1 / 3;
/** Between the words of a tier and its column. */
const BEFORE_PAY: Pt = 12;

/** Where the column leaves amounts no room, it begins where the words of the tiers end. */
function spanChart(entries: readonly ContentsEntry[], context: SlideContext): SpanChart {
  const { pay, text: words } = columnsOf(context.grid);
  const tiers = entries.filter(({ tier }) => tier !== undefined);
  const widest = Math.max(0, ...tiers.map(({ note }) => context.measure.width(plainText(note), text(22))));
  const x = Math.min(pay.x, words.x + widest + 2 * BEFORE_PAY);
  const wide = { x, w: rightOf(pay) - x };
  return spansIn(pay, tiers, context) ?? spansIn(wide, tiers, context) ?? unlabelled(pay, tiers, context);
}

/** Where one has no room for its ends, those of all stand right of them, on a shorter scale; nothing where that is too short. */
function spansIn(pay: Stretch, tiers: readonly ContentsEntry[], context: SlideContext): SpanChart | undefined {
  const { measure } = context;
  const { number } = columnsOf(context.grid);
  const bars = barsOn(pay, pay.w, tiers, context);
  const placed = placeLabels(bars, IN_BARS, measure);
  const haveRoom = bars.every(({ ends }, index) => {
    const place = placed.places[index];
    return place === 'inside' || (place !== undefined && isFigure(ends));
  });
  if (haveRoom && placed.size === IN_BARS.style.size) return spanned(pay, bars, placed);
  const beside = Math.max(0, ...bars.map(({ ends }) => besideWidth(ends, IN_BARS.style, measure)));
  const shorter = Math.min(pay.w, number.x - BEFORE_NUMBER - pay.x - beside);
  if (shorter < pay.w * LEAST_SCALE) return undefined;
  const right = { size: IN_BARS.style.size, places: bars.map(() => 'right' as const) };
  return spanned(pay, barsOn(pay, shorter, tiers, context), right);
}

/** Amounts for which no slide has room: the slides of the tiers say them. */
function unlabelled(pay: Stretch, tiers: readonly ContentsEntry[], context: SlideContext): SpanChart {
  const bars = barsOn(pay, pay.w, tiers, context);
  return spanned(pay, bars, { size: IN_BARS.style.size, places: bars.map(() => undefined) });
}

type Bar = ReturnType<typeof barsOn>[number];

function spanned(pay: Stretch, bars: readonly Bar[], { size, places }: PlacedEnds): SpanChart {
  const spans = bars.map(({ entry, x, w, ends }, index): [ContentsEntry, SpanBar] => {
    const labels = { ...IN_BARS, ...ends, style: { ...IN_BARS.style, size } };
    return [entry, { x, w, labels, place: places[index] }];
  });
  return { pay, spans: new Map(spans) };
}

/** The bars of the tiers' chosen roles, from the lowest to the highest pay, on a scale that is `full` wide. */
function barsOn(pay: Stretch, full: Pt, tiers: readonly ContentsEntry[], context: SlideContext) {
  const { scale } = context.document;
  const { number } = columnsOf(context.grid);
  return tiers.flatMap((entry) => {
    const span = scale?.spans.find(({ tier }) => tier === entry.tier);
    if (span === undefined || scale === undefined) return [];
    const x = position(span.min.min, scale, pay.x, full);
    const w = Math.max(3, position(span.max.max, scale, pay.x, full) - x);
    const room = { bar: w, left: x - pay.x + BEFORE_PAY, right: number.x - BEFORE_NUMBER - x - w };
    return [{ entry, x, w, ends: { from: span.min.from, to: span.max.to }, room }];
  });
}

function spanItem(
  { x, w, labels, place }: SpanBar,
  pay: Stretch,
  tier: number | undefined,
  middle: Pt,
  context: SlideContext,
): GroupItem {
  const bar = { x, y: middle - SPAN_HEIGHT / 2, w, h: SPAN_HEIGHT };
  const { mark, onMark } = coloursOf(tier, context);
  return {
    kind: 'group',
    name: 'Tier span',
    box: { ...pay, y: bar.y, h: SPAN_HEIGHT },
    items: [
      // Labels beside the bar stand where its track would strike them through.
      ...(place === undefined || place === 'inside' ? [rect({ ...pay, y: middle - 0.5, h: 1 }, 'mark', 'Track')] : []),
      rect(bar, mark),
      ...endsAt(place, bar, { ...labels, onBar: onMark }, context.measure),
    ],
  };
}
