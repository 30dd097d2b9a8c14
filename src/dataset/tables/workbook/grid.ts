/** The cells of a sheet as they come, in as many columns as are used: a stray cell in XFD makes one column more, not 16,000. */
import { isBlank } from '../cells.js';
import { TABLE_LIMITS } from '../limits.js';
import { type Cell, columnLetters, type Table, type TableRow } from '../table.js';

interface Row {
  readonly number: number;
  /** By slot, not by column. */
  readonly cells: Cell[];
}

export class Grid {
  readonly #rows: Row[] = [];
  readonly #hiddenRows: number[] = [];
  /** The columns that are used: a slot each, in the order in which they were first seen. */
  readonly #columns: number[] = [];
  /** Of each column, its slot and one; 0 where it has none. */
  readonly #slots = new Uint16Array(TABLE_LIMITS.columns + 1);
  readonly #isHidden = new Uint8Array(TABLE_LIMITS.columns + 1);
  readonly #hiddenColumns = new Set<number>();
  readonly #struck = new Set<string>();
  #row: Row = { number: 0, cells: [] };
  #rowHidden = false;
  #size = 0;

  /** Rows that are shown and hold something. */
  get height(): number {
    return this.#rows.length;
  }

  /** Of all rows together, the cells up to each one's last. */
  get size(): number {
    return this.#size;
  }

  hideColumns(first: number, last: number): void {
    this.#isHidden.fill(1, first, last + 1);
  }

  beginRow(number: number, hidden: boolean): void {
    this.#row = { number, cells: [] };
    this.#rowHidden = hidden;
  }

  /** What was put last is struck through. */
  strike(column: number): void {
    this.#struck.add(`${this.#row.number} ${column}`);
  }

  /** False where the row has a cell in this column already. */
  put(column: number, cell: Cell): boolean {
    if (cell === undefined) return true;
    if (this.#isHidden[column] === 1) {
      this.#hiddenColumns.add(column);
      return true;
    }
    const { cells } = this.#row;
    const slot = this.#slotOf(column);
    if (cells[slot] !== undefined) return false;
    while (cells.length < slot) cells.push(undefined);
    cells[slot] = cell;
    return true;
  }

  endRow(): void {
    const { number, cells } = this.#row;
    if (cells.every(isBlank)) return;
    if (this.#rowHidden) {
      this.#hiddenRows.push(number);
      return;
    }
    this.#rows.push(this.#row);
    this.#size += cells.length;
  }

  /** What was put, by columns. */
  table(): Pick<Table, 'rows' | 'columns' | 'hidden' | 'struck'> {
    const columns = this.#columns.toSorted((one, other) => one - other);
    const hiddenColumns = [...this.#hiddenColumns].sort((one, other) => one - other).map(columnLetters);
    return {
      rows: this.#columns.every((column, slot) => column === columns[slot]) ? this.#rows : this.#sorted(columns),
      ...(columns.some((column, index) => column !== index + 1) && { columns }),
      hidden: { rows: this.#hiddenRows, columns: hiddenColumns },
      ...(this.#struck.size > 0 && { struck: this.#struck }),
    };
  }

  #slotOf(column: number): number {
    const known = this.#slots[column] ?? 0;
    if (known > 0) return known - 1;
    this.#columns.push(column);
    this.#slots[column] = this.#columns.length;
    return this.#columns.length - 1;
  }

  #sorted(columns: readonly number[]): readonly TableRow[] {
    const slots = columns.map((column) => this.#slotOf(column));
    return this.#rows.map(({ number, cells }) => {
      const sorted = slots.map((slot) => cells[slot]);
      return { number, cells: sorted.slice(0, sorted.findLastIndex((cell) => cell !== undefined) + 1) };
    });
  }
}
