/** Rows of a list, as a table for people, or as CSV for spreadsheets. */
import { asText } from '../formula.js';
import { plainLine, printable } from './printable.js';

export type Value = string | number | undefined;
export type Row = Readonly<Record<string, Value>>;

/** The columns are the fields of the rows. */
export interface Rows {
  readonly columns: readonly string[];
  readonly rows: readonly Row[];
}

/** RFC 4180. */
export function* printCsv({ columns, rows }: Rows): Generator<string> {
  yield csvLine(columns);
  for (const row of rows) yield csvLine(columns.map((column) => row[column]));
}

function csvLine(cells: readonly Value[]): string {
  return `${cells.map(csvCell).join(',')}\r\n`;
}

/** For people: text ends in a line break. `marks` are for a terminal, one at the end of each row. */
export function printTable({ columns, rows }: Rows, marks: readonly string[] = []): string {
  const figures = new Intl.NumberFormat('en-GB');
  const shown = (value: Value) =>
    typeof value === 'number' ? figures.format(value) : printable(value ?? '-').replace(/ +/g, ' ');
  const lines = [
    columns.map((column) => column.toUpperCase()),
    ...rows.map((row) => columns.map((column) => shown(row[column]))),
  ];
  // Not by one call of Math.max: it takes a hundred thousand arguments and few more.
  const widths = columns.map((_, index) => lines.reduce((most, cells) => Math.max(most, cells[index]?.length ?? 0), 0));
  const numeric = columns.map((column) => rows.some((row) => typeof row[column] === 'number'));
  const aligned = (cell: string, index: number) =>
    numeric[index] ? cell.padStart(widths[index] ?? 0) : cell.padEnd(widths[index] ?? 0);
  const words = lines.map((cells) => plainLine(cells.map(aligned).join('  ')));
  const endings = ['', ...marks].map((mark) => (mark === '' ? '' : `  ${mark}`));
  return words.map((line, index) => `${endings[index] ? line + endings[index] : line.trimEnd()}\n`).join('');
}

/** Text that a spreadsheet would run as a formula is marked as text, numbers stay numbers. */
function csvCell(value: Value): string {
  if (value === undefined) return '';
  if (typeof value === 'number') return String(value);
  const inert = asText(value);
  return /[",\r\n]/.test(inert) ? `"${inert.replaceAll('"', '""')}"` : inert;
}
