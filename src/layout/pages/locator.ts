/** The bars of all roles on a panel, those that the panel is about in the colour of its words: decoration. */
import type { Scale, Section } from '../../document/types.js';
import { skyline } from '../charts/skyline.js';
import { coloursOf } from '../context.js';
import type { Box, Item, Pt } from '../scene.js';
import type { PageContext } from './page.js';

/** On A4. */
export const LOCATOR: Pt = 64;

/** `foot` is where it ends. */
export function locatorOf(
  { tier }: Section,
  isOwn: (range: Scale['ranges'][number]) => boolean,
  place: Pick<Box, 'x' | 'w'>,
  foot: Pt,
  context: PageContext,
): Item[] {
  const { scale } = context.document;
  if (scale === undefined) return [];
  const s = context.paper.shrink;
  const box = { ...place, y: foot - LOCATOR * s, h: LOCATOR * s };
  const bars = { box, pitch: 6.4 * s, share: 0.69, notch: 0.75, anchor: 'bottom' as const };
  const { muted, onPanel } = coloursOf(tier, context);
  const items = skyline(scale, bars, (range) => (isOwn(range) ? onPanel : muted));
  return [{ kind: 'group', name: 'Locator', box, items }];
}
