/** A range chart in a frame of a slide: labels left, bars on the document's scale. */
import type { RangeChart, RangeRow } from '../../document/types.js';
import { longLabel } from '../../messages/layout.js';
import { type EndLabels, labelsFit } from '../charts/bar.js';
import { coloursOf, type LayoutContext, plainText } from '../context.js';
import type { Box, PlotBar, PlotItem, Pt } from '../scene.js';
import { ellipsis } from '../text/split.js';
import { strong, text } from './slide.js';

export interface ChartRow {
  readonly row: RangeRow;
  readonly tier: number | undefined;
}

/** From bar to bar, and the share of it that a bar fills: 25 of 35. */
const PITCH = 35;
const SHARE = 25 / 35;
/** The widest label on one line. */
const LABEL_WIDTH = 280;
/** Where the scale starts in a frame of 716: 344 - 48. */
const LABEL_SPACE = 296;
/** Air at both ends of the plot, as a share of the scale, for labels. */
const AIR = 1 / 40;

export function plotHeight(rows: number): Pt {
  return rows * PITCH;
}

/** Nothing where no row can stand on the scale. */
export function chartPlot(
  chart: RangeChart,
  rows: readonly ChartRow[],
  box: Box,
  parent: number,
  context: LayoutContext,
): PlotItem | undefined {
  const { scale } = context.document;
  if (scale === undefined) return undefined;
  const span = scale.to - scale.from;
  const left = box.x + LABEL_SPACE;
  const full = (box.x + box.w - left) / (1 + AIR);
  const plot = { x: left - full * AIR, y: box.y, w: full * (1 + AIR), h: box.h };
  const pitch = box.h / rows.length;
  const numberStyle = strong(pitch < 24 ? 14 : 18, 'onTier');
  const widest = (size: Pt) =>
    rows.filter(({ row }) => context.measure.width(plainText(row.label), text(size)) > LABEL_WIDTH);
  const smaller = widest(18).length > 0;
  const long = widest(16);
  for (const { row } of long) context.report(longLabel(row, plainText(row.label)));
  const bars = rows.flatMap(({ row, tier }) => {
    if (row.range === undefined) return [];
    const ends = { from: row.from, to: row.to, style: numberStyle, inset: 6 };
    const width = ((row.range.max - row.range.min) / span) * full;
    const fits = labelsFit(width, ends, context.measure);
    const roomLeft = ((row.range.min - scale.from) / span) * full;
    return [
      {
        label: chartLabel(row, context),
        ...row.range,
        colour: coloursOf(tier, context).mark,
        ...(fits
          ? { from: row.from, to: row.to, labels: 'inside' as const }
          : outside(ends, roomLeft, full - width - roomLeft, context)),
      },
    ];
  });
  if (bars.length === 0) return undefined;
  return {
    kind: 'plot',
    name: 'Pay chart',
    box,
    plot,
    alt: chart.caption,
    from: scale.from - span * AIR,
    to: scale.to,
    bars,
    columns: columnHeads(chart),
    labelStyle: text(smaller ? 16 : 18),
    numberStyle,
    barShare: SHARE,
    drawn: [],
    tag: context.tags.add('Figure', parent, { alt: chart.caption }),
  };
}

/** Beside the bar; together on the side that has room where one of them would run into the row's name or off the chart. */
function outside(
  ends: EndLabels,
  left: Pt,
  right: Pt,
  context: LayoutContext,
): Pick<PlotBar, 'from' | 'to' | 'labels'> {
  const width = (words: string): Pt => context.measure.width(words, ends.style) + 10;
  const both = `${ends.from}–${ends.to}`;
  if (width(ends.from) <= left && width(ends.to) <= right) return { from: ends.from, to: ends.to, labels: 'outside' };
  return width(both) <= right ? { from: '', to: both, labels: 'outside' } : { from: both, to: '', labels: 'outside' };
}

/** At most two lines: the whole title heads the role's own slide. */
function chartLabel(row: RangeRow, context: LayoutContext): string {
  const words = plainText(row.label).replace(/\n/g, ' ');
  return ellipsis(words, (candidate) => context.measure.width(candidate, text(16)) <= 2 * LABEL_WIDTH - 40);
}

function columnHeads(chart: RangeChart): [string, string, string, string] {
  const [role = 'Role', from = 'From', to = 'To'] = chart.columns;
  return [role, from, '½', to];
}
