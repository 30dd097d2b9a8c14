/** The title of a slide: smaller where it is long, on more lines, and cut where half a slide would not hold it. */
import type { Inlines, Section } from '../../document/types.js';
import { longTitle } from '../../messages/layout.js';
import { type Finding, partOf } from '../blocks/marked-finding.js';
import { plainText, subjectOf } from '../context.js';
import { lineCount, longestWord } from '../fit.js';
import type { Pt, SlideLayout, Slot, TextItem } from '../scene.js';
import { ellipsis } from '../text/split.js';
import { fill, leadingOf, type SlideContext, slotOf, titleSlot } from './slide.js';

export interface SlideTitle {
  readonly item: TextItem;
  /** The slide's Sect, in which the rest of its tags belong. */
  readonly sect: number;
  /** How far the rest of the slide moves down. */
  readonly extra: Pt;
  /** Two lines or more: the slide takes its dense form. */
  readonly tall: boolean;
  /** A title that half a slide cannot hold: all of it again, for the body. */
  readonly overflow?: Inlines;
}

interface TitleStep {
  /** Of a title of 36 points; of another, as much larger or smaller. */
  readonly size: Pt;
  /** At most. */
  readonly lines: number;
}

const TITLE_STEPS: readonly TitleStep[] = [
  { size: 36, lines: 1 },
  { size: 32, lines: 1 },
  { size: 30, lines: 2 },
  { size: 28, lines: 7 },
  // One word may be wider than its line.
  { size: 24, lines: 2 },
];

/** Of what heads a part: on one line, which its table does not move down for. */
const FINDING_STEPS = [...TITLE_STEPS.slice(0, 2), { size: 28, lines: 1 }, ...TITLE_STEPS.slice(2)];

/** Longer than this, a title on a continuation slide is cut. */
const CONTINUED_LENGTH = 80;

/** The title of a section's slide, in a width; `part` of `parts` where the section goes on over several. */
export function slideTitle(
  section: Section,
  layout: SlideLayout,
  context: SlideContext,
  part = 1,
  parts = 1,
  width = slotOf(layout, 'title').box.w,
  steps: readonly TitleStep[] = part === 1 ? TITLE_STEPS : TITLE_STEPS.slice(0, 2),
): SlideTitle {
  const words = part === 1 ? section.title : continuedTitle(section, part, parts, context);
  const sect = context.tags.add('Sect', 0);
  const tag = context.tags.add('H1', sect);
  const slotted = slotOf(layout, 'title');
  const base = { ...slotted, box: { ...slotted.box, w: width } };
  for (const step of steps) {
    const size = step.size * scaleOf(base);
    const leading = size * leadingOf(base);
    const lines = Math.max(step.lines, Math.floor((base.box.h + 0.5) / leading));
    const room = { w: base.box.w, h: lines * leading };
    if (!fitsIn(words, base, size, room, context)) continue;
    const count = lines === 1 ? 1 : lineCount(words, { ...base.style, size }, room.w, context);
    const height = Math.max(base.box.h, count === 1 ? 0 : count * leading);
    if (step.size === 28 && height > 3 * leading - 1 && part === 1)
      context.report(longTitle(section, subjectOf(section), plainText(section.title)));
    const box = { ...base.box, h: height };
    return {
      item: fill(layout, 'title', words, context, { size, box, tag }),
      sect,
      extra: box.h - base.box.h,
      tall: box.h > base.box.h,
    };
  }
  if (part === 1) context.report(longTitle(section, subjectOf(section), plainText(section.title)));
  const cut = fittingTwoLines(section, continuation(part, parts, context), base, width, context);
  const extra = twoLinesExtra(base);
  const box = { ...base.box, h: base.box.h + extra };
  const item = fill(layout, 'title', cut.words, context, { size: cut.size, box, tag });
  return { item, sect, extra, tall: extra > 0, ...(part === 1 ? { overflow: section.title } : {}) };
}

/** A title of one line in place of the section's, which is not true of the slide. */
export function findingTitle(
  { words, name, rows, ending = '' }: Finding,
  section: Section,
  layout: SlideLayout,
  context: SlideContext,
): SlideTitle {
  const slotted = slotOf(layout, 'title');
  const { box } = slotted;
  const fits = (some: string, size = 32): boolean =>
    fitsIn([{ text: some + ending }], slotted, size * scaleOf(slotted), box, context);
  const brief = (): string => {
    if (name === undefined) return ellipsis(rows, fits);
    return partOf({ name: ellipsis(name, (some) => fits(partOf({ name: some, rows }))), rows });
  };
  const title = asOneRun((fits(words, 28) ? words : brief()) + ending, section.title);
  return slideTitle({ ...section, title }, layout, context, 1, 1, box.w, FINDING_STEPS);
}

