/** A row of a table again, after its reading has let it go: what a person is shown below a complaint about it. */
import type { Place } from '../../diagnostic.js';
import { cellText } from './cells.js';
import { namingOf } from './columns.js';
import { headerOf, likelyHeader } from './header-rows.js';
import { kindOf } from './kind.js';
import type { TableOptions } from './options.js';
import { columnLetters, columnOf, type Table } from './table.js';

export interface Excerpt {
  /** The header, where the row is another; of two rows, their names together. */
  readonly header?: ExcerptRow;
  readonly row: ExcerptRow;
  /** The cell of the complaint, among those of the row. */
  readonly index?: number;
}

export interface ExcerptRow {
  readonly number: number;
  readonly cells: readonly string[];
}

/** The table in which a place lies; nothing where it is in no table, or the table cannot be read. */
export async function tableAround(bytes: Uint8Array, place: Place, options: TableOptions): Promise<Table | undefined> {
  if (place.cell === undefined) {
    const { readSeparated } = await import('./separated.js');
    return readSeparated(bytes, place.file, options, () => {});
  }
  if (kindOf(bytes) !== 'zip') return undefined;
  const { readWorkbook } = await import('./workbook.js');
  const workbook = await readWorkbook(bytes, place.file, () => {});
  return workbook?.table(sheetOf(place) ?? '');
}

export function sheetOf({ cell }: Place): string | undefined {
  return cell === undefined ? undefined : spotIn(cell).sheet;
}

export function excerptOf(table: Table, place: Place, { map = [], headerRow }: TableOptions): Excerpt | undefined {
  const spot = place.cell === undefined ? { row: place.line, index: (place.value ?? 0) - 1 } : spotIn(place.cell);
  const row = table.rows.find(({ number }) => number === spot.row);
  if (row === undefined) return undefined;
  const index =
    'index' in spot ? spot.index : row.cells.findIndex((_, at) => columnLetters(columnOf(table, at)) === spot.letters);
  const naming = namingOf(map);
  const header = headerOf(table, naming, headerRow) ?? likelyHeader(table, naming);
  return {
    ...(header && header.last < row.number && { header: { number: header.first, cells: header.names } }),
    row: { number: row.number, cells: row.cells.map(cellText) },
    ...(index >= 0 && { index }),
  };
}

/** `Roles!E7`, `Roles!7`. */
function spotIn(cell: string): { readonly sheet: string; readonly row: number; readonly letters: string } {
  const [, sheet = '', letters = '', row] = /^(.*)!([A-Z]*)(\d+)$/s.exec(cell) ?? [];
  return { sheet, row: Number(row), letters };
}
