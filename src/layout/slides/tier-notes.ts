/** Right of a ladder: hairlines between the tiers, and their names and limits, all in one size. */
import type { Inlines, Section } from '../../document/types.js';
import { rule } from '../charts/bar.js';
import { type LayoutContext, runsOf, splitSmall } from '../context.js';
import { longestWord } from '../fit.js';
import type { Item, Pt, TextItem } from '../scene.js';
import { type Copy, setText, textHeight } from '../text/set.js';
import { tierLabel } from './label.js';
import { LEFT, strong, text, WIDTH } from './slide.js';

export const NOTE_X = 788;
const NOTE_WIDTH = LEFT + WIDTH - NOTE_X;
/** Of names and limits; names alone go down to the floor of all type on slides. */
const SIZES = [18, 16, 14];
const NAME_SIZES = [...SIZES, 12];
const NAME_LEADING = 22 / 18;
const LIMITS_LEADING = 21 / 18;

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
  context: LayoutContext,
): Item[] {
  const size =
    SIZES.find((one) => tiers.every((tier) => fits(both(tier, one), tier, context))) ??
    NAME_SIZES.find((one) => tiers.every((tier) => fits([name(tier, one)], tier, context))) ??
    Math.min(...NAME_SIZES);
  const items: Item[] = [];
  let y = top;
  for (const tier of tiers) {
    if (y > top) items.push(rule(LEFT, y, WIDTH, 'rule', 0.75));
    if (tier.head !== undefined) items.push(note(tier, section, size, y, sect, context));
    y += tier.h;
  }
  return items;
}

/** The limits are left out where they have no room; a name that has none is cut. */
function note(tier: TierRows, section: Section, size: Pt, y: Pt, sect: number, context: LayoutContext): TextItem {
  const shown = [both(tier, size), [name(tier, size)]].find((copies) => fits(copies, tier, context));
  const copies = (shown ?? [cutName(tier, section, size, context)]).map((copy) => ({
    ...copy,
    tag: context.tags.add('P', sect),
  }));
  const h = textHeight(copies, NOTE_WIDTH, context.measure);
  const box = { x: NOTE_X, y: y + Math.max(0, Math.min(5, (tier.h - h) / 2)), w: NOTE_WIDTH, h };
  const { paragraphs } = setText(copies, box, context.measure);
  return { kind: 'text', name: 'Tier', box, anchor: 'top', paragraphs };
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

function cutName({ head = [], h }: TierRows, section: Section, size: Pt, context: LayoutContext): Copy {
  const frame = { w: NOTE_WIDTH, h: h - AIR, style: strong(size), leading: NAME_LEADING, sizes: [size] };
  const { words } = tierLabel(splitSmall(head).main, section, frame, context);
  return { runs: runsOf(words, strong(size)), leading: size * NAME_LEADING };
}

/** Between a note and the hairline below it. */
const AIR = 2;

function fits(copies: readonly Copy[], { h }: TierRows, context: LayoutContext): boolean {
  const whole = copies.every(({ runs }) => runs.every((run) => longestWord([run], run.style, context) <= NOTE_WIDTH));
  return whole && textHeight(copies, NOTE_WIDTH, context.measure) <= h - AIR;
}
