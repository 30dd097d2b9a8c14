/** Rows that say the same of pay are read once: in a large table there are far fewer pays than rows. */
import type { Cell, TableRow } from '../table.js';
import type { PayColumns } from './types.js';

/** The first of the rows whose cells of pay hold the same, and how many they are. */
export interface AlikeRows extends TableRow {
  count: number;
}

export interface Alike {
  /** In the order of their first rows. */
  readonly kinds: readonly AlikeRows[];
  /** Of each row, the index of its kind. */
  readonly kindOf: readonly number[];
}

export function alikeRows(rows: readonly TableRow[], columns: PayColumns): Alike {
  const indexes = Object.values(columns).flatMap((column) => (column === undefined ? [] : column.index));
  const kinds: AlikeRows[] = [];
  const known = new Map<string, number>();
  const kindOf = rows.map(({ number, cells }) => {
    const key = keyOf(cells, indexes);
    const found = known.get(key) ?? kinds.length;
    const kind = kinds[found];
    if (kind === undefined) {
      known.set(key, found);
      kinds.push({ number, cells, count: 1 });
    } else kind.count += 1;
    return found;
  });
  return { kinds, kindOf };
}

/** A loop, and texts as they are: every row is asked. */
function keyOf(cells: readonly Cell[], indexes: readonly number[]): string {
  let key = '';
  for (const index of indexes) {
    const cell = cells[index];
    key += typeof cell === 'string' ? `${cell}\0` : `\0${JSON.stringify(cell)}\0`;
  }
  return key;
}

export function countOf(rows: readonly { readonly count: number }[]): number {
  return rows.reduce((sum, { count }) => sum + count, 0);
}
