/** The lists of a dense role in columns: side by side or, beside a picture, one under the other. They go on on further slides. */
import type { Inlines } from '../../document/types.js';
import type { Box, Pt } from '../scene.js';
import type { Measure } from '../text/metrics.js';
import { type Copy, setText, textHeight } from '../text/set.js';
import { takeCopies } from '../text/split.js';
import { column } from './grid.js';
import { listColumns } from './role-parts.js';
import type { SlideContext } from './slide.js';

/** A head and the paragraphs under it. */
export interface ListGroup {
  readonly head?: Inlines;
  readonly copies: readonly Copy[];
}

/** Where a group stands, or a part of it. `head` is absent where the column carries on with the one before. */
export interface Column extends ListGroup {
  readonly box: Box;
}

/** What a slide holds, and what goes on, under the head of the list that it is of. */
interface Filled {
  readonly columns: readonly Column[];
  readonly rest: readonly ListGroup[];
}

/** The columns of each slide. */
export type ColumnSlides = readonly [readonly Column[], ...(readonly Column[])[]];

/** As many as the slide layout has places for. */
const COLUMNS = 2;
/** From the top of a head to what stands under it, and from there to the next head. */
export const HEAD: Pt = 32;
const GAP: Pt = 12;

/** The columns in a frame of a slide, of whose height they take `h` at most. */
export function fillColumns(groups: readonly ListGroup[], frame: Box, h: Pt, { grid, measure }: SlideContext): Filled {
  if (listColumns(grid) === 1) return stacked(groups, { ...frame, h }, measure);
  const places = [0, 1].map((index): Box => ({ ...frame, ...column(grid, index, COLUMNS) }));
  return sideBySide(groups, places, h - HEAD, measure);
}

/** Less of a slide's body, by the box around what stands there, is no slide of its own. */
const LEAST_FILLED = 1 / 3;
/** Of its own height the first slide keeps as much. */
const KEPT = 0.6;

/** The columns of the first slide and, in a frame of another grid, of those after it; a short last one takes some along. */
export function slidesFrom(
  groups: readonly ListGroup[],
  frame: Box,
  next: Box,
  context: SlideContext,
  further: SlideContext,
): ColumnSlides {
  const line = groups[0]?.copies[0]?.leading ?? frame.h;
  let best: ColumnSlides = [[]];
  let most = Number.NEGATIVE_INFINITY;
  for (let { h } = frame; h >= KEPT * frame.h && most < LEAST_FILLED; h -= line) {
    const { columns, rest } = fillColumns(groups, frame, h, context);
    const others = furtherColumns(rest, next, further);
    const share = filledShare(others.at(-1) ?? [], next, further);
    if (share > most) [best, most] = [[columns, ...others], share];
  }
  return best;
}

/** How much of a frame the box around what stands in columns fills. */
function filledShare(columns: readonly Column[], frame: Box, { measure }: SlideContext): number {
  const ends = columns.map(({ copies, box }) => {
    const { width, height } = setText(copies, box, measure);
    return { right: box.x + width, bottom: box.y + HEAD + height };
  });
  const right = Math.max(...ends.map((end) => end.right));
  const bottom = Math.max(...ends.map((end) => end.bottom));
  return ((right - frame.x) * (bottom - frame.y)) / (frame.w * frame.h);
}

/** How much larger text may be than on the slide that it goes on from: 24, 22 and 20 instead of 18. */
const LARGER = [4 / 3, 11 / 9, 10 / 9];

/** The columns of each slide on which the lists go on, as large as no more slides hold them. */
export function furtherColumns(
  groups: readonly ListGroup[],
  frame: Box,
  context: SlideContext,
): readonly (readonly Column[])[] {
  const fewest = slidesOf(groups, frame, frame.h, context);
  // Larger type leaves a line: another program may break one sooner than we do.
  const line = groups[0]?.copies[0]?.leading ?? 0;
  for (const share of LARGER) {
    const larger = groups.map((group) => enlarged(group, share));
    const slides = slidesOf(larger, frame, frame.h - line * share, context);
    if (slides.length <= fewest.length) return slides;
  }
  return fewest;
}

function slidesOf(
  groups: readonly ListGroup[],
  frame: Box,
  h: Pt,
  context: SlideContext,
): readonly (readonly Column[])[] {
  const slides: (readonly Column[])[] = [];
  for (let left = groups; left.length > 0; ) {
    const { columns, rest } = fillColumns(left, frame, h, context);
    slides.push(columns);
    left = rest;
  }
  return slides;
}

