/** Pieces in columns of like height, which are divided where a page ends. */
import type { Pt } from '../scene.js';
import { type Flowable, pile, totalHeight, wholePiece } from './flow.js';
import { moved } from './page.js';

export interface Columns {
  readonly count: number;
  readonly width: Pt;
  readonly gutter: Pt;
  readonly before: Pt;
  /** To which the columns are alike. */
  readonly line: Pt;
}

/** The least lines of columns that begin on a page and go on on the next. */
const LEAST_LINES = 6;

export function columnsPiece(pieces: readonly Flowable[], form: Columns): Flowable {
  return {
    ...drawn(balanced(pieces, form), form),
    split(room, wholePage) {
      const { columns, rest } = filled(pieces, form.count, room, wholePage);
      const few = room < form.line * LEAST_LINES || columns.length < form.count;
      if (rest.length === 0 || (few && !wholePage)) return undefined;
      return { first: drawn(columns, form), rest: columnsPiece(rest, { ...form, before: 0 }) };
    },
  };
}

function drawn(columns: readonly (readonly Flowable[])[], { width, gutter, before }: Columns): Flowable {
  const piles = columns.map(pile);
  return wholePiece(Math.max(...piles.map(({ height }) => height)), before, (y) =>
    piles.flatMap((one, column) => one.draw(y).map((item) => moved(item, (width + gutter) * column))),
  );
}

/** The lowest columns that hold all, to a line: at the latest, one that is as high as all. */
function balanced(pieces: readonly Flowable[], { count, line }: Columns): Filled['columns'] {
  for (let room = totalHeight(pieces) / count; ; room += line) {
    const { columns, rest } = filled(pieces, count, room, false);
    if (rest.length === 0) return columns;
  }
}

interface Filled {
  readonly columns: readonly (readonly Flowable[])[];
  readonly rest: readonly Flowable[];
}

/** Columns of a height, and what they do not hold. `must`: no page has more room, so that each takes something. */
function filled(pieces: readonly Flowable[], count: number, room: Pt, must: boolean): Filled {
  const columns: (readonly Flowable[])[] = [];
  let rest = pieces;
  while (columns.length < count && rest.length > 0) {
    const begun = beginning(rest);
    const column = columnFrom(begun, must ? Math.max(room, leastOf(begun)) : room);
    if (column.length === 0) break;
    columns.push(column);
    rest = rest.slice(column.length);
  }
  return { columns, rest };
}

/** What goes on in a column says again what it belongs to. */
function beginning([first, ...others]: readonly Flowable[]): readonly Flowable[] {
  return first === undefined ? [] : [first.again ?? first, ...others];
}

/** The pieces that a height holds. No column ends with what heads the next piece, unless nothing is next. */
function columnFrom(pieces: readonly Flowable[], room: Pt): readonly Flowable[] {
  let height = 0;
  let kept = 0;
  for (const [index, piece] of pieces.entries()) {
    height += piece.height + (index === 0 ? 0 : piece.before);
    if (height > room + 0.01) break;
    if (!piece.keepWithNext || index === pieces.length - 1) kept = index + 1;
  }
  return pieces.slice(0, kept);
}

/** The height of the first piece that may stand alone, with what heads it. */
function leastOf(pieces: readonly Flowable[]): Pt {
  const end = pieces.findIndex(({ keepWithNext }) => !keepWithNext);
  return totalHeight(end < 0 ? pieces : pieces.slice(0, end + 1));
}
