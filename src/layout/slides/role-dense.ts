/** 10: a role that has more to say: a low bar with its ends in it, and lists in two columns that go on on further slides. */
import type { Section } from '../../document/types.js';
import { continued } from '../../messages/layout.js';
import { coloursOf, plainText, runsOf, subjectOf } from '../context.js';
import type { Item, Pt, TextItem } from '../scene.js';
import { textHeight } from '../text/set.js';
import { takeCopies } from '../text/split.js';
import { type Column, type ListGroup, listCopies, packColumns, tagCopies } from './columns.js';
import { bottomOf, column } from './grid.js';
import { denseLayout, picture, pictureFrame, type RoleParts, rowsOf, topWidth } from './role-parts.js';
import { lowPay } from './role-pay.js';
import { fill, fillCopies, LIST_LEADING, type SlideContext, type SlideDraft, text } from './slide.js';
import { continuationExtra, type SlideTitle, slideTitle } from './slide-title.js';

/** The dense slide: a low bar with its ends in it, and lists in two columns that go on on further slides. */
export function dense(section: Section, parts: RoleParts, title: SlideTitle, context: SlideContext): SlideDraft[] {
  const { grid } = context;
  const layout = denseLayout(grid);
  const topW = topWidth(parts, grid.body.w, grid);
  const colour = coloursOf(section.tier, context).mark;
  const summary = [
    ...(title.overflow === undefined ? [] : [title.overflow]),
    ...[...parts.summary, ...parts.asides].map((one) => one.text),
  ];
  const summaryCopies = summary.map((words) => ({ runs: runsOf(words, text(18, 'ink2')), leading: 18 * LIST_LEADING }));
  const [shown, rest] = takeCopies(
    summaryCopies,
    topW,
    Math.max(46, 4 * 18 * LIST_LEADING - title.extra),
    context.measure,
  );
  const summaryTop = rowsOf(grid).summary + title.extra;
  const summaryHeight = textHeight(shown, topW, context.measure);
  const low = Math.max(
    summaryTop + (shown.length === 0 ? 0 : summaryHeight + 16),
    parts.picture === undefined ? 0 : bottomOf(pictureFrame(grid)) + 12,
  );
  const drawnPay = lowPay(section, parts, low, title.sect, context);
  const listTop = drawnPay.bottom + 14;

  const groupsIn = (size: Pt): ListGroup[] =>
    [
      ...(rest.length === 0 ? [] : [{ copies: rest }]),
      ...parts.groups.map((group) => ({
        ...(group.head === undefined ? {} : { head: group.head }),
        copies: group.blocks.flatMap((block) => listCopies(block, text(size), size / 1.8, colour, context.measure)),
      })),
    ].filter((group) => group.copies.length > 0);
  const { w } = column(grid, 0, 2);
  const first = { w, h: bottomOf(grid.body) - listTop - 32 };
  const nextTop = grid.body.y + continuationExtra(section, context);
  const others = { w, h: bottomOf(grid.body) - nextTop - 32 };
  const pack = (size: Pt) => packColumns(groupsIn(size), 2, first, others, context);
  let slides = pack(22);
  for (const size of [20, 18]) if (slides.length > 1) slides = pack(size);
  if (slides.length > 1) context.report(continued(section, subjectOf(section), 'list', slides.length));

  const { sect } = title;
  const items: Item[] = [title.item];
  if (shown.length > 0) {
    const copies = shown.map((copy) => ({ ...copy, tag: context.tags.add('P', sect) }));
    items.push(
      fillCopies(layout, 'summary', copies, context, {
        x: grid.body.x,
        y: summaryTop,
        w: topW,
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
    { layout, name, items, footer: 'document' },
    ...slides.slice(1).map((columns, index): SlideDraft => {
      const again = slideTitle(section, layout, context, index + 2, slides.length);
      const more = columnItems(columns, nextTop, others.h, again.sect, context);
      return { layout, name, items: [again.item, ...more], footer: 'document' };
    }),
  ];
}

function columnItems(columns: readonly Column[], top: Pt, h: Pt, sect: number, context: SlideContext): TextItem[] {
  const layout = denseLayout(context.grid);
  return columns.flatMap(({ head, copies }, index) => {
    const place = column(context.grid, index, 2);
    const words =
      head === undefined
        ? []
        : [
            fill(layout, `list head ${index + 1}`, head, context, {
              box: { ...place, y: top, h: 26 },
              tag: context.tags.add('H2', sect),
            }),
          ];
    const box = { ...place, y: top + 32, h };
    return [...words, fillCopies(layout, `list ${index + 1}`, tagCopies(copies, sect, context), context, box)];
  });
}