function enlarged({ copies, ...group }: ListGroup, share: number): ListGroup {
  const larger = copies.map((copy): Copy => {
    const { runs, leading, spaceBefore, bullet } = copy;
    return {
      ...copy,
      runs: runs.map((run) => ({ ...run, style: { ...run.style, size: run.style.size * share } })),
      leading: leading * share,
      ...(spaceBefore !== undefined && { spaceBefore: spaceBefore * share }),
      ...(bullet && {
        bullet: {
          ...bullet,
          indent: bullet.indent * share,
          ...(bullet.hang !== undefined && { hang: bullet.hang * share }),
        },
      }),
    };
  });
  return { ...group, copies: larger };
}

/** Two groups one after the other in both columns, where that has room for all: the second begins under the end of the first. */
export function flowedColumns(
  groups: readonly ListGroup[],
  frame: Box,
  { grid, measure }: SlideContext,
): readonly Column[] | undefined {
  const [first, second, ...others] = groups;
  if (first === undefined || second === undefined || others.length > 0 || listColumns(grid) === 1) return undefined;
  const [left, right] = [0, 1].map((index): Box => ({ ...frame, ...column(grid, index, COLUMNS) }));
  if (left === undefined || right === undefined) return undefined;
  const room = frame.h - HEAD;
  const [begun, rest] = takeCopies(first.copies, left.w, room, measure, room);
  const down = HEAD + textHeight(rest, right.w, measure) + GAP;
  const under = { ...right, y: right.y + down, h: frame.h - down };
  if (rest.length === 0 || textHeight(second.copies, right.w, measure) > under.h - HEAD) return undefined;
  return [
    { ...first, copies: begun, box: left },
    { copies: rest, box: { ...right, h: down - GAP } },
    { ...second, box: under },
  ];
}

/** Each group starts a new column; one that fits by itself is shared evenly among them. `h` is that of the paragraphs. */
function sideBySide(groups: readonly ListGroup[], places: readonly Box[], h: Pt, measure: Measure): Filled {
  const [only, ...others] = groups;
  const even = only !== undefined && others.length === 0 ? evenly(only, places, h, measure) : undefined;
  if (even !== undefined) return { columns: even, rest: [] };
  const columns: Column[] = [];
  let rest = groups;
  let goesOn = false;
  for (const box of places) {
    const [group, ...later] = rest;
    if (group === undefined) break;
    const [copies, left] = takeCopies(group.copies, box.w, h, measure);
    columns.push({ ...(goesOn ? {} : group), copies, box });
    goesOn = left.length > 0;
    rest = goesOn ? [{ ...group, copies: left }, ...later] : later;
  }
  return { columns, rest };
}

/** One group in columns of about the same height, or nothing where it does not fit. */
function evenly(
  { copies, ...group }: ListGroup,
  places: readonly Box[],
  h: Pt,
  measure: Measure,
): readonly Column[] | undefined {
  const perColumn = Math.ceil(copies.length / places.length);
  const columns = places.flatMap((box, index): Column[] => {
    const some = copies.slice(index * perColumn, (index + 1) * perColumn);
    return some.length === 0 ? [] : [{ ...(index === 0 ? group : {}), copies: some, box }];
  });
  return columns.every(({ copies: some, box: { w } }) => textHeight(some, w, measure) <= h) ? columns : undefined;
}

function stacked(groups: readonly ListGroup[], frame: Box, measure: Measure): Filled {
  const columns: Column[] = [];
  let y = frame.y;
  for (const [index, group] of groups.entries()) {
    const h = frame.y + frame.h - y - HEAD;
    const whole = textHeight(group.copies, frame.w, measure);
    if (index > 0 && (index >= COLUMNS || whole > h)) return { columns, rest: groups.slice(index) };
    const [copies, left] = takeCopies(group.copies, frame.w, h, measure);
    columns.push({ ...group, copies, box: { ...frame, y, h: Math.min(whole, h) + HEAD } });
    if (left.length > 0) return { columns, rest: [{ ...group, copies: left }, ...groups.slice(index + 1)] };
    y += HEAD + whole + GAP;
  }
  return { columns, rest: [] };
}
