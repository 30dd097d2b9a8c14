/** Which rows below a header are roles, and which are headings, sums, remarks or the header again. */
import { cellText, filledCells, isBlank, lastLine, mergeAt } from './cells.js';
import type { Columns } from './columns.js';
import type { HeaderRows } from './header-rows.js';
import { headerKey } from './headers.js';
import type { Cell, Table, TableRow } from './table.js';
import { isRemark, isTotal } from './totals.js';

export interface Body {
  /** The rows of roles. What a merged cell holds stands in each of its rows. */
  readonly rows: readonly TableRow[];
  readonly leftOut: readonly LeftOut[];
  /** Rows that are taken for roles although only their title is there. */
  readonly lone: readonly TableRow[];
  /** Rows that say something of a role and not which. */
  readonly untitled: readonly TableRow[];
}

/** Rows that follow each other and are left out for one reason. */
export interface LeftOut {
  readonly kind: 'total' | 'heading' | 'header again' | 'remark' | 'blank';
  readonly first: number;
  readonly last: number;
  /** What stands in the first of them. */
  readonly words: string;
}

type Kind = 'role' | 'lone' | 'untitled' | Exclude<LeftOut['kind'], 'blank'>;

interface Judged {
  readonly row: TableRow;
  readonly kind: Kind;
}

export function bodyOf(table: Table, header: HeaderRows, columns: Columns): Body {
  const rows = fillMerged(table, table.rows.slice(header.below));
  const judged = judgeEnd(
    table,
    rows.map((row) => ({ row, kind: kindOf(table, row, header, columns) })),
    columns,
  );
  const of = (...kinds: readonly Kind[]) => judged.flatMap(({ row, kind }) => (kinds.includes(kind) ? row : []));
  const lone = of('lone');
  const roles = of('role', 'lone');
  return {
    rows: roles,
    leftOut: [...leftOut(judged), ...blankRows(table, header, rows)].sort((a, b) => a.first - b.first),
    // Where half of the roles are titles alone, the table is a list of titles.
    lone: lone.length * 2 < roles.length ? lone : [],
    untitled: of('untitled'),
  };
}

/** A cell that is merged downwards holds its value in every row. */
function fillMerged(table: Table, rows: readonly TableRow[]): readonly TableRow[] {
  const tall = table.merges.filter(({ top, bottom }) => bottom > top);
  if (tall.length === 0) return rows;
  const columnOf = (index: number): number => table.columns?.[index] ?? index + 1;
  const values = new Map<number, Cell>();
  const filled: TableRow[] = [];
  for (const row of rows) {
    const covering = tall.filter(({ top, bottom }) => top <= row.number && row.number <= bottom);
    if (covering.length === 0) {
      filled.push(row);
      continue;
    }
    const width = Math.max(row.cells.length, ...covering.map(({ left }) => left));
    const cells = Array.from({ length: width }, (_, index): Cell => {
      const merge = covering.find(({ left }) => left === columnOf(index));
      const place = tall.indexOf(merge ?? NO_MERGE);
      if (merge === undefined) return row.cells[index];
      if (merge.top === row.number) values.set(place, row.cells[index]);
      return values.get(place);
    });
    filled.push({ number: row.number, cells });
  }
  return filled;
}

const NO_MERGE = { top: 0, bottom: 0, left: 0, right: 0 };

function kindOf(table: Table, row: TableRow, header: HeaderRows, { title, used }: Columns): Kind {
  const cell = row.cells[title.index];
  const filled = filledCells(row);
  const first = cellText(row.cells[filled[0] ?? 0]);
  if (isBlank(cell)) {
    if (filled.length < 2 || isTotal(first)) return isTotal(first) ? 'total' : 'heading';
    const known = [...used.values()].flat().map(({ index }) => index);
    return filled.some((index) => known.includes(index)) ? 'untitled' : 'heading';
  }
  const text = cellText(cell);
  if (isTotal(text) || isTotal(first)) return 'total';
  if (repeatsHeader(row, header)) return 'header again';
  if (filled.length > 1) return 'role';
  const merge = mergeAt(table, row.number, title.index);
  if (merge !== undefined && merge.right > merge.left) return 'heading';
  return 'lone';
}

function repeatsHeader(row: TableRow, { names }: HeaderRows): boolean {
  const filled = filledCells(row);
  return filled.every((index) => headerKey(cellText(row.cells[index])) === headerKey(names[index] ?? ''));
}

/**
 * What stands below the last role that is more than a title: a cell alone is a remark where it reads like one, or where a gap
 * parts it from the table.
 */
function judgeEnd(table: Table, judged: readonly Judged[], { title }: Columns): readonly Judged[] {
  const end = judged.findLastIndex(({ kind, row }) => kind === 'role' && !isRemark(cellText(row.cells[title.index])));
  if (end < 0) return judged;
  let parted = false;
  return judged.map(({ row, kind }, index) => {
    if (index <= end) return { row, kind };
    const above = judged[index - 1]?.row;
    parted ||= above !== undefined && row.number > lastLine(table, above) + 1;
    parted ||= kind !== 'lone';
    const text = cellText(row.cells[title.index]);
    if (kind === 'heading') return { row, kind: 'remark' };
    if (kind === 'lone' && (parted || isRemark(text))) return { row, kind: 'remark' };
    return { row, kind: kind === 'role' && parted ? 'remark' : kind };
  });
}

function leftOut(judged: readonly Judged[]): readonly LeftOut[] {
  const found: LeftOut[] = [];
  let before: Kind | undefined;
  for (const { row, kind } of judged) {
    const last = found.at(-1);
    if (kind !== 'role' && kind !== 'lone' && kind !== 'untitled') {
      if (kind === before && last !== undefined) found[found.length - 1] = { ...last, last: row.number };
      else {
        const words = cellText(row.cells[filledCells(row)[0] ?? 0]);
        found.push({ kind, first: row.number, last: row.number, words });
      }
    }
    before = kind;
  }
  return found;
}

/** Rows of a sheet that hold nothing, among those that do. */
function blankRows(table: Table, header: HeaderRows, rows: readonly TableRow[]): readonly LeftOut[] {
  const found: LeftOut[] = [];
  let expected = header.last + 1;
  for (const row of rows) {
    while (table.hidden.rows.includes(expected)) expected += 1;
    if (row.number > expected) found.push({ kind: 'blank', first: expected, last: row.number - 1, words: '' });
    expected = lastLine(table, row) + 1;
  }
  return found;
}
