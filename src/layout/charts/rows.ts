/** The rows of a plot as shapes and texts. */
import { FORMS } from '../../charts/index.js';
import type { Span } from '../../document/types.js';
import type { Colour } from '../../theme/types.js';
import { position } from '../context.js';
import type { Box, Line, PlotBar, PlotItem, Pt, ShapeItem, TextItem, TextStyle } from '../scene.js';
import type { Measure } from '../text/metrics.js';
import { ellipsis } from '../text/split.js';
import { label, rule } from './bar.js';
import { drawnMarks, reachOf } from './marks.js';

type Undrawn = Omit<PlotItem, 'drawn' | 'behind'>;

/** A row a bar: its category, its marks, the labels of its ends. */
export function drawnRows(plot: Undrawn, measure: Measure): readonly (ShapeItem | TextItem)[] {
  return rowsOf(plot).flatMap(({ bar, row }) => drawnRow(plot, bar, row, measure));
}

/** What stands behind the rows, for all writers: lines, and what a deck's chart would show nothing of. */
export function behindRows(plot: Undrawn, measure: Measure): readonly (ShapeItem | TextItem)[] {
  const { plot: area, box, form } = plot;
  const { base, dot, native } = FORMS[form];
  const rows = rowsOf(plot);
  const ends = [...rows.map(({ row }) => row.y), area.y + area.h];
  const hairlines = dot === undefined ? [] : ends.map((y) => rule(box.x, y, box.w, 'rule', 0.75));
  const start = position(base ?? plot.from, plot, area.x, area.w);
  const baseline =
    base === undefined ? [] : [{ ...rule(start, area.y, 0, 'ink', 1), box: { ...area, x: start, w: 0 } }];
  const unshown = rows.flatMap(({ bar, row }): (ShapeItem | TextItem)[] => {
    if (bar.range === undefined) {
      return [unstated(bar.from, start, row, plot, measure)];
    }
    return native.shows(bar.range) ? [] : marksIn(plot, bar.range, bar.colour, row);
  });
  return [...hairlines, ...baseline, ...unshown];
}

/** The words of a row without a mark: beside where marks begin, on the side that has more room. */
function unstated(words: string, start: Pt, row: Box, { numberStyle, gap }: Undrawn, measure: Measure): TextItem {
  const style: TextStyle = { ...numberStyle, bold: false, colour: 'ink2' };
  const before = start - row.x;
  const after = row.w - before;
  const shown = ellipsis(words, (candidate) => measure.width(candidate, style) + gap <= Math.max(before, after));
  const isBefore = before > after;
  const x = isBefore ? start - gap : start + gap;
  return label(shown, { ...row, x, w: 0 }, style, isBefore ? 'right' : 'left', measure);
}

function rowsOf({ plot, bars }: Undrawn): readonly { readonly bar: PlotBar; readonly row: Box }[] {
  const h = plot.h / Math.max(1, bars.length);
  return bars.map((bar, index) => ({ bar, row: { ...plot, y: plot.y + index * h, h } }));
}

function marksIn(plot: Undrawn, range: Span, colour: Colour, row: Box): ShapeItem[] {
  const { form, barShare, notch, least } = plot;
  const h = row.h * barShare;
  const at = (value: number): Pt => position(value, plot, row.x, row.w);
  return drawnMarks(form, range, colour, { y: row.y + (row.h - h) / 2, h, notch, least, at });
}

function drawnRow(plot: Undrawn, bar: PlotBar, row: Box, measure: Measure): readonly (ShapeItem | TextItem)[] {
  const { labelStyle, numberStyle } = plot;
  const { range, colour } = bar;
  const form = FORMS[plot.form];
  const categories = categoryLines(plot.plot.x - plot.gap, row, bar.lines, labelStyle, measure);
  if (range === undefined) return categories;
  const marks = form.native.shows(range) ? marksIn(plot, range, colour, row) : [];
  const gap = plot.gap + reachOf(form, row.h * plot.barShare);
  const left = position(range.min, plot, row.x, row.w);
  const right = position(range.max, plot, row.x, row.w);
  if (bar.labels === 'inside') {
    const style: TextStyle = { ...numberStyle, colour: bar.onBar };
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
