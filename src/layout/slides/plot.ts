/** A chart in a frame of a slide: labels left, marks on the document's scale of pay or an axis of their own. */
import { type EndsPlace, type PlacedEnds, placeEnds } from '../../charts/ends.js';
import type { Form } from '../../charts/form.js';
import { axisOf, FORMS } from '../../charts/index.js';
import { axisOver, barsOf, barsOnLine, type PlacedScale, placeScale } from '../../charts/room.js';
import type { Axis } from '../../charts/share.js';
import type { Chart, ChartRow } from '../../document/types.js';
import { chartAlt } from '../charts/alt.js';
import { settingOf } from '../charts/ends.js';
import { leastOf, reachOf } from '../charts/marks.js';
import { behindRows, drawnRows } from '../charts/rows.js';
import { coloursOf, plainText, position } from '../context.js';
import type { Box, PlotBar, PlotItem, Pt, TextStyle } from '../scene.js';
import { chartLabel, drawnLabels, plotLabels, tellLong } from './plot-labels.js';
import { AIR, GAP, type PlotScale, scaleIn } from './plot-scale.js';
import { type SlideContext, strong, text } from './slide.js';

export interface PlotRow {
  readonly row: ChartRow;
  readonly tier: number | undefined;
}

/** From bar to bar, at least and at most, and the share of it that a bar fills: 25 of 35. */
const PITCH: Pt = 35;
const GREATEST_PITCH: Pt = 56;
const SHARE = 25 / 35;
const NOTCH: Pt = 2;
/** Between labels and bars, for programs that cut a label sooner than PowerPoint does. */
const LABEL_RESERVE = 23.5;

/** Of rows that may take a height, as far as that is of use. */
export function plotHeight(rows: number, room = 0): Pt {
  return Math.min(Math.max(rows * PITCH, room), rows * GREATEST_PITCH);
}

/** Where a value stands on a plot. */
export function valueOn(plot: PlotItem, value: number): Pt {
  return position(value, plot, plot.plot.x, plot.plot.w);
}

/** Nothing where no row can stand on an axis. The words of `alike`, the rows of all plots of a chart, are of the same sizes. */
export function chartPlot(
  chart: Chart,
  rows: readonly PlotRow[],
  box: Box,
  parent: number,
  context: SlideContext,
  alike: readonly PlotRow[] = rows,
): PlotItem | undefined {
  const axis = axisOf(chart, context.document.scale);
  if (axis === undefined || alike.every(({ row }) => row.range === undefined)) return undefined;
  const form = FORMS[chart.kind];
  const scale = scaleIn(chart, box, context);
  const { left, full } = scale.plot;
  const area = { x: left - full * AIR, y: box.y, w: full * (1 + AIR), h: box.h };
  const pitch = box.h / rows.length;
  const labelWidth = area.x - box.x - LABEL_RESERVE;
  const smaller = alike.some(({ row }) => context.measure.width(plainText(row.label), text(18)) > labelWidth);
  const labelStyle = text(smaller ? 16 : 18);
  const inBars = numberStyle(pitch);
  const placed = placeEndsOf(alike, form, axis, { area, scale, pitch, style: inBars }, context);
  const lines = drawnLabels(
    rows.map(({ row }) => row),
    labelStyle,
    { w: labelWidth, h: pitch },
    context,
  );
  const bars = rows.map(({ row, tier }, index): PlotBar => {
    const { range } = row;
    const { mark, onMark } = coloursOf(tier, context);
    return {
      label: chartLabel(row, labelWidth, context),
      lines: tellLong(row, lines[index] ?? [], context),
      colour: mark,
      onBar: onMark,
      ...(range === undefined
        ? { from: row.from, to: '', labels: 'outside' }
        : { range, ...plotLabels(row, placed.places.get(row), context) }),
    };
  });
  const said = chartAlt(
    chart,
    rows.map(({ row }) => row),
    context,
  );
  const plot: Omit<PlotItem, 'drawn' | 'behind'> = {
    kind: 'plot',
    form: chart.kind,
    name: form.name,
    box,
    plot: area,
    alt: said.alt,
    ...axisOver(axis, area.w, placed),
    bars,
    columns: chart.columns,
    labelStyle,
    numberStyle: { ...inBars, size: placed.size },
    barShare: SHARE,
    gap: GAP,
    notch: NOTCH,
    least: leastOf(form),
    tag: context.tags.add('Figure', parent, said),
  };
  return { ...plot, behind: behindRows(plot, context.measure), drawn: drawnRows(plot, context.measure) };
}

interface PlacedRows extends Pick<PlacedScale, 'start' | 'length' | 'size'> {
  readonly places: ReadonlyMap<ChartRow, EndsPlace | undefined>;
}

interface PlotPlace {
  readonly area: Box;
  readonly scale: PlotScale;
  readonly pitch: Pt;
  readonly style: TextStyle;
}

/**
 * Where the axis lies in the area, and the ends of rows on it. The scale of pay is where it is on all slides of the chart; an axis of the
 * chart's own leaves room for the words beside its marks.
 */
function placeEndsOf(
  rows: readonly PlotRow[],
  form: Form,
  axis: Axis,
  { area, scale, pitch, style }: PlotPlace,
  { document, measure }: SlideContext,
): PlacedRows {
  const onAxis = barsOf(
    rows.map(({ row }) => row),
    form,
    axis,
  );
  // The same on all slides of a chart, however high its rows are there.
  const reach = reachOf(form, GREATEST_PITCH * SHARE);
  const setting = settingOf({ style, inset: GAP, reach }, measure);
  const { ascent, descent } = measure.face(style);
  // Figures that are taller than their bar stand beside it.
  const isTall = (ascent + descent) * style.size > pitch * SHARE;
  const endsOn = (length: Pt, before: Pt, after: Pt): PlacedEnds => {
    const bars = barsOnLine(onAxis, length).map(({ ends, room: { bar, left, right } }) => ({
      ends,
      room: { bar: isTall ? 0 : bar, left: left + before, right: right + after },
    }));
    return placeEnds(bars, setting);
  };
  const before = scale.left - scale.plot.left;
  const after = scale.plot.full - before - scale.full;
  const placed =
    axis === document.scale
      ? { start: scale.plot.full * AIR + before, length: scale.full, ...endsOn(scale.full, before, after) }
      : (placeScale(onAxis, area.w, setting) ?? { start: 0, length: area.w, ...endsOn(area.w, 0, 0) });
  return { ...placed, places: new Map(onAxis.map(({ row }, index) => [row, placed.places[index]])) };
}

/** In rows that are lower than those of a ladder of sixteen, numbers are smaller. */
function numberStyle(pitch: Pt): TextStyle {
  return strong(pitch < 20 ? 14 : pitch < 21.8 ? 16 : 18);
}
