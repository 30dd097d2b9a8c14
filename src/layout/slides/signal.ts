/** What a signal looks like on every slide: a dashed line at a value, and one sentence. */
import { aroundWords } from '../charts/flags.js';
import type { Box, Pt, ShapeItem } from '../scene.js';
import type { Copy } from '../text/set.js';
import { strong } from './slide.js';

export const SIGNAL_STYLE = strong(18, 'signal');

/** The line from top to bottom, interrupted where words stand. */
export function signalLine(
  x: Pt,
  stretch: { readonly y: Pt; readonly end: Pt },
  words: readonly Box[],
): readonly ShapeItem[] {
  return aroundWords(x, stretch, words).map(({ y, h }) => ({
    kind: 'shape',
    name: 'Signal line',
    shape: 'line',
    box: { x, y, w: 0, h },
    stroke: { colour: 'signal', width: 1.5, dash: true },
  }));
}

export function signalCopy(text: string): Copy {
  return { runs: [{ text, style: SIGNAL_STYLE }], leading: 21.6 };
}
