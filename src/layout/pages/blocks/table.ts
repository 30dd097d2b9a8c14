/** Tables: divided between rows, heads repeated. */
import type { Table } from '../../../document/types.js';
import { inBands } from '../../blocks/columns.js';
import { gridOf } from '../../blocks/grid.js';
import { markedFinding } from '../../blocks/marked-finding.js';
import { heightOf, strands, takeRows } from '../../blocks/rows.js';
import { type LaidTable, layTable } from '../../blocks/table.js';
import type { TableStyle } from '../../blocks/table-style.js';
import { onTrial } from '../../context.js';
import type { Pt } from '../../scene.js';
import { type Flowable, wholePiece } from '../flow.js';
import { type PageContext, text } from '../page.js';
import type { Paper } from '../paper.js';
import { tighterPapers } from '../tightened.js';

function tableStyle({ type, barsInTables, rowPadding }: Paper): TableStyle {
  const { size, leading } = type.chart;
  return {
    text: text(size),
    head: { ...text(size), bold: true },
    small: text(size, 'ink2'),
    leading,
    mark: size,
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
  const { paper } = context;
  const tables = inBands(block, paper.width, tableStyle(paper), context);
  const laidOn = (on: Paper, given: PageContext): LaidTable[] =>
    tables.map((table) => layTable(table, on.left, on.width, tableStyle(on), sect, given));
  const holds = (on: Paper): boolean =>
    laidOn(on, onTrial(context)).every(({ rows }) => heightOf(rows) <= underTitle(paper));
  const whole = tables.length > 1 ? [paper, ...tighterPapers(paper)].find(holds) : undefined;
  const pieces = laidOn(whole ?? paper, context).map((laid, band) => tablePiece(laid, BEFORE, band > 0, context));
  return whole === undefined ? pieces : pieces.map(keptWhole);
}

const BEFORE: Pt = 14;
/** Of a section's title. */
const TITLE_LINES = 2;

/** What a page holds of a table under the title of its section. */
function underTitle({ top, bottom, type }: Paper): Pt {
  return bottom - top - TITLE_LINES * type.h1.leading - BEFORE;
}

/** What is parted between its columns is not parted between its rows, too, but where no page holds it after all. */
function keptWhole({ split, ...piece }: Flowable): Flowable {
  return { ...piece, split: (room, wholePage) => (wholePage ? split?.(room, wholePage) : undefined) };
}

/** `isPart`: the title of the section is of more than this. */
function tablePiece(laid: LaidTable, before: Pt, isPart: boolean, context: PageContext): Flowable {
  const everything = takeRows(laid, Number.POSITIVE_INFINITY, context.measure);
  return {
    height: heightOf(everything.rows),
    before,
    ...(isPart && { finding: markedFinding(laid.table, everything.rows)?.words }),
    draw: (y) => [gridOf(laid, everything.rows, y, context)],
    split(room, wholePage) {
      const { rows, rest } = takeRows(laid, room, context.measure);
      if (rest === undefined || (!wholePage && strands(rows, laid, rest))) return undefined;
      const piece = wholePiece(heightOf(rows), before, (y) => [gridOf(laid, rows, y, context)]);
      const first = { ...piece, ...(isPart && { finding: markedFinding(laid.table, rows)?.words }) };
      return { first, rest: tablePiece(rest, 0, true, context) };
    },
  };
}
