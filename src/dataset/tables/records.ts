/** Reading the table of `--each FILE.csv`: a header, and below it a document a row. */
import { Diagnostics, type Report } from '../../diagnostic.js';
import { shownName } from '../../files.js';
import type { Given } from '../../given.js';
import { forbiddenName } from '../../messages/fields.js';
import * as messages from '../../messages/records.js';
import { cellsBeyondHeader } from '../../messages/tables.js';
import { optimise } from '../../optimised.js';
import { FOCUS_NAMES, type FocusName, focusGiven, isFocusList } from '../focus-given.js';
import { bytesOf } from '../input.js';
import { LIMITS } from '../limits.js';
import type { Records } from '../records.js';
import { isForbiddenName } from '../source.js';
import { cleanText, fold } from '../text.js';
import type { Focus } from '../types.js';
import { cellText, isBlank } from './cells.js';
import { kindOf } from './kind.js';
import { placeOf, type Table, type TableRow } from './table.js';

/**
 * Reads the table. `otherwise` says how the roles of a row are compared and sorted where it does not. What is wrong is reported,
 * and then there are none.
 */
export async function readRecords(
  path: string,
  otherwise: Pick<Focus, 'salaryBy' | 'sort'>,
  report: Report,
): Promise<Records | undefined> {
  const found = new Diagnostics();
  const table = await readTable(path, found.report);
  const records = table && recordsIn(table, otherwise, found.report);
  found.all.forEach(report);
  return found.failed ? undefined : records;
}

async function readTable(path: string, report: Report): Promise<Table | undefined> {
  const file = shownName(path);
  const bytes = await bytesOf({ kind: 'file', path }, file, LIMITS.fileSize, report);
  if (bytes === undefined) return undefined;
  if (bytes.length > 500_000) optimise();
  if (['text', 'json', 'binary'].includes(kindOf(bytes))) {
    const { readSeparated } = await import('./separated.js');
    return readSeparated(bytes, file, {}, report);
  }
  const { readWorkbook } = await import('./workbook.js');
  const workbook = await readWorkbook(bytes, file, report);
  for (const { name, hidden } of workbook?.sheets ?? []) {
    const table = hidden ? undefined : await workbook?.table(name);
    if (table !== undefined && table.rows.length > 0) return table;
  }
  if (workbook !== undefined) report(messages.noRecords({ file }));
  return undefined;
}

function recordsIn(table: Table, otherwise: Pick<Focus, 'salaryBy' | 'sort'>, report: Report): Records | undefined {
  const [header, ...rows] = table.rows;
  if (header === undefined || rows.length === 0) {
    report(messages.noRecords(placeOf(table, header?.number ?? 1)));
    return undefined;
  }
  if (rows.length > LIMITS.roles) {
    report(messages.tooManyRecords({ file: table.file }, rows.length, LIMITS.roles));
    return undefined;
  }
  const columns = columnsIn(table, header, report);
  if (columns === undefined) return undefined;
  const choosing = choosingColumns(columns);
  const choices = new Choices(table, choosing, otherwise, report);
  const id = columns.find(({ name }) => fold(name) === 'id');
  const digits = String(rows.length).length;
  return {
    columns: columns.map(({ name }) => name),
    rows: rows.map((row, index) => {
      tellBeyond(table, row, columns, report);
      const fields: Record<string, string> = {};
      for (const { name, index: at } of columns) fields[name] = cleanText(cellText(row.cells[at])).text;
      const named = id && fields[id.name];
      const focus = choices.of(row);
      return {
        id: named || String(index + 1).padStart(digits, '0'),
        row: row.number,
        fields,
        ...(focus !== undefined && { focus }),
      };
    }),
    placeOf: (row, flag) => {
      const column = choosing.find(({ name }) => name === flag) ?? choosing[0];
      return { ...placeOf(table, row, column?.index), path: column?.name };
    },
  };
}

interface Column<Name extends string = string> {
  readonly name: Name;
  /** Among a row's cells, from 0. */
  readonly index: number;
}

function columnsIn(table: Table, { number, cells }: TableRow, report: Report): readonly Column[] | undefined {
  const found = new Diagnostics();
  const columns = new Map<string, Column>();
  for (const [index, cell] of cells.entries()) {
    if (isBlank(cell)) continue;
    const { text: name } = cleanText(cellText(cell));
    if (isForbiddenName(name)) found.report(forbiddenName(placeOf(table, number, index), name));
    else if (columns.has(name)) found.report(messages.columnRepeated(placeOf(table, number, index), name));
    else columns.set(name, { name, index });
  }
  found.all.forEach(report);
  return found.failed ? undefined : [...columns.values()];
}

/** "Min salary" asks as `--min-salary` does. */
function choosingColumns(columns: readonly Column[]): readonly Column<FocusName>[] {
  return FOCUS_NAMES.flatMap((name) => {
    const column = columns.find((one) => fold(one.name).replace(/[\s_]+/g, '-') === name);
    return column === undefined ? [] : { name, index: column.index };
  });
}

function tellBeyond(table: Table, { number, cells }: TableRow, columns: readonly Column[], report: Report): void {
  // Of most rows the first columns tell: all have names, and no cell is beyond them.
  if (columns[cells.length - 1]?.index === cells.length - 1) return;
  const index = cells.findIndex((cell, at) => !isBlank(cell) && !columns.some((column) => column.index === at));
  if (index >= 0) report(cellsBeyondHeader(placeOf(table, number, index), cellText(cells[index]), columns.length));
}

/** What rows choose, worked out once for those that choose the same. */
class Choices {
  readonly #table: Table;
  readonly #columns: readonly Column<FocusName>[];
  readonly #otherwise: Pick<Focus, 'salaryBy' | 'sort'>;
  readonly #report: Report;
  readonly #known = new Map<string, Focus>();

  constructor(
    table: Table,
    columns: readonly Column<FocusName>[],
    otherwise: Pick<Focus, 'salaryBy' | 'sort'>,
    report: Report,
  ) {
    this.#table = table;
    this.#columns = columns;
    this.#otherwise = otherwise;
    this.#report = report;
  }

  of(row: TableRow): Focus | undefined {
    const key = this.#columns.map(({ index }) => cellText(row.cells[index])).join('\0');
    if (key.replaceAll('\0', '').trim() === '') return undefined;
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const found = new Diagnostics();
    const focus = focusGiven((name) => this.#given(name, row), found.report, this.#otherwise);
    for (const fault of found.all)
      this.#report(messages.recordChoice(fault.place ?? placeOf(this.#table, row.number), fault));
    // What is wrong is told of every row.
    if (!found.failed) this.#known.set(key, focus);
    return focus;
  }

  #given(name: FocusName, row: TableRow): readonly Given[] {
    const column = this.#columns.find((one) => one.name === name);
    const text = column && cleanText(cellText(row.cells[column.index])).text;
    if (!text) return [];
    const source = { name, place: { ...placeOf(this.#table, row.number, column.index), path: name } };
    const values = isFocusList(name) ? text.split(/[,;\n]/) : [text];
    return values.flatMap((part) => (part.trim() === '' ? [] : { value: part.trim(), source }));
  }
}