/** How far a title of two lines at 28 moves a continuation slide down; nothing where a template has room for both. */
const CONTINUED_EXTRA = 20;
function twoLinesExtra(slot: Slot): Pt {
  const size = 28 * scaleOf(slot);
  return 2 * size * leadingOf(slot) <= slot.box.h ? 0 : CONTINUED_EXTRA * scaleOf(slot);
}

/** How much larger the titles of a slot are than ours. */
function scaleOf({ style }: Pick<Slot, 'style'>): number {
  return style.size / 36;
}

/** How far the title of a section's continuation slides moves them down. */
export function continuationExtra(section: Section, context: SlideContext): Pt {
  const slotted = titleSlot(context.grid);
  const words = continuedTitle(section, 10, 10, context);
  return fitsIn(words, slotted, 32 * scaleOf(slotted), slotted.box, context) ? 0 : twoLinesExtra(slotted);
}

/** A title that is cut where two lines end. */
function fittingTwoLines(
  section: Section,
  ending: string,
  slotted: Slot,
  width: Pt,
  context: SlideContext,
): { words: Inlines; size: Pt } {
  const fits = (size: Pt, words: string): boolean =>
    lineCount([{ text: words }], { ...slotted.style, size }, width, context) <= 2;
  const whole = `${plainText(section.title).replace(/\n/g, ' ')}${ending}`;
  const size = ([28, 24, 20].find((one) => fits(one * scaleOf(slotted), whole)) ?? 28) * scaleOf(slotted);
  const words = cutTitle(section, ending, (candidate) => fits(size, candidate), context) + ending;
  return { words: asOneRun(words, section.title), size };
}

/** The title as continuation slides carry it. */
export function continuedTitle(section: Section, part: number, parts: number, context: SlideContext): Inlines {
  const { title, ending } = continuedParts(section, part, parts, context);
  return asOneRun(title + ending, section.title);
}

/** The same in two: the title, cut where it is long, and which part of it the slide is. */
export function continuedParts(
  section: Section,
  part: number,
  parts: number,
  context: SlideContext,
): { readonly title: string; readonly ending: string } {
  const ending = continuation(part, parts, context);
  const fits = (words: string): boolean => [...words].length <= CONTINUED_LENGTH + ending.length;
  return { title: cutTitle(section, ending, fits, context), ending };
}

function continuation(part: number, parts: number, { further = 0 }: SlideContext): string {
  // No line breaks inside the brackets.
  return part === 1 ? '' : ` (${part}\u00A0of\u00A0${parts + further})`;
}

/** Cut as it must be before an ending that stays; another section's title that starts like it comes out another. */
function cutTitle(section: Section, ending: string, fits: (words: string) => boolean, context: SlideContext): string {
  const words = plainText(section.title).replace(/\n/g, ' ');
  if (fits(words + ending)) return words;
  // By their titles, which all differ: a section is laid out with the blocks that its design takes, as another object.
  const titles = context.document.sections.map(({ title }) => plainText(title));
  const whole = plainText(section.title);
  const number = titles.filter((title) => startOf(title) === startOf(whole)).indexOf(whole) + 1;
  const distinct = number > 1 ? ` #${number}` : '';
  return ellipsis(words, (candidate) => fits(candidate + distinct + ending)) + distinct;
}

/** In the language of the title, where all of it is in one. */
export function asOneRun(text: string, [first, ...rest]: Inlines): Inlines {
  const language = rest.every((run) => run.language === first?.language) ? first?.language : undefined;
  return [{ text, ...(language !== undefined && { language }) }];
}

/** As much of a title as is always left of it. */
function startOf(title: string): string {
  return title.slice(0, 20);
}

function fitsIn(words: Inlines, slotted: Slot, size: Pt, room: { w: Pt; h: Pt }, context: SlideContext): boolean {
  const sized = { ...slotted.style, size };
  return (
    longestWord(words, sized, context) <= room.w &&
    lineCount(words, sized, room.w, context) * size * leadingOf(slotted) <= room.h + 0.5
  );
}
