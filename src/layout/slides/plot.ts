/** A range chart in a frame of a slide: labels left, bars on the document's scale. */
import { bothEnds, type Ends, type EndsPlace, type EndsRoom } from '../../charts/ends.js';
import { axisOf, FORMS } from '../../charts/index.js';
import { notchOf } from '../../charts/notch.js';
import { type Axis, share } from '../../charts/share.js';
import type { Chart, ChartRow, Span } from '../../document/types.js';
import { cutLabel, endsLeftOut, longLabel } from '../../messages/layout.js';
import { chartAlt } from '../charts/alt.js';
import { LEAST } from '../charts/bar.js';
import { placeLabels } from '../charts/ends.js';
import { drawnMarks } from '../charts/marks.js';
import { drawnRows } from '../charts/rows.js';
import { coloursOf, type LayoutContext, plainText, position } from '../context.js';
import type { Box, PlotBar, PlotItem, Pt, TextStyle } from '../scene.js';
import { breakLines } from '../text/break.js';
import { ellipsis } from '../text/split.js';
import { withoutSoftHyphen } from '../text/units.js';
import { rightOf, type SlideGrid, type Stretch, span } from './grid.js';
import { type SlideContext, strong, text } from './slide.js';

export interface PlotRow {
  readonly row: ChartRow;
  readonly tier: number | undefined;
}

/** From bar to bar, and the share of it that a bar fills: 25 of 35. */
const PITCH = 35;
const SHARE = 25 / 35;
const NOTCH: Pt = 2;
/** Between a bar's end and its label. */
const GAP: Pt = 6;
/** The least room of the labels, left of the scale. */
const LEAST_LABELS: Pt = 264;
/** Between labels and bars, for programs that cut a label sooner than PowerPoint does. */
const LABEL_RESERVE = 23.5;
/** From the top of a letter to the bottom of another, in sizes: what two lines need besides their distance. */
const LETTERS = 0.95;
/** Between two lines and a rule between two rows, and between them and the two lines of the row above. */
const BESIDE_RULE: Pt = 1;
const BELOW_TWO: Pt = 4;
/** Air at both ends of the plot, as a share of the scale, for labels. */
const AIR = 1 / 40;

export function plotHeight(rows: number): Pt {
  return rows * PITCH;
}

/** Where the scale begins in a chart's frame, at a column of the slide, and how long it is. */
export function scaleIn(frame: Stretch, grid: SlideGrid): { readonly left: Pt; readonly full: Pt } {
  const left = span(grid, span(grid, 0, 4).w < LEAST_LABELS ? 5 : 4, 1).x;
  return { left, full: (rightOf(frame) - left) / (1 + AIR) };
}

/** Where a value stands on a plot. */
export function valueOn(plot: PlotItem, value: number): Pt {
  return position(value, plot, plot.plot.x, plot.plot.w);
}

/** Nothing where no row can stand on the scale. The words of `alike`, the rows of all plots of a chart, are of the same sizes. */
export function chartPlot(
  chart: Chart,
  rows: readonly PlotRow[],
  box: Box,
  parent: number,
  context: SlideContext,
  alike: readonly PlotRow[] = rows,
): PlotItem | undefined {
  const scale = axisOf(chart, context.document.scale);
  if (scale === undefined) return undefined;
  const span = scale.to - scale.from;
  const { left, full } = scaleIn(box, context.grid);
  const area = { x: left - full * AIR, y: box.y, w: full * (1 + AIR), h: box.h };
  const pitch = box.h / rows.length;
  const labelWidth = area.x - box.x - LABEL_RESERVE;
  const smaller = alike.some(({ row }) => context.measure.width(plainText(row.label), text(18)) > labelWidth);
  const labelStyle = text(smaller ? 16 : 18);
  const inBars = numberStyle(pitch);
  const { ascent, descent } = context.measure.face(inBars);
  // Figures that are taller than their bar stand beside it.
  const within = (ascent + descent) * inBars.size <= pitch * SHARE ? full : 0;
  const all = alike.flatMap(({ row, tier }) => {
    if (row.range === undefined) return [];
    const { ends, room } = endsOf(row, row.range, full, scale);
    return [{ row, tier, range: row.range, ends, room: { ...room, bar: Math.min(room.bar, within) } }];
  });
  const placed = placeLabels(all, { style: inBars, inset: GAP }, context.measure);
  const drawn = all
    .map((one, index) => ({ ...one, place: placed.places[index] }))
    .filter(({ row }) => rows.some((one) => one.row === row));
  const lines = drawnLabels(
    drawn.map(({ row }) => row),
    labelStyle,
    { w: labelWidth, h: pitch },
    context,
  );
  const bars = drawn.map(({ row, tier, range, place }, index) => ({
    label: chartLabel(row, labelWidth, context),
    lines: tellLong(row, lines[index] ?? [], context),
    ...range,
    colour: coloursOf(tier, context).mark,
    ...plotLabels(row, place, context),
  }));
  if (bars.length === 0) return undefined;
  const said = chartAlt(
    chart,
    rows.map(({ row }) => row),
    context,
  );
  const plot: Omit<PlotItem, 'drawn'> = {
    kind: 'plot',
    form: chart.kind,
    name: 'Pay chart',
    box,
    plot: area,
    alt: said.alt,
    from: scale.from - span * AIR,
    to: scale.to,
    bars,
    columns: chart.columns,
    labelStyle,
    numberStyle: { ...inBars, size: placed.size },
    barShare: SHARE,
    gap: GAP,
    notch: NOTCH,
    least: LEAST,
    behind: bars.flatMap((bar, index) => {
      // A chart of office programs shows nothing of one figure, which has no bar: it has a mark in its row.
      if (FORMS[chart.kind].native.shows(bar)) return [];
      const place = { ...barIn({ y: box.y + index * pitch, h: pitch }), notch: NOTCH };
      return drawnMarks(chart.kind, bar, bar.colour, { ...place, at: (value) => position(value, scale, left, full) });
    }),
    tag: context.tags.add('Figure', parent, said),
  };
  return { ...plot, drawn: drawnRows(plot, context.measure) };
}

