/** The roles of a table: read one after the other, and let go. */
import type { Place } from '../../diagnostic.js';
import type { PlainRole, Roles } from '../contents.js';
import type { Entry, Value } from '../source.js';
import type { Assumed } from '../types.js';
import type { Columns } from './columns.js';
import { type DividedColumn, type FieldColumn, fieldColumns } from './field-columns.js';
import { atPay } from './fields.js';
import type { TableOptions } from './options.js';
import { PlainRoles } from './plain-roles.js';
import { type RoleSource, RowValues, textIn } from './row-values.js';
import { FieldEntry, FieldRecord } from './spots.js';
import { type Frame, placeOf } from './table.js';

/**
 * Each role's cells are let go as it is read: what is kept of a hundred thousand rows are their numbers, by which a message
 * finds them again.
 */
export class TableRoles implements Roles {
  readonly place: Place;
  readonly length: number;
  readonly currency?: string;
  readonly assumed: Assumed;
  readonly understood: TableOptions;
  readonly #frame: Frame;
  readonly #sources: (RoleSource | undefined)[];
  readonly #numbers: readonly number[];
  readonly #fields: readonly FieldColumn[];
  readonly #plain: PlainRoles;
  readonly #idColumn: number | undefined;
  /** Of roles that several rows say: the rows of the items of their lists, by field. */
  readonly #joined = new Map<number, ReadonlyMap<string, readonly number[]>>();

  /** `sources` is emptied. */
  constructor(
    frame: Frame,
    sources: RoleSource[],
    columns: Columns,
    divided: readonly DividedColumn[],
    told: Pick<Roles, 'currency'> & { readonly assumed: Assumed; readonly understood: TableOptions },
  ) {
    this.place = { ...placeOf(frame, sources[0]?.rows.first.number ?? 1), path: 'roles' };
    this.length = sources.length;
    this.assumed = told.assumed;
    this.understood = told.understood;
    if (told.currency !== undefined) this.currency = told.currency;
    this.#frame = frame;
    this.#sources = sources;
    this.#numbers = sources.map(({ rows }) => rows.first.number);
    this.#fields = fieldColumns(columns, divided);
    this.#plain = new PlainRoles(this.#fields);
    this.#idColumn = columns.used.get('id')?.[0]?.index;
  }

  plain(index: number): PlainRole | undefined {
    const source = this.#sources[index];
    const role = source && this.#plain.roleOf(source);
    if (role === undefined || source === undefined) return undefined;
    this.#sources[index] = undefined;
    return {
      role,
      given: this.#idColumn !== undefined && textIn(source.rows.first.cells[this.#idColumn]) !== undefined,
    };
  }

  at(index: number): Value {
    const source = this.#sources[index];
    if (source === undefined) return { kind: 'scalar', value: null, place: this.place };
    this.#sources[index] = undefined;
    const row = new RowValues(this.#frame, source, `roles[${index}]`);
    const entries: Entry[] = [];
    for (const field of this.#fields) {
      const value = row.valueOf(field);
      if (value !== undefined) entries.push(new FieldEntry(field.name, value));
    }
    if (source.rows.more !== undefined) this.#joined.set(index, row.rowsOfItems);
    return new FieldRecord(entries, row, source.rows.first.number);
  }

  placeOf(index: number, path: string): Place {
    const role = `roles[${index}]`;
    const number = this.#numbers[index] ?? this.#numbers[0] ?? 1;
    const [, name = '', inner, item] = /^\.?([^.[]*)(?:\.([^.[]+))?(?:\[(\d+)\])?/.exec(path) ?? [];
    const field = this.#fields.find((one) => one.name === name);
    const column = field && columnOf(field, inner);
    if (column === undefined) return { ...placeOf(this.#frame, number), path: role };
    const row = item === undefined ? undefined : this.#joined.get(index)?.get(name)?.[Number(item)];
    return { ...placeOf(this.#frame, row ?? number, column), path: `${role}${path.startsWith('.') ? '' : '.'}${path}` };
  }
}

function columnOf(field: FieldColumn, inner: string | undefined): number | undefined {
  switch (field.kind) {
    case 'text':
      return field.index;
    case 'list':
      return field.columns[0]?.index;
    case 'group':
      return (field.columns.find(({ name }) => name === inner) ?? field.columns[0])?.index;
    case 'salary': {
      const own = [...field.columns].find(([name]) => name === `salary.${inner}`);
      return own?.[1] ?? atPay(field.columns);
    }
  }
}
