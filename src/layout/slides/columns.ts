/** Lists in columns: they fill one after the other, and go on on continuation slides. */
import type { Block, Inlines } from '../../document/types.js';
import type { Colour } from '../../theme/types.js';
import { numberHang, numberMark } from '../blocks/numbers.js';
import { type LayoutContext, runsOf } from '../context.js';
import type { Pt, TextStyle } from '../scene.js';
import type { Measure } from '../text/metrics.js';
import { type Copy, textHeight } from '../text/set.js';
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
 * Slides of columns. The first slide's columns may be lower than those of its continuations. A group starts a new column;
 * a single group that fits on the first slide is shared evenly among its columns.
 */
export function packColumns(
  groups: readonly ListGroup[],
  count: number,
  first: ColumnRoom,
  others: ColumnRoom,
  context: LayoutContext,
): Column[][] {
  const columns = groups.length === 1 && groups[0] !== undefined ? evenly(groups[0], count, first, context) : undefined;
  if (columns !== undefined) return [columns];
  const filled: Column[] = [];
  for (const group of groups) {
    let rest: readonly Copy[] = group.copies;
    let head = group.head;
    while (rest.length > 0) {
      const room = filled.length < count ? first : others;
      const [taken, left] = takeCopies(rest, room.w, room.h, context.measure);
      filled.push({ copies: taken, ...(head === undefined ? {} : { head }) });
      head = undefined;
      rest = left;
    }
  }
  const slides: Column[][] = [];
  for (let start = 0; start < filled.length; start += count) slides.push(filled.slice(start, start + count));
  return slides;
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
