/** A slide that opens a deck or a part of it, in a company's template: its title and its text in the template's own placeholders. */
import type { Inlines } from '../../document/types.js';
import { fittingSize, wordsHeight } from '../fit.js';
import type { Item, Pt, SlideLayout, Slot, TextItem } from '../scene.js';
import { bottomOf, type GivenOpening } from './grid.js';
import { fill, leadingOf, type SlideContext, sizesOf, slot, slotOf, text } from './slide.js';

/** As parts of the size that the template gives. */
const TITLE_SIZES = [60, 54, 48, 44, 40, 36, 32, 28, 24];
const TEXT_SIZES = [24, 22, 20, 18, 16, 14];
/** Between a title and a text that the template has no placeholder for. */
const GAP: Pt = 12;

/** The placeholders of such a slide; a text that the template has none for stands under the title. */
export function openingSlots(given: GivenOpening, textSlot: Pick<Slot, 'name' | 'type' | 'prompt'>): readonly Slot[] {
  const base = slot('title', [0, 0, 0, 0], given.title.style, 'Title');
  const { x, w } = given.title.box;
  const under = slot(textSlot.name, [x, bottomOf(given.title.box) + GAP, w, 64], text(24, 'ink2'), textSlot.prompt);
  const words = given.text === undefined ? under : { ...under, ...given.text, type: textSlot.type };
  return [{ ...base, ...given.title, type: 'title' }, words];
}

export interface Opening {
  readonly items: readonly Item[];
  readonly sect: number;
  /** Where the words end. */
  readonly bottom: Pt;
}

/** Nothing where its words have no room in the template's placeholders. */
export function layOpening(
  title: Inlines,
  words: { readonly slot: string; readonly text: Inlines | undefined },
  layout: SlideLayout,
  context: SlideContext,
): Opening | undefined {
  const heading = fitted(title, slotOf(layout, 'title'), TITLE_SIZES, context);
  const body = words.text && fitted(words.text, slotOf(layout, words.slot), TEXT_SIZES, context);
  if (heading === undefined || (words.text !== undefined && body === undefined)) return undefined;
  const sect = context.tags.add('Sect', 0);
  const put = (name: string, said: Inlines, { size }: Fitted, role: 'H1' | 'P'): TextItem =>
    fill(layout, name, said, context, { size, tag: context.tags.add(role, sect) });
  const items = [put('title', title, heading, 'H1')];
  if (words.text !== undefined && body !== undefined) items.push(put(words.slot, words.text, body, 'P'));
  return { items, sect, bottom: Math.max(heading.bottom, body?.bottom ?? 0) };
}

interface Fitted {
  readonly size: Pt;
  readonly bottom: Pt;
}

/** In the largest of the sizes that the placeholder has room for. */
function fitted(words: Inlines, slotted: Slot, sizes: readonly Pt[], context: SlideContext): Fitted | undefined {
  const { style, box, anchor } = slotted;
  const leading = leadingOf(slotted);
  const size = fittingSize(words, style, leading, sizesOf(slotted, sizes), box, context);
  const height = wordsHeight(words, { ...style, size }, leading, box.w, context);
  if (height > box.h + 0.5) return undefined;
  return { size, bottom: anchor === 'top' ? box.y + height : bottomOf(box) };
}
