/** The mark of a company: a small picture near an edge that stays the same from slide to slide. */
import type { Box } from '../layout/scene.js';
import type { Shape } from './shapes.js';
import { pictureOf, type Sheet } from './source.js';
import type { TemplateLogo } from './types.js';

/** Of the slide: what is larger is a decoration. */
const MOST = { width: 0.4, height: 0.3, area: 0.08 } as const;
/** How far from an edge of the slide, as a share of its height. */
const NEAR = 0.15;
/** Longer ones are lines. */
const LONGEST = 14;

/** The picture that is nearest to a corner. */
export function logoOn(sheet: Sheet, shapes: readonly Shape[], slide: Box): TemplateLogo | undefined {
  let best: { readonly logo: TemplateLogo; readonly away: number } | undefined;
  for (const { element, box, placeholder } of shapes) {
    if (placeholder !== undefined || box === undefined || !isSmall(box, slide)) continue;
    const part = pictureOf(element, sheet);
    if (part === undefined) continue;
    const [across, down] = edgesOf(box, slide);
    if (Math.min(across, down) > NEAR * slide.h) continue;
    const away = Math.hypot(across, down);
    if (best === undefined || away < best.away) best = { logo: { part, box }, away };
  }
  return best?.logo;
}

/** How far it is from the nearer side, and from top or bottom. */
function edgesOf({ x, y, w, h }: Box, slide: Box): readonly [number, number] {
  return [Math.max(0, Math.min(x, slide.w - x - w)), Math.max(0, Math.min(y, slide.h - y - h))];
}

function isSmall({ w, h }: Box, slide: Box): boolean {
  const form = Math.max(w, h) / Math.max(1, Math.min(w, h));
  const fits = w <= MOST.width * slide.w && h <= MOST.height * slide.h && w * h <= MOST.area * slide.w * slide.h;
  return fits && form <= LONGEST;
}
