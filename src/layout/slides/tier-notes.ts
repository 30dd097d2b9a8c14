/** What names the tiers of a ladder: notes right of the chart, all in one size, or where those would be narrow a head over each tier's rows. */
import type { Inlines, Section } from '../../document/types.js';
import { rule } from '../charts/bar.js';
import { runsOf, splitSmall } from '../context.js';
import { longestWord } from '../fit.js';
import type { Item, Pt, Run, TextItem } from '../scene.js';
import { textItem } from '../text/item.js';
import { type Copy, textHeight } from '../text/set.js';
import { type SlideGrid, type Stretch, span } from './grid.js';
import { tierLabel } from './label.js';
import { type SlideContext, strong, text } from './slide.js';

/** The chart, and the notes right of it. */
export function ladderColumns(grid: SlideGrid): { chart: Stretch; notes: Stretch } {
  return { chart: span(grid, 0, 10), notes: span(grid, 10, 2) };
}

/** Of names and limits; names alone go down to the floor of all type on slides. */
const SIZES = [18, 16, 14];
const NAME_SIZES = [...SIZES, 12];
const NAME_LEADING = 22 / 18;
const LIMITS_LEADING = 21 / 18;

/** Notes are no narrower. */
const LEAST_NOTE: Pt = 110;

export function besideChart(grid: SlideGrid): boolean {
  return ladderColumns(grid).notes.w >= LEAST_NOTE;
}

/** A head of one line, and the air over and under it. */
export const HEAD_HEIGHT: Pt = 26;

/** A tier's name, and its limits where the line has room for them. */
export function tierHead(head: Inlines, section: Section, y: Pt, sect: number, context: SlideContext): TextItem {
  const { body } = context.grid;
  const [size = 0] = SIZES;
  const style = strong(size);
  const { main, small } = splitSmall(head);
  const limits = small.length === 0 ? [] : runsOf(small, text(size, 'ink2'), text(size, 'ink2'));
  const frame = { w: body.w, h: HEAD_HEIGHT, style, leading: NAME_LEADING, sizes: [size] };
  const widthOf = (runs: readonly Run[]): Pt =>
    runs.reduce((sum, run) => sum + context.measure.width(run.text, run.style), 0);
  const whole = [...runsOf(main, style), ...limits];
  const runs = widthOf(whole) <= body.w ? whole : runsOf(tierLabel(main, section, frame, context).words, style);
  const copy = { runs, leading: size * NAME_LEADING, tag: context.tags.add('P', sect) };
  const box = { x: body.x, y, w: Math.min(body.w, widthOf(runs) + 1), h: HEAD_HEIGHT };
  return textItem('Tier', [copy], box, context, 'middle');
}

/** A tier's rows, by their height; what heads them is its name, and in small its limits. */
export interface TierRows {
  readonly head?: Inlines;
  readonly h: Pt;
}

export function tierNotes(
  tiers: readonly TierRows[],
  section: Section,
  top: Pt,
  sect: number,
  context: SlideContext,
): Item[] {
  const size =
    SIZES.find((one) => tiers.every((tier) => fits(both(tier, one), tier, context))) ??
    NAME_SIZES.find((one) => tiers.every((tier) => fits([name(tier, one)], tier, context))) ??
    Math.min(...NAME_SIZES);
  const { body } = context.grid;
  const items: Item[] = [];
  let y = top;
  for (const tier of tiers) {
    if (y > top) items.push(rule(body.x, y, body.w, 'rule', 0.75));
    if (tier.head !== undefined) items.push(note(tier, section, size, y, sect, context));
    y += tier.h;
  }
  return items;
}

/** The limits are left out where they have no room; a name that has none is cut. */
function note(tier: TierRows, section: Section, size: Pt, y: Pt, sect: number, context: SlideContext): TextItem {
  const shown = [both(tier, size), [name(tier, size)]].find((copies) => fits(copies, tier, context));
  const copies = (shown ?? [cutName(tier, section, size, context)]).map((copy) => ({
    ...copy,
    tag: context.tags.add('P', sect),
  }));
  const { notes } = ladderColumns(context.grid);
  const h = textHeight(copies, notes.w, context.measure);
  const box = { ...notes, y: y + Math.max(0, Math.min(5, (tier.h - h) / 2)), h };
  return textItem('Tier', copies, box, context);
}

function both(tier: TierRows, size: Pt): Copy[] {
  const { small } = splitSmall(tier.head ?? []);
  const style = text(size, 'ink2');
  const limits: Copy = { runs: runsOf(small, style, style), leading: size * LIMITS_LEADING };
  return small.length === 0 ? [name(tier, size)] : [name(tier, size), limits];
}

function name({ head = [] }: TierRows, size: Pt): Copy {
  return { runs: runsOf(splitSmall(head).main, strong(size)), leading: size * NAME_LEADING };
}

function cutName({ head = [], h }: TierRows, section: Section, size: Pt, context: SlideContext): Copy {
  const { w } = ladderColumns(context.grid).notes;
  const frame = { w, h: h - AIR, style: strong(size), leading: NAME_LEADING, sizes: [size] };
  const { words } = tierLabel(splitSmall(head).main, section, frame, context);
  return { runs: runsOf(words, strong(size)), leading: size * NAME_LEADING };
}

/** Between a note and the hairline below it. */
const AIR = 2;

function fits(copies: readonly Copy[], { h }: TierRows, context: SlideContext): boolean {
  const { w } = ladderColumns(context.grid).notes;
  const whole = copies.every(({ runs }) => runs.every((run) => longestWord([run], run.style, context) <= w));
  return whole && textHeight(copies, w, context.measure) <= h - AIR;
}
