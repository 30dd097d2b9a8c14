/** From rows to roles: the fields of each, made when they are asked for. */
import type { Place } from '../../diagnostic.js';
import { unmarked } from '../../formula.js';
import type { Roles } from '../contents.js';
import type { Entry, ListValue, RecordValue, ScalarValue, Value } from '../source.js';
import type { Assumed, Salary } from '../types.js';
import { cellText, isBlank } from './cells.js';
import type { Column, Columns } from './columns.js';
import { isListField, isPayField, type ListField, type PayField } from './fields.js';
import { type ListColumn, listColumn } from './lists.js';
import type { RowPay } from './pay/index.js';
import type { RoleRows } from './rows.js';
import { CellSpot, FieldEntry, FieldList, FieldRecord, FieldScalar } from './spots.js';
import { type Cell, placeOf, type Table, type TableRow } from './table.js';

/** What a role is made of. */
export interface RoleSource {
  readonly rows: RoleRows;
  readonly pay?: RowPay;
}

/** A column of lists, and how its cells are divided. */
export interface DividedColumn extends Column, ListColumn {
  readonly field: ListField;
}

export function dividedColumns({ used }: Columns, rows: readonly TableRow[]): readonly DividedColumn[] {
  return [...used].flatMap(([field, columns]) => {
    if (!isListField(field)) return [];
    return columns.map((column) => ({ ...column, field, ...listColumn(textsOf(rows, column), field) }));
  });
}

function* textsOf(rows: readonly TableRow[], { index }: Column): Generator<string> {
  for (const { cells } of rows) if (!isBlank(cells[index])) yield cellText(cells[index]);
}

