/** What a flyer lists: labels at the margin, what they head beside them, a rule over each; and what is left for its back. */
import type { Block, Paragraph } from '../../document/types.js';
import { rule } from '../charts/bar.js';
import { coloursOf, runsOf } from '../context.js';
import type { Pt } from '../scene.js';
import type { Copy } from '../text/set.js';
import { takeCopies } from '../text/split.js';
import { listCopies } from './blocks/list.js';
import type { FlyerGroup } from './flyer-parts.js';
import type { FlyerSheet } from './flyer-sheet.js';
import { text } from './page.js';

/** How the lists of a set are laid: their size, what stands above and below each, and two side by side where they need it. */
export interface ListStep {
  readonly size: Pt;
  readonly above: Pt;
  readonly below: Pt;
  /** Between the items of a list. */
  readonly gap: Pt;
  readonly columns: boolean;
}

/** Tried until the fronts of a set hold their lists. */
export const LIST_STEPS: readonly [ListStep, ...ListStep[]] = [
  { size: 15, above: 17, below: 12, gap: 8, columns: false },
  { size: 14, above: 17, below: 12, gap: 8, columns: false },
  { size: 13, above: 14, below: 10, gap: 8, columns: false },
  { size: 13, above: 10, below: 7, gap: 4, columns: false },
  { size: 13, above: 12, below: 8, gap: 6, columns: true },
  { size: 12, above: 10, below: 6, gap: 4, columns: true },
];

/** A group, set: what of it is left over has its label again, for those who see the page. */
export interface SetGroup {
  readonly head: Copy | undefined;
  readonly copies: readonly Copy[];
  /** What it was set from, all of it. */
  readonly blocks: readonly Block[];
  readonly isList: boolean;
  /** Numbered: one without its beginning says little, so that all of it goes over. */
  readonly isOrdered: boolean;
}

const LABEL: Pt = 111;
const GUTTER: Pt = 24;

export function setGroup(sheet: FlyerSheet, group: FlyerGroup, { size: full, gap }: ListStep): SetGroup {
  const { tags } = sheet.context;
  const size = sheet.size(full);
  const leading = size * 1.4;
  const colour = coloursOf(sheet.section.tier, sheet.context).mark;
  const style = { ...text(Math.min(size, sheet.size(14))), bold: true };
  return {
    head: { runs: runsOf(group.head, style), leading, tag: tags.add('H2', sheet.sect) },
    blocks: group.blocks,
    isList: group.blocks.every(({ kind }) => kind === 'list'),
    isOrdered: group.blocks.some((block) => block.kind === 'list' && block.ordered),
    copies: group.blocks.flatMap((block): Copy[] => {
      if (block.kind === 'paragraph')
        return [{ runs: runsOf(block.text, text(size)), leading, tag: tags.add('P', sheet.sect) }];
      if (block.kind !== 'list') return [];
      const list = tags.add('L', sheet.sect, { numbering: block.ordered ? 'Decimal' : 'Disc' });
      return listCopies(block, list, colour, sheet.context, { size, leading }).map((copy) => ({
        ...copy,
        spaceBefore: gap * Math.max(0.5, sheet.shrink),
      }));
    }),
  };
}

/** A summary for which the panel has no room, as a group without a label. */
export function summaryGroup(sheet: FlyerSheet, summary: readonly Paragraph[]): SetGroup {
  const size = sheet.size(14);
  const copies = summary.map(
    (one): Copy => ({
      runs: runsOf(one.text, text(size)),
      leading: size * 1.4,
      tag: sheet.context.tags.add('P', sheet.sect),
    }),
  );
  return { head: undefined, copies, blocks: summary, isList: false, isOrdered: false };
}

interface Places {
  readonly label: Pt;
  readonly x: Pt;
  readonly w: Pt;
  /** From the label's top to the list's: where it stands above. */
  readonly down: Pt;
}

function placesOf(sheet: FlyerSheet, { head }: SetGroup): Places {
  const { left, width, stacked } = sheet.context.paper;
  if (head === undefined) return { label: width, x: left, w: width, down: 0 };
  if (stacked && width < 300) return { label: width, x: left, w: width, down: sheet.height([head], width) };
  const label = Math.min(LABEL * (sheet.context.paper.large ? 1.3 : 1), width * 0.28);
  return { label, x: left + label + 12, w: width - label - 12, down: 0 };
}

