/** The lines behind the bars of a chart on paper: where sources contradict each other, and the yardsticks of the scale. */
import type { Chart } from '../../../document/types.js';
import { label } from '../../charts/bar.js';
import { aroundWords, isCrossed } from '../../charts/flags.js';
import { lanesOf, type NamedFlag, yardstickFlags } from '../../charts/yardsticks.js';
import type { Pt, ShapeItem, TextItem } from '../../scene.js';
import { type PageContext, text } from '../page.js';
import type { Grid } from './chart-grid.js';
import type { Drawn } from './chart-row.js';

type Look = Pick<ShapeItem, 'name' | 'stroke'>;

export const SIGNAL: Look = { name: 'Signal line', stroke: { colour: 'signal', width: 1.25, dash: true } };
const YARDSTICK: Look = { name: 'Yardstick', stroke: { colour: 'ink2', width: 0.75 } };

/** A line, interrupted where words stand in its way: `words`, and those of rows that have nothing else there. */
export function lineBehind(
  look: Look,
  x: Pt,
  rows: readonly Drawn[],
  stretch: { readonly y: Pt; readonly end: Pt },
  words: readonly TextItem[] = [],
): ShapeItem[] {
  const crossed = rows.flatMap(({ y, h, items }) => {
    const at = items.filter(({ box }) => isCrossed(box, x));
    return at.length > 0 && at.every(({ kind }) => kind === 'text') ? [{ x, w: 0, y, h }] : [];
  });
  return aroundWords(x, stretch, [...crossed, ...words.map(({ box }) => box)]).map(({ y, h }) => ({
    kind: 'shape',
    shape: 'line',
    ...look,
    box: { x, y, w: 0, h },
  }));
}

export interface Yardsticks {
  /** What the names take over the chart. */
  readonly height: Pt;
  readonly flags: readonly NamedFlag[];
}

export function yardsticksOf(chart: Chart, grid: Grid, context: PageContext): Yardsticks {
  const { size, leading } = context.paper.type.chart;
  const { scale, plot } = grid;
  const bounds = { left: plot.x, right: plot.x + plot.w };
  const place = { left: scale.x, full: scale.w, bounds, style: text(size, 'ink2') };
  const flags = yardstickFlags(chart, place, context);
  return { flags, height: flags.length === 0 ? 0 : lanesOf(flags) * leading + AIR };
}

/** Between the names and the chart. */
const AIR: Pt = 3;

/** `y` is the top of the names, `end` the foot of the chart, `note` what is said of its signal. */
export function yardstickItems(
  { height, flags }: Yardsticks,
  rows: readonly Drawn[],
  { y, end }: { readonly y: Pt; readonly end: Pt },
  note: readonly TextItem[],
  { measure, paper }: PageContext,
): (ShapeItem | TextItem)[] {
  const { size, leading } = paper.type.chart;
  const names = flags.map(({ w, left: x, lane, words }) => {
    const box = { x, y: y + height - AIR - (lane + 1) * leading, w, h: leading };
    return label(words, box, text(size, 'ink2'), 'left', measure, 'Yardstick');
  });
  const lines = flags.flatMap(({ x }, index) =>
    lineBehind(YARDSTICK, x, rows, { y: names[index]?.box.y ?? y, end }, [...names, ...note]),
  );
  return [...lines, ...names];
}
