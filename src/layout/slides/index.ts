/** Every slide layout: a new one is a file here and a line below. */
import type { LayoutName, Section } from '../../document/types.js';
import type { LayoutContext } from '../context.js';
import type { SlideLayout } from '../scene.js';
import { agenda } from './agenda.js';
import { closing } from './closing.js';
import { compare } from './compare.js';
import { divider } from './divider.js';
import { ladder } from './ladder.js';
import { layFurther, list } from './list.js';
import { role } from './role.js';
import type { SlideDesign, SlideDraft } from './slide.js';
import { STANDARD_LAYOUTS } from './standard.js';
import { steps } from './steps.js';
import { title } from './title.js';

const SLIDE_DESIGNS: Readonly<Record<LayoutName, SlideDesign>> = {
  title,
  agenda,
  ladder,
  divider,
  role,
  compare,
  list,
  steps,
  closing,
  // A page to take home; on slides it is the role itself.
  flyer: role,
};

/** What a designer finds in the deck's master, used or not. */
export const SLIDE_LAYOUTS: readonly SlideLayout[] = [
  ...[...new Set(Object.values(SLIDE_DESIGNS))].flatMap((design) => design.layouts),
  ...STANDARD_LAYOUTS,
];

/** The names of the slide layouts in PowerPoint on which each layout of a template comes out. */
export function namesInPowerPoint(layout: LayoutName): readonly string[] {
  return SLIDE_DESIGNS[layout].layouts.map(({ name }) => name);
}

/** The slides of a section: by its layout, and what that has no place for on further ones. */
export function laySection(section: Section, context: LayoutContext): SlideDraft[] {
  const design = SLIDE_DESIGNS[section.layout];
  const taken = design.takes?.(section.blocks) ?? section.blocks;
  const further = section.blocks.filter((block) => !taken.includes(block));
  if (further.length === 0) return design.lay({ ...section, blocks: taken }, context);
  const open = { ...context, goesOn: true } as const;
  const slides = design.lay({ ...section, blocks: taken }, open);
  return [...slides, ...layFurther(section, further, slides.length, open)];
}
