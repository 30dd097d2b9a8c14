/** The ends of a bar in words, in points. */
import {
  bothEnds,
  type Ends,
  type EndsOfBar,
  type EndsPlace,
  type EndsSetting,
  type PlacedEnds,
  placeEnds,
} from '../../charts/ends.js';
import type { Colour } from '../../theme/types.js';
import type { Box, Pt, TextItem, TextStyle } from '../scene.js';
import type { Measure } from '../text/metrics.js';
import { label } from './bar.js';

export interface EndLabels extends Ends {
  readonly style: TextStyle;
  /** From the bar's ends. */
  readonly inset: Pt;
  /** Of labels that stand in the bar. */
  readonly onBar: Colour;
}

/** Shares of a label's size that are tried in turn: 18, 16, 14 and 12 on slides. */
const SHARES = [1, 8 / 9, 7 / 9, 2 / 3];
const LEAST_SIZE: Pt = 8;
/** Between a bar and a label beside it. */
const OUTSIDE: Pt = 6;
/** Between a label and what is beyond it. */
const SPARE: Pt = 4;

/** Where the ends of all bars of a chart stand, in the one largest size in which they have room. */
export function placeLabels(
  bars: readonly EndsOfBar[],
  labels: Pick<EndLabels, 'style' | 'inset'>,
  measure: Measure,
): PlacedEnds {
  return placeEnds(bars, settingOf(labels, measure));
}

interface Labelled extends Pick<EndLabels, 'style' | 'inset'> {
  /** How far marks reach beyond the ends of their bars. */
  readonly reach?: Pt;
}

/** How the labels of a chart are set. */
export function settingOf({ style, inset, reach = 0 }: Labelled, measure: Measure): EndsSetting {
  const smaller = (share: number): Pt => Math.max(Math.min(style.size, LEAST_SIZE), Math.round(style.size * share));
  return {
    air: { inside: inset + SPARE, beside: reach + OUTSIDE + SPARE },
    sizes: SHARES.map((share) => (share === 1 ? style.size : smaller(share))),
    width: (words, size) => measure.width(words, { ...style, size }),
  };
}

/** What both ends take together on one side of a bar. */
export function besideWidth(ends: Ends, style: TextStyle, measure: Measure): Pt {
  return measure.width(bothEnds(ends), style) + OUTSIDE + SPARE;
}

/** The ends of a bar that stands alone; nothing where they have no room: the table beside the chart says them. */
export function endLabels(bar: Box, labels: EndLabels, measure: Measure, bounds: { left: Pt; right: Pt }): TextItem[] {
  const room = { bar: bar.w, left: bar.x - bounds.left, right: bounds.right - bar.x - bar.w };
  const { places, size } = placeLabels([{ ends: labels, room }], labels, measure);
  return endsAt(places[0], bar, { ...labels, style: { ...labels.style, size } }, measure);
}

/** The ends of a bar of a chart whose labels are placed. */
export function endsAt(place: EndsPlace | undefined, bar: Box, labels: EndLabels, measure: Measure): TextItem[] {
  const { style, from, to, inset } = labels;
  const end = bar.x + bar.w;
  const width = (words: string): Pt => measure.width(words, style) + 2;
  if (place === undefined) return [];
  if (place === 'inside') {
    const inBar: TextStyle = { ...style, colour: labels.onBar };
    return [
      label(from, { ...bar, x: bar.x + inset, w: width(from) }, inBar, 'left', measure),
      label(to, { ...bar, x: end - inset - width(to), w: width(to) }, inBar, 'right', measure),
    ];
  }
  const leftOf = (words: string): TextItem =>
    label(words, { ...bar, x: bar.x - OUTSIDE - width(words), w: width(words) }, style, 'right', measure);
  const rightOf = (words: string): TextItem =>
    label(words, { ...bar, x: end + OUTSIDE, w: width(words) }, style, 'left', measure);
  if (place === 'outside') return [leftOf(from), rightOf(to)];
  return [place === 'left' ? leftOf(bothEnds(labels)) : rightOf(bothEnds(labels))];
}
