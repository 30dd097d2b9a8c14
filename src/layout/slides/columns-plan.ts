/** How two columns come out on slides: in which type, and in which places of which slides. */
import type { Section } from '../../document/types.js';
import type { Column, columnsOf } from '../blocks/groups.js';
import { fittingSize, wordsHeight } from '../fit.js';
import type { Item, Pt, SlideLayout } from '../scene.js';
import { flowBlocks } from './body.js';
import { bottomOf, column } from './grid.js';
import { type SlideContext, strong, TEXT_LEADING } from './slide.js';
import { continuationExtra, slideTitle } from './slide-title.js';

export type Parts = ReturnType<typeof columnsOf>;

/** What the columns stand in. */
export interface Setting {
  readonly layout: SlideLayout;
  /** Of the text, in both columns and over them. */
  readonly size: Pt;
  readonly heads: { readonly size: Pt; readonly h: Pt };
  /** Where the paragraphs over the columns begin, and the rules over the columns of the first slide and of those after it. */
  readonly over: Pt;
  readonly first: Pt;
  readonly next: Pt;
}

export interface Plan extends Setting {
  readonly sides: readonly Side[];
}

/** Where the blocks of a column stand. */
export interface Side {
  /** How many places they fill. */
  readonly places: number;
  /** On so many slides both columns stand; then the longer one has both halves of the slide, one after the other. */
  readonly shared: number;
  /** Where its places end on slides that it shares, and on those that it has for itself. */
  readonly bottoms: { readonly shared: Pt; readonly alone: Pt };
}

/** The place of a column at an index from 0. */
export interface Seat {
  readonly slide: number;
  /** Left or right. */
  readonly half: number;
  readonly bottom: Pt;
}

export function seatOf(index: number, place: number, { shared, bottoms }: Omit<Side, 'places'>): Seat {
  if (place < shared) return { slide: place, half: index, bottom: bottoms.shared };
  const alone = place - shared;
  return { slide: shared + Math.floor(alone / 2), half: alone % 2, bottom: bottoms.alone };
}

/** From the rule over a column to its heading, and from that to what stands under it. */
export const UNDER_RULE: Pt = 9;
export const HEAD: Pt = 30;
const UNDER_HEAD: Pt = 8;
/** Where what stands under a heading begins, if the rule over it stands at `top`. */
export function underHead(top: Pt, headHeight: Pt = HEAD): Pt {
  return top + UNDER_RULE + headHeight + UNDER_HEAD;
}

/** From the foot of a title to paragraphs over the columns, and from those to the rules. */
const UNDER_TITLE: Pt = 6;
const UNDER_WORDS: Pt = 14;
/** Columns with less room are laid as a list. */
const LEAST_ROOM: Pt = 160;
/** Of the text, from the wanted one down to the floor. */
const SIZES = [22, 20, 18];

/** The largest type in which each column has one place, else the smallest; nothing where there is no room for columns. */
export function planOf(section: Section, parts: Parts, layout: SlideLayout, trial: SlideContext): Plan | undefined {
  const { body } = trial.grid;
  const title = slideTitle(section, layout, trial);
  if (title.overflow !== undefined) return undefined;
  const heads = headsOf(parts.columns, trial);
  const over = bottomOf(title.item.box) + UNDER_TITLE;
  const next = body.y + continuationExtra(section, trial);
  let planned: { readonly setting: Setting; readonly counts: readonly number[] } | undefined;
  for (const size of SIZES) {
    const words = overItems(section, parts, { layout, over, size }, 0, trial);
    const under = Math.max(0, ...words.map(({ box }) => bottomOf(box) + UNDER_WORDS));
    const first = Math.max(body.y + title.extra, under);
    if (bottomOf(body) - underHead(Math.max(first, next), heads.h) < LEAST_ROOM) continue;
    const setting = { layout, size, heads, over, first, next };
    planned = { setting, counts: placesOf(section, parts, setting, trial) };
    if (planned.counts.every((count) => count === 1)) break;
  }
  return planned && { ...planned.setting, sides: sidesOf(section, parts, planned.setting, planned.counts, trial) };
}

