/** Tables: divided between rows, heads repeated. */
import type { Table } from '../../../document/types.js';
import { gridOf } from '../../blocks/grid.js';
import { heightOf, strands, takeRows } from '../../blocks/rows.js';
import { type LaidTable, layTable } from '../../blocks/table.js';
import type { TableStyle } from '../../blocks/table-style.js';
import type { Pt } from '../../scene.js';
import { type Flowable, wholePiece } from '../flow.js';
import { type PageContext, text } from '../page.js';
import type { Paper } from '../paper.js';

function tableStyle({ type, barsInTables, rowPadding }: Paper): TableStyle {
  const { size, leading } = type.chart;
  return {
    text: text(size),
    head: { ...text(size), bold: true },
    small: text(size, 'ink2'),
    leading,
    headHeight: leading + rowPadding,
    groupHeight: leading + rowPadding + 1,
    rowHeight: leading + rowPadding,
    gutter: 12,
    bars: barsInTables,
    barWidth: 140,
    barHeight: 11,
    key: size * 0.75,
  };
}

export function tablePieces(block: Table, sect: number, context: PageContext): Flowable[] {
  const { left, width } = context.paper;
  return [tablePiece(layTable(block, left, width, tableStyle(context.paper), sect, context), 14, context)];
}

function tablePiece(laid: LaidTable, before: Pt, context: PageContext): Flowable {
  const everything = takeRows(laid, Number.POSITIVE_INFINITY, context.measure);
  return {
    height: heightOf(everything.rows),
    before,
    draw: (y) => [gridOf(laid, everything.rows, y, context)],
    split(room, wholePage) {
      const { rows, rest } = takeRows(laid, room, context.measure);
      if (rest === undefined || (!wholePage && strands(rows, laid, rest))) return undefined;
      const first = wholePiece(heightOf(rows), before, (y) => [gridOf(laid, rows, y, context)]);
      return { first, rest: tablePiece(rest, 0, context) };
    },
  };
}
