/** 03: the salary ladder: one native chart of all chosen roles, grouped by tier, and the line where sources contradict each other. */
import type { RangeChart, Scale, Section } from '../../document/types.js';
import { continued } from '../../messages/layout.js';
import { plainText, position, runsOf, subjectOf } from '../context.js';
import type { Box, Item, PlotItem, Pt, SlideLayout, TextItem } from '../scene.js';
import { setText, textHeight } from '../text/set.js';
import { bottomOf, perGrid, rightOf, type SlideGrid } from './grid.js';
import { yardsticksOf } from './ladder-yardsticks.js';
import { listOverflow } from './list.js';
import { type ChartRow, chartPlot } from './plot.js';
import {
  fill,
  firstOf,
  type SlideContext,
  type SlideDesign,
  type SlideDraft,
  slot,
  slotOf,
  strong,
  text,
  titled,
} from './slide.js';
import { slideTitle } from './slide-title.js';
import { ladderColumns, tierNotes } from './tier-notes.js';

const layoutOn = perGrid((grid): SlideLayout => {
  const { x, w } = grid.body;
  const y = bottomOf(grid.title) + 4;
  return {
    name: 'Ladder',
    type: 'titleOnly',
    slots: titled(grid, [slot('subtitle', [x, y, w, 24], text(18, 'ink2'), 'How to read the chart')]),
    shapes: [],
  };
});

/** From the top of the body to the chart, under a reading of one line. */
const CHART_Y: Pt = 22;
const GREATEST_PITCH = 56;
/** More rows would be too thin to read from the back of a room. */
const MOST_ROWS = 12;

interface Group {
  readonly head: RangeChart['groups'][number]['head'];
  readonly rows: readonly ChartRow[];
}

export const ladder: SlideDesign = {
  layouts: (grid) => [layoutOn(grid)],
  takes: (blocks) => firstOf(blocks, 'paragraph', 'range'),
  lay(section, context) {
    const chart = section.blocks.find((block) => block.kind === 'range');
    const { scale } = context.document;
    if (chart?.kind !== 'range' || scale === undefined) return listOverflow(section, context);
    const groups: Group[] = chart.groups.map((group) => ({
      head: group.head,
      rows: group.rows.filter((row) => row.range !== undefined).map((row) => ({ row, tier: group.tier })),
    }));
    const slides = shareOut(groups.filter((group) => group.rows.length > 0));
    if (slides.length === 0 || leadExtra(section, context) > 60) return listOverflow(section, context);
    if (slides.length > 1) context.report(continued(section, subjectOf(section), 'chart', slides.length));
    return slides.map((some, index) => laySlide(section, chart, some, scale, index + 1, slides.length, context));
  },
};

/** All groups on one slide where they fit, else a slide a group, else several. */
function shareOut(groups: readonly Group[]): Group[][] {
  const total = groups.reduce((sum, group) => sum + group.rows.length, 0);
  if (total <= MOST_ROWS) return total === 0 ? [] : [[...groups]];
  return groups.flatMap((group) => {
    const parts = Math.ceil(group.rows.length / MOST_ROWS);
    const size = Math.ceil(group.rows.length / parts);
    return Array.from({ length: parts }, (_, part) => [
      { ...group, rows: group.rows.slice(part * size, (part + 1) * size) },
    ]);
  });
}

