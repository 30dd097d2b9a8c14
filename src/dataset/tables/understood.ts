/** What is told of a table that was read. */
import type { UnderstoodTable } from '../../messages/understood.js';
import { wordsOf } from '../words.js';
import type { Body } from './body.js';
import type { Columns } from './columns.js';
import type { DividedColumn } from './field-columns.js';
import { isPayField, type RoleField } from './fields.js';
import type { HeaderRows } from './header-rows.js';
import { exampleOf } from './offers.js';
import type { TableOptions } from './options.js';
import { type Known, type PayReading, unitsOf } from './pay/index.js';
import type { RoleSource } from './row-values.js';
import type { Table } from './table.js';

export interface ReadTable {
  readonly table: Table;
  readonly header: HeaderRows;
  readonly columns: Columns;
  readonly body: Body;
  readonly divided: readonly DividedColumn[];
  readonly pay: PayReading | undefined;
  readonly sources: readonly RoleSource[];
  readonly varying: readonly string[];
}

/** Of the file around the table. */
export interface Surroundings {
  /** Names of the workbook's hidden sheets. */
  readonly hiddenSheets?: readonly string[];
  /** Those that are seen and not used. */
  readonly otherSheets?: readonly string[];
  /** Of separated values. */
  readonly delimiter?: string;
  readonly encoding?: string;
}

export function understood(read: ReadTable, around: Surroundings): UnderstoodTable {
  const { table, header, columns, body, pay, sources, varying } = read;
  const example = exampleOf(columns.used, { table, header, columns: columns.unused });
  const numbers = sources.map(({ rows }) => rows.first.number);
  const columnsTold = [...columns.used].flatMap(([field, of]) =>
    of.map(({ index, header: name }) => {
      const as = detailsOf(field, index, read);
      return { header: name, field, ...(as && { as }) };
    }),
  );
  return {
    ...(table.sheet !== undefined && { sheet: table.sheet }),
    ...around,
    hiddenSheets: around.hiddenSheets ?? [],
    otherSheets: around.otherSheets ?? [],
    header: { first: header.first, last: header.last },
    roles: { count: sources.length, first: numbers[0] ?? 0, last: body.rows.at(-1)?.number ?? 0 },
    columns: columnsTold,
    unused: columns.unused.map(({ header: name }) => name),
    ...(example && { example: { header: example.header, field: example.field } }),
    ...(columns.longSummary && { longSummary: columns.longSummary }),
    leftOut: body.leftOut.map(({ kind, first, last, words }) => ({ kind, first, last, words })),
    varying,
    joinedRows: body.rows.length - sources.length,
    hidden: table.hidden,
    payNotStated: [...(pay?.told.silent ?? [])].map(([words, roles]) => ({ words, roles })),
  };
}

/** What a person would say of a table for it to be understood in the same way. What was assumed stays to be said. */
export function optionsFor(
  { table, header, columns }: Pick<ReadTable, 'table' | 'header' | 'columns'>,
  { pay, group }: TableOptions,
  { encoding }: Surroundings,
): TableOptions {
  const used = [...columns.used].flatMap(([field, of]) => of.map((column) => ({ header: column.header, field })));
  const unused = columns.unused.map((column) => ({ header: column.header, field: 'none' as const }));
  return {
    map: [...used, ...unused],
    ...(table.sheet !== undefined && { sheet: table.sheet }),
    headerRow: header.first,
    ...(encoding !== undefined && encoding !== 'utf-8' && { encoding }),
    ...(pay && { pay }),
    ...(group && { group }),
  };
}

function detailsOf(field: RoleField, index: number, { columns, divided, pay, sources }: ReadTable): string | undefined {
  const list = divided.find((column) => column.index === index);
  if (list !== undefined) return list.commas ? 'split at commas' : undefined;
  if (!isPayField(field) || pay === undefined || pay.told.currencies.length === 0) return undefined;
  if (field !== 'salary' && field !== 'salary.min') return undefined;
  const ranges = sources.some(({ pay: row }) => row?.salary !== undefined && row.salary.min < row.salary.max);
  const header = [...columns.used.values()].flat().find((column) => column.index === index)?.header ?? '';
  const currencies = told(pay.told.currencies, (currency) => currency);
  const periods = told(pay.told.periods, (period) => wordsOf('en').a[period]);
  return [
    ...(field === 'salary' ? [ranges ? 'ranges' : 'single amounts'] : []),
    `${currencies} ${periods}`,
    ...(unitsOf(header).thousands ? ['in thousands'] : []),
  ].join(', ');
}

/** "GBP", "GBP and EUR", "a year (assumed)". */
function told<Value extends string>(known: readonly Known<Value>[], words: (value: Value) => string): string {
  const values = [...new Set(known.map(({ value }) => value))];
  return values
    .map((value) => {
      const assumed = known.some((one) => one.value === value && one.by === 'assumed');
      return `${words(value)}${assumed ? ' (assumed)' : ''}`;
    })
    .join(' and ');
}
