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
  /** Side by side, each as wide as the table is laid. */
  readonly columns: 1 | 2;
  /** The table as it comes out, without tags. */
  readonly trial: LaidTable;
  /** Under a section's tag. */
  lay(sect: number): LaidTable;
}

/** The table for a width, with `room` on the slide and `most` on one of its own. */
export function fitTable(
  table: Table,
  w: Pt,
  { room, most }: { readonly room: Pt; readonly most: Pt },
  context: SlideContext,
): SlideTable {
  const fitted = (style: TableStyle, columns: SlideTable['columns']): SlideTable => {
    const width = columns === 1 ? w : (w - GUTTER) / 2;
    const lay = (sect: number, on = context): LaidTable => layTable(table, 0, width, style, sect, on);
    return { columns, trial: lay(0, onTrial(context)), lay: (sect) => lay(sect) };
  };
  const usual = fitted(SLIDE_TABLE, 1);
  if (heightOf(usual.trial.rows) <= room) return usual;
  const close = fitted(CLOSE, 1);
  const height = heightOf(close.trial.rows);
  if (height <= Math.max(room, most)) return close;
  const narrow = fitted(CLOSE, 2);
  const { style, bars, rows } = narrow.trial;
  return style === CLOSE && bars === close.trial.bars && heightOf(rows) <= height ? narrow : close;
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
