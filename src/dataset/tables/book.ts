/** A workbook as a dataset: which sheet has the roles, and what the others say. */
import type { Report } from '../../diagnostic.js';
import * as messages from '../../messages/tables.js';
import { sheetsRead } from '../../messages/understood.js';
import type { Contents } from '../contents.js';
import type { Entry } from '../source.js';
import { namingOf } from './columns.js';
import { headerOf } from './header-rows.js';
import { headerKey } from './headers.js';
import type { TableOptions } from './options.js';
import { readTable, type TableReading } from './read.js';
import { isNamedSheet, readNamedSheet } from './sheets.js';
import type { Table } from './table.js';
import { readWorkbook, type Workbook } from './workbook.js';

/** Reports what is wrong, and then gives nothing. */
export async function readBook(
  bytes: Uint8Array,
  file: string,
  report: Report,
  options: TableOptions,
): Promise<Contents | undefined> {
  let sound = true;
  const complain: Report = (diagnostic) => {
    sound &&= diagnostic.severity !== 'error';
    report(diagnostic);
  };
  const workbook = await readWorkbook(bytes, file, complain);
  if (workbook === undefined) return undefined;
  const visible = workbook.sheets.flatMap(({ name, hidden }) => (hidden ? [] : name));
  const entries: Entry[] = [];
  const counts: { readonly sheet: string; readonly count: number }[] = [];
  for (const sheet of visible) {
    const name = headerKey(sheet);
    if (!isNamedSheet(name) || isChosen(sheet, options)) continue;
    const table = await workbook.table(sheet);
    const said = table && readNamedSheet(table, name, complain);
    if (said === undefined) continue;
    entries.push(...said.entries);
    counts.push({ sheet, count: said.count });
  }
  const reading = await readRoles(
    workbook,
    { visible, read: counts.map(({ sheet }) => sheet) },
    file,
    complain,
    options,
  );
  if (!sound) return undefined;
  if (counts.length > 0) report(sheetsRead({ file }, counts));
  const fields = { kind: 'record', place: { file }, entries } as const;
  const table = { kind: 'workbook', headers: reading?.headers ?? [] } as const;
  return { fields, table, ...(reading && { roles: (...asked) => reading.roles(...asked) }) };
}

function isChosen(sheet: string, { sheet: asked }: TableOptions): boolean {
  return asked !== undefined && headerKey(sheet) === headerKey(asked);
}

interface Sheets {
  readonly visible: readonly string[];
  /** Those that say something else than roles. */
  readonly read: readonly string[];
}

async function readRoles(
  workbook: Workbook,
  { visible, read }: Sheets,
  file: string,
  report: Report,
  options: TableOptions,
): Promise<TableReading | undefined> {
  const table = await rolesTable(workbook, { visible, read }, file, report, options);
  const hiddenSheets = workbook.sheets.flatMap(({ name, hidden }) => (hidden ? name : []));
  const otherSheets = visible.filter((name) => name !== table?.sheet && !read.includes(name));
  return table && readTable(table, options, { hiddenSheets, otherSheets }, report);
}

/** The sheet that a person names; that which is called "roles"; the first with a header; else the first with anything in it. */
async function rolesTable(
  workbook: Workbook,
  { visible, read }: Sheets,
  file: string,
  report: Report,
  options: TableOptions,
): Promise<Table | undefined> {
  const { sheet, headerRow } = options;
  if (sheet !== undefined) {
    const found =
      workbook.sheets.find(({ name }) => name === sheet) ?? workbook.sheets.find(({ name }) => isChosen(name, options));
    if (found === undefined || found.hidden) {
      report(found === undefined ? messages.sheetUnknown(sheet, visible) : messages.hiddenSheet({ file }, found.name));
      return undefined;
    }
    return filled(await workbook.table(found.name), file, report);
  }
  const roles = visible.find((name) => headerKey(name) === 'roles');
  if (roles !== undefined) return filled(await workbook.table(roles), file, report);
  const naming = namingOf(options.map ?? []);
  const candidates: { readonly table: Table; readonly rank: number }[] = [];
  for (const name of visible) {
    if (read.includes(name)) continue;
    const table = await workbook.table(name);
    if (table === undefined) return undefined;
    const header = headerOf(table, naming, headerRow);
    if (header?.sure) return table;
    if (table.rows.length > 0) candidates.push({ table, rank: header === undefined ? 0 : 1 });
  }
  const [best] = candidates.toSorted((one, other) => other.rank - one.rank);
  if (best === undefined && read.length === 0) report(messages.emptySheet({ file }, visible[0]));
  // A workbook without a sheet of roles may say the rest of a dataset.
  return best?.rank === 0 && read.length > 0 ? undefined : best?.table;
}

function filled(table: Table | undefined, file: string, report: Report): Table | undefined {
  if (table === undefined || table.rows.length > 0) return table;
  report(messages.emptySheet({ file }, table.sheet));
  return undefined;
}