/** Lays the groups from a height down to another, and says what is left. `must`: the first has the page to itself, and goes on. */
export function layGroups(
  sheet: FlyerSheet,
  groups: readonly SetGroup[],
  { y: top, bottom, must }: { readonly y: Pt; readonly bottom: Pt; readonly must: boolean },
  step: ListStep,
): readonly SetGroup[] {
  const s = sheet.shrink;
  const queue = [...groups];
  let y = top;
  const isFirst = (): boolean => y === top;
  const layRule = (): void => {
    const { left, width } = sheet.context.paper;
    sheet.items.push(rule(left, y, width, isFirst() ? 'ink' : 'rule', isFirst() ? 1 : 0.75));
  };
  for (let next = queue[0]; next !== undefined; next = queue[0]) {
    const beside = step.columns ? columnsOf(sheet, next, queue[1]) : undefined;
    const height = beside?.height ?? heightOf(sheet, next);
    if (y + step.above * s + height <= bottom) {
      layRule();
      if (beside === undefined) layGroup(sheet, next, y + step.above * s);
      else beside.draw(y + step.above * s);
      y += (step.above + step.below) * s + height;
      queue.splice(0, beside === undefined ? 1 : 2);
      continue;
    }
    const divided = divideGroup(sheet, next, bottom - y - step.above * s, must && isFirst());
    if (divided === undefined) break;
    layRule();
    layGroup(sheet, divided.first, y + step.above * s);
    queue[0] = divided.rest;
    break;
  }
  return queue;
}

function heightOf(sheet: FlyerSheet, group: SetGroup): Pt {
  const { label, w, down } = placesOf(sheet, group);
  const head = group.head === undefined ? 0 : sheet.height([group.head], label);
  return Math.max(head, down + sheet.height(group.copies, w));
}

/** How many lines groups have beside or under their labels. */
export function linesIn(sheet: FlyerSheet, groups: readonly SetGroup[]): number {
  const lines = groups.flatMap((group) => {
    const { w } = placesOf(sheet, group);
    return group.copies.map((copy) => sheet.height([copy], w) / copy.leading);
  });
  return Math.round(lines.reduce((sum, count) => sum + count, 0));
}

function layGroup(sheet: FlyerSheet, group: SetGroup, y: Pt): void {
  const { label, x, w, down } = placesOf(sheet, group);
  if (group.head !== undefined) sheet.put('List head', [group.head], y, sheet.context.paper.left, label);
  sheet.put('List', group.copies, y + down, x, w);
}

/** Two lists side by side, where the paper is wide enough. */
function columnsOf(sheet: FlyerSheet, one: SetGroup, two: SetGroup | undefined) {
  const { left, width, stacked } = sheet.context.paper;
  if (stacked || two === undefined || !one.isList || !two.isList || one.head === undefined || two.head === undefined)
    return undefined;
  const w = (width - GUTTER) / 2;
  const head = Math.max(sheet.height([one.head], w), sheet.height([two.head], w)) + 4;
  return {
    height: head + Math.max(sheet.height(one.copies, w), sheet.height(two.copies, w)),
    draw: (y: Pt): void => {
      for (const [group, x] of [
        [one, left],
        [two, left + w + GUTTER],
      ] as const) {
        sheet.put('List head', group.head === undefined ? [] : [group.head], y, x, w);
        sheet.put('List', group.copies, y + head, x, w);
      }
    },
  };
}

/** At least two items, or lines, stand on each side: else all of it goes over. */
function divideGroup(
  sheet: FlyerSheet,
  group: SetGroup,
  room: Pt,
  must: boolean,
): { first: SetGroup; rest: SetGroup } | undefined {
  const { w, down } = placesOf(sheet, group);
  const leading = group.copies[0]?.leading ?? 0;
  if (!must && (group.isOrdered || room - down < 2 * leading)) return undefined;
  const [taken, rest] = takeCopies(group.copies, w, room - down, sheet.context.measure);
  if (taken.length === 0 || rest.length === 0) return undefined;
  const few = (copies: readonly Copy[]): boolean => sheet.height(copies, w) < 2 * leading;
  if (!must && (few(taken) || few(rest))) return undefined;
  const again = group.head && { ...group.head };
  if (again !== undefined) delete again.tag;
  return { first: { ...group, copies: taken }, rest: { ...group, head: again, copies: rest } };
}
