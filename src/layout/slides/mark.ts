/** A brand's mark on slides: at the top right of the first and of the last, where nothing else stands. */
import { LOGO_HEIGHT, logoSize } from '../picture.js';
import type { Box } from '../scene.js';
import { GUTTER, rightOf, type SlideGrid, span } from './grid.js';
import type { SlideContext } from './slide.js';

/** Where a mark stands, as wide as three columns at most. */
export function markFrame(grid: SlideGrid): Box {
  return { ...span(grid, 9, 3), y: grid.title.y, h: LOGO_HEIGHT };
}

/** How wide text that begins at the left may be beside the mark. */
export function besideMark(box: Box, context: SlideContext): Box {
  const mark = logoSize(markFrame(context.grid), context);
  if (mark === undefined) return box;
  const end = rightOf(markFrame(context.grid)) - mark.w - GUTTER;
  return { ...box, w: Math.min(box.w, end - box.x) };
}
