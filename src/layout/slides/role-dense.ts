/** 10: a role that has more to say: a low bar with its ends in it, and lists in two columns that go on on further slides. */
import type { Inlines, Section } from '../../document/types.js';
import { continued } from '../../messages/layout.js';
import { coloursOf, plainText, runsOf, subjectOf } from '../context.js';
import type { Box, Item, Pt, SlideLayout, TextItem } from '../scene.js';
import { textItem } from '../text/item.js';
import { type Copy, textHeight } from '../text/set.js';
import { takeCopies } from '../text/split.js';
import { bottomOf, type SlideGrid } from './grid.js';
import { listCopies, tagCopies } from './list-copies.js';
import {
  type Column,
  type ColumnSlides,
  fillColumns,
  flowedColumns,
  furtherColumns,
  HEAD,
  type ListGroup,
  slidesFrom,
} from './role-columns.js';
import type { RoleHead } from './role-head.js';
import { denseLayout, picture, type RoleParts, topWidth, underPicture } from './role-parts.js';
import { lowPay } from './role-pay.js';
import { fillCopies, LIST_LEADING, type SlideContext, type SlideDraft, strong, text } from './slide.js';
import { continuationExtra, slideTitle } from './slide-title.js';

const LEAST_SIZE: Pt = 18;

/** The dense slide: a low bar with its ends in it, and lists in two columns that go on on further slides. */
export function dense(
  section: Section,
  parts: RoleParts,
  head: RoleHead,
  context: SlideContext,
  further: SlideContext,
): SlideDraft[] {
  const { grid } = context;
  const layout = denseLayout(grid);
  const topW = topWidth(parts, grid.body.w, grid);
  const colour = coloursOf(section.tier, context).mark;
  const summary = [
    ...(head.overflow === undefined ? [] : [head.overflow]),
    ...[...parts.summary, ...parts.asides].map((one) => one.text),
  ];
  const summaryCopies = summary.map((words) => ({ runs: runsOf(words, text(18, 'ink2')), leading: 18 * LIST_LEADING }));
  const [shown, rest] = takeSummary(summaryCopies, topW, head.extra, context);
  const summaryHeight = textHeight(shown, topW, context.measure);
  const low = Math.max(head.bottom + (shown.length === 0 ? 0 : summaryHeight + 16), underPicture(parts, grid));
  const drawnPay = lowPay(section, parts, low, head.sect, context);
  const listTop = drawnPay.bottom + 14;

  const groupsIn = (size: Pt, gap = size / 1.8): ListGroup[] =>
    [
      ...(rest.length === 0 ? [] : [{ copies: rest }]),
      ...parts.groups.map((group) => ({
        ...(group.head === undefined ? {} : { head: group.head }),
        copies: group.blocks.flatMap((block) => listCopies(block, text(size), gap, colour, context.measure)),
      })),
    ].filter((group) => group.copies.length > 0);
  const [columns, ...others] = columnsFrom(listTop, groupsIn, section, context, further);
  const count = 1 + others.length;
  if (count > 1) context.report(continued(section, subjectOf(section), 'list', parts.groups, count));

  const { sect } = head;
  const items: Item[] = [...head.items];
  if (shown.length > 0) {
    const copies = shown.map((copy) => ({ ...copy, tag: context.tags.add('P', sect) }));
    items.push(
      fillCopies(layout, 'summary', copies, context, {
        x: grid.body.x,
        y: head.bottom,
        w: topW,
        h: Math.max(46, summaryHeight),
      }),
    );
  }
  items.push(...picture(parts, sect, context), ...drawnPay.items, ...columnItems(columns, layout, sect, context));
  const name = plainText(section.title);
  const again = denseLayout(further.grid);
  return [
    { layout, name, items, footer: 'document' },
    ...others.map((some, index): SlideDraft => {
      const title = slideTitle(section, again, further, index + 2, count);
      const more = columnItems(some, again, title.sect, further);
      return { layout: again, name, items: [title.item, ...more], footer: 'document' };
    }),
  ];
}

/** The lists of each slide: all on one, in the largest type that it holds them in; else they go on, in the least. */
function columnsFrom(
  top: Pt,
  groupsIn: (size: Pt, gap?: Pt) => readonly ListGroup[],
  section: Section,
  context: SlideContext,
  further: SlideContext,
): ColumnSlides {
  const frame = frameFrom(top, context.grid);
  const wholeIn = (size: Pt, gap?: Pt): readonly Column[] | undefined => {
    // Larger type leaves a line: another program may break one sooner than we do.
    const spare = size > LEAST_SIZE ? size * LIST_LEADING : 0;
    const { columns, rest } = fillColumns(groupsIn(size, gap), frame, frame.h - spare, context);
    return rest.length === 0 ? columns : undefined;
  };
  const whole = wholeIn(22) ?? wholeIn(20) ?? wholeIn(LEAST_SIZE) ?? wholeIn(LEAST_SIZE, 6) ?? wholeIn(LEAST_SIZE, 3);
  if (whole !== undefined) return [whole];
  for (const gap of [undefined, 6, 3]) {
    const flowed = flowedColumns(groupsIn(LEAST_SIZE, gap), frame, context);
    if (flowed !== undefined) return [flowed];
  }
  const groups = groupsIn(LEAST_SIZE);
  const next = frameFrom(further.grid.body.y + continuationExtra(section, further), further.grid);
  if (frame.h < HEAD + LEAST_SIZE * LIST_LEADING) return [[], ...furtherColumns(groups, next, further)];
  return slidesFrom(groups, frame, next, context, further);
}

/** Of a summary: more goes on among the lists, if it is more than a line or two. */
const SUMMARY_LINES = 4;

function takeSummary(
  copies: readonly Copy[],
  w: Pt,
  extra: Pt,
  { measure }: SlideContext,
): readonly [readonly Copy[], readonly Copy[]] {
  const leading = 18 * LIST_LEADING;
  const most = SUMMARY_LINES * leading;
  return textHeight(copies, w, measure) <= most + leading
    ? [copies, []]
    : takeCopies(copies, w, Math.max(46, most - extra), measure);
}

/** The body of a slide, from a height on. */
function frameFrom(y: Pt, { body }: SlideGrid): Box {
  return { ...body, y, h: bottomOf(body) - y };
}

function headCopy(head: Inlines): Copy {
  return { runs: runsOf(head, strong(20)), leading: 24 };
}

function columnItems(columns: readonly Column[], layout: SlideLayout, sect: number, context: SlideContext): TextItem[] {
  return columns.flatMap(({ head, copies, box }, index) => {
    const has = (slot: string): boolean => layout.slots.some(({ name }) => name === slot);
    const put = (slot: string, name: string, some: readonly Copy[], place: Box): TextItem =>
      has(slot) ? fillCopies(layout, slot, some, context, place) : textItem(name, some, place, context);
    const words = head === undefined ? [] : [{ ...headCopy(head), tag: context.tags.add('H2', sect) }];
    const under = { ...box, y: box.y + HEAD, h: box.h - HEAD };
    return [
      ...(words.length === 0 ? [] : [put(`list head ${index + 1}`, 'List head', words, { ...box, h: 26 })]),
      put(`list ${index + 1}`, 'List', tagCopies(copies, sect, context), under),
    ];
  });
}
