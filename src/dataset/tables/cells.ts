/** What stands in a cell, as text. */
import { showsNothing } from '../../characters.js';
import { type Cell, columnOf, type Merge, type Table, type TableRow } from './table.js';

/** The text of a cell as a person sees it; empty where the cell is. */
export function cellText(cell: Cell): string {
  if (cell === undefined) return '';
  if (typeof cell === 'string') return cell;
  return typeof cell === 'number' ? String(cell) : cell.shown;
}

/** Whether a cell shows nothing: it is empty, or holds nothing but spaces and characters that nobody sees. */
export function isBlank(cell: Cell): boolean {
  if (typeof cell !== 'string') return cell === undefined;
  const first = cell.charCodeAt(0);
  // Of most cells the first character tells: between "!" and "~" are those that show something.
  return !(first > 0x20 && first < 0x7f) && showsNothing(cell);
}

/** The indexes of the cells that show something. */
export function filledCells({ cells }: TableRow): readonly number[] {
  return cells.flatMap((cell, index) => (isBlank(cell) ? [] : index));
}

/** The row's line breaks push the next record of separated values down by as many lines. */
export function lastLine(table: Table, row: TableRow): number {
  if (table.sheet !== undefined) return row.number;
  return row.cells.reduce<number>((line, cell) => line + breaksIn(cell), row.number);
}

function breaksIn(cell: Cell): number {
  return typeof cell === 'string' && cell.includes('\n') ? cell.split('\n').length - 1 : 0;
}

/** The merge that covers a cell, by its row's number and its index. */
export function mergeAt(table: Table, row: number, index: number): Merge | undefined {
  const column = columnOf(table, index);
  return table.merges.find(
    ({ top, bottom, left, right }) => top <= row && row <= bottom && left <= column && column <= right,
  );
}
