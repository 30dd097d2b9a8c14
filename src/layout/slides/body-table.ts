/** A table in the body of a slide: set closer before it goes on, then in two columns where its own are narrow. */
import type { Table } from '../../document/types.js';
import { isMarked } from '../blocks/marked.js';
import { heightOf, type TakenRow, takeRows } from '../blocks/rows.js';
import { type LaidTable, layTable } from '../blocks/table.js';
import type { TableStyle } from '../blocks/table-style.js';
import { onTrial } from '../context.js';
import type { Pt } from '../scene.js';
import type { Measure } from '../text/metrics.js';
import { GUTTER } from './grid.js';
import type { SlideContext } from './slide.js';
import { SLIDE_TABLE } from './table-style.js';

/** The same in rows of 26; of marks, which still stand apart then, up to 3.5 less. */
const CLOSE = closer(0);
const CLOSEST = 3.5;

function closer(by: Pt): TableStyle {
  return { ...SLIDE_TABLE, headHeight: 28 - by, groupHeight: 28 - by, rowHeight: 26 - by };
}

export interface SlideTable {
  /** Side by side, each as wide as the table is laid. */
  readonly columns: 1 | 2;
  /** The table as it comes out, without tags. */
  readonly trial: LaidTable;
  /** Under a section's tag. */
  lay(sect: number): LaidTable;
}

/** The table for a width, with `room` on the slide and `most` on one of its own. */
export function fitTable(
  table: Table,
  w: Pt,
  { room, most }: { readonly room: Pt; readonly most: Pt },
  context: SlideContext,
): SlideTable {
  const fitted = (style: TableStyle, columns: SlideTable['columns']): SlideTable => {
    const width = columns === 1 ? w : (w - GUTTER) / 2;
    const lay = (sect: number, on = context): LaidTable => layTable(table, 0, width, style, sect, on);
    return { columns, trial: lay(0, onTrial(context)), lay: (sect) => lay(sect) };
  };
  const usual = fitted(SLIDE_TABLE, 1);
  if (heightOf(usual.trial.rows) <= room) return usual;
  const close = fitted(CLOSE, 1);
  const height = heightOf(close.trial.rows);
  const limit = Math.max(room, most);
  if (height <= limit) return close;
  if (isMarked(table)) {
    const least = heightOf(fitted(closer(CLOSEST), 1).trial.rows);
    return least > limit ? close : fitted(closer((CLOSEST * (height - limit)) / (height - least)), 1);
  }
  const narrow = fitted(CLOSE, 2);
  const { style, bars, rows } = narrow.trial;
  return style === CLOSE && bars === close.trial.bars && heightOf(rows) <= height ? narrow : close;
}

/** The rows of each column of a slide, of about the same height, and the rest. */
export function takeColumns(
  laid: LaidTable,
  columns: SlideTable['columns'],
  room: Pt,
  measure: Measure,
): { readonly parts: readonly (readonly TakenRow[])[]; readonly rest?: LaidTable } {
  const taken = (height: Pt): { readonly parts: readonly (readonly TakenRow[])[]; readonly rest?: LaidTable } => {
    const first = takeRows(laid, height, measure);
    if (columns === 1 || first.rest === undefined)
      return { parts: [first.rows], ...(first.rest && { rest: first.rest }) };
    const second = takeRows(first.rest, height, measure);
    return { parts: [first.rows, second.rows], ...(second.rest && { rest: second.rest }) };
  };
  const all = taken(room);
  if (all.rest !== undefined || columns === 1) return all;
  for (let height = room - CLOSE.rowHeight; height > 0; height -= CLOSE.rowHeight)
    if (taken(height).rest !== undefined) return taken(height + CLOSE.rowHeight);
  return all;
}

/** The room of each slide that shares a table out most evenly, over no more slides than it must take. */
export function evenRooms(
  laid: LaidTable,
  { first, next }: { readonly first: Pt; readonly next: Pt },
  measure: Measure,
): readonly Pt[] {
  const roomOf = (index: number): Pt => (index === 0 ? first : next);
  const within = (most: Pt): Shares => shared(laid, (index) => Math.min(most, roomOf(index)), measure);
  let even = within(Math.max(first, next));
  const fewest = even.length;
  for (let most = Math.max(first, next); most > 0 && fewest > 1; most -= STEP) {
    const tried = within(most);
    if (tried.length > fewest) break;
    if (leastOf(tried) >= leastOf(even)) even = tried;
  }
  for (let index = fewest - 1; index > 0; index -= 1) even = handedOn(even, index, laid, measure);
  return even.map(({ room }) => room);
}

/** Between two rooms that are tried. */
const STEP = CLOSE.rowHeight / 2;

/** What each slide has of a table: its room, and how many rows that holds. */
type Shares = readonly { readonly room: Pt; readonly rows: number }[];

function shared(laid: LaidTable, roomOf: (index: number) => Pt, measure: Measure): Shares {
  const shares: { room: Pt; rows: number }[] = [];
  for (let rest: LaidTable | undefined = laid; rest !== undefined; ) {
    const room = roomOf(shares.length);
    const taken: ReturnType<typeof takeRows> = takeRows(rest, room, measure);
    shares.push({ room, rows: taken.rows.filter(({ kind }) => kind === 'body').length });
    rest = taken.rest;
  }
  return shares;
}

function leastOf(shares: Shares): number {
  return Math.min(...shares.map(({ rows }) => rows));
}

/** A slide that has far fewer rows than the one before it, where a tier ends, gets one from there. */
function handedOn(shares: Shares, index: number, laid: LaidTable, measure: Measure): Shares {
  const [before, own] = [shares[index - 1], shares[index]];
  if (before === undefined || own === undefined || before.rows - own.rows < 2) return shares;
  for (let room = before.room - STEP; room > 0; room -= STEP) {
    const tried = shared(laid, (at) => (at === index - 1 ? room : (shares[at]?.room ?? before.room)), measure);
    if (tried.length > shares.length) return shares;
    if ((tried[index]?.rows ?? 0) > own.rows) return leastOf(tried) < leastOf(shares) ? shares : tried;
  }
  return shares;
}
