/** The yardsticks of the scale over a chart: which have room, and where their names stand. */
import { yardsticksOf } from '../../charts/index.js';
import type { Chart } from '../../document/types.js';
import { cutYardstick, yardsticksLeftOut } from '../../messages/layout.js';
import { type LayoutContext, position } from '../context.js';
import type { Pt, TextStyle } from '../scene.js';
import { ellipsis } from '../text/split.js';
import { type PlacedFlag, placeFlags } from './flags.js';

export interface NamedFlag extends PlacedFlag {
  readonly words: string;
}

/** More rows of names would take the chart's room. */
const MOST_LANES = 4;

interface FlagPlace {
  /** Of the scale. */
  readonly left: Pt;
  readonly full: Pt;
  /** Of the words, where they may stand beside the scale, too. */
  readonly bounds: { readonly left: Pt; readonly right: Pt };
  readonly style: TextStyle;
}

/** What has no room is told. */
export function yardstickFlags(
  chart: Chart,
  { left, full, bounds, style }: FlagPlace,
  { document: { scale }, measure, report }: Pick<LayoutContext, 'document' | 'measure' | 'report'>,
): readonly NamedFlag[] {
  if (scale === undefined) return [];
  const most = bounds.right - bounds.left;
  const flags = yardsticksOf(chart, scale).map(({ value, label }) => {
    const words = ellipsis(label, (candidate) => measure.width(candidate, style) + 2 <= most);
    if (words !== label) report(cutYardstick(chart, label));
    return { label, words, x: position(value, scale, left, full), w: measure.width(words, style) + 2 };
  });
  const { placed, without } = placeFlags(flags, bounds, MOST_LANES);
  const names = without.map(({ label }) => label);
  if (names.length > 0) report(yardsticksLeftOut(chart, names));
  return placed;
}

/** How many rows of names there are. */
export function lanesOf(flags: readonly PlacedFlag[]): number {
  return Math.max(0, ...flags.map(({ lane }) => lane + 1));
}
