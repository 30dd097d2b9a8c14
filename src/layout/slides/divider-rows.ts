/** The roles of a divider, at its right: each with its pay and its bar. */
import type { ChartRow, Section } from '../../document/types.js';
import { rangeBar, rect } from '../charts/bar.js';
import { coloursOf, english, plainText, position, runsOf } from '../context.js';
import type { Box, Item } from '../scene.js';
import { textItem } from '../text/item.js';
import { textHeight } from '../text/set.js';
import { rowItems } from './divider-items.js';
import { HEAD_HEIGHT, HEAD_LEADING, payOf, payWidth, type RowPlan, rowsFrame } from './divider-plan.js';
import { rightOf } from './grid.js';
import { rowLabel } from './label.js';
import { type SlideContext, strong, TEXT_LEADING, text } from './slide.js';

/** The rows of one slide. */
export function layRows(
  rows: readonly ChartRow[],
  plan: RowPlan,
  section: Section,
  sect: number,
  context: SlideContext,
): Item[] {
  return rows.flatMap((row, index) => layRow(row, plan, index, section, sect, context));
}

function layRow(
  row: ChartRow,
  plan: RowPlan,
  index: number,
  section: Section,
  sect: number,
  context: SlideContext,
): Item[] {
  const place = rowsFrame(context.grid);
  const y = place.y + plan.pitch * index;
  const besideWidth = payWidth(row, plan, context);
  const { headSize, headHeight, barTop, barHeight } = plan;
  const headBox = { x: place.x, y, w: place.w - besideWidth, h: HEAD_HEIGHT };
  const leading = headSize * HEAD_LEADING;
  const frame = { w: headBox.w, h: headHeight, style: strong(headSize), leading: HEAD_LEADING, sizes: [headSize] };
  const { words } = rowLabel(row, frame, context);
  const role = plan.items?.has(row) ? 'H2' : 'P';
  const head = { runs: runsOf(words, strong(headSize)), leading, tag: context.tags.add(role, sect) };
  const down = Math.max(0, textHeight([head], headBox.w, context.measure) - headBox.h);
  const tall = { ...headBox, h: headBox.h + down };
  const payBox = plan.beside
    ? { x: rightOf(place) - besideWidth, y, w: besideWidth, h: HEAD_HEIGHT }
    : { x: place.x, y: y + 34 + down, w: place.w, h: 28 };
  const copy = {
    runs: [{ text: payOf(row), style: text(plan.paySize, 'ink2'), ...english(context) }],
    leading: plan.paySize * TEXT_LEADING,
    align: plan.beside ? ('right' as const) : ('left' as const),
    tag: context.tags.add('P', sect),
  };
  return [
    textItem(`Name of ${plainText(row.label)}`, [head], tall, context, 'middle'),
    textItem(`Pay of ${plainText(row.label)}`, [copy], payBox, context, 'middle'),
    ...trackedBar(row, { ...place, y: y + barTop + down, h: barHeight }, section.tier, context),
    ...rowItems(row, plan, y + barTop + down + barHeight, sect, context),
  ];
}

/** The role's bar on a track that stops at it: decoration, the pay stands above in words. */
export function trackedBar(
  row: ChartRow,
  { x, y, w, h }: Box,
  tier: number | undefined,
  context: SlideContext,
): Item[] {
  const { scale } = context.document;
  if (scale === undefined || row.range === undefined) return [];
  const from = position(row.range.min, scale, x, w);
  const to = position(row.range.max, scale, x, w);
  const middle = y + h / 2 - 0.5;
  const track = [
    { x, w: from - x },
    { x: to, w: x + w - to },
  ].filter((part) => part.w > 0.5);
  return [
    {
      kind: 'group',
      name: `Pay bar of ${plainText(row.label)}`,
      box: { x, y, w, h },
      items: [
        ...track.map((part) => rect({ ...part, y: middle, h: 1 }, 'mark', 'Track')),
        ...rangeBar(row.range, { x: from, y, w: to - from, h }, coloursOf(tier, context).mark, 2),
      ],
    },
  ];
}
