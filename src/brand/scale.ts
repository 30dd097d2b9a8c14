/** How large a slide of ours is where a template leaves it room. */
import type { Box, Pt } from '../layout/scene.js';

/** The room that a slide of ours needs at its natural size, which is made for a slide 540 points high. */
export const NATURAL = { w: 600, h: 350, slide: 540 } as const;

/** Of the natural size, seen on a screen: below, what is smallest on a slide cannot be read from the back of a room. */
export const LEAST_SCALE = 0.62;

/** How large a slide of ours is in a safe area: as large as slides of the height have it, or smaller. */
export function scaleIn(safe: Box, height: Pt): number {
  return Math.min(safe.w / NATURAL.w, safe.h / NATURAL.h, height / NATURAL.slide);
}

/** How large that is on a screen, which shows a slide of any height as high as it is itself. */
export function shownScale(safe: Box, height: Pt): number {
  return (scaleIn(safe, height) * NATURAL.slide) / height;
}
