/** 05 without pay: the words of a role take the height that its scale would. */
import type { Inlines, Section } from '../../document/types.js';
import { rule } from '../charts/bar.js';
import { plainText, runsOf } from '../context.js';
import type { Item, Pt } from '../scene.js';
import { textItem } from '../text/item.js';
import { type Copy, textHeight } from '../text/set.js';
import { bottomOf, column, type Stretch, span } from './grid.js';
import type { RoleHead } from './role-head.js';
import { type PlainList, plainLists, type RoleParts, roleLayout } from './role-parts.js';
import { fillCopies, type SlideContext, type SlideDraft, strong, TEXT_LEADING, text } from './slide.js';

/** Of the items; the summary is as large, down to its own floor. */
const SIZES = [28, 26, 24, 22, 20];
const LEAST_SUMMARY: Pt = 22;
/** From the summary to the head of a list, and from there to its first item. */
const ABOVE_HEAD: Pt = 36;
const HEAD: Pt = 38;
/** Above and below an item, together: at least, and where there is room. */
const PADDING: Pt = 16;
const GREATEST_PADDING: Pt = 36;

/** Nothing where a bar or a large figure is shown, a picture stands beside the title, or the words need more than a slide. */
export function worded(
  section: Section,
  parts: RoleParts,
  head: RoleHead,
  context: SlideContext,
): SlideDraft[] | undefined {
  const figure = parts.figure ?? [];
  if (parts.row || parts.picture || figure.some(({ small }) => !small) || head.overflow) return undefined;
  const lists = plainLists(parts);
  if (lists === undefined || lists.length > 2 || lists.length === 0) return undefined;
  const { grid } = context;
  const layout = roleLayout(grid);
  const box = { x: grid.body.x, y: head.bottom, w: span(grid, 0, 11).w };
  const foot = bottomOf(grid.body);
  const count = lists.length === 1 ? 1 : 2;
  const small = [...(figure.length > 0 ? [figure] : []), ...parts.asides.map((aside) => aside.text)];
  for (const size of SIZES) {
    const copies = [
      ...parts.summary.map((one) => copyOf(one.text, Math.max(LEAST_SUMMARY, size), 'ink2')),
      ...small.map((words) => ({ ...copyOf(words, 18, 'ink2'), spaceBefore: 8 })),
    ];
    const h = textHeight(copies, box.w, context.measure);
    const top = box.y + h + ABOVE_HEAD + HEAD;
    const set = lists.map((list, index) => ({ ...list, size, place: column(grid, index, count), top, foot }));
    if (set.some((list) => needsOf(list, context).some((need) => need.end > foot))) continue;
    const { sect } = head;
    const tagged = copies.map((copy) => ({ ...copy, tag: context.tags.add('P', sect) }));
    const summary = tagged.length === 0 ? [] : [fillCopies(layout, 'summary', tagged, context, { ...box, h })];
    const items = [...head.items, ...summary, ...set.flatMap((list, index) => listItems(list, index, sect, context))];
    return [{ layout, name: plainText(section.title), items, footer: 'document' }];
  }
  return undefined;
}

interface PlacedList extends PlainList {
  readonly size: Pt;
  readonly place: Stretch;
  readonly top: Pt;
  readonly foot: Pt;
}

/** What each item needs, and where it would end. */
function needsOf({ items, size, place, top }: PlacedList, { measure }: SlideContext): { h: Pt; end: Pt }[] {
  let end = top;
  return items.map((words) => {
    const h = textHeight([copyOf(words, size)], place.w, measure) + PADDING;
    end += h;
    return { h, end };
  });
}

/** A head, and the items between hairlines. */
function listItems(list: PlacedList, index: number, sect: number, context: SlideContext): Item[] {
  const { head, items, size, place, top, foot } = list;
  const needs = needsOf(list, context);
  const spare = (foot - (needs.at(-1)?.end ?? top)) / Math.max(1, needs.length);
  const padding = Math.min(GREATEST_PADDING - PADDING, spare);
  const drawn: Item[] = [];
  if (head !== undefined) {
    const box = { ...place, y: top - HEAD, h: 26 };
    const copy = { runs: runsOf(head, strong(20)), leading: 24, tag: context.tags.add('H2', sect) };
    drawn.push(
      index === 0
        ? fillCopies(roleLayout(context.grid), 'list head', [copy], context, box)
        : textItem('List head', [copy], box, context, 'middle'),
    );
  }
  const tag = context.tags.add('L', sect, { numbering: 'None' });
  let y = top;
  items.forEach((words, row) => {
    const h = (needs[row]?.h ?? 0) + padding;
    const copy = { ...copyOf(words, size), tag: context.tags.add('LBody', context.tags.add('LI', tag)) };
    drawn.push(
      rule(place.x, y, place.w, 'rule', 0.75),
      textItem('Item', [copy], { ...place, y, h }, context, 'middle'),
    );
    y += h;
  });
  return [...drawn, rule(place.x, y, place.w, 'rule', 0.75)];
}

function copyOf(words: Inlines, size: Pt, colour: 'ink' | 'ink2' = 'ink'): Copy {
  return { runs: runsOf(words, text(size, colour), text(size, colour)), leading: size * TEXT_LEADING };
}
