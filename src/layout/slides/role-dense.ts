/** 10: a role that has more to say: a low bar with its ends in it, and lists in two columns that go on on further slides. */
import type { Section } from '../../document/types.js';
import { continued } from '../../messages/layout.js';
import { coloursOf, plainText, runsOf, subjectOf } from '../context.js';
import type { Box, Item, Pt, SlideLayout, TextItem } from '../scene.js';
import { textHeight } from '../text/set.js';
import { takeCopies } from '../text/split.js';
import { type Column, type ColumnRoom, type ListGroup, listCopies, packColumns, tagCopies } from './columns.js';
import { bottomOf, column, type SlideGrid } from './grid.js';
import { denseLayout, picture, type RoleParts, rowsOf, topWidth, underPicture } from './role-parts.js';
import { lowPay } from './role-pay.js';
import { HEAD, type PlacedColumn, stacked } from './role-stack.js';
import { fill, fillCopies, LIST_LEADING, type SlideContext, type SlideDraft, text } from './slide.js';
import { continuationExtra, type SlideTitle, slideTitle } from './slide-title.js';

const LEAST_SIZE: Pt = 18;

/** The dense slide: a low bar with its ends in it, and lists in two columns that go on on further slides. */
export function dense(
  section: Section,
  parts: RoleParts,
  title: SlideTitle,
  context: SlideContext,
  further: SlideContext,
): SlideDraft[] {
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
  const low = Math.max(summaryTop + (shown.length === 0 ? 0 : summaryHeight + 16), underPicture(parts, grid));
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
  const frame = { x: grid.body.x, y: listTop, w: grid.body.w, h: bottomOf(grid.body) - listTop };
  const { body } = further.grid;
  const nextTop = body.y + continuationExtra(section, further);
  const next = { x: body.x, y: nextTop, w: body.w, h: bottomOf(body) - nextTop };
  const pack = (size: Pt): readonly (readonly PlacedColumn[])[] => {
    const groups = groupsIn(size);
    // Larger type leaves a line: another program may break one sooner than we do.
    const within = size > LEAST_SIZE ? { ...frame, h: frame.h - size * LIST_LEADING } : frame;
    if (grid.picture === undefined) {
      const slides = packColumns(groups, 2, roomIn(within, grid), roomIn(next, grid), context);
      return slides.map((columns, index) => sideBySide(columns, index === 0 ? frame : next, grid));
    }
    const { columns, rest } = stacked(groups, within, context);
    const room = roomIn(next, further.grid);
    const slides = rest.length === 0 ? [] : packColumns(rest, 2, room, room, further);
    return [columns, ...slides.map((some) => sideBySide(some, next, further.grid))];
  };
  let slides = pack(22);
  for (const size of [20, LEAST_SIZE]) if (slides.length > 1) slides = pack(size);
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
    ...columnItems(slides[0] ?? [], layout, sect, context),
  );
  const name = plainText(section.title);
  return [
    { layout, name, items, footer: 'document' },
    ...slides.slice(1).map((columns, index): SlideDraft => {
      const again = denseLayout(further.grid);
      const head = slideTitle(section, again, further, index + 2, slides.length);
      const more = columnItems(columns, again, head.sect, further);
      return { layout: again, name, items: [head.item, ...more], footer: 'document' };
    }),
  ];
}

/** For the paragraphs of one of two columns in a frame. */
function roomIn({ h }: Box, grid: SlideGrid): ColumnRoom {
  return { w: column(grid, 0, 2).w, h: h - HEAD };
}

function sideBySide(columns: readonly Column[], frame: Box, grid: SlideGrid): PlacedColumn[] {
  return columns.map((one, index) => ({ ...one, box: { ...frame, ...column(grid, index, 2) } }));
}

function columnItems(
  columns: readonly PlacedColumn[],
  layout: SlideLayout,
  sect: number,
  context: SlideContext,
): TextItem[] {
  return columns.flatMap(({ head, copies, box }, index) => {
    const words =
      head === undefined
        ? []
        : [
            fill(layout, `list head ${index + 1}`, head, context, {
              box: { ...box, h: 26 },
              tag: context.tags.add('H2', sect),
            }),
          ];
    const under = { ...box, y: box.y + HEAD, h: box.h - HEAD };
    return [...words, fillCopies(layout, `list ${index + 1}`, tagCopies(copies, sect, context), context, under)];
  });
}
