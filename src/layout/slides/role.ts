/** 05 and 10: a role: what it is, its pay on the scale that all roles share, and what it asks. Dense where there is more to say. */
import { dense } from './role-dense.js';
import { DENSE_LAYOUT, partsOf, ROLE_LAYOUT, takenBlocks, topWidth } from './role-parts.js';
import { roomy } from './role-roomy.js';
import { type SlideDesign, WIDTH } from './slide.js';
import { slideTitle } from './slide-title.js';

export const role: SlideDesign = {
  layouts: [ROLE_LAYOUT, DENSE_LAYOUT],
  takes: takenBlocks,
  lay(section, context) {
    const parts = partsOf(section);
    const title = slideTitle(section, ROLE_LAYOUT, context, 1, 1, topWidth(parts, WIDTH));
    return roomy(section, parts, title, context) ?? dense(section, parts, title, context);
  },
};
