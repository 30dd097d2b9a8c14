/** The rows of a plot as shapes and texts. */
import { FORMS } from '../../charts/index.js';
import { position } from '../context.js';
import type { Box, Line, PlotBar, PlotItem, Pt, ShapeItem, TextItem, TextStyle } from '../scene.js';
import type { Measure } from '../text/metrics.js';
import { drawnMarks } from './marks.js';

type Undrawn = Omit<PlotItem, 'drawn'>;

/** A row a bar: its category, its marks, the labels of its ends. */
export function drawnRows(plot: Undrawn, measure: Measure): readonly (ShapeItem | TextItem)[] {
  const height = plot.plot.h / Math.max(1, plot.bars.length);
  return plot.bars.flatMap((bar, index) => {
    const row = { ...plot.plot, y: plot.plot.y + index * height, h: height };
    return drawnRow(plot, bar, row, measure);
  });
}

function drawnRow(plot: Undrawn, bar: PlotBar, row: Box, measure: Measure): readonly (ShapeItem | TextItem)[] {
  const at = (value: number): Pt => position(value, plot, row.x, row.w);
  const left = at(bar.min);
  const right = at(bar.max);
  const h = row.h * plot.barShare;
  const y = row.y + (row.h - h) / 2;
  const { labelStyle, numberStyle, gap, notch, least } = plot;
  const categories = categoryLines(plot.plot.x - gap, row, bar.lines, labelStyle, measure);
  // What a deck's chart would not show is drawn behind it.
  const isNative = FORMS[plot.form].native.shows(bar);
  const marks = isNative ? drawnMarks(plot.form, bar, bar.colour, { y, h, notch, least, at }) : [];
  if (bar.labels === 'inside') {
    const style: TextStyle = { ...numberStyle, colour: 'onTier' };
    const from = startingAt(left + gap, row, bar.from, style, measure);
    return [...categories, ...marks, from, endingAt(right - gap, row, bar.to, style, measure)];
  }
  const style: TextStyle = { ...numberStyle, colour: 'ink' };
  const from = endingAt(left - gap, row, bar.from, style, measure);
  return [...categories, ...marks, from, startingAt(right + gap, row, bar.to, style, measure)];
}

/** The lines of a label, as a block in the vertical middle of the row. */
function categoryLines(x: Pt, row: Box, lines: readonly string[], style: TextStyle, measure: Measure): TextItem[] {
  const { ascent, descent } = measure.face(style);
  const h = (ascent + descent) * style.size;
  const top = row.y + (row.h - lines.length * h) / 2;
  return lines.map((text, index) => endingAt(x, { ...row, y: top + index * h, h }, text, style, measure));
}

function endingAt(x: Pt, row: Box, text: string, style: TextStyle, measure: Measure): TextItem {
  return startingAt(x - measure.width(text, style), row, text, style, measure);
}

/** One line, its figures in the vertical middle of the row. */
function startingAt(x: Pt, row: Box, text: string, style: TextStyle, measure: Measure): TextItem {
  const w = measure.width(text, style);
  const { ascent, descent } = measure.face(style);
  const baseline = row.y + row.h / 2 + ((ascent - descent) / 2) * style.size;
  const line: Line = { baseline, pieces: [{ run: 0, text, x, w }] };
  return {
    kind: 'text',
    name: 'Label',
    box: { x, y: row.y, w, h: row.h },
    anchor: 'middle',
    paragraphs: [{ runs: [{ text, style }], lines: [line], align: 'left', leading: row.h, spaceBefore: 0 }],
  };
}
