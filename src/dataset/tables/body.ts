/** Which rows below a header are roles, and which are headings, sums, remarks or the header again. */
import { cellText, filledCells, isBlank, lastLine, mergeAt } from './cells.js';
import type { Columns } from './columns.js';
import { beginsTable, type HeaderRows, repeatsHeader } from './header-rows.js';
import { isHeaderName, namesPay } from './headers.js';
import { payColumns, Sums, saysPay } from './sums.js';
import { type Cell, columnOf, type Merge, type Table, type TableRow } from './table.js';
import { isFigure, isTotal, readsLikeRemark } from './totals.js';

export interface Body {
  /** The rows of roles. What a merged cell holds stands in each of its rows. */
  readonly rows: readonly TableRow[];
  readonly leftOut: readonly LeftOut[];
  /** Rows that are taken for roles although only their title is there. */
  readonly lone: readonly TableRow[];
  /** Rows that say something of a role and not which. */
  readonly untitled: readonly TableRow[];
  /** The header of a second table, whose columns are others. */
  readonly second?: TableRow;
  /** A row that says one thing of many roles, as in a table that lies on its side. */
  readonly turned?: TableRow;
}

/** A row that is left out, or several that follow each other. */
interface LeftOut {
  readonly kind: 'total' | 'heading' | 'header again' | 'remark' | 'blank';
  readonly first: number;
  readonly last: number;
  /** What stands in the first of them. */
  readonly words: string;
}

type Kind = 'role' | 'lone' | 'untitled' | 'second header' | 'turned' | Exclude<LeftOut['kind'], 'blank'>;

interface Judged {
  readonly row: TableRow;
  readonly kind: Kind;
}

export function bodyOf(table: Table, header: HeaderRows, columns: Columns): Body {
  const rows = fillMerged(table, table.rows.slice(header.below));
  const kinds = rows.map((row): Judged => ({ row, kind: kindOf(table, row, header, columns) }));
  const judged = judgeEnd(table, withoutSums(kinds, columns), columns);
  const of = (...kinds: readonly Kind[]) => judged.filter(({ kind }) => kinds.includes(kind)).map(({ row }) => row);
  const lone = of('lone');
  const roles = of('role', 'lone');
  const [second] = of('second header');
  const [turned] = of('turned');
  return {
    rows: roles,
    leftOut: [...leftOut(judged), ...blankRows(table, header, rows)].sort((a, b) => a.first - b.first),
    // Where half of the roles are titles alone, the table is a list of titles.
    lone: lone.length * 2 < roles.length ? lone : [],
    untitled: of('untitled'),
    ...(second && { second }),
    ...(turned && { turned }),
  };
}

/** A cell that is merged downwards holds its value in every row. */
function fillMerged(table: Table, rows: readonly TableRow[]): readonly TableRow[] {
  const tall = table.merges.filter(({ top, bottom }) => bottom > top);
  if (tall.length === 0) return rows;
  const values = new Map<Merge, Cell>();
  const filled: TableRow[] = [];
  for (const row of rows) {
    const covering = tall.filter(({ top, bottom }) => top <= row.number && row.number <= bottom);
    if (covering.length === 0) {
      filled.push(row);
      continue;
    }
    const width = Math.max(row.cells.length, ...covering.map(({ left }) => left));
    const cells = Array.from({ length: width }, (_, index): Cell => {
      const merge = covering.find(({ left }) => left === columnOf(table, index));
      if (merge === undefined) return row.cells[index];
      if (merge.top === row.number) values.set(merge, row.cells[index]);
      return values.get(merge);
    });
    filled.push({ number: row.number, cells });
  }
  return filled;
}

