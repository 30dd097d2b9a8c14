/** Rows of a laid table on a page, and the marks in their cells. */
import { label, rect } from '../charts/bar.js';
import { miniBar } from '../charts/mini-bar.js';
import { coloursOf, type LayoutContext, plainText } from '../context.js';
import type { GridCell, GridItem, Pt, ShapeItem, TextItem } from '../scene.js';
import { setText } from '../text/set.js';
import { sum } from './columns.js';
import type { TakenRow } from './rows.js';
import type { LaidCell, LaidRow, LaidTable } from './table.js';

/** Rows as a grid whose top is `y`. Repeated heads are artifacts: their cells have no tags. */
export function gridOf(laid: LaidTable, rows: readonly TakenRow[], y: Pt, context: LayoutContext): GridItem {
  const { x, columns } = laid;
  const drawn: (ShapeItem | TextItem)[] = [];
  let top = y;
  const placed = rows.map((row, index) => {
    const cells = row.cells.map((cell) => placeCell(cell, row, laid, top, rows[index + 1], context));
    drawn.push(...marksOf(row, laid, top, context));
    const line = { y: top, height: row.height, cells };
    top += row.height;
    return line;
  });
  return {
    kind: 'grid',
    name: 'Table',
    box: { x, y, w: sum(columns), h: top - y },
    columns,
    rows: placed,
    headerRows: 1,
    alt: plainText(laid.table.caption ?? []),
    drawn,
    tag: laid.tag,
  };
}

function placeCell(
  cell: LaidCell,
  row: TakenRow,
  laid: LaidTable,
  y: Pt,
  next: TakenRow | undefined,
  context: LayoutContext,
): GridCell {
  const { columns } = laid;
  const left = laid.x + sum(columns.slice(0, cell.column));
  const w = sum(columns.slice(cell.column, cell.column + cell.span));
  const box = { x: left, y, w, h: row.height };
  const room = { ...box, x: left + cell.room.left, w: cell.room.w };
  const copies = row.repeated ? cell.copies.map(({ tag: _, ...copy }) => copy) : cell.copies;
  const heavy = next === undefined || row.kind === 'head' || next.kind === 'group' || next.kind === 'foot';
  return {
    box,
    columnSpan: cell.span,
    paragraphs: setText(copies, room, context.measure, 'middle').paragraphs,
    ...(room.w < box.w ? { room } : {}),
    ...(row.goesOn ? {} : { below: { colour: heavy ? 'ink' : 'rule', width: heavy ? 1 : 0.75 } }),
    ...(cell.header === undefined ? {} : { header: cell.header }),
    ...(row.repeated ? {} : { tag: cell.tag }),
  };
}

/** Keys of groups, bars of ranges, and the ends of the bars' scale over them, where both have room. */
function marksOf(row: LaidRow, laid: LaidTable, y: Pt, context: LayoutContext): (ShapeItem | TextItem)[] {
  const { style } = laid;
  const { scale } = context.document;
  const colour = coloursOf(row.tier, context).mark;
  if (row.kind === 'group') {
    return row.tier === undefined
      ? []
      : [rect({ x: laid.x, y: y + (row.height - style.key) / 2, w: style.key, h: style.key }, colour, 'Key')];
  }
  if (!laid.bars || scale === undefined) return [];
  const x = laid.x + (laid.columns[0] ?? 0) - style.gutter - style.barWidth;
  if (row.kind === 'head') {
    const box = { x, y, w: style.barWidth, h: row.height };
    const [first, last] = [scale.ticks.at(0)?.label ?? '', scale.ticks.at(-1)?.label ?? ''];
    const width = context.measure.width(first, style.small) + context.measure.width(last, style.small);
    if (width + style.gutter > style.barWidth) return [];
    return [
      label(first, box, style.small, 'left', context.measure),
      label(last, box, style.small, 'right', context.measure),
    ];
  }
  if (row.range === undefined) return [];
  const box = { x, y: y + (row.height - style.barHeight) / 2, w: style.barWidth, h: style.barHeight };
  return miniBar(row.range, row.tier, box, scale, context);
}
