/** Rows that say one role: those that agree in everything but their lists (a role a skill a row), and plain repetitions. */
import { cellText } from './cells.js';
import type { Columns } from './columns.js';
import { isListField } from './fields.js';
import type { TableRow } from './table.js';

/** A role's rows: the first says everything but its lists, which all of them say together. */
export interface RoleRows {
  readonly first: TableRow;
  /** Absent: there is one row. */
  readonly more?: readonly TableRow[];
}

export function joinRows(rows: readonly TableRow[], { used }: Columns): readonly RoleRows[] {
  const compared = [...used].flatMap(([field, columns]) =>
    isListField(field) ? [] : columns.map(({ index }) => index),
  );
  const found = new Map<string, { first: TableRow; more?: TableRow[] }>();
  for (const row of rows) {
    let key = '';
    for (const index of compared) key += `${cellText(row.cells[index])}\0`;
    const same = found.get(key);
    if (same === undefined) found.set(key, { first: row });
    else if (same.more === undefined) same.more = [row];
    else same.more.push(row);
  }
  return [...found.values()];
}