/** Where bars stand in a row. */
function barIn(row: Pick<Box, 'y' | 'h'>): Pick<Box, 'y' | 'h'> {
  const h = row.h * SHARE;
  return { y: row.y + (row.h - h) / 2, h };
}

/** In rows that are lower than those of a ladder of sixteen, numbers are smaller. */
function numberStyle(pitch: Pt): TextStyle {
  return strong(pitch < 20 ? 14 : pitch < 21.8 ? 16 : 18, 'onTier');
}

/** A row's ends in words, and the room for them on a scale that is `full` wide. */
function endsOf({ from, to }: ChartRow, range: Span, full: Pt, scale: Axis): { ends: Ends; room: EndsRoom } {
  const at = (value: number): Pt => share(value, scale) * full;
  return {
    ends: { from, to, notch: notchOf(range) },
    room: { bar: at(range.max) - at(range.min), left: at(range.min), right: full - at(range.max) },
  };
}

/** Ends that have no room beside their bar in any size are left out: the role's own slide says them. */
function plotLabels(
  row: ChartRow,
  place: EndsPlace | undefined,
  context: LayoutContext,
): Pick<PlotBar, 'from' | 'to' | 'labels'> {
  if (place === undefined) {
    context.report(endsLeftOut(row, plainText(row.label)));
    return { from: '', to: '', labels: 'outside' };
  }
  if (place === 'inside' || place === 'outside') return { from: row.from, to: row.to, labels: place };
  const both = bothEnds(row);
  return place === 'left' ? { from: both, to: '', labels: 'outside' } : { from: '', to: both, labels: 'outside' };
}

/** At most two lines: the whole title heads the role's own slide. */
function chartLabel(row: ChartRow, width: Pt, context: LayoutContext): string {
  const words = plainText(row.label).replace(/\n/g, ' ');
  return ellipsis(words, (candidate) => context.measure.width(candidate, text(16)) <= 2 * width - 40);
}

/** Two lines, as high as their letters; where a row has no room for them, or the row above leaves none, one. */
function drawnLabels(
  rows: readonly ChartRow[],
  style: TextStyle,
  room: { readonly w: Pt; readonly h: Pt },
  context: LayoutContext,
): readonly (readonly string[])[] {
  const { ascent, descent } = context.measure.face(style);
  const free = room.h - (ascent + descent + LETTERS) * style.size;
  const labels: (readonly string[])[] = [];
  for (const row of rows) {
    const most = free >= (labels.at(-1)?.length === 2 ? BELOW_TWO : BESIDE_RULE) ? 2 : 1;
    labels.push(drawnLabel(row, style, room.w, most, context));
  }
  return labels;
}

function drawnLabel(row: ChartRow, style: TextStyle, w: Pt, most: number, context: LayoutContext): readonly string[] {
  const broken = (words: string) => breakLines([{ text: words, style }], w, context.measure);
  const words = plainText(row.label).replace(/\n/g, ' ');
  return broken(ellipsis(words, (candidate) => broken(candidate).length <= most)).map(({ pieces, hyphen }) => {
    const line = pieces.map((piece) => piece.text).join('');
    return hyphen ? `${line}\u00ad` : withoutSoftHyphen(line.trimEnd());
  });
}

/** The lines of a label, after a word about those that are not its title on one line. */
function tellLong(row: ChartRow, lines: readonly string[], context: LayoutContext): readonly string[] {
  if (lines.at(-1)?.endsWith('…')) context.report(cutLabel(row, plainText(row.label)));
  else if (lines.length > 1) context.report(longLabel(row, plainText(row.label)));
  return lines;
}
