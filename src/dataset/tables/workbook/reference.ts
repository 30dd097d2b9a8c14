/** How a sheet names its cells: "E7", "B2:D2". */
import type { Merge } from '../table.js';

/** A spreadsheet's last column (XFD) and row. */
const LAST = { column: 16_384, row: 1_048_576 } as const;

/** The column of a cell's name, from 1; nothing where it is no name of a cell. */
export function columnOf(cell: string): number | undefined {
  let column = 0;
  let length = 0;
  for (; length < cell.length; length += 1) {
    const letter = cell.charCodeAt(length) - 64;
    if (letter < 1 || letter > 26) break;
    column = column * 26 + letter;
    if (column > LAST.column) return undefined;
  }
  return length === 0 ? undefined : column;
}

/** A row's number; nothing where it is none. */
export function rowOf(number: string): number | undefined {
  const row = Number(number);
  return Number.isInteger(row) && row >= 1 && row <= LAST.row ? row : undefined;
}

/** "B2:D2"; nothing where it is no range of cells, or one cell. */
export function rangeOf(reference: string): Merge | undefined {
  const [, first = '', top = '', second = '', bottom = ''] = /^([A-Z]+)(\d+):([A-Z]+)(\d+)$/.exec(reference) ?? [];
  const corners = { top: rowOf(top), bottom: rowOf(bottom), left: columnOf(first), right: columnOf(second) };
  const { top: from, bottom: to, left, right } = corners;
  if (from === undefined || to === undefined || left === undefined || right === undefined) return undefined;
  return { top: from, bottom: to, left, right };
}
