/** 05 and 10: a role: what it is, its pay on the scale that all roles share, and what it asks. Dense where there is more to say. */
import type { Section } from '../../document/types.js';
import { withoutOptional } from '../blocks/groups.js';
import { subjectOf } from '../context.js';
import { covers, tellSmallPicture } from '../picture.js';
import { besidePicture, type SlideGrid } from './grid.js';
import { dense } from './role-dense.js';
import { roleHead } from './role-head.js';
import { denseLayout, listsLayout, partsOf, type RoleParts, roleLayout, takenBlocks } from './role-parts.js';
import { roomy } from './role-roomy.js';
import { worded } from './role-worded.js';
import type { SlideContext, SlideDesign } from './slide.js';

export const role: SlideDesign = {
  layouts: (grid) => [roleLayout(grid), listsLayout(grid), denseLayout(grid)],
  said: withoutOptional,
  takes: takenBlocks,
  lay(section, context) {
    const parts = partsOf(section);
    const grid = gridFor(section, parts, context);
    const on = { ...context, grid };
    const head = roleHead(section, parts, on);
    return (
      worded(section, parts, head, on) ?? roomy(section, parts, head, on) ?? dense(section, parts, head, on, context)
    );
  },
};

/** A role's picture has a side of the slide where its pixels suffice. */
function gridFor(section: Section, { picture }: RoleParts, context: SlideContext): SlideGrid {
  const { grid } = context;
  const beside = besidePicture(grid);
  if (picture === undefined || beside.picture === undefined) return grid;
  if (covers(picture, beside.picture, context)) return beside;
  tellSmallPicture(picture, beside.picture, subjectOf(section), context);
  return grid;
}