function laySlide(
  section: Section,
  chart: RangeChart,
  groups: readonly Group[],
  scale: Scale,
  part: number,
  parts: number,
  context: SlideContext,
): SlideDraft {
  const { body } = context.grid;
  const layout = layoutOn(context.grid);
  const title = slideTitle(section, layout, context, part, parts);
  const rows = groups.flatMap((group) => group.rows);
  // Without tiers nothing stands right of the chart.
  const { x, w } = groups.some(({ head }) => head !== undefined) ? ladderColumns(context.grid).chart : body;
  const yardsticks = yardsticksOf(chart, scale, { x, w }, part === 1 ? context : { ...context, report: () => {} });
  const top = body.y + CHART_Y + title.extra + leadExtra(section, context) + yardsticks.height;
  const pitch = Math.min(GREATEST_PITCH, (bottomOf(body) - 4 - top) / rows.length);
  const box = { x, y: top, w, h: pitch * rows.length };
  const leadTag = context.tags.add('P', title.sect);
  const plot = chartPlot(chart, rows, box, title.sect, context);
  if (plot === undefined) throw new Error('a ladder without a scale');
  const signal = signalOf(chart, rows, plot, scale, pitch, title.sect, context);
  const items: Item[] = [title.item];
  const lead = section.blocks.find((block) => block.kind === 'paragraph');
  if (lead?.kind === 'paragraph') {
    const slotBox = slotOf(layout, 'subtitle').box;
    const signalled = signal?.inSubtitle ? [...lead.text, { text: `. ${chart.signal?.text ?? ''}` }] : lead.text;
    items.push(
      fill(layout, 'subtitle', signalled, context, {
        box: { ...slotBox, y: slotBox.y + title.extra, h: slotBox.h + leadExtra(section, context) },
        tag: leadTag,
      }),
    );
  }
  const { lines, names } = yardsticks.place(plot, title.sect, signal?.note);
  items.push({ ...plot, behind: [...lines, ...plot.behind, ...(signal === undefined ? [] : [signal.line])] }, ...names);
  if (signal?.note !== undefined) items.push(signal.note);
  items.push(
    ...tierNotes(
      groups.map(({ head, rows: { length } }) => ({ head, h: length * pitch })),
      section,
      top,
      title.sect,
      context,
    ),
  );
  return { layout, name: plainText(section.title), items, footer: 'document' };
}

/** How far a reading of more than one line moves the chart down. */
function leadExtra(section: Section, context: SlideContext): Pt {
  const target = slotOf(layoutOn(context.grid), 'subtitle');
  const lead = section.blocks.find((block) => block.kind === 'paragraph');
  if (lead?.kind !== 'paragraph') return 0;
  const height = textHeight(
    [{ runs: runsOf(lead.text, target.style), leading: target.leading }],
    target.box.w,
    context.measure,
  );
  return Math.max(0, height - target.box.h);
}

interface Signal {
  readonly line: Item & { kind: 'shape' };
  readonly note?: TextItem;
  readonly inSubtitle: boolean;
}

/** The dashed line at the value, behind the bars, and its note in the corner that the bars leave empty. */
function signalOf(
  chart: RangeChart,
  rows: readonly ChartRow[],
  plot: PlotItem,
  scale: Scale,
  pitch: Pt,
  sect: number,
  context: SlideContext,
): Signal | undefined {
  const { signal } = chart;
  if (signal === undefined || signal.value <= scale.from || signal.value >= scale.to) return undefined;
  const left = plot.plot.x + plot.plot.w * ((scale.from - plot.from) / (plot.to - plot.from));
  const x = position(signal.value, scale, left, plot.plot.x + plot.plot.w - left);
  const line: Signal['line'] = {
    kind: 'shape',
    name: 'Signal line',
    shape: 'line',
    box: { x, y: plot.box.y - 4, w: 0, h: plot.box.h + 8 },
    stroke: { colour: 'signal', width: 1.5, dash: true },
  };
  const copy = {
    runs: [{ text: signal.text, style: strong(18, 'signal') }],
    leading: 21.6,
    tag: context.tags.add('P', sect),
  };
  const corner = freeRows(rows, signal.value) * pitch;
  const place = notePlace(plot.box, x, corner, context.grid, (w) => textHeight([copy], w, context.measure));
  if (place === undefined) return { line, inSubtitle: true };
  const { paragraphs } = setText([copy], place, context.measure);
  return {
    line,
    inSubtitle: false,
    note: { kind: 'text', name: 'Signal note', box: place, anchor: 'top', paragraphs },
  };
}

/** Right of the line: in the corner that the last bars leave empty, or below a chart of few rows. */
function notePlace(chart: Box, line: Pt, corner: Pt, grid: SlideGrid, heightIn: (w: Pt) => Pt): Box | undefined {
  const bottom = chart.y + chart.h;
  const w = ladderColumns(grid).notes.x - 12 - (line + 12);
  const h = w < 90 ? Number.POSITIVE_INFINITY : heightIn(w);
  if (h <= corner) return { x: line + 12, y: bottom - corner + (corner - h) / 2, w, h };
  const wide = rightOf(grid.body) - (line + 12);
  const below = wide < 120 ? Number.POSITIVE_INFINITY : heightIn(wide);
  return below <= bottomOf(grid.body) - bottom - 12 ? { x: line + 12, y: bottom + 12, w: wide, h: below } : undefined;
}

/** How many rows at the foot of the chart end before the value. */
function freeRows(rows: readonly ChartRow[], value: number): number {
  const blocked = rows.findLastIndex(({ row }) => (row.range?.max ?? 0) > value);
  return rows.length - 1 - blocked;
}
