/** Every slide layout: a new one is a file here and a line below. */
import type { LayoutName, Section } from '../../document/types.js';
import type { SlideLayout } from '../scene.js';
import { agenda } from './agenda.js';
import { closing } from './closing.js';
import { columns } from './columns.js';
import { compare } from './compare.js';
import { divider } from './divider.js';
import { perGrid, WIDE } from './grid.js';
import { ladder } from './ladder.js';
import { furtherCount, layFurther, list } from './list.js';
import { role } from './role.js';
import type { SlideContext, SlideDesign, SlideDraft } from './slide.js';
import { standardLayouts } from './standard.js';
import { steps } from './steps.js';
import { title } from './title.js';

const SLIDE_DESIGNS: Readonly<Record<LayoutName, SlideDesign>> = {
  title,
  agenda,
  ladder,
  divider,
  role,
  // Many share a page; a slide has one.
  catalogue: role,
  compare,
  list,
  columns,
  steps,
  closing,
  // A page to take home; on slides it is the role itself.
  flyer: role,
  // A page for the wall; on slides its chart, and what stands below it on further ones.
  poster: ladder,
};

/** What a designer finds in the deck's master, used or not: our own layouts, then PowerPoint's. */
export const slideLayouts = perGrid((grid): readonly SlideLayout[] => {
  const standard = standardLayouts(grid);
  const own = [...new Set(Object.values(SLIDE_DESIGNS))].flatMap((design) => design.layouts(grid));
  return [...own.filter((layout) => !standard.includes(layout)), ...standard];
});

/** The names of the slide layouts in PowerPoint on which each layout of a template comes out. */
export function namesInPowerPoint(layout: LayoutName): readonly string[] {
  return SLIDE_DESIGNS[layout].layouts(WIDE).map(({ name }) => name);
}

/** The slides of a section: by its layout, and what that has no place for on further ones. */
export function laySection(section: Section, context: SlideContext): SlideDraft[] {
  const design = SLIDE_DESIGNS[section.layout];
  const blocks = design.said?.(section.blocks) ?? section.blocks;
  const taken = design.takes?.(blocks) ?? blocks;
  const further = blocks.filter((block) => !taken.includes(block));
  if (further.length === 0) return design.lay({ ...section, blocks: taken }, context);
  const slides = design.lay(
    { ...section, blocks: taken },
    { ...context, further: furtherCount(section, further, context) },
  );
  return [...slides, ...layFurther(section, further, slides.length, context)];
}
