/** Finding the row of a table that names its columns, among title lines, covers and headers of two rows. */
import { cellText, filledCells, isBlank, lastLine, mergeAt } from './cells.js';
import type { RoleField } from './fields.js';
import { isHeaderName } from './headers.js';
import { unitsOf } from './pay/index.js';
import type { Cell, Table, TableRow } from './table.js';

/** How far down a header is looked for. */
const SEARCHED = 25;

export interface HeaderRows {
  /** Numbers of the first and the last row of the header. */
  readonly first: number;
  readonly last: number;
  /** The index, among the table's rows, of the first row below it. */
  readonly below: number;
  /** A name for each cell, both rows together; empty where there is none. */
  readonly names: readonly string[];
  /** It names a title and another field, too: no lone word on a cover that happens to be "Title". */
  readonly sure: boolean;
}

export interface Column {
  /** Among a row's cells, from 0. */
  readonly index: number;
  /** As the file has it; of a header in two rows, both. */
  readonly header: string;
}

/** Whether a row below the header says it again, or one of its two rows, as prints do on each page. */
export function repeatsHeader(table: Table, row: TableRow, { names, first, last, below }: HeaderRows): boolean {
  const own = table.rows.slice(0, below).filter(({ number }) => first <= number && number <= last);
  return [names, ...own.map(({ cells }) => cells.map(nameOf))].some((said) =>
    filledCells(row).every((index) => alike(nameOf(row.cells[index]), said[index])),
  );
}

/** Whether a row below the header, which does not say it again, is the header of another table: most of its cells name columns. */
export function beginsTable(row: TableRow, { names }: HeaderRows, title: number): boolean {
  const isName = (index: number): boolean => {
    const text = nameOf(row.cells[index]);
    return alike(text, names[index]) || isHeaderName(text);
  };
  const filled = filledCells(row);
  return filled.length > 1 && isName(title) && filled.filter(isName).length * 2 > filled.length;
}

function alike(text: string, name: string | undefined): boolean {
  return name !== undefined && text.toLowerCase() === name.toLowerCase();
}

/** What a header is called by: the field that it names. */
export type Naming = (header: string) => RoleField | undefined;

/** The header in the row of a number that a person gave, or else the one that is found. */
export function headerOf(table: Table, naming: Naming, number: number | undefined): HeaderRows | undefined {
  return number === undefined ? findHeader(table, naming) : headerInRow(table, number, naming);
}

/** The first row whose cells name a title; one that names other fields, too, goes before a lone word. */
export function findHeader(table: Table, naming: Naming): HeaderRows | undefined {
  const candidates = table.rows
    .slice(0, SEARCHED)
    .map((row, index) => ({ index, filled: filledCells(row).length, fields: fieldsIn(row.cells.map(nameOf), naming) }))
    .filter(({ fields }) => fields.has('title'));
  const found =
    candidates.find(({ fields }) => fields.size > 1) ?? candidates.find(({ filled }) => filled > 1) ?? candidates[0];
  return found && headerAt(table, found.index, naming);
}

function headerInRow(table: Table, number: number, naming: Naming): HeaderRows | undefined {
  const index = table.rows.findIndex((row) => row.number === number);
  return index < 0 ? undefined : headerAt(table, index, naming);
}

/** The row that looks most like a header where none names a title: the first with two words and more, and no number. */
export function likelyHeader(table: Table, naming: Naming): HeaderRows | undefined {
  const index = table.rows
    .slice(0, SEARCHED)
    .findIndex((row) => filledCells(row).length > 1 && row.cells.every((cell) => isBlank(cell) || isWords(cell)));
  return headerAt(table, Math.max(0, index), naming);
}

function fieldsIn(names: readonly string[], naming: Naming): ReadonlySet<RoleField> {
  return new Set(names.flatMap((name) => (name === '' ? [] : (naming(name) ?? []))));
}

function headerAt(table: Table, index: number, naming: Naming): HeaderRows | undefined {
  const row = table.rows[index];
  if (row === undefined) return undefined;
  const [before, after] = [table.rows[index - 1], table.rows[index + 1]];
  if (after !== undefined && continues(table, row, after, naming)) {
    const names = joined(table, row, after);
    return { first: row.number, last: after.number, below: index + 2, names, sure: isSure(names, naming) };
  }
  const names = row.cells.map(nameOf);
  const groups = before !== undefined && follows(table, before, row) ? groupsOf(table, before, row) : [];
  // A line above that spans some columns is part of their names only where it makes a field of them.
  const whole = names.map((name, column) => {
    const both = `${groups[column] ?? ''} ${name}`.trim();
    return name !== '' && naming(both) !== undefined ? both : name;
  });
  return { first: row.number, last: row.number, below: index + 1, names: whole, sure: isSure(whole, naming) };
}

function isSure(names: readonly string[], naming: Naming): boolean {
  const fields = fieldsIn(names, naming);
  return fields.has('title') && fields.size > 1;
}

/** Whether a row goes on with the header above it: no title in it, and words below what is merged or blank there, or units alone. */
function continues(table: Table, above: TableRow, row: TableRow, naming: Naming): boolean {
  if (!follows(table, above, row)) return false;
  const groups = groupsOf(table, above, row);
  const filled = filledCells(row);
  if (filled.some((index) => naming(nameOf(above.cells[index])) === 'title')) return false;
  if (filled.every((index) => isUnit(nameOf(row.cells[index])) && !isBlank(above.cells[index]))) return true;
  return filled.every((index) => isWords(row.cells[index])) && filled.some((index) => groups[index] !== undefined);
}

/** "£", "(GBP)", "£000s", "per hour". */
function isUnit(text: string): boolean {
  const { currency, period, thousands, rest } = unitsOf(text);
  return rest === '' && (currency ?? period ?? thousands) !== undefined;
}

function follows(table: Table, above: TableRow, row: TableRow): boolean {
  return row.number === lastLine(table, above) + 1;
}

function joined(table: Table, above: TableRow, row: TableRow): readonly string[] {
  const groups = groupsOf(table, above, row);
  const width = Math.max(above.cells.length, row.cells.length);
  return Array.from({ length: width }, (_, index) => {
    const name = nameOf(row.cells[index]);
    return name === '' ? nameOf(above.cells[index]) : `${groups[index] ?? nameOf(above.cells[index])} ${name}`.trim();
  });
}

/**
 * For each cell of a row, the name above that spans it and a neighbour: a merged cell, or one that only blank cells follow.
 */
function groupsOf(table: Table, above: TableRow, row: TableRow): readonly (string | undefined)[] {
  const width = Math.max(above.cells.length, row.cells.length);
  const groups: (string | undefined)[] = [];
  let start = 0;
  for (let index = 0; index < width; index += 1) {
    const merge = mergeAt(table, above.number, index);
    const merged = index > 0 && merge !== undefined && merge === mergeAt(table, above.number, index - 1);
    const spread = merge === undefined && isBlank(above.cells[index]) && !isBlank(row.cells[index]);
    const name = nameOf(above.cells[start]);
    if (index > 0 && (merged || spread) && name !== '') {
      groups[start] = name;
      groups[index] = name;
    } else start = index;
  }
  return groups;
}

function nameOf(cell: Cell): string {
  return isBlank(cell) ? '' : cellText(cell).replace(/\s+/g, ' ').trim();
}

function isWords(cell: Cell): boolean {
  return typeof cell === 'string' && /\p{L}/u.test(cell);
}
