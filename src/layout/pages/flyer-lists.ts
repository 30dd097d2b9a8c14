/** What a flyer lists: labels at the margin, what they head beside them, a rule over each; and what is left for its back. */
import { rule } from '../charts/bar.js';
import { settle } from '../context.js';
import type { Box, Pt } from '../scene.js';
import type { Copy } from '../text/set.js';
import { strands, takeCopies } from '../text/split.js';
import { barRows } from './blocks/bar-rows.js';
import type { Flowable } from './flow.js';
import type { ListStep, SetGroup } from './flyer-groups.js';
import type { FlyerSheet } from './flyer-sheet.js';

const LABEL: Pt = 111;
const GUTTER: Pt = 24;
/** Narrower paper has all in one column. */
const LEAST_TO_DIVIDE: Pt = 300;
/** Between a label and the list under it. */
const BELOW_HEAD: Pt = 4;

/** Of lines with bars between them. */
const TABLE_LEADING = 1.3;

interface Places {
  readonly label: Pt;
  readonly x: Pt;
  readonly w: Pt;
  /** From the label's top to the list's: where it stands above. */
  readonly down: Pt;
}

function placesOf(sheet: FlyerSheet, { head }: SetGroup, form: ListStep['form']): Places {
  const { left, width, textWidth, large } = sheet.context.paper;
  if (head === undefined) return { label: width, x: left, w: width, down: 0 };
  if (form === 'across' || width < LEAST_TO_DIVIDE)
    return { label: width, x: left, w: textWidth, down: sheet.height([head], width) };
  const label = Math.min(LABEL * (large ? 1.3 : 1), width * 0.28);
  return { label, x: left + label + 12, w: width - label - 12, down: 0 };
}

const USUAL_LEAST = 2;

/** Where groups are laid. */
export interface ListRoom {
  readonly y: Pt;
  readonly bottom: Pt;
  /** Of a list that goes on, lines on each side: usually two. 0: the first has the page to itself, and goes on wherever that ends. */
  readonly least?: number;
}

/** Lays the groups, and says what is left. */
export function layGroups(
  sheet: FlyerSheet,
  groups: readonly SetGroup[],
  { y: top, bottom, least = USUAL_LEAST }: ListRoom,
  step: ListStep,
): readonly SetGroup[] {
  const s = sheet.shrink;
  const queue = [...groups];
  let y = top;
  const isFirst = (): boolean => y === top;
  const draw = (laid: Laid): void => {
    if (sheet.isTrial) return;
    const { left, width } = sheet.context.paper;
    sheet.items.push(rule(left, y, width, isFirst() ? 'ink' : 'rule', isFirst() ? 1 : 0.75));
    laid.draw(y + step.above * s);
  };
  for (let next = queue[0]; next !== undefined; next = queue[0]) {
    const room = bottom - y - step.above * s;
    const laid =
      (step.form === 'columns' ? columnsOf(sheet, queue, room, step) : undefined) ?? aloneIn(sheet, next, room, step);
    if (laid.height <= room) {
      draw(laid);
      y += (step.above + step.below) * s + laid.height;
      queue.splice(0, laid.count);
      continue;
    }
    const lines = isFirst() ? least : Math.max(1, least);
    const divided = divideGroup(sheet, next, placesOf(sheet, next, step.form), room, lines);
    if (divided === undefined) break;
    draw(alone(sheet, divided.first, step));
    queue[0] = divided.rest;
    break;
  }
  return queue;
}

/** Groups that are measured: how many, how high they are together, and how they are drawn. */
interface Laid {
  readonly count: number;
  readonly height: Pt;
  draw(y: Pt): void;
}

function alone(sheet: FlyerSheet, group: SetGroup, { form }: ListStep): Laid {
  return inPlaces(sheet, group, placesOf(sheet, group, form));
}

/** A table has the whole width where it has no room beside its label: there it takes fewer lines. */
function aloneIn(sheet: FlyerSheet, group: SetGroup, room: Pt, step: ListStep): Laid {
  const laid = alone(sheet, group, step);
  if (group.table === undefined || laid.height <= room) return laid;
  return inPlaces(sheet, group, { ...placesOf(sheet, group, 'across'), w: sheet.context.paper.width });
}

function inPlaces(sheet: FlyerSheet, group: SetGroup, { label, x, w, down }: Places): Laid {
  const head = group.head === undefined ? [] : [group.head];
  const copies = sheet.height(group.copies, w);
  const table = tableIn(sheet, group, { x, w });
  return {
    count: 1,
    height: Math.max(sheet.height(head, label), down + copies + (table?.height ?? 0)),
    draw(y) {
      sheet.put('List head', head, y, sheet.context.paper.left, label);
      sheet.put('List', group.copies, y + down, x, w);
      sheet.items.push(...settle(table?.draw(y + down + copies) ?? []));
    },
  };
}

function tableIn(sheet: FlyerSheet, { table }: SetGroup, place: Pick<Box, 'x' | 'w'>): LaidTable | undefined {
  if (table === undefined) return undefined;
  const { sect, context, isTrial } = sheet;
  const { block, share } = table;
  const size = context.paper.type.chart.size * share;
  const lay = (): Flowable => barRows(block, place, { size, leading: size * TABLE_LEADING }, sect, context);
  if (!isTrial) return lay();
  return { height: sheet.tableHeight(block, place.w, size, () => lay().height), draw: () => [] };
}

