/** A role's pay on the scale that all roles share: in large type over its bar, or low with its ends in the bar. */
import { notchOf } from '../../charts/notch.js';
import type { Inlines, Section } from '../../document/types.js';
import { rangeBar, rule } from '../charts/bar.js';
import { endLabels } from '../charts/ends.js';
import { ticks, track } from '../charts/track.js';
import { coloursOf, type LayoutContext, position, runsOf, saidOf } from '../context.js';
import type { GroupItem, Item, Pt, TextItem } from '../scene.js';
import { setText } from '../text/set.js';
import { ROLE_LAYOUT, type RoleParts } from './role-parts.js';
import { fillCopies, LEFT, strong, text, WIDTH } from './slide.js';

/** The figure over its bar, and the scale under it: one figure with one alternative text. */
export function pay(section: Section, parts: RoleParts, sect: number, context: LayoutContext): Item[] {
  const { scale } = context.document;
  const range = parts.row?.range;
  const items: Item[] = [];
  const from = range === undefined || scale === undefined ? LEFT : position(range.min, scale, LEFT, WIDTH);
  const to = range === undefined || scale === undefined ? LEFT + WIDTH : position(range.max, scale, LEFT, WIDTH);
  if (parts.figure !== undefined) items.push(figure(parts.figure, from, to, sect, context));
  if (scale === undefined || range === undefined || parts.chart === undefined) return items;
  const style = text(18, 'ink2');
  const group: GroupItem = {
    kind: 'group',
    name: 'Pay on the scale',
    alt: parts.chart.caption,
    tag: context.tags.add('Figure', sect, saidOf(parts.chart.caption, context)),
    box: { x: LEFT, y: 230, w: WIDTH, h: 80 },
    items: [
      ...rangeBar(range, { x: from, y: 230, w: to - from, h: 34 }, coloursOf(section.tier, context).mark, 3),
      ...track(scale, section.tier, { x: LEFT, w: WIDTH, y: 276, own: 5, other: 1.5 }, context),
      ...ticks(scale, section.tier, { x: LEFT, w: WIDTH, y: 287, h: 22.5, style, allZones: true }, context),
    ],
  };
  return [...items, group];
}

/** The pay in large type: from the bar's left, or to its right end where it would run off the slide. */
function figure(words: Inlines, from: Pt, to: Pt, sect: number, context: LayoutContext): TextItem {
  const slotStyle = { font: 'heading' as const, size: 46, bold: true, colour: 'ink' as const, tracking: -0.5 };
  const runs = (size: Pt) => runsOf(words, { ...slotStyle, size }, text(Math.min(22, size)));
  const width = (size: Pt): Pt =>
    setText([{ runs: runs(size), leading: size * 1.2 }], { x: 0, y: 0, w: 10_000, h: 60 }, context.measure).width + 1;
  const size = [46, 40, 34, 28, 24].find((one) => width(one) <= WIDTH) ?? 20;
  const w = Math.min(WIDTH, width(size));
  const x = from + w <= LEFT + WIDTH ? from : Math.max(LEFT, to - w);
  // Words alone, where pay is not stated, are smaller than a figure, and so is their line; it stands where a figure's would.
  const largest = Math.max(...runs(size).map(({ style }) => style.size));
  const leading = (55 / 46) * largest;
  // As wide as there is room: a program with a wider font still sets one line.
  const box = { x, y: 168 + ((55 / 46) * size - leading) / 2, w: Math.max(w, LEFT + WIDTH - x), h: 55 };
  const copy = { runs: runs(size), leading, tag: context.tags.add('P', sect) };
  return fillCopies(ROLE_LAYOUT, 'figure', [copy], context, box);
}

/** The bar with its ends in words, without a figure; the figure in a line where there is no bar. */
export function lowPay(
  section: Section,
  parts: RoleParts,
  y: Pt,
  sect: number,
  context: LayoutContext,
): { items: Item[]; bottom: Pt } {
  const { scale } = context.document;
  const range = parts.row?.range;
  if (scale === undefined || range === undefined || parts.row === undefined || parts.chart === undefined) {
    if (parts.figure === undefined) return { items: [rule(LEFT, y, WIDTH, 'rule', 0.75)], bottom: y };
    const box = { x: LEFT, y, w: WIDTH, h: 26 };
    const copy = { runs: runsOf(parts.figure, strong(20), text(18)), leading: 24, tag: context.tags.add('P', sect) };
    const set = setText([copy], box, context.measure);
    const item: Item = {
      kind: 'text',
      name: 'Pay',
      box: { ...box, h: Math.max(26, set.height) },
      anchor: 'top',
      paragraphs: set.paragraphs,
    };
    const bottom = y + set.height + 10;
    return { items: [item, rule(LEFT, bottom, WIDTH, 'rule', 0.75)], bottom };
  }
  const from = position(range.min, scale, LEFT, WIDTH);
  const to = position(range.max, scale, LEFT, WIDTH);
  const bar = { x: from, y, w: to - from, h: 30 };
  const labels = { from: parts.row.from, to: parts.row.to, style: strong(20), inset: 10, notch: notchOf(range) };
  const second = y + 51 + 22.5;
  const tickItems = ticks(
    scale,
    section.tier,
    { x: LEFT, w: WIDTH, y: y + 51, h: 22.5, style: text(18, 'ink2'), allZones: true },
    context,
  );
  const bottom = Math.max(second, ...tickItems.map((item) => item.box.y + item.box.h)) + 18;
  const group: GroupItem = {
    kind: 'group',
    name: 'Pay on the scale',
    alt: parts.chart.caption,
    tag: context.tags.add('Figure', sect, saidOf(parts.chart.caption, context)),
    box: { x: LEFT, y, w: WIDTH, h: bottom - 18 - y },
    items: [
      ...rangeBar(range, bar, coloursOf(section.tier, context).mark, 3),
      ...endLabels(bar, labels, context.measure, { left: LEFT, right: LEFT + WIDTH }),
      ...track(scale, section.tier, { x: LEFT, w: WIDTH, y: y + 40.5, own: 5, other: 1.5 }, context),
      ...tickItems,
    ],
  };
  return { items: [group, rule(LEFT, bottom, WIDTH, 'rule', 0.75)], bottom };
}
