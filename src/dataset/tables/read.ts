/** From a table to the roles of a dataset, with a block that tells what was understood. */
import type { Diagnostic, Report } from '../../diagnostic.js';
import * as messages from '../../messages/tables.js';
import { tableRead } from '../../messages/understood.js';
import type { Roles } from '../contents.js';
import type { Assumed } from '../types.js';
import { type Body, bodyOf } from './body.js';
import { cellText, isBlank } from './cells.js';
import { readClosing } from './closing.js';
import { type Columns, columnsOf, namingOf } from './columns.js';
import { dividedColumns } from './field-columns.js';
import { atPay, type PayField } from './fields.js';
import { type HeaderRows, headerOf, likelyHeader } from './header-rows.js';
import type { TableOptions } from './options.js';
import { Complaints } from './pay/complaints.js';
import { type Grouping, groupRows, type PayColumn, type PayColumns, type PayReading, readPay } from './pay/index.js';
import { withPeriodColumn } from './period-column.js';
import { TableRoles } from './roles.js';
import type { RoleSource } from './row-values.js';
import { joinRows } from './rows.js';
import { withoutLongSummary } from './summary.js';
import { payColumns } from './sums.js';
import { isStruck, placeOf, type Table, type TableRow } from './table.js';
import { optionsFor, type Surroundings, understood } from './understood.js';

/** Reports what stops a table from being read, and then gives nothing. */
export function readTable(
  table: Table,
  options: TableOptions,
  around: Surroundings,
  report: Report,
): TableReading | undefined {
  const map = options.map ?? [];
  const naming = namingOf(map);
  const { headerRow } = options;
  const named = headerOf(table, naming, headerRow);
  if (named === undefined && headerRow !== undefined) {
    report(messages.missingHeaderRow(placeOf(table, headerRow), headerRow));
    return undefined;
  }
  const header = named ?? likelyHeader(table, naming);
  const found = header && columnsOf(table, header, map, report);
  if (header === undefined || found === undefined) return undefined;
  const body = bodyOf(table, header, found);
  if (body.second !== undefined) {
    report(secondTable(table, body.second, header));
    return undefined;
  }
  if (body.turned !== undefined) {
    const { number, cells } = body.turned;
    const { index } = found.title;
    report(messages.turnedTable(placeOf(table, number, index), cellText(cells[index])));
    return undefined;
  }
  const columns = withPeriodColumn(withoutLongSummary(found, body.rows, map), body.rows, map);
  return new TableReading({ table, header, columns, body }, options, around);
}

function secondTable(table: Table, row: TableRow, header: HeaderRows): Diagnostic {
  const words = row.cells.flatMap((cell) => (isBlank(cell) ? [] : cellText(cell)));
  return messages.secondTable(placeOf(table, row.number), row.number, words, header.first);
}

interface Parts {
  readonly table: Table;
  readonly header: HeaderRows;
  readonly columns: Columns;
  readonly body: Body;
}

/** A table whose columns are known, and whose roles are read when the dataset's currency is. */
export class TableReading {
  readonly headers: readonly string[];
  readonly #options: TableOptions;
  readonly #around: Surroundings;
  #parts: Parts | undefined;

  constructor(parts: Parts, options: TableOptions, around: Surroundings) {
    this.headers = parts.header.names;
    this.#parts = parts;
    this.#options = options;
    this.#around = around;
  }