/** The words with which programs say that they know nothing (of pay, that is another matter). */
const SAYS_NOTHING = /^\s*(?:-1|-1\.0|n\/a|#n\/a|nan|null)\s*$/i;

/** What a cell says as a text; nothing where it says nothing. A date is as ISO 8601 writes it. */
export function textIn(cell: Cell): string | undefined {
  if (isBlank(cell)) return undefined;
  if (typeof cell === 'object' && cell.date !== undefined) return cell.date;
  const text = cellText(cell);
  if (SAYS_NOTHING.test(text)) return undefined;
  return unmarked(text);
}

/** The roles of a table. */
export class TableRoles implements Roles {
  readonly place: Place;
  readonly currency?: string;
  readonly assumed: Assumed;
  private readonly table: Table;
  private readonly sources: readonly RoleSource[];
  private readonly fields: readonly FieldColumn[];

  constructor(
    table: Table,
    sources: readonly RoleSource[],
    columns: Columns,
    divided: readonly DividedColumn[],
    currency: string | undefined,
    assumed: Assumed,
  ) {
    this.place = { ...placeOf(table, sources[0]?.rows.first.number ?? table.rows[0]?.number ?? 1), path: 'roles' };
    this.table = table;
    this.sources = sources;
    this.assumed = assumed;
    if (currency !== undefined) this.currency = currency;
    this.fields = fieldColumns(columns, divided);
  }

  get length(): number {
    return this.sources.length;
  }

  at(index: number): Value {
    const source = this.sources[index];
    if (source === undefined) return { kind: 'scalar', value: null, place: this.place };
    const { number } = source.rows.first;
    const row = new RowValues(this.table, source, `roles[${index}]`);
    const entries: Entry[] = [];
    for (const field of this.fields) {
      const value = row.valueOf(field);
      if (value !== undefined) entries.push(new FieldEntry(field.name, value));
    }
    return new FieldRecord(entries, new CellSpot(this.table, row.path, number));
  }
}

/** A field of a role, and the columns that say it. */
type FieldColumn =
  | { readonly kind: 'text'; readonly name: string; readonly index: number }
  | { readonly kind: 'group'; readonly name: string; readonly columns: readonly (Column & { readonly name: string })[] }
  | { readonly kind: 'list'; readonly name: string; readonly columns: readonly DividedColumn[] }
  | { readonly kind: 'salary'; readonly name: string; readonly columns: ReadonlyMap<PayField, number> };

/** The fields in the order of the columns; pay last, and the notes, which may come from pay. */
function fieldColumns({ used }: Columns, divided: readonly DividedColumn[]): readonly FieldColumn[] {
  const fields = new Map<string, FieldColumn>();
  const pay = new Map<PayField, number>();
  for (const [field, [column]] of used) {
    if (column === undefined || isListField(field)) continue;
    const [name = field, inner] = field.split('.');
    if (isPayField(field)) pay.set(field, column.index);
    else if (inner === undefined) fields.set(name, { kind: 'text', name, index: column.index });
    else {
      const before = fields.get(name);
      const columns = before?.kind === 'group' ? before.columns : [];
      fields.set(name, { kind: 'group', name, columns: [...columns, { ...column, name: inner }] });
    }
  }
  for (const name of ['responsibilities', 'skills', 'tags', 'notes'] as const) {
    const columns = divided.filter(({ field }) => field === name);
    if (columns.length > 0 || (name === 'notes' && pay.size > 0)) fields.set(name, { kind: 'list', name, columns });
  }
  if (pay.size > 0) fields.set('salary', { kind: 'salary', name: 'salary', columns: pay });
  return [...fields.values()];
}

/** The values of one role. */
class RowValues {
  readonly path: string;
  readonly #table: Table;
  readonly #source: RoleSource;

  constructor(table: Table, source: RoleSource, path: string) {
    this.#table = table;
    this.#source = source;
    this.path = path;
  }

  valueOf(field: FieldColumn): Value | undefined {
    switch (field.kind) {
      case 'text':
        return this.#text(field.index, field.name, field.name === 'title');
      case 'group':
        return this.#group(field.name, field.columns);
      case 'list':
        return this.#list(field.name, field.columns);
      case 'salary':
        return this.#source.pay?.salary && this.#salary(this.#source.pay.salary, field.columns);
    }
  }

  #spot(name: string, index: number, row = this.#source.rows.first): CellSpot {
    return new CellSpot(this.#table, this.path, row.number, index, name);
  }

  /** A title is what it is: "n/a" is one that a person has to see. */
  #text(index: number, name: string, always = false): ScalarValue | undefined {
    const cell = this.#source.rows.first.cells[index];
    const value = textIn(cell) ?? (always ? cellText(cell) : undefined);
    return value === undefined ? undefined : new FieldScalar(value, this.#spot(name, index));
  }

  #group(name: string, columns: readonly (Column & { readonly name: string })[]): RecordValue | undefined {
    const entries = columns.flatMap(({ name: key, index }): readonly Entry[] => {
      const value = this.#text(index, `${name}.${key}`);
      return value === undefined ? [] : [new FieldEntry(key, value)];
    });
    const [first] = columns;
    return entries.length > 0 && first !== undefined
      ? new FieldRecord(entries, this.#spot(name, first.index))
      : undefined;
  }

  /** The items of all the role's rows, each once; after the notes, what its pay left to be said. */
  #list(name: string, columns: readonly DividedColumn[]): ListValue | undefined {
    const { rows, pay } = this.#source;
    const items: Value[] = [];
    const seen = rows.more && new Set<string>();
    for (const row of rows.more === undefined ? [rows.first] : [rows.first, ...rows.more]) {
      for (const { index, items: divide } of columns) {
        const text = textIn(row.cells[index]);
        if (text === undefined) continue;
        for (const item of divide(text)) {
          if (seen?.has(item)) continue;
          items.push(
            new FieldScalar(item, new CellSpot(this.#table, this.path, row.number, index, name, items.length)),
          );
          seen?.add(item);
        }
      }
    }
    if (name === 'notes') {
      for (const words of pay?.notes ?? []) {
        items.push({
          kind: 'scalar',
          value: words,
          place: { ...(pay?.place ?? { file: this.#table.file }), path: `${this.path}.notes[${items.length}]` },
        });
      }
    }
    return items.length === 0 ? undefined : new FieldList(items, this.#spot(name, columns[0]?.index ?? 0));
  }

  #salary(salary: Salary, columns: ReadonlyMap<PayField, number>): RecordValue {
    const both = columns.get('salary') ?? columns.get('salary.min') ?? columns.get('salary.max') ?? 0;
    const entries: Entry[] = [];
    for (const [key, field] of SALARY_FIELDS) {
      const value = salary[key];
      if (value === undefined) continue;
      entries.push(new FieldEntry(key, new FieldScalar(value, this.#spot(field, columns.get(field) ?? both))));
    }
    return new FieldRecord(entries, this.#spot('salary', both));
  }
}

const SALARY_FIELDS = [
  ['min', 'salary.min'],
  ['max', 'salary.max'],
  ['currency', 'salary.currency'],
  ['period', 'salary.period'],
  ['median', 'salary.median'],
  ['sample', 'salary.sample'],
  ['basis', 'salary.basis'],
] as const;
