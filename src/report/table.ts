/** Rows of a list, as a table for people, or as CSV or JSON for programs. */
import { printable } from './style.js';

export type Value = string | number | undefined;
export type Row = Readonly<Record<string, Value>>;

export const LIST_FORMATS = ['table', 'json', 'csv'] as const;
export type ListFormat = (typeof LIST_FORMATS)[number];

/** The columns are the fields of the rows; text ends in a line break. */
export function printRows(rows: readonly Row[], columns: readonly string[], format: ListFormat): string {
  switch (format) {
    case 'json':
      return `${JSON.stringify(rows, undefined, 2)}\n`;
    case 'csv':
      return [columns, ...rows.map((row) => columns.map((column) => row[column]))]
        .map((cells) => `${cells.map(csvCell).join(',')}\r\n`)
        .join('');
    case 'table':
      return printTable(rows, columns);
  }
}

function printTable(rows: readonly Row[], columns: readonly string[]): string {
  const figures = new Intl.NumberFormat('en-GB');
  const shown = (value: Value) =>
    typeof value === 'number' ? figures.format(value) : printable(value ?? '-').replace(/\s+/g, ' ');
  const lines = [
    columns.map((column) => column.toUpperCase()),
    ...rows.map((row) => columns.map((column) => shown(row[column]))),
  ];
  const widths = columns.map((_, index) => Math.max(...lines.map((cells) => cells[index]?.length ?? 0)));
  const numeric = columns.map((column) => rows.some((row) => typeof row[column] === 'number'));
  const aligned = (cell: string, index: number) =>
    numeric[index] ? cell.padStart(widths[index] ?? 0) : cell.padEnd(widths[index] ?? 0);
  return lines.map((cells) => `${cells.map(aligned).join('  ').trimEnd()}\n`).join('');
}

/** RFC 4180; text that a spreadsheet would run as a formula gets a quote before it, numbers stay numbers. */
function csvCell(value: Value): string {
  if (value === undefined) return '';
  if (typeof value === 'number') return String(value);
  const inert = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(inert) ? `"${inert.replaceAll('"', '""')}"` : inert;
}
