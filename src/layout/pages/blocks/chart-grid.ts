/** Where the names, bars and amounts of a range chart stand on paper. */
import { type EndsPlace, type PlacedEnds, placeEnds } from '../../../charts/ends.js';
import { FORMS } from '../../../charts/index.js';
import { type BarOfRow, barsOf, barsOnLine, placeScale } from '../../../charts/room.js';
import type { Axis } from '../../../charts/share.js';
import type { Chart, ChartRow } from '../../../document/types.js';
import { settingOf } from '../../charts/ends.js';
import { reachOf } from '../../charts/marks.js';
import { plainText, runsOf } from '../../context.js';
import type { Box, Pt, TextStyle } from '../../scene.js';
import { breakLines } from '../../text/break.js';
import type { Copy } from '../../text/set.js';
import { ellipsis } from '../../text/split.js';
import { type PageContext, text } from '../page.js';

type Span = Pick<Box, 'x' | 'w'>;

interface Columns {
  /** Names stand left of their bars, or over them. */
  readonly names: 'left' | 'over';
  readonly label: Span;
  readonly plot: Span;
}

interface Scaled {
  /** The stretch of the plot on which values stand: words beside bars may need the rest. */
  readonly scale: Span;
  /** Of the ends of all bars, which stand alike. */
  readonly ends: TextStyle;
  readonly places: ReadonlyMap<ChartRow, EndsPlace | undefined>;
}

export interface Grid extends Columns, Scaled {
  readonly left: Pt;
  readonly width: Pt;
  readonly head: Pt;
  /** Of a name on one line. */
  readonly row: Pt;
  readonly bar: Pt;
  readonly key: Pt;
  /** A group is kept whole up to this height. */
  readonly tallest: Pt;
}

/** Between the end of a bar and its words. */
export const ENDS_INSET: Pt = 6;
/** Between a name and the bar under it. */
export const UNDER_NAME: Pt = 5;

/** Of the width: what names left of their bars have. */
export const LABEL_SHARE = 0.402;
/** Of a row, where rows are low. */
const MOST_BAR = 0.9;
/** Between bars whose rows are as low as may be. */
const BETWEEN_BARS: Pt = 5;
/** Names on more lines, or with a word on two, stand over their bars. */
const MOST_LINES = 2;

/** Rows are lower by `tighter`. */
export function gridOf(chart: Chart, axis: Axis, tighter: Pt, context: PageContext): Grid {
  const { left, width, type, rowPadding, top, bottom } = context.paper;
  const { size, leading } = type.chart;
  const usual = leading + rowPadding;
  const bar = barHeight(context);
  const row = Math.min(usual, Math.max(usual - tighter, bar + BETWEEN_BARS));
  const columns = columnsOf(chart, axis, context);
  return {
    ...columns,
    left,
    width,
    head: row + 1,
    row: columns.names === 'left' ? row : leading + UNDER_NAME + bar + size - tighter,
    bar: columns.names === 'left' ? Math.min(bar, row * MOST_BAR) : bar,
    key: size * 0.75,
    tallest: (bottom - top) / 2,
  };
}

function barHeight({ paper }: PageContext): Pt {
  return paper.type.chart.size * 1.75;
}

/** Names stand left of the bars where neither they nor the amounts, in type as large as theirs, are too long for that. */
function columnsOf(chart: Chart, axis: Axis, context: PageContext): Columns & Scaled {
  const { paper, measure } = context;
  const { left, width } = paper;
  const all: Span = { x: left, w: width };
  const label: Span = { x: left, w: width * LABEL_SHARE };
  const plotX = left + width * 0.427;
  const plot: Span = { x: plotX, w: left + width - plotX };
  const style: TextStyle = { ...text(paper.type.chart.size), bold: true };
  const reach = reachOf(FORMS[chart.kind], barHeight(context));
  const setting = settingOf({ style, inset: ENDS_INSET, reach }, measure);
  const rows = chart.groups.flatMap((group) => group.rows);
  const bars = barsOf(rows, FORMS[chart.kind], axis);
  const scaledOn = (place: Span, sizes: readonly Pt[]): Scaled | undefined => {
    const placed = placeScale(bars, place.w, { ...setting, sizes });
    return placed && scaled(bars, { x: place.x + placed.start, w: placed.length }, placed, style);
  };
  const isLong = (row: ChartRow): boolean => {
    const lines = breakLines(labelCopy(row, label.w, context).runs, label.w, measure);
    return lines.length > MOST_LINES || lines.some(({ hyphen, cut }) => hyphen || cut);
  };
  const isNarrow = rows.some(isLong);
  const beside = isNarrow ? undefined : scaledOn(plot, [style.size]);
  if (beside !== undefined) return { names: 'left', label, plot, ...beside };
  const over = scaledOn(all, setting.sizes) ?? scaled(bars, all, placeEnds(barsOnLine(bars, width), setting), style);
  return { names: 'over', label: all, plot: all, ...over };
}

function scaled(bars: readonly BarOfRow[], scale: Span, { size, places }: PlacedEnds, style: TextStyle): Scaled {
  return { scale, ends: { ...style, size }, places: new Map(bars.map(({ row }, index) => [row, places[index]])) };
}

/** The label of a row, on three lines at most: the whole title heads the role. */
export function labelCopy(row: ChartRow, w: Pt, context: PageContext): Copy {
  const { size, leading } = context.paper.type.chart;
  const style = text(size);
  const words = plainText(row.label);
  if (context.measure.width(words, style) <= w) return { runs: runsOf(row.label, style), leading };
  const cut = ellipsis(words, (candidate) => context.measure.width(candidate, style) <= 3 * w - 5 * size);
  return { runs: [{ text: cut, style }], leading: leading - 2 };
}
