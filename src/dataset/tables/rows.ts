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

export function joinRows(rows: readonly TableRow[], { title, used }: Columns): readonly RoleRows[] {
  const compared = [...used].flatMap(([field, columns]) =>
    isListField(field) ? [] : columns.map(({ index }) => index),
  );
  const keyOf = ({ cells }: TableRow): string => {
    let key = '';
    for (const index of compared) key += `${cellText(cells[index])}\0`;
    return key;
  };
  // Whole rows are compared only where what tells most of them apart is the same.
  const [telling = title] = used.get('id') ?? used.get('url') ?? [];
  const begun = new Map<string, Joined | Map<string, Joined>>();
  const found: Joined[] = [];
  for (const row of rows) {
    const text = cellText(row.cells[telling.index]);
    const known = begun.get(text);
    if (known === undefined) begun.set(text, begin(row));
    else {
      const alike = known instanceof Map ? known : new Map([[keyOf(known.first), known]]);
      begun.set(text, alike);
      const key = keyOf(row);
      const same = alike.get(key);
      if (same === undefined) alike.set(key, begin(row));
      else if (same.more === undefined) same.more = [row];
      else same.more.push(row);
    }
  }
  return found;

  function begin(first: TableRow): Joined {
    const joined = { first };
    found.push(joined);
    return joined;
  }
}

interface Joined {
  readonly first: TableRow;
  more?: TableRow[];
}
