/** 05 and 10: a role: what it is, its pay on the scale that all roles share, and what it asks. Dense where there is more to say. */
import { dense } from './role-dense.js';
import { denseLayout, listsLayout, partsOf, roleLayout, takenBlocks, topWidth } from './role-parts.js';
import { roomy } from './role-roomy.js';
import { worded } from './role-worded.js';
import type { SlideDesign } from './slide.js';
import { slideTitle } from './slide-title.js';

export const role: SlideDesign = {
  layouts: (grid) => [roleLayout(grid), listsLayout(grid), denseLayout(grid)],
  takes: takenBlocks,
  lay(section, context) {
    const parts = partsOf(section);
    const { grid } = context;
    const title = slideTitle(section, roleLayout(grid), context, 1, 1, topWidth(parts, grid.title.w, grid));
    return (
      worded(section, parts, title, context) ??
      roomy(section, parts, title, context) ??
      dense(section, parts, title, context)
    );
  },
};