/** Every row is asked, so a row that is a role, as most are, is recognised without making anything. */
function kindOf(table: Table, row: TableRow, header: HeaderRows, { title, used }: Columns): Kind {
  const { cells } = row;
  const start = cells.findIndex((cell) => !isBlank(cell));
  const first = cellText(cells[start]);
  const cell = cells[title.index];
  if (start === title.index || isBlank(cell) ? isTotal(first) : isFigure(first)) return 'total';
  if (isBlank(cell)) {
    if (repeatsHeader(table, row, header)) return 'header again';
    const known = [...used.values()].flat().map(({ index }) => index);
    const filled = filledCells(row);
    if (filled.length > 1 && filled.some((index) => known.includes(index))) return 'untitled';
    return payColumns({ used }).some((index) => saysPay(cells[index])) ? 'untitled' : 'heading';
  }
  const text = cellText(cell);
  if (!saysAny(text) && !cells.some((other) => saysAny(cellText(other)))) return 'heading';
  if (start !== title.index && isTotal(text)) return 'total';
  if (isHeaderCell(text, header.names[title.index])) {
    if (repeatsHeader(table, row, header)) return 'header again';
    if (beginsTable(row, header, title.index)) return 'second header';
    if (namesPay(text) && filledCells(row).length > 1) return 'turned';
  }
  if (cells.some((other, index) => index !== title.index && !isBlank(other))) return 'role';
  const merge = mergeAt(table, row.number, title.index);
  return merge !== undefined && merge.right > merge.left ? 'heading' : 'lone';
}

/** Rows without a title that hold the sum of those above are totals, though nothing says so. */
function withoutSums(judged: readonly Judged[], columns: Columns): readonly Judged[] {
  if (judged.every(({ kind }) => kind !== 'untitled')) return judged;
  const sums = new Sums(columns);
  return judged.map((one): Judged => {
    if (one.kind === 'role') sums.add(one.row);
    return one.kind === 'untitled' && sums.takes(one.row) ? { ...one, kind: 'total' } : one;
  });
}

/** Lines of dashes, as prints rule their tables, say nothing. */
function saysAny(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}

/** Asked first, of the one cell: of most rows it is a title, and the others need not be looked at. */
function isHeaderCell(text: string, name: string | undefined): boolean {
  return text.length < 40 && (isHeaderName(text) || text.trim().toLowerCase() === name?.toLowerCase());
}

/**
 * What stands below the last role that is more than a title: a cell alone is a remark where it reads like one, or where a gap
 * parts it from the table.
 */
function judgeEnd(table: Table, judged: readonly Judged[], { title }: Columns): readonly Judged[] {
  const end = judged.findLastIndex(({ kind, row }) => kind === 'role' && !isRemark(row.cells[title.index]));
  if (end < 0) return judged;
  let parted = false;
  return judged.map((one, index) => {
    // Right above a header that comes again stands the name of what follows.
    if (one.kind === 'lone' && judged[index + 1]?.kind === 'header again') return { ...one, kind: 'heading' };
    if (index <= end) return one;
    const { row, kind } = one;
    const above = judged[index - 1]?.row;
    parted ||= above !== undefined && row.number > lastLine(table, above) + 1;
    parted ||= kind !== 'lone';
    if (kind === 'heading') return { row, kind: 'remark' };
    if (kind === 'lone' && (parted || isRemark(row.cells[title.index]))) return { row, kind: 'remark' };
    return { row, kind: kind === 'role' && parted ? 'remark' : kind };
  });
}

function leftOut(judged: readonly Judged[]): readonly LeftOut[] {
  const found: LeftOut[] = [];
  let before: Kind | undefined;
  for (const { row, kind } of judged) {
    const last = found.at(-1);
    if (kind !== 'role' && kind !== 'lone' && kind !== 'untitled' && kind !== 'second header' && kind !== 'turned') {
      // Each total and each heading is named; of the others there is nothing to be seen in a name.
      const named = kind === 'total' || kind === 'heading';
      if (kind === before && last !== undefined && !named) found[found.length - 1] = { ...last, last: row.number };
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
  let above: TableRow = table.rows[header.below - 1] ?? { number: header.last, cells: [] };
  for (const row of rows) {
    // Of most rows the number tells, and no cell is asked for its lines.
    let expected = row.number === above.number + 1 ? row.number : lastLine(table, above) + 1;
    while (table.hidden.rows.includes(expected)) expected += 1;
    if (row.number > expected) found.push({ kind: 'blank', first: expected, last: row.number - 1, words: '' });
    above = row;
  }
  return found;
}

/** An error that stands for a title is none: a person has to see it. */
function isRemark(cell: Cell): boolean {
  return !(typeof cell === 'object' && cell.error !== undefined) && readsLikeRemark(cellText(cell));
}
