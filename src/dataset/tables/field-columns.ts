/** The columns of a table by the field of a role that they say. */
import { cellText, isBlank } from './cells.js';
import type { Columns } from './columns.js';
import {
  atPay,
  isListField,
  isPayField,
  isTextField,
  type ListField,
  type PayField,
  type TextField,
} from './fields.js';
import type { Column } from './header-rows.js';
import { type ListColumn, listColumn } from './lists.js';
import type { TableRow } from './table.js';

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

/** A field of a role, and the columns that say it. */
export type FieldColumn =
  | { readonly kind: 'text'; readonly name: TextField; readonly index: number }
  | { readonly kind: 'group'; readonly name: string; readonly columns: readonly (Column & { readonly name: string })[] }
  | {
      readonly kind: 'list';
      readonly name: ListField;
      readonly columns: readonly DividedColumn[];
      /** The column of the pay, which may leave words to be noted. */
      readonly pay: number | undefined;
    }
  | { readonly kind: 'salary'; readonly name: string; readonly columns: ReadonlyMap<PayField, number> };

/** The fields in the order of the columns; pay last, and the notes, which may come from pay and the closing day. */
export function fieldColumns({ used }: Columns, divided: readonly DividedColumn[]): readonly FieldColumn[] {
  const fields = new Map<string, FieldColumn>();
  const pay = new Map<PayField, number>();
  for (const [field, [column]] of used) {
    if (column === undefined || isListField(field)) continue;
    if (isPayField(field)) pay.set(field, column.index);
    else if (isTextField(field)) fields.set(field, { kind: 'text', name: field, index: column.index });
    else {
      const [name = field, inner = ''] = field.split('.');
      const before = fields.get(name);
      const columns = before?.kind === 'group' ? before.columns : [];
      fields.set(name, { kind: 'group', name, columns: [...columns, { ...column, name: inner }] });
    }
  }
  for (const name of ['responsibilities', 'skills', 'tags', 'notes'] as const) {
    const columns = divided.filter(({ field }) => field === name);
    if (columns.length > 0 || (name === 'notes' && (pay.size > 0 || fields.has('closes'))))
      fields.set(name, { kind: 'list', name, columns, pay: atPay(pay) });
  }
  if (pay.size > 0) fields.set('salary', { kind: 'salary', name: 'salary', columns: pay });
  return [...fields.values()];
}
