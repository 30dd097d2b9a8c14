/** Sums that nothing names: below a column of pay, without a word in their row. */
import type { Columns } from './columns.js';
import { readPayCell } from './pay/index.js';
import type { Cell, TableRow } from './table.js';

/** The one amount of a cell. */
export function amountIn(cell: Cell): number | undefined {
  if (typeof cell === 'number') return cell;
  if (typeof cell === 'object') return cell.number;
  const found = cell === undefined ? undefined : readPayCell(cell, '.');
  return found?.kind === 'range' && found.min === found.max ? found.min : undefined;
}

/** Whether a cell under pay holds some: an amount, a range, or one end of it. */
export function saysPay(cell: Cell): boolean {
  if (typeof cell !== 'string') return amountIn(cell) !== undefined;
  const found = readPayCell(cell, '.');
  return found.kind === 'range' || (found.kind === 'no-range' && /^no (?:lower|upper) end$/.test(found.why));
}

export function payColumns({ used }: Pick<Columns, 'used'>): readonly number[] {
  return (['salary', 'salary.min', 'salary.max'] as const).flatMap((field) => used.get(field)?.[0]?.index ?? []);
}

/** Tells of rows, one after the other, whether their pay is the sum of all roles above, or of those since the last sum. */
export class Sums {
  readonly #columns: readonly { readonly index: number; whole: number; part: number }[];

  constructor(columns: Pick<Columns, 'used'>) {
    this.#columns = payColumns(columns).map((index) => ({ index, whole: 0, part: 0 }));
  }

  add({ cells }: TableRow): void {
    for (const column of this.#columns) {
      const amount = amountIn(cells[column.index]) ?? 0;
      column.whole += amount;
      column.part += amount;
    }
  }

  takes({ cells }: TableRow): boolean {
    const told = this.#columns.flatMap(({ index, whole, part }) => {
      const amount = amountIn(cells[index]);
      return amount === undefined ? [] : [whole, part].some((sum) => Math.abs(sum - amount) < 1);
    });
    const all = told.length > 0 && told.every((sum) => sum);
    if (all) for (const column of this.#columns) column.part = 0;
    return all;
  }
}
