/** What stands behind and over a chart among other blocks: its signal with its words, and the yardsticks of the scale. */
import { axisOf } from '../../charts/index.js';
import type { Chart } from '../../document/types.js';
import type { Box, PlotItem, Pt, ShapeItem, TextItem } from '../scene.js';
import { textItem } from '../text/item.js';
import { textHeight } from '../text/set.js';
import { bottomOf, rightOf, type Stretch } from './grid.js';
import { labelsBeside, yardsticksOf } from './ladder-yardsticks.js';
import { valueOn } from './plot.js';
import { SIGNAL_STYLE, signalCopy, signalLine } from './signal.js';
import type { SlideContext } from './slide.js';

export interface ChartLines {
  /** What the words take over the chart. */
  readonly height: Pt;
  place(plot: PlotItem, sect: number): { readonly lines: readonly ShapeItem[]; readonly words: readonly TextItem[] };
}

/** Between a line and its words, and between these and what is under them. */
const BESIDE: Pt = 6;

/** What the whole says with its signal is not true of a part. */
export function chartLines(
  chart: Chart,
  frame: Stretch,
  part: 'whole' | 'first' | 'other',
  context: SlideContext,
): ChartLines {
  const yardsticks =
    chart.kind === 'range'
      ? yardsticksOf(chart, frame, part === 'other' ? { ...context, report: () => {} } : context)
      : undefined;
  const named = yardsticks?.height ?? 0;
  const axis = axisOf(chart, context.document.scale);
  const { signal } = chart;
  const shown = part === 'whole' && axis && signal && axis.from < signal.value && signal.value < axis.to;
  const copy = shown ? signalCopy(signal.text) : undefined;
  const most = copy && Math.min(frame.w, context.measure.width(signal?.text ?? '', SIGNAL_STYLE) + 2);
  const said = copy && most !== undefined ? textHeight([copy], most, context.measure) + BESIDE : 0;
  return {
    height: named + said,
    place(plot, sect) {
      const own = yardsticks?.place(plot.box, [plot], sect, []) ?? { lines: [], names: [] };
      if (copy === undefined || most === undefined || signal === undefined)
        return { lines: own.lines, words: own.names };
      const x = valueOn(plot, signal.value);
      const left = x + BESIDE + most <= rightOf(frame) ? x + BESIDE : Math.max(frame.x, x - BESIDE - most);
      const box: Box = { x: left, y: plot.box.y - named - said, w: most, h: said - BESIDE };
      const tagged = { ...copy, tag: context.tags.add('P', sect) };
      const words = textItem('Signal note', [tagged], box, context);
      const around = [box, ...own.names.map((name) => name.box), ...labelsBeside(plot, context)];
      const lines = signalLine(x, { y: box.y, end: bottomOf(plot.box) }, around);
      return { lines: [...own.lines, ...lines], words: [words, ...own.names] };
    },
  };
}
