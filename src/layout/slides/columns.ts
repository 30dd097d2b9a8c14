/** Lists in columns: they fill one after the other, and go on on continuation slides. */
import type { Block, Inlines } from '../../document/types.js';
import type { Colour } from '../../theme/types.js';
import { numberHang, numberMark } from '../blocks/numbers.js';
import { type LayoutContext, runsOf } from '../context.js';
import type { Pt, TextStyle } from '../scene.js';
import type { Measure } from '../text/metrics.js';
import { type Copy, setText, textHeight } from '../text/set.js';
import { takeCopies } from '../text/split.js';
import { LIST_LEADING } from './slide.js';

/** A head and the paragraphs under it. */
export interface ListGroup {
  readonly head?: Inlines;
  readonly copies: readonly Copy[];
}

/** What stands in one column. `head` is absent where the column carries on with the one before. */
export interface Column {
  readonly head?: Inlines;
  readonly copies: readonly Copy[];
}

export interface ColumnRoom {
  readonly w: Pt;
  readonly h: Pt;
}

/**
 * Slides of columns. The first slide's columns may be lower than those of its continuations, which carry the head of the list
 * that goes on, and set what is left as large as they can hold it.
 */
export function packColumns(
  groups: readonly ListGroup[],
  count: number,
  first: ColumnRoom,
  others: ColumnRoom,
  context: LayoutContext,
): Column[][] {
  const { columns, rest } = firstSlide(groups, count, first, context);
  return rest.length === 0 ? [columns] : [columns, ...furtherSlides(rest, count, others, context)];
}

interface Filled {
  readonly columns: Column[];
  readonly rest: readonly ListGroup[];
}

/** Fewer lines than this go on on no slide of their own. */
const ORPHAN = 6;

/** The columns of the first slide, of which a short rest takes some along. */
function firstSlide(groups: readonly ListGroup[], count: number, room: ColumnRoom, context: LayoutContext): Filled {
  const filled = fillSlide(groups, count, room, context);
  const line = groups[0]?.copies[0]?.leading ?? room.h;
  for (let some = filled, { h } = room; some.rest.length > 0 && h > line; ) {
    if (linesOf(some.rest, room.w, context) >= ORPHAN) return some;
    h -= line;
    some = fillSlide(groups, count, { ...room, h }, context);
  }
  return filled;
}

function linesOf(groups: readonly ListGroup[], w: Pt, { measure }: LayoutContext): number {
  const lines = (copies: readonly Copy[]): number => setText(copies, { x: 0, y: 0, w, h: 0 }, measure).lines;
  return groups.reduce((sum, { head, copies }) => sum + (head === undefined ? 0 : 1) + lines(copies), 0);
}

/** How much larger text may be than on the slide that it goes on from: 24, 22 and 20 instead of 18. */
const LARGER = [4 / 3, 11 / 9, 10 / 9];

function furtherSlides(
  groups: readonly ListGroup[],
  count: number,
  room: ColumnRoom,
  context: LayoutContext,
): Column[][] {
  const fewest = slidesOf(groups, count, room, context);
  // Larger type leaves a line: another program may break one sooner than we do.
  const line = groups[0]?.copies[0]?.leading ?? 0;
  for (const share of LARGER) {
    const larger = slidesOf(
      groups.map((group) => enlarged(group, share)),
      count,
      { ...room, h: room.h - line * share },
      context,
    );
    if (larger.length <= fewest.length) return larger;
  }
  return fewest;
}

function slidesOf(groups: readonly ListGroup[], count: number, room: ColumnRoom, context: LayoutContext): Column[][] {
  const slides: Column[][] = [];
  for (let left = groups; left.length > 0; ) {
    const { columns, rest } = fillSlide(left, count, room, context);
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

/** A slide's columns, and what goes on. Each group starts a new column; one that fits by itself is shared evenly among them. */
function fillSlide(groups: readonly ListGroup[], count: number, room: ColumnRoom, context: LayoutContext): Filled {
  const [only, ...others] = groups;
  const even = only !== undefined && others.length === 0 ? evenly(only, count, room, context) : undefined;
  if (even !== undefined) return { columns: even, rest: [] };
  const columns: Column[] = [];
  let rest = groups;
  let goesOn = false;
  while (columns.length < count && rest[0] !== undefined) {
    const [{ head, copies }, ...later] = rest;
    const [taken, left] = takeCopies(copies, room.w, room.h, context.measure);
    columns.push({ copies: taken, ...(head !== undefined && !goesOn && { head }) });
    goesOn = left.length > 0;
    rest = goesOn ? [{ ...(head !== undefined && { head }), copies: left }, ...later] : later;
  }
  return { columns, rest };
}

/** One group in columns of about the same height, or nothing where it does not fit. */
function evenly(group: ListGroup, count: number, room: ColumnRoom, context: LayoutContext): Column[] | undefined {
  const perColumn = Math.ceil(group.copies.length / count);
  const columns: Column[] = [];
  for (let start = 0; start < group.copies.length; start += perColumn) {
    const copies = group.copies.slice(start, start + perColumn);
    if (textHeight(copies, room.w, context.measure) > room.h) return undefined;
    columns.push({ copies, ...(start === 0 && group.head !== undefined ? { head: group.head } : {}) });
  }
  return columns;
}

/** The items of a block as paragraphs of a list, nested lists as deeper levels. */
export function listCopies(block: Block, style: TextStyle, gap: Pt, colour: Colour, measure: Measure): Copy[] {
  if (block.kind === 'paragraph')
    return [{ runs: runsOf(block.text, style), leading: style.size * LIST_LEADING, spaceBefore: gap }];
  return block.kind === 'list' ? itemCopies(block, style, gap, colour, measure) : [];
}

function itemCopies(
  list: Extract<Block, { kind: 'list' }>,
  style: TextStyle,
  gap: Pt,
  colour: Colour,
  measure: Measure,
  outer: { level: number; indent: Pt } = { level: -1, indent: 0 },
): Copy[] {
  const words = list.items.map((item) => runsOf(item.text, style));
  const least = style.size * 0.9;
  const hang = list.ordered ? numberHang(words, least, measure) : least;
  const place = { level: outer.level + 1, indent: outer.indent + hang };
  return list.items.flatMap((item, index) => [
    {
      runs: words[index] ?? [],
      leading: style.size * LIST_LEADING,
      spaceBefore: gap,
      bullet: { mark: list.ordered ? numberMark(index) : 'dot', colour, ...place, hang },
    },
    ...item.lists.flatMap((nested) => itemCopies(nested, style, gap / 2, colour, measure, place)),
  ]);
}

/** Tags of paragraphs in reading order: neighbouring items are one list, the others paragraphs. */
export function tagCopies(copies: readonly Copy[], sect: number, context: LayoutContext): Copy[] {
  let list: number | undefined;
  return copies.map((copy) => {
    if (copy.bullet === undefined) {
      list = undefined;
      return { ...copy, tag: context.tags.add('P', sect) };
    }
    list ??= context.tags.add('L', sect, { numbering: copy.bullet.mark === 'dot' ? 'Disc' : 'Decimal' });
    const item = context.tags.add('LI', list);
    const label = copy.bullet.mark === '' ? {} : { tag: context.tags.add('Lbl', item) };
    return { ...copy, bullet: { ...copy.bullet, ...label }, tag: context.tags.add('LBody', item) };
  });
}
