/** The signal of a ladder: a dashed line at a value, and its note in the corner that the bars leave empty. */
import type { RangeChart, Scale } from '../../document/types.js';
import { position } from '../context.js';
import type { Box, Pt, ShapeItem, TextItem } from '../scene.js';
import { textItem } from '../text/item.js';
import { textHeight } from '../text/set.js';
import { bottomOf, rightOf } from './grid.js';
import type { TierCharts } from './ladder-tiers.js';
import { labelsBeside } from './ladder-yardsticks.js';
import { valueOn } from './plot.js';
import { signalCopy, signalLine } from './signal.js';
import type { SlideContext } from './slide.js';

/** Where the bars of a ladder stand. */
export interface LadderPlace {
  readonly frame: Box;
  readonly pitch: Pt;
  readonly charts: TierCharts;
  /** How far its line reaches out below: not into a footnote. */
  readonly below: Pt;
}

export interface Signal {
  readonly lines: readonly ShapeItem[];
  /** Absent where it has no room, and the subtitle says it. */
  readonly note?: TextItem;
}

/** Between the line and what is beside it. */
const BESIDE: Pt = 12;
/** Narrower, or wider but lower, the note has no room. */
const LEAST_WIDTH: Pt = 90;
const LEAST_BELOW: Pt = 120;

/** Nothing where the chart has none within its scale. */
export function signalOf(
  { signal }: RangeChart,
  place: LadderPlace,
  scale: Scale,
  sect: number,
  context: SlideContext,
): Signal | undefined {
  const plot = place.charts.plots.at(-1)?.plot;
  if (plot === undefined || signal === undefined || signal.value <= scale.from || signal.value >= scale.to)
    return undefined;
  const left = valueOn(plot, scale.from);
  const x = position(signal.value, scale, left, valueOn(plot, scale.to) - left);
  const { frame } = place;
  const words = place.charts.plots.flatMap(({ over, plot }) => [
    ...over.map(({ box }) => box),
    ...labelsBeside(plot, context),
  ]);
  const lines = signalLine(x, { y: frame.y - 4, end: bottomOf(frame) + place.below }, words);
  const copy = { ...signalCopy(signal.text), tag: context.tags.add('P', sect) };
  const box = noteBox(place, x, signal.value, context, (w) => textHeight([copy], w, context.measure));
  if (box === undefined) return { lines };
  return { lines, note: textItem('Signal note', [copy], box, context) };
}

/** Right of the line: in the corner that the last bars leave empty, or below a chart of few rows. */
function noteBox(
  { frame, pitch, charts }: LadderPlace,
  line: Pt,
  value: number,
  context: SlideContext,
  heightIn: (w: Pt) => Pt,
): Box | undefined {
  const { body } = context.grid;
  const foot = bottomOf(frame);
  const x = line + BESIDE;
  const corner = cornerHeight(charts, line, value, pitch, context);
  const w = rightOf(frame) + (rightOf(frame) < rightOf(body) ? BESIDE : 0) - x;
  const h = w < LEAST_WIDTH ? Number.POSITIVE_INFINITY : heightIn(w);
  if (h <= corner) return { x, y: foot - corner + (corner - h) / 2, w, h };
  const wide = rightOf(body) - x;
  const below = wide < LEAST_BELOW ? Number.POSITIVE_INFINITY : heightIn(wide);
  return below <= bottomOf(body) - foot - BESIDE ? { x, y: foot + BESIDE, w: wide, h: below } : undefined;
}

/** The height of the rows at the foot whose bars and words end before the line, and of the head over them if all do. */
function cornerHeight(charts: TierCharts, line: Pt, value: number, pitch: Pt, { measure }: SlideContext): Pt {
  const last = charts.plots.at(-1);
  if (last === undefined) return 0;
  const { plot, over } = last;
  const blocked = plot.bars.findLastIndex((bar) => {
    const words = bar.labels === 'outside' ? plot.gap + measure.width(bar.to, plot.numberStyle) : 0;
    const end = bar.range?.max ?? plot.from;
    const reaches = words > 0 && valueOn(plot, end) + words > line - BESIDE / 2;
    // A hairline over the lowest tier would run through the note.
    return bar.colour !== plot.bars.at(-1)?.colour || end > value || reaches;
  });
  const head = blocked < 0 && over.every(({ box }) => rightOf(box) < line) ? over[0]?.box.h : 0;
  return (plot.bars.length - 1 - blocked) * pitch + (head ?? 0);
}
