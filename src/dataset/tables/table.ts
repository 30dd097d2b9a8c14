/** A table as its file holds it, before anyone has said what its columns mean: a sheet of a workbook, or separated values. */
import type { Place } from '../../diagnostic.js';

/** A cell of a workbook that is more than text or a plain number. */
interface FormattedCell {
  /** As a person sees it, near enough to quote: "£45,000", "25%", "#REF!". */
  readonly shown: string;
  /** Absent where the cell holds an error or a date. A percentage is its share: 0.25. Times are texts, as they are shown. */
  readonly number?: number;
  /** ISO 4217, from the number's format. */
  readonly currency?: string;
  readonly percent?: true;
  /** ISO date. */
  readonly date?: string;
  /** `#REF!` and its kind, or a formula that has no value: "=B2*2 (never calculated)". */
  readonly error?: string;
}

/** Text, a number without a format, or more; nothing where the cell is empty. */
export type Cell = string | number | FormattedCell | undefined;

export interface TableRow {
  /** Of a sheet: the row, from 1. Of separated values: the line on which the record begins. */
  readonly number: number;
  readonly cells: readonly Cell[];
}

/** Cells of a sheet that are shown as one, by rows and columns from 1, both ends included. The first holds the value. */
export interface Merge {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/** What it takes to say where a cell stands. */
export interface Frame {
  /** The name that messages use. */
  readonly file: string;
  /** Of a workbook. */
  readonly sheet?: string;
  /**
   * Of each cell of a row, its column in the sheet, from 1, where columns that are hidden or hold nothing were left out; absent: its
   * index and one.
   */
  readonly columns?: readonly number[];
}

export interface Table extends Frame {
  /** What is shown: hidden rows and columns are not in it. Blank rows are left out; a row's number tells. */
  readonly rows: readonly TableRow[];
  readonly merges: readonly Merge[];
  /** Cells that are struck through, each by its row and its column, from 1: "7 2". */
  readonly struck?: ReadonlySet<string>;
  /** What is hidden and holds something that so was not read: numbers of rows, letters of columns. */
  readonly hidden: { readonly rows: readonly number[]; readonly columns: readonly string[] };
}

/** Where a cell stands: `roles.xlsx:Roles!E7`, or a value of line 7 of separated values. `index` counts a row's cells from 0. */
export function placeOf(frame: Frame, row: number, index?: number): Place {
  if (frame.sheet === undefined)
    return { file: frame.file, line: row, ...(index !== undefined && { value: index + 1 }) };
  if (index === undefined) return { file: frame.file, cell: `${frame.sheet}!${row}` };
  return { file: frame.file, cell: `${frame.sheet}!${columnLetters(columnOf(frame, index))}${row}` };
}

/** Whether a cell is struck through; `index` counts the row's cells from 0. */
export function isStruck(table: Table, row: number, index: number): boolean {
  return table.struck?.has(`${row} ${columnOf(table, index)}`) === true;
}

/** The column of a cell, from 1; `index` counts its row's cells from 0. */
export function columnOf({ columns }: Pick<Frame, 'columns'>, index: number): number {
  return columns?.[index] ?? index + 1;
}

/** "A", "Z", "AA": the name of a column, from 1. */
export function columnLetters(column: number): string {
  const before = Math.floor((column - 1) / 26);
  const last = String.fromCharCode(65 + ((column - 1) % 26));
  return before === 0 ? last : columnLetters(before) + last;
}
