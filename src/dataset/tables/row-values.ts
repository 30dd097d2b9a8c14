/** What the cells of a row say of a role. */
import { unmarked } from '../../formula.js';
import type { Entry, ListValue, RecordValue, ScalarValue, Value } from '../source.js';
import type { Salary } from '../types.js';
import { cellText, isBlank } from './cells.js';
import type { FieldColumn } from './field-columns.js';
import { atPay, type PayField } from './fields.js';
import type { Column } from './header-rows.js';
import type { RowPay } from './pay/index.js';
import type { RoleRows } from './rows.js';
import { FieldEntry, FieldList, FieldRecord, FieldScalar, type RoleSpot } from './spots.js';
import type { Cell, Frame } from './table.js';

/** What a role is made of. */
export interface RoleSource {
  readonly rows: RoleRows;
  readonly pay?: RowPay;
  /** What it says of its closing day and is none: "Closing date: TBC". */
  readonly closing?: string;
}

const NOTHING: readonly string[] = [];

/** What the cells left to be said, beside those of the notes. */
export function leftToSay({ pay, closing }: RoleSource): readonly string[] {
  const notes = pay?.notes ?? NOTHING;
  return closing === undefined ? notes : [...notes, closing];
}

/** The words with which programs say that they know nothing (of pay, that is another matter). */
const SAYS_NOTHING = /^\s*(?:-1|-1\.0|n\/a|#n\/a|nan|null)\s*$/i;

/** What a cell says as a text; nothing where it says nothing. A date is as ISO 8601 writes it. */
export function textIn(cell: Cell): string | undefined {
  if (isBlank(cell)) return undefined;
  if (typeof cell === 'object' && cell.date !== undefined) return cell.date;
  const text = cellText(cell);
  if (text.length < 10 && SAYS_NOTHING.test(text)) return undefined;
  return text.includes("'") ? unmarked(text) : text;
}

/** The values of one role. */
export class RowValues implements RoleSpot {
  readonly frame: Frame;
  readonly path: string;
  /** Of a role that several rows say: for each list, the numbers of the rows of its items. */
  readonly rowsOfItems = new Map<string, readonly number[]>();
  /** The number of the role's first row. */
  readonly #row: number;
  readonly #source: RoleSource;

  constructor(frame: Frame, source: RoleSource, path: string) {
    this.frame = frame;
    this.#row = source.rows.first.number;
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
        return this.#list(field);
      case 'salary':
        return this.#source.pay?.salary && this.#salary(this.#source.pay.salary, field.columns);
    }
  }

  /** A title is what it is: "n/a" is one that a person has to see. */
  #text(index: number, name: string, always = false): ScalarValue | undefined {
    const cell = this.#source.rows.first.cells[index];
    const value = textIn(cell) ?? (always ? cellText(cell) : undefined);
    return value === undefined ? undefined : new FieldScalar(value, this, this.#row, index, name);
  }

  #group(name: string, columns: readonly (Column & { readonly name: string })[]): RecordValue | undefined {
    const entries = columns.flatMap(({ name: key, index }): readonly Entry[] => {
      const value = this.#text(index, `${name}.${key}`);
      return value === undefined ? [] : [new FieldEntry(key, value)];
    });
    const [first] = columns;
    return entries.length > 0 && first !== undefined
      ? new FieldRecord(entries, this, this.#row, first.index, name)
      : undefined;
  }

  /** The items of all the role's rows, each once; after the notes, what other cells left to be said. */
  #list({ name, columns, pay }: FieldColumn & { kind: 'list' }): ListValue | undefined {
    const { rows } = this.#source;
    const items: Value[] = [];
    const seen = rows.more && new Set<string>();
    const numbers: number[] = [];
    for (const row of rows.more === undefined ? [rows.first] : [rows.first, ...rows.more]) {
      for (const { index, items: divide } of columns) {
        const text = textIn(row.cells[index]);
        if (text === undefined) continue;
        for (const item of divide(text)) {
          if (seen?.has(item)) continue;
          items.push(new FieldScalar(item, this, row.number, index, name, items.length));
          seen?.add(item);
          if (seen !== undefined) numbers.push(row.number);
        }
      }
    }
    if (seen !== undefined) this.rowsOfItems.set(name, numbers);
    if (name === 'notes') {
      for (const words of leftToSay(this.#source)) {
        items.push(new FieldScalar(words, this, this.#row, pay, name, items.length));
      }
    }
    return items.length === 0 ? undefined : new FieldList(items, this, this.#row, columns[0]?.index, name);
  }

  #salary(salary: Salary, columns: ReadonlyMap<PayField, number>): RecordValue {
    const both = atPay(columns) ?? 0;
    const entries: Entry[] = [];
    for (const [key, field] of SALARY_FIELDS) {
      const value = salary[key];
      if (value === undefined) continue;
      entries.push(new FieldEntry(key, new FieldScalar(value, this, this.#row, columns.get(field) ?? both, field)));
    }
    return new FieldRecord(entries, this, this.#row, both, 'salary');
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
