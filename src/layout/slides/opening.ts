/** A slide that opens a deck or a part of it, in a company's template: its title and its text in the template's own placeholders. */
import type { Inlines } from '../../document/types.js';
import { runsOf } from '../context.js';
import { longestWord } from '../fit.js';
import type { Item, Pt, SlideLayout, Slot, TextItem } from '../scene.js';
import { type Copy, textHeight } from '../text/set.js';
import { bottomOf, type GivenOpening } from './grid.js';
import { fillCopies, leadingOf, type SlideContext, sizesOf, slot, slotOf, text } from './slide.js';

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
  const words =
    given.text === undefined
      ? { ...under, align: given.title.align }
      : { ...under, ...given.text, type: textSlot.type };
  return [{ ...base, ...given.title, type: 'title' }, words];
}

export interface Opening {
  readonly items: readonly Item[];
  readonly sect: number;
  /** Where the words end. */
  readonly bottom: Pt;
  /** The small print has no room under the words. */
  readonly left?: string;
}

/** The words of an opening, by their slots; small print stands under the text, on whatever ground the template has there. */
export interface OpeningWords {
  readonly title: Inlines;
  readonly slot: string;
  readonly text: Inlines | undefined;
  readonly small?: string;
}

/** Nothing where its words have no room in the template's placeholders. */
export function layOpening(words: OpeningWords, layout: SlideLayout, context: SlideContext): Opening | undefined {
  const { title, text: said, small = '' } = words;
  const heading = fitted([title], slotOf(layout, 'title'), TITLE_SIZES, context);
  const slotted = slotOf(layout, words.slot);
  const texts = said === undefined ? [] : [said];
  const whole = small === '' ? undefined : fitted([...texts, [{ text: small }]], slotted, TEXT_SIZES, context, true);
  const body = whole ?? fitted(texts, slotted, TEXT_SIZES, context);
  if (heading === undefined || body === undefined) return undefined;
  const sect = context.tags.add('Sect', 0);
  const put = (name: string, { copies }: Fitted, role: 'H1' | 'P'): TextItem => {
    const tagged = copies.map((copy) => ({ ...copy, tag: context.tags.add(role, sect) }));
    return fillCopies(layout, name, tagged, context);
  };
  const items = [put('title', heading, 'H1'), ...(body.copies.length === 0 ? [] : [put(words.slot, body, 'P')])];
  const left = whole === undefined && small !== '' ? { left: small } : {};
  return { items, sect, bottom: Math.max(heading.bottom, body.bottom), ...left };
}

interface Fitted {
  readonly copies: readonly Copy[];
  readonly bottom: Pt;
}

/** Small print, as a part of the size of what it stands under. */
const SMALL = 0.7;
const LEAST_SMALL: Pt = 12;

/** In the largest of the sizes that the placeholder has room for; the last paragraph may be small print. */
function fitted(
  paragraphs: readonly Inlines[],
  slotted: Slot,
  sizes: readonly Pt[],
  context: SlideContext,
  endsSmall = false,
): Fitted | undefined {
  const { style, box, anchor, align } = slotted;
  const leading = leadingOf(slotted);
  for (const size of sizesOf(slotted, sizes)) {
    const copies = paragraphs.map((words, index): Copy => {
      const isSmall = endsSmall && index === paragraphs.length - 1;
      const own = isSmall ? Math.max(Math.min(LEAST_SMALL, size), size * SMALL) : size;
      const before = isSmall && index > 0 ? { spaceBefore: size / 2 } : {};
      return { runs: runsOf(words, { ...style, size: own }), leading: own * leading, align, ...before };
    });
    const height = textHeight(copies, box.w, context.measure);
    const broken = paragraphs.some((words) => longestWord(words, { ...style, size }, context) > box.w);
    if (height > box.h + 0.5 || broken) continue;
    return { copies, bottom: anchor === 'top' ? box.y + height : bottomOf(box) };
  }
  return undefined;
}
