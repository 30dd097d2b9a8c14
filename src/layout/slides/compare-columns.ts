/** The columns of a comparison: what a role is called, its pay where that has no place above, what is listed, and the list. */
import type { ChartRow, Inlines } from '../../document/types.js';
import { rule } from '../charts/bar.js';
import { english } from '../context.js';
import { fittingSize, lineCount } from '../fit.js';
import type { Item, Pt, SlideLayout } from '../scene.js';
import { textItem } from '../text/item.js';
import { type Copy, textHeight } from '../text/set.js';
import { payOf } from './divider-plan.js';
import { trackedBar } from './divider-rows.js';
import { bottomOf, type Stretch } from './grid.js';
import { tagCopies } from './list-copies.js';
import { fill, fillCopies, type SlideContext, strong, TEXT_LEADING, text } from './slide.js';

export interface RoleColumn {
  readonly head: Inlines;
  readonly kind: Inlines;
  readonly copies: readonly Copy[];
}

/** How the heads of all columns stand. */
export interface Heads {
  readonly size: Pt;
  readonly w: Pt;
  /** Of the words of the highest. */
  readonly h: Pt;
  /** Of what the lists are called; 0 where none is called anything. */
  readonly kind: Pt;
}

/** The pay of a column: on one line, or on as many as its ends need, and the bar on its scale. */
export interface ColumnPay {
  readonly row: ChartRow;
  readonly tier: number | undefined;
}

/** From the rule to a head, and from there to what comes next. */
const UNDER_RULE: Pt = 11;
const KIND: Pt = 28;
const OVER_LIST: Pt = 3;
/** How far a head may reach into the gutter, a quarter of it, rather than take another line for a letter. */
const OVER: Pt = 6;
/** Of the pay of a column: a line of words with what keeps it clear of the bar, and the bar under it. */
const PAY_LINE: Pt = 28;
const PAY_BAR: Pt = 14;
const UNDER_PAY: Pt = 10;
export const COLUMN_PAY: Pt = PAY_LINE + PAY_BAR + UNDER_PAY;

/** Heads as wide as their columns, or into the gutter where that saves a line. */
export function columnHeads(columns: readonly RoleColumn[], w: Pt, context: SlideContext): Heads {
  const own = headsWithin(columns, w, context);
  const over = headsWithin(columns, w + OVER, context);
  return over.h < own.h ? over : own;
}

/** Heads of one size, the largest in which each has one line. */
function headsWithin(columns: readonly RoleColumn[], w: Pt, context: SlideContext): Heads {
  const size = Math.min(
    ...columns.map(({ head }) => fittingSize(head, strong(22), 1.18, [22, 20, 18], { w, h: 26 }, context)),
  );
  const lines = columns.map(({ head }) => lineCount(head, strong(size), w, context));
  const h = 28 + (Math.max(1, ...lines) - 1) * 22;
  return { size, w, h, kind: columns.some(({ kind }) => kind.length > 0) ? KIND : 0 };
}

/** From the rule over the columns to their lists: 70 where each head has one line, and says what is listed. */
export function aboveList({ h, kind }: Heads, pay: Pt = 0): Pt {
  return UNDER_RULE + h + pay + kind + OVER_LIST;
}

/** Whether the pay of all has a line in such columns. */
export function payFits(rows: readonly ChartRow[], w: Pt, { measure }: SlideContext): boolean {
  return rows.every((row) => measure.width(payOf(row), PAY_STYLE) <= w);
}

const PAY_STYLE = text(18, 'ink2');

/** One column, from the rule over it. */
export function columnItems(
  layout: SlideLayout,
  { head, kind, copies }: RoleColumn,
  index: number,
  { x, w }: Stretch,
  top: Pt,
  heads: Heads,
  sect: number,
  context: SlideContext,
  pay?: ColumnPay,
): Item[] {
  const items: Item[] = [rule(x, top, w, 'ink', 1.5)];
  const headBox = { x, y: top + UNDER_RULE, w: heads.w, h: heads.h };
  items.push(
    fill(layout, `head ${index + 1}`, head, context, {
      size: heads.size,
      box: headBox,
      tag: context.tags.add('H2', sect),
    }),
  );
  if (pay !== undefined) items.push(...payItems(pay, { x, w }, bottomOf(headBox), sect, context));
  const under = bottomOf(headBox) + (pay === undefined ? 0 : COLUMN_PAY);
  if (kind.length > 0)
    items.push(
      fill(layout, `kind ${index + 1}`, kind, context, {
        box: { x, y: under, w, h: 24 },
        tag: context.tags.add('P', sect),
      }),
    );
  if (copies.length > 0) {
    const y = under + heads.kind + OVER_LIST;
    const tagged = tagCopies(copies, sect, context);
    const h = Math.max(24, bottomOf(context.grid.body) - y, textHeight(tagged, w, context.measure));
    items.push(fillCopies(layout, `list ${index + 1}`, tagged, context, { x, y, w, h }));
  }
  return items;
}

/** In words, and as a bar on the scale of all: decoration. */
function payItems({ row, tier }: ColumnPay, { x, w }: Stretch, y: Pt, sect: number, context: SlideContext): Item[] {
  const copy: Copy = {
    runs: [{ text: payOf(row), style: PAY_STYLE, ...english(context) }],
    leading: PAY_STYLE.size * TEXT_LEADING,
    tag: context.tags.add('P', sect),
  };
  return [
    textItem('Pay', [copy], { x, y, w, h: 22 }, context),
    ...trackedBar(row, { x, w, y: y + PAY_LINE, h: PAY_BAR }, tier, context),
  ];
}
