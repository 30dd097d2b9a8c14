/** What a divider says of one or two roles besides their pay: the first of what they do or ask, under their bars. */
import type { Block, ChartRow, RangeChart, Section } from '../../document/types.js';
import { groupsOf } from '../blocks/groups.js';
import { coloursOf, plainText } from '../context.js';
import type { Item, Pt } from '../scene.js';
import { textItem } from '../text/item.js';
import { type Copy, textHeight } from '../text/set.js';
import { planned, type RowPlan, roomyForm, rowHeight, rowsFrame } from './divider-plan.js';
import { listCopies, tagCopies } from './list-copies.js';
import { firstOf, type SlideContext, text } from './slide.js';

/** More roles have their names and their pay alone. */
const MOST = 2;
const SIZES = [20, 18];
const GAP: Pt = 6;
/** Over and under the items. */
const OVER: Pt = 14;
const UNDER: Pt = 16;

type Groups = ReadonlyMap<ChartRow, readonly Block[]>;

/** The blocks that a divider has a place for. */
export function takenBlocks(blocks: readonly Block[]): Block[] {
  const taken = firstOf(blocks, 'paragraph', 'range');
  const chart = taken.find((block) => block.kind === 'range');
  return chart?.kind === 'range' && itemsOf(chart, blocks).size > 0 ? [...taken, ...after(chart, blocks)] : taken;
}

/** The words and lists under headings that are the names of the chart's roles; none where there is anything else. */
export function itemsOf(chart: RangeChart, blocks: readonly Block[]): Groups {
  const rows = chart.groups.flatMap((group) => group.rows);
  const rest = after(chart, blocks);
  const found = new Map<ChartRow, readonly Block[]>();
  for (const group of groupsOf(rest)) {
    const isNamed = (row: ChartRow): boolean =>
      group.head !== undefined && plainText(row.label) === plainText(group.head);
    const row = rows.find((one) => isNamed(one) && !found.has(one));
    if (row === undefined) return new Map();
    found.set(row, group.blocks);
  }
  const known = rest.every(({ kind }) => ['heading', 'list', 'paragraph'].includes(kind));
  return known && rows.length <= MOST ? found : new Map();
}

function after(chart: RangeChart, blocks: readonly Block[]): readonly Block[] {
  return blocks.slice(blocks.indexOf(chart) + 1);
}

/** All roles on one slide or each on its own, with their items whole; nothing where not even that has room. */
export function planWithItems(
  rows: readonly ChartRow[],
  groups: Groups,
  section: Section,
  context: SlideContext,
): RowPlan | undefined {
  const { w } = rowsFrame(context.grid);
  const colour = coloursOf(section.tier, context).mark;
  const copiesOf = (row: ChartRow, size: Pt): readonly Copy[] =>
    (groups.get(row) ?? []).flatMap((block) => listCopies(block, text(size), GAP, colour, context.measure));
  for (const count of new Set([rows.length, 1])) {
    const plan = planned(rows, count, roomyForm(count, context.grid), context);
    if (plan === undefined) continue;
    const room = plan.pitch - rowHeight(plan) - OVER - UNDER;
    const fits = (size: Pt): boolean =>
      rows.every((row) => textHeight(copiesOf(row, size), w, context.measure) <= room);
    const size = SIZES.find(fits);
    if (size !== undefined) return { ...plan, items: new Map(rows.map((row) => [row, copiesOf(row, size)])) };
  }
  return undefined;
}

/** The items of a row under its bar, which ends at `y`. */
export function rowItems(row: ChartRow, plan: RowPlan, y: Pt, sect: number, context: SlideContext): Item[] {
  const copies = plan.items?.get(row) ?? [];
  if (copies.length === 0) return [];
  const { x, w } = rowsFrame(context.grid);
  const box = { x, y: y + OVER, w, h: textHeight(copies, w, context.measure) };
  return [textItem(`Items of ${plainText(row.label)}`, tagCopies(copies, sect, context), box, context)];
}