  /** Can be asked for once: the rows are let go with the roles. */
  roles(currency: string, report: Report): Roles | undefined {
    const parts = this.#parts;
    if (parts === undefined) return undefined;
    this.#parts = undefined;
    const { table, header, columns } = parts;
    const { group } = this.#options;
    const { rows: bodyRows, kept } = readClosing(table, columns, parts.body.rows, report);
    const body = { ...parts.body, rows: bodyRows };
    checkRows(table, header, columns, body, report);
    const joined = group === undefined ? joinRows(body.rows, columns) : body.rows.map((first) => ({ first }));
    const firsts = joined.map(({ first }) => first);
    const pay = payOf(table, header, firsts, columns, this.#options, currency, report);
    const rows = joined.map(
      (role, index): RoleSource => ({ rows: role, pay: pay?.rows[index], closing: kept.get(role.first.number) }),
    );
    const { sources, varying } = grouped(table, rows, columns, group, report);
    const divided = dividedColumns(columns, body.rows);
    const told = understood({ table, header, columns, body, divided, pay, sources, varying }, this.#around);
    report(tableRead({ file: table.file }, told));
    const frame = { file: table.file, sheet: table.sheet, columns: table.columns };
    return new TableRoles(frame, sources, columns, divided, {
      currency: statedCurrency(pay),
      assumed: assumedIn(pay),
      understood: optionsFor({ table, header, columns }, this.#options, this.#around),
    });
  }
}

/** With `--group`, the rows of one title are one role. `varying` are headers of what was thrown together and is not used. */
function grouped(
  table: Table,
  sources: RoleSource[],
  { title, used, unused }: Columns,
  group: Grouping | undefined,
  report: Report,
): { readonly sources: RoleSource[]; readonly varying: readonly string[] } {
  if (group === undefined) return { sources, varying: [] };
  const [{ index } = title] = atPay(used) ?? [];
  const rows = sources.map(({ rows: { first }, pay }) => ({
    title: cellText(first.cells[title.index]),
    cells: first.cells,
    pay: pay ?? { notes: [] },
    place: placeOf(table, first.number, index),
  }));
  const { groups, varying } = groupRows(rows, group, unused, report);
  return {
    sources: groups.map(({ rows: indexes, pay }): RoleSource => {
      const [first, ...more] = indexes.flatMap((index) => sources[index]?.rows.first ?? []);
      const { closing } = sources[indexes[0] ?? -1] ?? {};
      return { rows: { first: first ?? { number: 0, cells: [] }, ...(more.length > 0 && { more }) }, pay, closing };
    }),
    varying: varying.map(({ header }) => header),
  };
}

function checkRows(table: Table, header: HeaderRows, columns: Columns, body: Body, report: Report): void {
  const { title } = columns;
  for (const row of body.untitled)
    report(messages.rowWithoutTitle(placeOf(table, row.number, title.index), title.header));
  for (const row of body.lone) {
    report(messages.loneTitle(placeOf(table, row.number, title.index), cellText(row.cells[title.index])));
  }
  tellStruck(table, columns, body.rows, report);
  const width = header.names.findLastIndex((name) => name !== '') + 1;
  // Of amounts that are errors, the reading of pay complains.
  const amounts = payColumns(columns);
  const others = [...columns.used.values()].flat().filter(({ index }) => !amounts.includes(index));
  for (const row of body.rows) {
    const beyond =
      row.cells.length > width ? row.cells.findIndex((cell, index) => index >= width && !isBlank(cell)) : -1;
    if (beyond >= 0) {
      const place = placeOf(table, row.number, beyond);
      report(messages.cellsBeyondHeader(place, cellText(row.cells[beyond]), width));
    }
    if (table.sheet === undefined) continue;
    for (const { index, header: name } of others) {
      const cell = row.cells[index];
      if (typeof cell !== 'object' || cell.error === undefined) continue;
      report(messages.errorCell(placeOf(table, row.number, index), name, cell.error));
    }
  }
}

/** What is struck through is read, but a person who looks at the sheet takes it for withdrawn. */
function tellStruck(table: Table, columns: Columns, rows: readonly TableRow[], report: Report): void {
  if (table.struck === undefined) return;
  const complaints = new Complaints();
  for (const { number, cells } of rows) {
    const index = [columns.title.index, ...payColumns(columns)].find((column) => isStruck(table, number, column));
    if (index === undefined) continue;
    complaints.add('struck', placeOf(table, number, index), (place, others) =>
      messages.struckThrough(place, cellText(cells[index]), others),
    );
  }
  complaints.tell(report);
}

function payOf(
  table: Table,
  header: HeaderRows,
  rows: readonly TableRow[],
  { used }: Columns,
  { pay }: TableOptions,
  currency: string,
  report: Report,
): PayReading | undefined {
  if (atPay(used) === undefined) return undefined;
  const column = (field: PayField): PayColumn | undefined => used.get(field)?.[0];
  const columns: PayColumns = {
    range: column('salary'),
    min: column('salary.min'),
    max: column('salary.max'),
    currency: column('salary.currency'),
    period: column('salary.period'),
    median: column('salary.median'),
    sample: column('salary.sample'),
    basis: column('salary.basis'),
  };
  return readPay(table, rows, columns, { ...(pay && { pay }), currency, header: header.last }, report);
}

/** What no cell, header or person states of the pay. */
function assumedIn(pay: PayReading | undefined): Assumed {
  const currency = pay?.told.currencies.find(({ by }) => by === 'assumed')?.value;
  const period = pay?.told.periods.find(({ by }) => by === 'assumed')?.value;
  return { ...(currency && { currency }), ...(period && { period }) };
}

/** The one currency that all pay of a table states. */
function statedCurrency(pay: PayReading | undefined): string | undefined {
  const currencies = pay?.told.currencies ?? [];
  const [first] = currencies;
  const alike = currencies.every(({ value, by }) => value === first?.value && by !== 'assumed');
  return alike ? first?.value : undefined;
}
