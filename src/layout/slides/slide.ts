/** What all slides share: their styles, slots, title and furniture. */
import type { Block, Inlines, Section } from '../../document/types.js';
import type { Colour } from '../../theme/types.js';
import { type LateItem, type LayoutContext, runsOf } from '../context.js';
import type { Box, Item, Pt, SlideLayout, Slot, TextItem, TextStyle } from '../scene.js';
import { textItem } from '../text/item.js';
import type { Copy } from '../text/set.js';
import { ellipsis } from '../text/split.js';
import type { SlideGrid } from './grid.js';

/** The context of slides. */
export interface SlideContext extends LayoutContext {
  readonly grid: SlideGrid;
}

/** A slide before it has a number. */
export interface SlideDraft {
  readonly layout: SlideLayout;
  /** Unique in the deck once the deck has been put together. */
  readonly name: string;
  readonly items: readonly (Item | LateItem)[];
  /** The title slide carries a line of its own in place of the furniture. */
  readonly footer: 'document' | 'none';
}

/** A slide layout: the placeholders that a designer meets in PowerPoint, and how a section is laid on it. */
export interface SlideDesign {
  layouts(grid: SlideGrid): readonly SlideLayout[];
  /** The blocks without those that are for paper alone. Where absent, slides say all. */
  said?(blocks: readonly Block[]): readonly Block[];
  /** The blocks that the layout has a place for; others go on a slide of their own. Where absent, it has a place for all. */
  takes?(blocks: readonly Block[]): readonly Block[];
  lay(section: Section, context: SlideContext): SlideDraft[];
}

/** The first block of each kind. */
export function firstOf(blocks: readonly Block[], ...kinds: readonly Block['kind'][]): Block[] {
  return kinds.flatMap((kind) => blocks.find((block) => block.kind === kind) ?? []);
}

export function heading(size: Pt, colour: Colour = 'ink', tracking?: Pt): TextStyle {
  return { font: 'heading', size, bold: true, colour, ...(tracking === undefined ? {} : { tracking }) };
}

/** Bold text in the body's font: heads of rows and lists. */
export function strong(size: Pt, colour: Colour = 'ink'): TextStyle {
  return { font: 'body', size, bold: true, colour };
}

export function text(size: Pt, colour: Colour = 'ink'): TextStyle {
  return { font: 'body', size, bold: false, colour };
}

/** Line spacing of text and of lists, as shares of the size. */
export const TEXT_LEADING = 1.2;
export const LIST_LEADING = 1.17;

export function titleSlot({ title, given }: SlideGrid): Slot {
  return {
    name: 'title',
    type: 'title',
    box: title,
    anchor: 'top',
    style: heading(36, 'ink', -0.4),
    leading: 39,
    align: 'left',
    prompt: 'Say the finding',
    ...given?.title,
  };
}

export function footerSlot({ footer, given }: Pick<SlideGrid, 'footer' | 'given'>): Slot {
  return {
    name: 'footer',
    type: 'footer',
    box: footer,
    anchor: 'top',
    style: text(12, 'ink2'),
    leading: 14.4,
    align: 'left',
    prompt: 'Footer',
    ...given?.footer,
  };
}

/** Of the title slide, for decks that programs make of this one. */
export function dateSlot(grid: SlideGrid): Slot {
  const { x, y, h } = grid.footer;
  return { ...footerSlot(grid), name: 'date', type: 'date', box: { x, y: y - 20, w: 200, h }, prompt: '' };
}

export function numberSlot({ number, given }: SlideGrid): Slot {
  return {
    name: 'number',
    type: 'number',
    box: number,
    anchor: 'top',
    style: text(12, 'ink2'),
    leading: 14.4,
    align: 'right',
    prompt: 'Number',
    ...given?.number,
  };
}

/** The placeholders of a slide that has a title and the furniture of all slides. */
export function titled(grid: SlideGrid, slots: readonly Slot[]): readonly Slot[] {
  return [titleSlot(grid), ...slots, ...furnitureSlots(grid)];
}

