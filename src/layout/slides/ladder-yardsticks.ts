/** The yardsticks of the scale on the ladder: thin lines behind the bars, their names over the chart. */
import type { RangeChart } from '../../document/types.js';
import { aroundWords } from '../charts/flags.js';
import { lanesOf, yardstickFlags } from '../charts/yardsticks.js';
import type { LayoutContext } from '../context.js';
import type { Box, PlotItem, Pt, ShapeItem, TextItem } from '../scene.js';
import { textItem } from '../text/item.js';
import { valueOn } from './plot.js';
import { scaleIn } from './plot-scale.js';
import { type SlideContext, text } from './slide.js';

const STYLE = text(16, 'ink2');
const LANE: Pt = 20;
/** Between the names and the chart. */
const BELOW: Pt = 4;

export interface Yardsticks {
  /** What the names take over the chart. */
  readonly height: Pt;
  /** Where they stand in the box of a chart whose plots are known, and around words in it. */
  place(
    chart: Box,
    plots: readonly PlotItem[],
    sect: number,
    words: readonly TextItem[],
  ): { readonly lines: readonly ShapeItem[]; readonly names: readonly TextItem[] };
}

/** `frame` is the chart's; on slides on which it goes on, `context` has been told what has no room. */
export function yardsticksOf(chart: RangeChart, frame: Pick<Box, 'x' | 'w'>, context: SlideContext): Yardsticks {
  const { left, full, plot } = scaleIn(chart, frame, context);
  const bounds = { left: plot.left, right: plot.left + plot.full };
  const flags = yardstickFlags(chart, { left, full, bounds, style: STYLE }, context);
  return {
    height: lanesOf(flags) * LANE,
    place(chart, plots, sect, words) {
      const names = flags.map(({ words, left: x, w, lane }): TextItem => {
        const box = { x, y: chart.y - BELOW - (lane + 1) * LANE, w, h: LANE };
        const copy = { runs: [{ text: words, style: STYLE }], leading: LANE, tag: context.tags.add('P', sect) };
        return textItem('Yardstick', [copy], box, context, 'middle');
      });
      const boxes = [
        ...[...names, ...words].map(({ box }) => box),
        ...plots.flatMap((plot) => labelsBeside(plot, context)),
      ];
      const lines = flags.flatMap(({ x }, index) => {
        const stretch = { y: names[index]?.box.y ?? chart.y, end: chart.y + chart.h };
        return aroundWords(x, stretch, boxes).map(
          ({ y, h }): ShapeItem => ({
            kind: 'shape',
            name: 'Yardstick',
            shape: 'line',
            box: { x, y, w: 0, h },
            stroke: { colour: 'ink2', width: 1 },
          }),
        );
      });
      return { lines, names };
    },
  };
}

/** What a line leaves free around words, in sizes. */
const AROUND = 1.5;

/** The rooms of the labels that stand beside their bars. */
export function labelsBeside(chart: PlotItem, { measure }: LayoutContext): readonly Box[] {
  const { bars, plot, gap, numberStyle } = chart;
  const h = plot.h / Math.max(1, bars.length);
  const line = Math.min(h, numberStyle.size * AROUND);
  return bars.flatMap((bar, index): readonly Box[] => {
    const { range } = bar;
    if (bar.labels === 'inside' || range === undefined) return [];
    const row = { y: plot.y + (index + 0.5) * h - line / 2, h: line };
    const [lower, upper] = [measure.width(bar.from, numberStyle), measure.width(bar.to, numberStyle)];
    return [
      { ...row, x: valueOn(chart, range.min) - gap - lower, w: lower },
      { ...row, x: valueOn(chart, range.max) + gap, w: upper },
    ];
  });
}
