/** The bars of the roles that are compared, beside their names. */
import { notchOf } from '../../charts/notch.js';
import type { ChartRow, Section } from '../../document/types.js';
import { rangeBar } from '../charts/bar.js';
import { endsAt, placeLabels } from '../charts/ends.js';
import { ticks, track } from '../charts/track.js';
import { coloursOf, plainText, position, saidOf } from '../context.js';
import type { Box, GroupItem, Item, Pt, SlideLayout } from '../scene.js';
import { rightOf, type SlideGrid, type Stretch, span } from './grid.js';
import { rowLabel } from './label.js';
import { fill, type SlideContext, strong, text } from './slide.js';

export const LABEL_LEADING = 1.05;
/** Smaller, a name stands on two lines. */
const LEAST_ON_ONE_LINE: Pt = 18;
const BAR: Pt = 27;
/** A name keeps further from the next one than its lines are from each other. */
const APART: Pt = 3;
/** Between a name and the scale. */
const BEFORE_SCALE: Pt = 16;

/** The names of the roles, and right of them the scale. */
export function barColumns(grid: SlideGrid): { label: Stretch; scale: Stretch } {
  const scale = span(grid, 4, 8);
  return { label: { x: grid.body.x, w: scale.x - BEFORE_SCALE - grid.body.x }, scale };
}

/** With the scale under them; without, for columns that are a little too long; and with small names, too. */
export const FORMS = ['scaled', 'bare', 'tight'] as const;
export type BarsForm = (typeof FORMS)[number];

export interface Bars {
  readonly bottom: Pt;
  /** Under a section's tag. */
  draw(sect: number): readonly Item[];
}

/** The roles' bars on one scale, under which only the own tier is named. */
export function compareBars(
  layout: SlideLayout,
  section: Section,
  rows: readonly ChartRow[],
  caption: string,
  top: Pt,
  form: BarsForm,
  context: SlideContext,
): Bars {
  const { scale } = context.document;
  const comparable = rows.flatMap(({ range, ...row }) => (range === undefined ? [] : { ...row, range }));
  if (scale === undefined || comparable.length === 0) return { bottom: top + 4, draw: () => [] };
  const columns = barColumns(context.grid);
  const scaled = form === 'scaled';
  const onTwoLines = comparable.some(
    ({ label }) => context.measure.width(plainText(label), strong(LEAST_ON_ONE_LINE)) > columns.label.w,
  );
  const h = onTwoLines && form !== 'tight' ? 46 : 37;
  const pitch = comparable.length === 2 ? 55 : h;
  const place = columns.scale;
  const y = top + pitch * comparable.length + (scaled ? 3 : 0);
  const style = text(18, 'ink2');
  const tickItems = !scaled
    ? []
    : ticks(scale, section.tier, { ...place, y: y + 11, h: 22, style, allZones: false }, context);
  const bottom = Math.max(scaled ? y + 33 : y, ...tickItems.map((item) => item.box.y + item.box.h));
  const draw = (sect: number): readonly Item[] => {
    const boxOf = (index: number): Box => ({ ...columns.label, y: top + pitch * index, h });
    const frame = {
      w: columns.label.w,
      h: Math.min(h, pitch - APART),
      style: strong(20),
      leading: LABEL_LEADING,
      sizes: onTwoLines ? [18, 16] : [20, 18],
    };
    const named = comparable.map((row) => rowLabel(row, frame, context));
    const size = Math.min(...named.map((one) => one.size));
    const labels = named.map(({ words }, index) => {
      const box = boxOf(index);
      return fill(layout, `label ${index + 1}`, words, context, { size, box, tag: context.tags.add('P', sect) });
    });
    const bars = comparable.map(({ range, from, to }, index) => {
      const x = position(range.min, scale, place.x, place.w);
      const w = position(range.max, scale, place.x, place.w) - x;
      const room = { bar: w, left: x - place.x + BEFORE_SCALE, right: rightOf(place) - x - w };
      const bar = { x, y: top + pitch * index + (h - BAR) / 2, w, h: BAR };
      return { range, ends: { from, to, notch: notchOf(range) }, bar, room };
    });
    const { mark, onMark } = coloursOf(section.tier, context);
    const inBars = { style: strong(18), inset: 9, onBar: onMark };
    const placed = placeLabels(bars, inBars, context.measure);
    const drawn = bars.flatMap(({ range, bar, ends }, index) => {
      const labels = { ...inBars, ...ends, style: { ...inBars.style, size: placed.size } };
      return [...rangeBar(range, bar, mark, 2.25), ...endsAt(placed.places[index], bar, labels, context.measure)];
    });
    const group: GroupItem = {
      kind: 'group',
      name: 'Pay on one scale',
      alt: caption,
      tag: context.tags.add('Figure', sect, saidOf(caption, context)),
      box: { ...place, y: top + 5, h: bottom - top - 5 },
      items: [
        ...drawn,
        ...(!scaled ? [] : track(scale, section.tier, { ...place, y: y + 2.5, own: 5, other: 1.5 }, context)),
        ...tickItems,
      ],
    };
    return [...labels, group];
  };
  return { bottom: bottom + 2, draw };
}
