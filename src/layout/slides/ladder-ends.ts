/** The ends of the scale under a part of a ladder that goes on: without the others, its bars do not tell them. */
import type { Chart, Scale } from '../../document/types.js';
import { ticks, track } from '../charts/track.js';
import type { Box, GroupItem, Pt } from '../scene.js';
import { bottomOf } from './grid.js';
import { scaleIn } from './plot-scale.js';
import { type SlideContext, text } from './slide.js';

/** What they take under the chart, down to the foot of the body: a line, and words as under the bar of a role. */
export const ENDS_HEIGHT: Pt = 28;
const LINE: Pt = 3;
const WORDS = { y: 5.5, h: 22.5 };

/** `frame` is the chart's. Decoration: the words of the bars say more. */
export function scaleEnds(chart: Chart, scale: Scale, frame: Box, context: SlideContext): GroupItem {
  const { left: x, full: w } = scaleIn(chart, frame, context);
  const [first, last] = [scale.ticks.slice(0, 1), scale.ticks.slice(-1)];
  const bare: Scale = { ...scale, zones: [], ticks: [...first, ...last] };
  const y = bottomOf(frame);
  const words = { x, w, y: y + WORDS.y, h: WORDS.h, style: text(18, 'ink2'), allZones: false };
  return {
    kind: 'group',
    name: 'Scale',
    box: { x, y, w, h: ENDS_HEIGHT },
    items: [
      ...track(bare, undefined, { x, w, y: y + LINE, own: 1.5, other: 1.5 }, context),
      ...ticks(bare, undefined, words, context),
    ],
  };
}
