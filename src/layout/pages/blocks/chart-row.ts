/** A row of a range chart on paper: the name of what it is about, and its bar. */
import { FORMS } from '../../../charts/index.js';
import type { Axis } from '../../../charts/share.js';
import type { ChartForm, ChartRow } from '../../../document/types.js';
import { label } from '../../charts/bar.js';
import { endsAt } from '../../charts/ends.js';
import { drawnMarks, reachOf } from '../../charts/marks.js';
import { coloursOf, position } from '../../context.js';
import type { Box, Pt, ShapeItem, TextItem } from '../../scene.js';
import { setText } from '../../text/set.js';
import { type PageContext, text } from '../page.js';
import { ENDS_INSET, type Grid, labelCopy, UNDER_NAME } from './chart-grid.js';

/** What is drawn in a stretch of a chart's height. */
export interface Drawn {
  readonly y: Pt;
  readonly h: Pt;
  readonly items: readonly (ShapeItem | TextItem)[];
}

type Height = Pick<Box, 'y' | 'h'>;

export interface DrawnRow {
  readonly name: TextItem;
  readonly pay: Drawn;
}

export function drawnRow(
  row: ChartRow,
  form: ChartForm,
  tier: number | undefined,
  at: Height,
  axis: Axis,
  grid: Grid,
  context: PageContext,
): DrawnRow {
  const copy = labelCopy(row, grid.label.w, context);
  const set = (box: Box) => setText([copy], box, context.measure, 'middle');
  const { height, width } = set({ ...grid.label, ...at });
  const isOver = grid.names === 'over';
  const room: Box = isOver ? nameOver(at, { height, width }, grid) : { ...grid.label, ...at };
  const pay = isOver ? { y: room.y + height + UNDER_NAME, h: grid.bar } : at;
  return {
    name: { kind: 'text', name: 'Role', box: room, anchor: 'middle', paragraphs: set(room).paragraphs },
    pay: { ...pay, items: rowPay(row, form, tier, pay, axis, grid, context) },
  };
}

function nameOver({ y, h }: Height, name: { readonly height: Pt; readonly width: Pt }, { label, bar }: Grid): Box {
  const air = h - name.height - UNDER_NAME - bar;
  return { x: label.x, y: y + air / 2, w: Math.min(label.w, name.width + 1), h: name.height };
}

/** The bar of a row with its ends in words, or its pay in words alone. */
function rowPay(
  row: ChartRow,
  form: ChartForm,
  tier: number | undefined,
  { y, h }: Height,
  axis: Axis,
  grid: Grid,
  context: PageContext,
): (ShapeItem | TextItem)[] {
  const { size } = context.paper.type.chart;
  const { base, ends: endsOf } = FORMS[form];
  const at = (value: number): Pt => position(value, axis, grid.scale.x, grid.scale.w);
  const baseline = base === undefined ? [] : [lineDown(at(base), y, h)];
  if (row.range === undefined) {
    const start = base === undefined ? grid.plot.x : at(base);
    const gap = base === undefined ? 0 : ENDS_INSET;
    const isBefore = start - grid.plot.x > grid.plot.w / 2;
    const place = { x: isBefore ? start - gap : start + gap, w: 0, y, h };
    const align = isBefore ? 'right' : 'left';
    return [...baseline, label(row.from, place, text(size, 'ink2'), align, context.measure, 'Pay')];
  }
  const reach = reachOf(FORMS[form], grid.bar);
  const from = at(row.range.min) - reach;
  const bar = { x: from, y: y + (h - grid.bar) / 2, w: at(row.range.max) + reach - from, h: grid.bar };
  const { mark, onMark } = coloursOf(tier, context);
  const ends = { ...endsOf(row, row.range), style: grid.ends, inset: ENDS_INSET, onBar: onMark };
  return [
    ...baseline,
    ...drawnMarks(form, row.range, mark, { y: bar.y, h: bar.h, notch: 2, at }),
    ...endsAt(grid.places.get(row), bar, ends, context.measure),
  ];
}

function lineDown(x: Pt, y: Pt, h: Pt): ShapeItem {
  return {
    kind: 'shape',
    name: 'Baseline',
    shape: 'line',
    box: { x, y, w: 0, h },
    stroke: { colour: 'ink', width: 1 },
  };
}
