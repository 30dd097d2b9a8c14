/** Where the scale of pay stands in a chart of a slide: all along its plot, or as far as the words beside its bars leave. */
import { axisOf, FORMS } from '../../charts/index.js';
import { barsOf, placeScale } from '../../charts/room.js';
import type { Chart } from '../../document/types.js';
import { settingOf } from '../charts/ends.js';
import type { Pt } from '../scene.js';
import { column, rightOf, type SlideGrid, type Stretch, span } from './grid.js';
import { type SlideContext, strong } from './slide.js';

/** Between a bar's end and its label. */
export const GAP: Pt = 6;
/** The least room of the labels, left of the scale. */
const LEAST_LABELS: Pt = 264;
/** Their share of a frame that is half a slide. */
const HALF_LABELS = 0.42;
/** Air at both ends of the plot, as a share of it, for labels. */
export const AIR = 1 / 40;
/** What sums of widths lose. */
const ROUNDING: Pt = 0.5;

interface Line {
  readonly left: Pt;
  readonly full: Pt;
}

export interface PlotScale extends Line {
  /** The plot without its air, in which the scale stands. */
  readonly plot: Line;
}

/** In a chart's frame, and the same on all slides over which the chart goes on. */
export function scaleIn(chart: Chart, frame: Stretch, { document, grid, measure }: SlideContext): PlotScale {
  const plot = plotIn(frame, grid);
  const axis = axisOf(chart, document.scale);
  if (axis === undefined || axis !== document.scale) return { ...plot, plot };
  const { air, ...setting } = settingOf({ style: strong(18), inset: GAP }, measure);
  const bars = barsOf(
    chart.groups.flatMap(({ rows }) => rows),
    FORMS[chart.kind],
    axis,
  );
  const placed = placeScale(bars, plot.full, { ...setting, air: { ...air, beside: air.beside + ROUNDING } });
  return placed === undefined ? { ...plot, plot } : { left: plot.left + placed.start, full: placed.length, plot };
}

/** From a column of the slide, where the frame has several, to the end of the frame. */
function plotIn(frame: Stretch, grid: SlideGrid): Line {
  const isHalf = frame.w <= column(grid, 0, 2).w;
  const left = isHalf ? frame.x + frame.w * HALF_LABELS : span(grid, span(grid, 0, 4).w < LEAST_LABELS ? 5 : 4, 1).x;
  return { left, full: (rightOf(frame) - left) / (1 + AIR) };
}
