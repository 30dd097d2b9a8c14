/** All ranges of the dataset as plain bars: the picture of a cover, and the locator of a divider. */
import type { Scale } from '../../document/types.js';
import type { Colour } from '../../theme/types.js';
import { position } from '../context.js';
import type { Box, Pt, ShapeItem } from '../scene.js';
import { rangeBar } from './bar.js';

type Range = Scale['ranges'][number];

export interface Skyline {
  /** Bars start at its top; it may be higher than they need. */
  readonly box: Box;
  /** From bar to bar, at most. */
  readonly pitch: Pt;
  /** Share of the pitch that a bar fills. */
  readonly share: number;
  readonly notch: Pt;
  readonly anchor: 'top' | 'bottom';
}

export function skyline(scale: Scale, place: Skyline, colourOf: (range: Range) => Colour): ShapeItem[] {
  const { ranges } = scale;
  const pitch = Math.min(place.pitch, place.box.h / Math.max(1, ranges.length));
  const top =
    place.anchor === 'top'
      ? place.box.y
      : place.box.y + place.box.h - pitch * ranges.length + pitch * (1 - place.share);
  const bars: ShapeItem[] = [];
  for (const [index, range] of ranges.entries()) {
    const x = position(range.min, scale, place.box.x, place.box.w);
    const end = position(range.max, scale, place.box.x, place.box.w);
    const box = { x, y: top + pitch * index, w: end - x, h: pitch * place.share };
    for (const bar of rangeBar(range, box, colourOf(range), place.notch)) bars.push(bar);
  }
  return bars;
}