/** What every slide has at its foot; in a company's template what that has. */
export function furnitureSlots(grid: SlideGrid): readonly Slot[] {
  const all = [footerSlot(grid), numberSlot(grid)];
  const { given } = grid;
  return given === undefined ? all : all.filter(({ name }) => (name === 'footer' ? given.footer : given.number));
}

/** Of its lines, as a share of the size. */
export function leadingOf({ style, leading }: Pick<Slot, 'style' | 'leading'>): number {
  return leading / style.size;
}

/** Sizes for a slot, the first of them its own: of a company's template they are as much smaller as ours. */
export function sizesOf({ style }: Pick<Slot, 'style'>, [first = style.size, ...others]: readonly Pt[]): readonly Pt[] {
  return [style.size, ...others.map((size) => (size * style.size) / first)];
}

/** A body placeholder of one style; its leading is that of text unless given. */
export function slot(
  name: string,
  [x, y, w, h]: readonly [Pt, Pt, Pt, Pt],
  style: TextStyle,
  prompt: string,
  details: Partial<Pick<Slot, 'anchor' | 'leading' | 'align' | 'bullet'>> = {},
): Slot {
  return {
    name,
    type: 'body',
    box: { x, y, w, h },
    anchor: 'top',
    style,
    leading: style.size * TEXT_LEADING,
    align: 'left',
    prompt,
    ...details,
  };
}

/** A placeholder for content of any kind; what is text in it is a list. */
export function contentSlot(name: string, box: readonly [Pt, Pt, Pt, Pt]): Slot {
  const bullet = { colour: 'ink2', indent: 20, gap: 10 } as const;
  return { ...slot(name, box, text(22), 'Text'), type: 'content', bullet };
}

export function slotOf(layout: SlideLayout, name: string): Slot {
  const found = layout.slots.find((candidate) => candidate.name === name);
  if (found === undefined) throw new Error(`the layout ${layout.name} has no slot ${name}`);
  return found;
}

export interface Filling {
  readonly box?: Box;
  readonly size?: Pt;
  readonly tag?: number;
  readonly small?: TextStyle;
}

/** Text in a slot of a layout, in the slot's style unless the filling says otherwise. */
export function fill(
  layout: SlideLayout,
  name: string,
  words: Inlines,
  context: LayoutContext,
  filling: Filling = {},
): TextItem {
  const target = slotOf(layout, name);
  const size = filling.size ?? target.style.size;
  const style = { ...target.style, size };
  const copy: Copy = {
    runs: runsOf(words, style, filling.small),
    leading: (target.leading / target.style.size) * size,
    align: target.align,
    ...(filling.tag === undefined ? {} : { tag: filling.tag }),
  };
  return fillCopies(layout, name, [copy], context, filling.box);
}

/** Paragraphs that are already styled, in a slot. */
export function fillCopies(
  layout: SlideLayout,
  name: string,
  copies: readonly Copy[],
  context: LayoutContext,
  box?: Box,
): TextItem {
  const target = slotOf(layout, name);
  const place = box ?? target.box;
  return { ...textItem(nameOf(name), copies, place, context, target.anchor), slot: name };
}

/** The furniture of a slide: document name left, number right. */
export function furniture(layout: SlideLayout, number: number, context: LayoutContext): TextItem[] {
  const items: TextItem[] = [];
  for (const slotName of ['footer', 'number'] as const) {
    const target = layout.slots.find((candidate) => candidate.name === slotName);
    if (target === undefined) continue;
    const words = slotName === 'number' ? String(number) : footerText(target, context);
    items.push({ ...fill(layout, slotName, [{ text: words }], context), furniture: slotName });
  }
  return items;
}

function footerText(target: Slot, context: LayoutContext): string {
  return ellipsis(
    context.document.footer,
    (candidate) => context.measure.width(candidate, target.style) <= target.box.w,
  );
}

function nameOf(slotName: string): string {
  return slotName.charAt(0).toUpperCase() + slotName.slice(1);
}
