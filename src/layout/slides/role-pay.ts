/** A role's pay on the scale that all roles share: in large type over its bar, or low with its ends in the bar. */
import { notchOf } from '../../charts/notch.js';
import type { Inlines, Section } from '../../document/types.js';
import { rangeBar, rule } from '../charts/bar.js';
import { endLabels } from '../charts/ends.js';
import { ticks, track } from '../charts/track.js';
import { coloursOf, position, runsOf, saidOf } from '../context.js';
import type { GroupItem, Item, Pt, SlideLayout, TextItem } from '../scene.js';
import { textItem } from '../text/item.js';
import { setText, textHeight } from '../text/set.js';
import { rightOf } from './grid.js';
import { type RoleParts, rowsOf } from './role-parts.js';
import { fillCopies, type SlideContext, strong, text } from './slide.js';

/** The figure over its bar, and the scale under it: one figure with one alternative text. */
export function pay(
  section: Section,
  parts: RoleParts,
  layout: SlideLayout,
  sect: number,
  context: SlideContext,
): Item[] {
  const { scale } = context.document;
  const { x, w } = context.grid.body;
  const range = parts.row?.range;
  const items: Item[] = [];
  const from = range === undefined || scale === undefined ? x : position(range.min, scale, x, w);
  const to = range === undefined || scale === undefined ? x + w : position(range.max, scale, x, w);
  if (parts.figure !== undefined) items.push(figure(parts.figure, from, to, layout, sect, context));
  if (scale === undefined || range === undefined || parts.chart === undefined) return items;
  const style = text(18, 'ink2');
  const top = rowsOf(context.grid).pay + 62;
  const group: GroupItem = {
    kind: 'group',
    name: 'Pay on the scale',
    alt: parts.chart.caption,
    tag: context.tags.add('Figure', sect, saidOf(parts.chart.caption, context)),
    box: { x, y: top, w, h: 80 },
    items: [
      ...rangeBar(range, { x: from, y: top, w: to - from, h: 34 }, coloursOf(section.tier, context).mark, 3),
      ...track(scale, section.tier, { x, w, y: top + 46, own: 5, other: 1.5 }, context),
      ...ticks(scale, section.tier, { x, w, y: top + 57, h: 22.5, style, allZones: true }, context),
    ],
  };
  return [...items, group];
}

/** The pay in large type: from the bar's left, or to its right end where it would run off the slide. */
function figure(words: Inlines, from: Pt, to: Pt, layout: SlideLayout, sect: number, context: SlideContext): TextItem {
  const slotStyle = { font: 'heading' as const, size: 46, bold: true, colour: 'ink' as const, tracking: -0.5 };
  const runs = (size: Pt) => runsOf(words, { ...slotStyle, size }, text(Math.min(22, size)));
  const width = (size: Pt): Pt =>
    setText([{ runs: runs(size), leading: size * 1.2 }], { x: 0, y: 0, w: 10_000, h: 60 }, context.measure).width + 1;
  const { body } = context.grid;
  const end = rightOf(body);
  const size = [46, 40, 34, 28, 24].find((one) => width(one) <= body.w) ?? 20;
  const w = Math.min(body.w, width(size));
  const x = from + w <= end ? from : Math.max(body.x, to - w);
  // Words alone, where pay is not stated, are smaller than a figure, and so is their line; it stands where a figure's would.
  const largest = Math.max(...runs(size).map(({ style }) => style.size));
  const leading = (55 / 46) * largest;
  // As wide as there is room: a program with a wider font still sets one line.
  const y = rowsOf(context.grid).pay + ((55 / 46) * size - leading) / 2;
  const box = { x, y, w: Math.max(w, end - x), h: 55 };
  const copy = { runs: runs(size), leading, tag: context.tags.add('P', sect) };
  return fillCopies(layout, 'figure', [copy], context, box);
}

/** The bar with its ends in words, without a figure; the figure in a line where there is no bar. */
export function lowPay(
  section: Section,
  parts: RoleParts,
  y: Pt,
  sect: number,
  context: SlideContext,
): { items: Item[]; bottom: Pt } {
  const { scale } = context.document;
  const { x, w } = context.grid.body;
  const range = parts.row?.range;
  if (scale === undefined || range === undefined || parts.row === undefined || parts.chart === undefined) {
    if (parts.figure === undefined) return { items: [rule(x, y, w, 'rule', 0.75)], bottom: y };
    const copy = { runs: runsOf(parts.figure, strong(20), text(18)), leading: 24, tag: context.tags.add('P', sect) };
    const h = textHeight([copy], w, context.measure);
    const item = textItem('Pay', [copy], { x, y, w, h: Math.max(26, h) }, context);
    const bottom = y + h + 10;
    return { items: [item, rule(x, bottom, w, 'rule', 0.75)], bottom };
  }
  const from = position(range.min, scale, x, w);
  const to = position(range.max, scale, x, w);
  const bar = { x: from, y, w: to - from, h: 30 };
  const { mark, onMark } = coloursOf(section.tier, context);
  const { from: lowest, to: highest } = parts.row;
  const labels = { from: lowest, to: highest, style: strong(20), inset: 10, onBar: onMark, notch: notchOf(range) };
  const second = y + 51 + 22.5;
  const tickItems = ticks(
    scale,
    section.tier,
    { x, w, y: y + 51, h: 22.5, style: text(18, 'ink2'), allZones: true },
    context,
  );
  const bottom = Math.max(second, ...tickItems.map((item) => item.box.y + item.box.h)) + 18;
  const group: GroupItem = {
    kind: 'group',
    name: 'Pay on the scale',
    alt: parts.chart.caption,
    tag: context.tags.add('Figure', sect, saidOf(parts.chart.caption, context)),
    box: { x, y, w, h: bottom - 18 - y },
    items: [
      ...rangeBar(range, bar, mark, 3),
      ...endLabels(bar, labels, context.measure, { left: x, right: x + w }),
      ...track(scale, section.tier, { x, w, y: y + 40.5, own: 5, other: 1.5 }, context),
      ...tickItems,
    ],
  };
  return { items: [group, rule(x, bottom, w, 'rule', 0.75)], bottom };
}