type LaidTable = Pick<Flowable, 'height' | 'draw'>;

/** The first of the steps at which a room holds all, or else at which it holds something, and down to where. */
export function filledBy(
  steps: readonly [ListStep, ...ListStep[]],
  room: ListRoom,
  groupsAt: (step: ListStep) => readonly SetGroup[],
  sheet: FlyerSheet,
): { readonly step: ListStep; readonly room: ListRoom } {
  const held = steps.find((step) => layGroups(sheet, groupsAt(step), room, step).length === 0);
  if (held !== undefined) return { step: held, room };
  for (const step of steps) {
    const used = roomFor(groupsAt(step), room, step, sheet);
    if (used !== undefined) return { step, room: used };
  }
  return { step: steps[0], room };
}

/** A page of fewer lines takes along what stands before them. */
const LEAST_ON_BACK = 3;
/** On each side of a list that goes on, lines: where the back needs it, one. */
const LEAST_ON_SIDE = [2, 1] as const;

/**
 * The room of a page, down to where it is filled: less far where the next would have too few lines. Nothing where all that stays on it
 * then would be nothing.
 */
export function roomFor(
  groups: readonly SetGroup[],
  { y, bottom }: ListRoom,
  step: ListStep,
  sheet: FlyerSheet,
): ListRoom | undefined {
  for (const least of LEAST_ON_SIDE) {
    for (let end = bottom; end > y; end -= 6) {
      const rest = layGroups(sheet, groups, { y, bottom: end, least }, step);
      if (rest.length === groups.length && rest[0] === groups[0]) break;
      if (rest.length === 0 || linesIn(sheet, rest, step) >= LEAST_ON_BACK) return { y, bottom: end, least };
    }
  }
  return undefined;
}

/** How many lines groups have beside or under their labels. */
function linesIn(sheet: FlyerSheet, groups: readonly SetGroup[], { form }: ListStep): number {
  const lines = groups.flatMap((group) => {
    const { w } = placesOf(sheet, group, form);
    return group.copies.map((copy) => sheet.height([copy], w) / copy.leading);
  });
  return Math.round(lines.reduce((sum, count) => sum + count, 0));
}

/** As many of the groups as two columns hold, where the paper is wide enough: the first beside the others, if it can be. */
function columnsOf(sheet: FlyerSheet, queue: readonly SetGroup[], room: Pt, step: ListStep): Laid | undefined {
  const { large, left, width } = sheet.context.paper;
  if (large || width < LEAST_TO_DIVIDE) return undefined;
  const w = (width - GUTTER) / 2;
  const wide = queue.findIndex(({ head, table }) => head === undefined || table !== undefined);
  for (let count = wide < 0 ? queue.length : wide; count > 1; count--) {
    for (let first = 1; first < count; first++) {
      const columns = [queue.slice(0, first), queue.slice(first, count)];
      const height = Math.max(...columns.map((column) => layColumn(sheet, column, step, w)));
      if (height > room) continue;
      const draw = (y: Pt): void => {
        for (const [index, column] of columns.entries())
          layColumn(sheet, column, step, w, { x: left + index * (w + GUTTER), y });
      };
      return { count, height, draw };
    }
  }
  return undefined;
}

/** How high a column is; drawn where a place is given. */
function layColumn(
  sheet: FlyerSheet,
  groups: readonly SetGroup[],
  step: ListStep,
  w: Pt,
  place?: Pick<Box, 'x' | 'y'>,
): Pt {
  const s = sheet.shrink;
  let height = 0;
  for (const [index, { head, copies }] of groups.entries()) {
    if (index > 0) {
      height += step.below * s;
      if (place) sheet.items.push(rule(place.x, place.y + height, w, 'rule', 0.75));
      height += step.above * s;
    }
    const heads = head === undefined ? [] : [head];
    if (place) sheet.put('List head', heads, place.y + height, place.x, w);
    height += sheet.height(heads, w) + BELOW_HEAD;
    if (place) sheet.put('List', copies, place.y + height, place.x, w);
    height += sheet.height(copies, w);
  }
  return height;
}

/** So many lines at least stand on each side: else all of it goes over. */
function divideGroup(
  sheet: FlyerSheet,
  group: SetGroup,
  { w, down }: Places,
  room: Pt,
  least: number,
): { first: SetGroup; rest: SetGroup } | undefined {
  const leading = group.copies[0]?.leading ?? 0;
  if (least > 0 && (group.isOrdered || room - down < least * leading)) return undefined;
  const few = (copies: readonly Copy[]): boolean => sheet.height(copies, w) < least * leading;
  let [taken, rest]: [Copy[], Copy[]] = [[], []];
  for (let height = room - down; height > 0; height -= leading) {
    [taken, rest] = takeCopies(group.copies, w, height, sheet.context.measure);
    if (!few(rest)) break;
  }
  const seam = taken.length + rest.length > group.copies.length ? [...taken.slice(-1), ...rest.slice(0, 1)] : [];
  const isDivided = taken.length > 0 && rest.length > 0 && !few(taken) && !few(rest);
  if (!isDivided || (least > 0 && strands(seam, w, sheet.context.measure))) return undefined;
  const again = group.head && { ...group.head };
  if (again !== undefined) delete again.tag;
  return { first: { ...group, copies: taken }, rest: { ...group, head: again, copies: rest } };
}