/** Headings of one size, the largest in which each has one line, and as high as the highest. */
function headsOf(columns: readonly Column[], context: SlideContext): Plan['heads'] {
  const { w } = column(context.grid, 0, 2);
  const sizes = columns.map(({ head }) =>
    fittingSize(head.text, strong(22), TEXT_LEADING, [22, 20, 18], { w, h: HEAD }, context),
  );
  const size = Math.min(...sizes);
  const heights = columns.map(({ head }) => wordsHeight(head.text, strong(size), TEXT_LEADING, w, context));
  return { size, h: Math.max(HEAD, ...heights) };
}

/** Of a place: less, and the last one of a column would be next to empty. */
const WORTH_A_PLACE = 1 / 3;
/** Of the steps in which places are shortened. */
const STEP: Pt = 12;

/** How many places each column fills where both stand on every slide. */
function placesOf(section: Section, { columns }: Parts, setting: Setting, trial: SlideContext): readonly number[] {
  const full = bottomOf(trial.grid.body);
  const side = { shared: Number.POSITIVE_INFINITY, bottoms: { shared: full, alone: full } };
  return columns.map((_, index) => columnItems(section, columns, index, setting, side, () => 0, trial).length);
}

function sidesOf(
  section: Section,
  { columns }: Parts,
  setting: Setting,
  counts: readonly number[],
  trial: SlideContext,
): Side[] {
  const full = bottomOf(trial.grid.body);
  const top = underHead(setting.next, setting.heads.h);
  const lay = (index: number, shared: number, bottoms: Side['bottoms']): Item[][] =>
    columnItems(section, columns, index, setting, { shared, bottoms }, () => 0, trial);
  const shared = Math.min(...counts);
  return counts.map((count, index) => {
    const alone = count - shared;
    // Two places for each slide that it has for itself, filled alike.
    const most = alone < 2 ? count : shared + alone + (alone % 2);
    const good = (filled: readonly Item[][]): boolean => filled.length <= most && !leavesLittle(filled);
    const leavesLittle = (filled: readonly Item[][]): boolean =>
      Math.max(top, ...(filled.at(-1) ?? []).map(({ box }) => bottomOf(box))) - top < (full - top) * WORTH_A_PLACE;
    let side: Side = { places: count, shared, bottoms: { shared: full, alone: full } };
    if (count === 1 || (alone < 2 && good(lay(index, shared, side.bottoms)))) return side;
    for (let bottom = full - STEP; bottom > full - 2 * (full - top) * WORTH_A_PLACE; bottom -= STEP) {
      const bottoms = { shared: alone < 2 ? bottom : full, alone: bottom };
      const filled = lay(index, shared, bottoms);
      if (filled.length > most) break;
      side = { places: filled.length, shared, bottoms };
      if (alone < 2 && good(filled)) break;
    }
    return side;
  });
}

/** The items of a column in each of its places; `sect` gives the tag of a slide. */
export function columnItems(
  section: Section,
  columns: readonly Column[],
  index: number,
  { layout, size, heads, first, next }: Setting,
  side: Omit<Side, 'places'>,
  sect: (slide: number) => number,
  context: SlideContext,
): Item[][] {
  const { w } = column(context.grid, 0, 2);
  const frame = {
    layout,
    w,
    size,
    place(place: number) {
      const { slide, half, bottom } = seatOf(index, place, side);
      const y = underHead(place === 0 ? first : next, heads.h);
      const box = { ...column(context.grid, half === 0 ? 0 : 1, 2), y, h: bottom - y };
      return { box, slot: `content ${half + 1}`, sect: sect(slide) };
    },
  };
  return flowBlocks(columns[index]?.blocks ?? [], section, frame, context).map(({ items }) => items);
}

/** The paragraphs over the columns. */
export function overItems(
  section: Section,
  { over }: Parts,
  setting: Pick<Setting, 'layout' | 'over' | 'size'>,
  sect: number,
  context: SlideContext,
): Item[] {
  const { x, w } = context.grid.body;
  const { layout, size, over: y } = setting;
  const box = { x, y, w, h: bottomOf(context.grid.body) - y };
  return flowBlocks(over, section, { layout, w, size, place: () => ({ box, sect }) }, context).flatMap(
    ({ items }) => items,
  );
}
