/** A small bar on the whole scale, which is a thin line at either side of it: decoration, for the numbers stand beside it. */
import type { Scale, Span } from '../../document/types.js';
import { coloursOf, type LayoutContext, position } from '../context.js';
import type { Box, Pt, ShapeItem } from '../scene.js';
import { rangeBar, rect } from './bar.js';

const LINE: Pt = 0.6;
const NOTCH: Pt = 1.25;

export function miniBar(
  range: Span,
  tier: number | undefined,
  { x, y, w, h }: Box,
  scale: Scale,
  context: LayoutContext,
): ShapeItem[] {
  const from = position(range.min, scale, x, w);
  const to = position(range.max, scale, x, w);
  const line = [
    { x, w: from - x },
    { x: to, w: x + w - to },
  ].filter((part) => part.w > 0);
  return [
    ...line.map((part) => rect({ ...part, y: y + (h - LINE) / 2, h: LINE }, 'mark', 'Scale')),
    ...rangeBar(range, { x: from, y, w: to - from, h }, coloursOf(tier, context).mark, NOTCH),
  ];
}
