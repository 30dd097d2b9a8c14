/** Every slide layout: a new one is a file here and a line below. */
import type { LayoutName } from '../../document/types.js';
import type { SlideLayout } from '../scene.js';
import { agenda } from './agenda.js';
import { closing } from './closing.js';
import { compare } from './compare.js';
import { divider } from './divider.js';
import { ladder } from './ladder.js';
import { list } from './list.js';
import { role } from './role.js';
import type { SlideDesign } from './slide.js';
import { steps } from './steps.js';
import { title } from './title.js';

export const SLIDE_DESIGNS: Readonly<Record<LayoutName, SlideDesign>> = {
  title,
  agenda,
  ladder,
  divider,
  role,
  compare,
  list,
  steps,
  closing,
};

/** What a designer finds in the deck's master, used or not. */
export const SLIDE_LAYOUTS: readonly SlideLayout[] = Object.values(SLIDE_DESIGNS).flatMap((design) => design.layouts);
