/** Dividing a table among pages: between rows where it can be, in the middle of a row that is too high. */
import type { Pt } from '../scene.js';
import type { Measure } from '../text/metrics.js';
import { takeCopies } from '../text/split.js';
import { sum } from './columns.js';
import { isHigh, type LaidCell, type LaidRow, type LaidTable, leastHeight, rowHeight } from './table.js';

export interface TakenRow extends LaidRow {
  /** A head that stands on an earlier page too. */
  readonly repeated: boolean;
  /** The rest of the row stands on the next page. */
  readonly goesOn: boolean;
}

/** Lines of a row that are worth a place at the foot of a page. */
const PIECE_LINES = 3;

/**
 * The rows for a height, with the heads of what goes on repeated, and the rest, or nothing where the table is done. Takes
 * a row or a line of it each time, so that a table comes to its end.
 */
export function takeRows(
  laid: LaidTable,
  height: Pt,
  measure: Measure,
): { rows: readonly TakenRow[]; rest?: LaidTable } {
  const { rows, start } = laid;
  const heads = repeatedHeads(laid, height);
  const taken = (end: number, piece?: LaidRow): TakenRow[] => [
    ...heads.map((row) => ({ ...row, repeated: true, goesOn: false })),
    ...rows.slice(start, end).map((row) => ({ ...row, repeated: false, goesOn: false })),
    ...(piece === undefined ? [] : [{ ...piece, repeated: false, goesOn: true }]),
  ];
  let room = height - heightOf(heads);
  let opened = false;
  for (const [index, row] of rows.entries()) {
    if (index < start) continue;
    const follows = row.kind === 'body' ? 0 : following(laid, index, opened);
    const fits = row.height <= room + 0.01;
    if (!fits || row.height + follows > room + 0.01) {
      const divisible = pieceHeight(laid, row) <= room && (isHigh(row) || !opened);
      const halves = fits || !divisible ? undefined : divideRow(row, room, laid, measure);
      if (halves !== undefined) {
        const left = [...rows.slice(0, index), halves[1], ...rows.slice(index + 1)];
        return { rows: taken(index, halves[0]), rest: { ...laid, rows: left, start: index } };
      }
      if (index > start) {
        const end = lastGoodEnd(laid, index);
        return { rows: taken(end), rest: { ...laid, start: end } };
      }
    }
    room -= row.height;
    opened ||= row.kind === 'body';
  }
  return { rows: taken(rows.length) };
}

/** What a table needs to begin on a page: its heads and a row, or as much of it as is worth a beginning. */
export function openingHeight(laid: LaidTable): Pt {
  const [head] = laid.rows;
  return (head?.height ?? 0) + following(laid, 0, true);
}

/** Whether a page that ends so, where it need not, leaves too little of the table on it or after it. */
export function strands(taken: readonly TakenRow[], laid: LaidTable, rest: LaidTable): boolean {
  const row = laid.rows[rest.start];
  if (taken.at(-1)?.goesOn === true && row !== undefined && isHigh(row)) return false;
  const fresh = taken.filter(({ repeated, kind }) => !repeated && kind === 'body').length;
  return fresh < 2 || strandsRow(laid.rows, rest.start);
}

/** What must stand on the page below a head: other heads, and a row; of a first one, or of a high one, a piece. */
function following(laid: LaidTable, index: number, whole: boolean): Pt {
  const next = laid.rows[index + 1];
  if (next === undefined) return 0;
  if (next.kind !== 'body') return next.height + following(laid, index + 1, whole);
  return whole && !isHigh(next) ? next.height : pieceHeight(laid, next);
}

function pieceHeight({ style }: LaidTable, row: LaidRow): Pt {
  return Math.min(row.height, leastHeight(row.kind, style) + (PIECE_LINES - 1) * style.leading);
}

/** The heads of the columns and of the group, where they leave the page to what they head. */
function repeatedHeads(laid: LaidTable, height: Pt): LaidRow[] {
  const { rows, start } = laid;
  const row = rows[start];
  if (start === 0 || row === undefined || row.kind === 'head') return [];
  const before = rows.slice(0, start);
  const group = row.kind === 'body' ? before.filter(({ kind }) => kind === 'group').slice(-1) : [];
  const heads = [...before.slice(0, 1), ...group];
  const least = isHigh(row) ? pieceHeight(laid, row) : row.height;
  return heightOf(heads) <= Math.min((height * 2) / 3, height - least) ? heads : [];
}

/** What of a row has room, and the rest; nothing where all of it has. */
function divideRow(
  row: LaidRow,
  room: Pt,
  { style, columns }: LaidTable,
  measure: Measure,
): [LaidRow, LaidRow] | undefined {
  const text = room - (leastHeight(row.kind, style) - style.leading);
  const halves = row.cells.map((cell) => {
    const [copies, rest] = takeCopies(cell.copies, cell.room.w, text, measure);
    return { head: { ...cell, copies }, rest: { ...cell, copies: rest } };
  });
  if (halves.every(({ rest }) => rest.copies.length === 0)) return undefined;
  const part = (cells: LaidRow['cells']): LaidRow => ({
    ...row,
    cells,
    height: rowHeight(row.kind, cells, style, measure),
  });
  const rests = halves.map(({ rest }) => rest);
  const { range: _, ...rest } = part(joined(rests, columns));
  return [part(halves.map(({ head }) => head)), rest];
}

/** What goes on takes the place of the cells behind it that said all they had: of an empty one a screen reader says nothing. */
function joined(cells: LaidRow['cells'], columns: readonly Pt[]): LaidRow['cells'] {
  const found: LaidCell[] = [];
  for (const cell of cells) {
    const before = cell.copies.length === 0 ? found.pop() : undefined;
    if (before === undefined) {
      found.push(cell);
      continue;
    }
    const { room } = before;
    const span = before.span + cell.span;
    const w = sum(columns.slice(before.column, before.column + span)) - room.left;
    found.push({ ...before, span, room: { ...room, w } });
  }
  return found;
}

/** The end of a page that strands no row, at `fitting` or before it; where there is none, `fitting`. */
function lastGoodEnd({ rows, start }: LaidTable, fitting: number): number {
  for (let end = fitting; end > start; end -= 1) {
    const follows = rows[end - 1]?.kind === 'body';
    if (follows && !strandsRow(rows, end)) return end;
  }
  return fitting;
}

/** Whether a page that ends before a row leaves a single one of several in its group on either side. */
function strandsRow(rows: readonly LaidRow[], end: number): boolean {
  const isBody = (index: number): boolean => rows[index]?.kind === 'body';
  const goesOn = isBody(end) || rows[end]?.kind === 'foot';
  return goesOn && (!isBody(end - 2) || !isBody(end + 1));
}

export function heightOf(rows: readonly LaidRow[]): Pt {
  return sum(rows.map(({ height }) => height));
}
