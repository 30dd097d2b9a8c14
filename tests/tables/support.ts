/** Tables that tests write as text. */
import type { Cell, Merge, Table } from '../../src/dataset/tables/table.js';

/**
 * A line a row, `|` between cells; an empty line is a blank row. A number alone in its cell is one. Merges as a
 * spreadsheet names them: `A1:C1`.
 */
export function sheet(text: string, merges: readonly string[] = []): Table {
  const lines = text
    .replace(/^\n/, '')
    .replace(/\n\s*$/, '')
    .split('\n');
  return {
    file: 'roles.xlsx',
    sheet: 'Roles',
    rows: lines.flatMap((line, index) => {
      const cells = line.split('|').map((cell) => cellOf(cell.trim()));
      return cells.some((cell) => cell !== undefined) ? [{ number: index + 1, cells }] : [];
    }),
    merges: merges.map(mergeOf),
    hidden: { rows: [], columns: [] },
  };
}

/** Separated values, all of them in quotation marks. */
export function quotedValues(rows: readonly (readonly string[])[], delimiter = ','): string {
  return rows.map((cells) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(delimiter)).join('\r\n');
}

function cellOf(text: string): Cell {
  if (text === '') return undefined;
  return /^\d+(\.\d+)?$/.test(text) ? Number(text) : text;
}

function mergeOf(range: string): Merge {
  const [, left = '', top, right = '', bottom] = /^([A-Z])(\d+):([A-Z])(\d+)$/.exec(range) ?? [];
  const column = (letter: string) => letter.charCodeAt(0) - 64;
  return { top: Number(top), bottom: Number(bottom), left: column(left), right: column(right) };
}
