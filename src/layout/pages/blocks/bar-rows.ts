/** A table with bars where it has little width: the name of each row over its bar, and the figures beside that. */
import type { Table } from '../../../document/types.js';
import { sum } from '../../blocks/columns.js';
import { rule } from '../../charts/bar.js';
import { miniBar } from '../../charts/mini-bar.js';
import { plainText } from '../../context.js';
import type { Box, GridCell, GridItem, Pt, ShapeItem } from '../../scene.js';
import { setText } from '../../text/set.js';
import { type Flowable, wholePiece } from '../flow.js';
import type { PageContext } from '../page.js';
import type { Setting } from '../paper.js';
import { linesOf, type RowGrid, type RowLine, rowGrid, type Said } from './bar-lines.js';
import { readBarRows } from './bar-row.js';

/** In sizes of the words beside it: 9 points on A4, clear of the words over it. */
const BAR_HEIGHT = 3 / 4;
/** Between rows and the line that parts them. */
const AROUND_RULE: Pt = 5;

type Place = Pick<Box, 'x' | 'y'>;

/** In one piece: a table has few rows where it has so little room. */
export function barRows(
  table: Table,
  { x, w }: Pick<Box, 'x' | 'w'>,
  setting: Setting,
  parent: number,
  context: PageContext,
): Flowable {
  const alt = plainText(table.caption ?? []);
  const tag = context.tags.add('Table', parent, { alt });
  const read = readBarRows(table, setting, context.tags.add('TBody', tag), context);
  const grid = rowGrid(read, w, setting, context.measure);
  const all = read.map((row) => linesOf(row, grid, context.measure));
  const heights = all.map((lines) => sum(lines.map(({ height }) => height)));
  const height = sum(heights) + 2 * AROUND_RULE * (all.length - 1);
  return wholePiece(height, AROUND_RULE, (top) => {
    const drawn: ShapeItem[] = [];
    let y = top;
    const rows = all.map((lines, index): GridItem['rows'][number] => {
      if (index > 0) drawn.push(rule(x, y - AROUND_RULE, w, 'rule', 0.75));
      const row = { y, height: heights[index] ?? 0 };
      const cells = lines.flatMap((line) => {
        const place = { x, y };
        y += line.height;
        drawn.push(...barOf(line, place, grid, context));
        return line.said.map((part) => cellOf(part, line, place, context));
      });
      y += 2 * AROUND_RULE;
      return { ...row, cells };
    });
    const box = { x, y: top, w, h: height };
    return [{ kind: 'grid', name: 'Table', box, columns: [w], rows, headerRows: 0, alt, drawn, tag }];
  });
}

function cellOf({ copy, left, w }: Said, { height }: RowLine, { x, y }: Place, { measure }: PageContext): GridCell {
  const box = { x: x + left, y, w, h: height };
  const { paragraphs } = setText([copy], box, measure);
  return { box, columnSpan: 1, paragraphs, ...(copy.tag !== undefined && { tag: copy.tag }) };
}

function barOf({ bar, height }: RowLine, { x, y }: Place, { size }: RowGrid, context: PageContext): ShapeItem[] {
  const { scale } = context.document;
  if (bar === undefined || scale === undefined) return [];
  const h = size * BAR_HEIGHT;
  return miniBar(bar.range, bar.tier, { x, y: y + (height - h) / 2, w: bar.w, h }, scale, context);
}
