/** 10: a role that has more to say: a low bar with its ends in it, and lists in two columns that go on on further slides. */
import type { Section } from '../../document/types.js';
import { continued } from '../../messages/layout.js';
import { coloursOf, type LayoutContext, plainText, runsOf, subjectOf } from '../context.js';
import type { Item, Pt, TextItem } from '../scene.js';
import { textHeight } from '../text/set.js';
import { takeCopies } from '../text/split.js';
import { type Column, type ListGroup, listCopies, packColumns, tagCopies } from './columns.js';
import { DENSE_LAYOUT, HALF, HALVES, PICTURE, picture, type RoleParts, topWidth } from './role-parts.js';
import { lowPay } from './role-pay.js';
import { BODY_BOTTOM, fill, fillCopies, LEFT, LIST_LEADING, ROWS_TOP, type SlideDraft, text, WIDTH } from './slide.js';
import { continuationExtra, type SlideTitle, slideTitle } from './slide-title.js';

/** The dense slide: a low bar with its ends in it, and lists in two columns that go on on further slides. */
export function dense(section: Section, parts: RoleParts, title: SlideTitle, context: LayoutContext): SlideDraft[] {
  const colour = coloursOf(section.tier, context).mark;
  const summary = [
    ...(title.overflow === undefined ? [] : [title.overflow]),
    ...[...parts.summary, ...parts.asides].map((one) => one.text),
  ];
  const summaryCopies = summary.map((words) => ({ runs: runsOf(words, text(18, 'ink2')), leading: 18 * LIST_LEADING }));
  const [shown, rest] = takeCopies(
    summaryCopies,
    topWidth(parts, WIDTH),
    Math.max(46, 4 * 18 * LIST_LEADING - title.extra),
    context.measure,
  );
  const summaryTop = 86 + title.extra;
  const summaryHeight = textHeight(shown, topWidth(parts, WIDTH), context.measure);
  const low = Math.max(
    summaryTop + (shown.length === 0 ? 0 : summaryHeight + 16),
    parts.picture === undefined ? 0 : PICTURE.y + PICTURE.h + 12,
  );
  const drawnPay = lowPay(section, parts, low, title.sect, context);
  const listTop = drawnPay.bottom + 14;

  const groups: ListGroup[] = [
    ...(rest.length === 0 ? [] : [{ copies: rest }]),
    ...parts.groups.map((group) => ({
      ...(group.head === undefined ? {} : { head: group.head }),
      copies: group.blocks.flatMap((block) => listCopies(block, text(18), 10, colour, context.measure)),
    })),
  ].filter((group) => group.copies.length > 0);
  const first = { w: HALF, h: BODY_BOTTOM - listTop - 32 };
  const nextTop = ROWS_TOP + continuationExtra(section, context);
  const others = { w: HALF, h: BODY_BOTTOM - nextTop - 32 };
  const slides = packColumns(groups, 2, first, others, context);
  if (slides.length > 1) context.report(continued(section, subjectOf(section), 'list', slides.length));

  const { sect } = title;
  const items: Item[] = [title.item];
  if (shown.length > 0) {
    const copies = shown.map((copy) => ({ ...copy, tag: context.tags.add('P', sect) }));
    items.push(
      fillCopies(DENSE_LAYOUT, 'summary', copies, context, {
        x: LEFT,
        y: summaryTop,
        w: topWidth(parts, WIDTH),
        h: Math.max(46, summaryHeight),
      }),
    );
  }
  items.push(
    ...picture(parts, sect, context),
    ...drawnPay.items,
    ...columnItems(slides[0] ?? [], listTop, first.h, sect, context),
  );
  const name = plainText(section.title);
  return [
    { layout: DENSE_LAYOUT, name, items, footer: 'document' },
    ...slides.slice(1).map((columns, index): SlideDraft => {
      const again = slideTitle(section, DENSE_LAYOUT, context, index + 2, slides.length);
      const more = columnItems(columns, nextTop, others.h, again.sect, context);
      return { layout: DENSE_LAYOUT, name, items: [again.item, ...more], footer: 'document' };
    }),
  ];
}

function columnItems(columns: readonly Column[], top: Pt, h: Pt, sect: number, context: LayoutContext): TextItem[] {
  return columns.flatMap((column, index) => {
    const x = HALVES[index] ?? LEFT;
    const box = { x, y: top, w: HALF, h: 26 };
    const head =
      column.head === undefined
        ? []
        : [
            fill(DENSE_LAYOUT, `list head ${index + 1}`, column.head, context, {
              box,
              tag: context.tags.add('H2', sect),
            }),
          ];
    const copies = tagCopies(column.copies, sect, context);
    return [...head, fillCopies(DENSE_LAYOUT, `list ${index + 1}`, copies, context, { x, y: top + 32, w: HALF, h })];
  });
}
