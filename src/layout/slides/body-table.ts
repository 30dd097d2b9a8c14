/** A table in the body of a slide: set closer before it goes on, then in two columns where its own are narrow. */
import type { Table } from '../../document/types.js';
import { heightOf, type TakenRow, takeRows } from '../blocks/rows.js';
import { type LaidTable, layTable } from '../blocks/table.js';
import type { TableStyle } from '../blocks/table-style.js';
import { onTrial } from '../context.js';
import type { Pt } from '../scene.js';
import type { Measure } from '../text/metrics.js';
import { GUTTER } from './grid.js';
import type { SlideContext } from './slide.js';
import { SLIDE_TABLE } from './table-style.js';

/** The same in rows of 26. */
const CLOSE: TableStyle = { ...SLIDE_TABLE, headHeight: 28, groupHeight: 28, rowHeight: 26 };

export interface SlideTable {
  readonly laid: LaidTable;
  /** Side by side, each as wide as the table is laid. */
  readonly columns: 1 | 2;
}

/** The table for a width, with `room` on the slide and `most` on one of its own. */
export function fitTable(
  table: Table,
  w: Pt,
  { room, most }: { readonly room: Pt; readonly most: Pt },
  sect: number,
  context: SlideContext,
): SlideTable {
  const trial = onTrial(context);
  const tried = (width: Pt, style: TableStyle): LaidTable => layTable(table, 0, width, style, sect, trial);
  const lay = (width: Pt, style: TableStyle, columns: SlideTable['columns']): SlideTable => ({
    laid: layTable(table, 0, width, style, sect, context),
    columns,
  });
  if (heightOf(tried(w, SLIDE_TABLE).rows) <= room) return lay(w, SLIDE_TABLE, 1);
  const close = tried(w, CLOSE);
  if (heightOf(close.rows) <= Math.max(room, most)) return lay(w, CLOSE, 1);
  const half = (w - GUTTER) / 2;
  const narrow = tried(half, CLOSE);
  const asHigh = narrow.style === CLOSE && narrow.bars === close.bars && heightOf(narrow.rows) <= heightOf(close.rows);
  return asHigh ? lay(half, CLOSE, 2) : lay(w, CLOSE, 1);
}

/** The rows of each column of a slide, of about the same height, and the rest. */
export function takeColumns(
  laid: LaidTable,
  columns: SlideTable['columns'],
  room: Pt,
  measure: Measure,
): { readonly parts: readonly (readonly TakenRow[])[]; readonly rest?: LaidTable } {
  const taken = (height: Pt): { readonly parts: readonly (readonly TakenRow[])[]; readonly rest?: LaidTable } => {
    const first = takeRows(laid, height, measure);
    if (columns === 1 || first.rest === undefined)
      return { parts: [first.rows], ...(first.rest && { rest: first.rest }) };
    const second = takeRows(first.rest, height, measure);
    return { parts: [first.rows, second.rows], ...(second.rest && { rest: second.rest }) };
  };
  const all = taken(room);
  if (all.rest !== undefined || columns === 1) return all;
  for (let height = room - CLOSE.rowHeight; height > 0; height -= CLOSE.rowHeight)
    if (taken(height).rest !== undefined) return taken(height + CLOSE.rowHeight);
  return all;
}
