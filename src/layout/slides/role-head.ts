/** The title of a role's slide, and in a line under it who has the role and where. */
import type { Section } from '../../document/types.js';
import { runsOf } from '../context.js';
import type { Item, Pt } from '../scene.js';
import { textItem } from '../text/item.js';
import { type Copy, textHeight } from '../text/set.js';
import { bottomOf } from './grid.js';
import { type RoleParts, roleLayout, rowsOf, topWidth } from './role-parts.js';
import { type SlideContext, TEXT_LEADING, text, titleSlot } from './slide.js';
import { type SlideTitle, slideTitle } from './slide-title.js';

export interface RoleHead extends Omit<SlideTitle, 'item'> {
  readonly items: readonly Item[];
  /** Where the summary begins. */
  readonly bottom: Pt;
}

/** Over the line and under it. */
const UNDER_TITLE: Pt = 4;
const UNDER_LINE: Pt = 6;

export function roleHead(section: Section, parts: RoleParts, context: SlideContext): RoleHead {
  const { grid, measure } = context;
  const titleWidth = topWidth(parts, titleSlot(grid).box.w, grid);
  const { item, ...title } = slideTitle(section, roleLayout(grid), context, 1, 1, titleWidth);
  if (parts.bylines.length === 0) return { ...title, items: [item], bottom: rowsOf(grid).summary + title.extra };
  const copies = parts.bylines.map(
    (line): Copy => ({
      runs: runsOf(line.text, text(18, 'ink2')),
      leading: 18 * TEXT_LEADING,
      tag: context.tags.add('P', title.sect),
    }),
  );
  const w = topWidth(parts, grid.body.w, grid);
  const box = { x: grid.body.x, y: bottomOf(item.box) + UNDER_TITLE, w, h: textHeight(copies, w, measure) };
  const byline = textItem('Byline', copies, box, context);
  return { ...title, items: [item, byline], bottom: bottomOf(box) + UNDER_LINE };
}
