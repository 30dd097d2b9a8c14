/** The bar of a range: two parts that meet at the midpoint, or at the median where one is stated. */
import type { PaySpan } from '../../document/types.js';
import type { Colour } from '../../theme/types.js';
import type { Box, Pt, ShapeItem, TextItem, TextStyle } from '../scene.js';
import type { Measure } from '../text/metrics.js';
import { setText } from '../text/set.js';

/** The least width of a bar, whose ends may be equal. */
export const LEAST: Pt = 3;

/** Where in its range the median lies, from 0 to 1; without one, the middle. */
export function medianShare({ min, max, median }: PaySpan): number {
  return median === undefined || max <= min ? 0.5 : (median - min) / (max - min);
}

/** The bar of a range between two places on the page, with a gap (the notch) where its halves meet. */
export function rangeBar(range: PaySpan, bar: Box, colour: Colour, notch: Pt, least: Pt = LEAST): ShapeItem[] {
  if (bar.w < least + notch) return [rect({ ...bar, w: Math.max(least, bar.w) }, colour)];
  const both = bar.w - notch;
  // The notch of a median at an end of its range stays inside of the bar.
  const half = Math.min(least, both / 2);
  const lower = Math.min(Math.max(bar.w * medianShare(range) - notch / 2, half), both - half);
  return [rect({ ...bar, w: lower }, colour), rect({ ...bar, x: bar.x + lower + notch, w: both - lower }, colour)];
}

export function rect(box: Box, fill: Colour, name = 'Bar'): ShapeItem {
  return { kind: 'shape', name, shape: 'rect', box, fill };
}

/** A hairline or rule along the top of a box of no height. */
export function rule(x: Pt, y: Pt, w: Pt, colour: Colour, width: Pt): ShapeItem {
  return { kind: 'shape', name: 'Rule', shape: 'line', box: { x, y, w, h: 0 }, stroke: { colour, width } };
}

export interface EndLabels {
  readonly from: string;
  readonly to: string;
  readonly style: TextStyle;
  /** From the bar's ends. */
  readonly inset: Pt;
  /** The bar has no notch: its labels share all of it. */
  readonly whole?: true;
  /** The share of the bar at which its notch stands; absent: its middle. */
  readonly notch?: number;
}

/** In the bar; on either side of it, in ink; together on one side. */
export type EndsPlace = 'inside' | 'outside' | 'left' | 'right';

export interface PlacedEnds {
  /** Nothing where even small labels have no room. */
  readonly place?: EndsPlace;
  readonly style: TextStyle;
}

/** What room a bar gives its labels: in it, and on either side. */
export interface EndsRoom {
  readonly bar: Pt;
  readonly left: Pt;
  readonly right: Pt;
}

/** Where the ends of each bar stand in words, in the one largest size in which all of them have room. */
export function placeEnds(
  bars: readonly { readonly labels: EndLabels; readonly room: EndsRoom }[],
  measure: Measure,
): PlacedEnds[] {
  const smaller = (style: TextStyle, share: number): TextStyle => ({
    ...style,
    size: Math.max(Math.min(style.size, LEAST_SIZE), Math.round(style.size * share)),
  });
  let placed: PlacedEnds[] = [];
  for (const share of SHARES) {
    placed = bars.map(({ labels, room }) => {
      const style = share === 1 ? labels.style : smaller(labels.style, share);
      const place = placeOf({ ...labels, style }, room, measure);
      return { style, ...(place && { place }) };
    });
    if (placed.every(({ place }) => place !== undefined)) break;
  }
  return placed;
}

/** Shares of a label's size that are tried in turn: 18, 16, 14 and 12 on slides. */
const SHARES = [1, 8 / 9, 7 / 9, 2 / 3];
const LEAST_SIZE: Pt = 8;
/** Between a bar and a label beside it. */
const OUTSIDE = 6;
/** Between a label and what is beyond it. */
const SPARE = 4;

function placeOf(labels: EndLabels, room: EndsRoom, measure: Measure): EndsPlace | undefined {
  const width = (words: string): Pt => OUTSIDE + measure.width(words, labels.style) + SPARE;
  if (labelsFit(room.bar, labels, measure)) return 'inside';
  const two = bothEnds(labels) !== labels.from;
  if (two && width(labels.from) <= room.left && width(labels.to) <= room.right) return 'outside';
  const both = width(bothEnds(labels));
  if (both <= room.right) return 'right';
  return both <= room.left ? 'left' : undefined;
}

/** True where both labels have room in their part of the bar (or in all of it): inset, and four points spare. */
function labelsFit(width: Pt, labels: EndLabels, measure: Measure): boolean {
  if (labels.whole) {
    const words = measure.width(labels.from, labels.style) + measure.width(labels.to, labels.style);
    return words + 2 * labels.inset + 8 <= width;
  }
  const { notch = 0.5 } = labels;
  const room = (share: number): Pt => width * share - labels.inset - 4;
  return (
    measure.width(labels.from, labels.style) <= room(notch) && measure.width(labels.to, labels.style) <= room(1 - notch)
  );
}

/** The ends of a range in words, or its one figure. */
export function bothEnds({ from, to }: Pick<EndLabels, 'from' | 'to'>, between = '–'): string {
  return from === to || to === '' ? from : `${from}${between}${to}`;
}

/** The ends of a bar in words; nothing where they have no room: the table beside the chart says them. */
export function endLabels(bar: Box, labels: EndLabels, measure: Measure, bounds: { left: Pt; right: Pt }): TextItem[] {
  const end = bar.x + bar.w;
  const room = { bar: bar.w, left: bar.x - bounds.left, right: bounds.right - end };
  return placeEnds([{ labels, room }], measure).flatMap(({ place, style }) => {
    const width = (words: string): Pt => measure.width(words, style) + 2;
    if (place === 'inside') {
      const inBar: TextStyle = { ...style, colour: 'onTier' };
      const to = { ...bar, x: end - labels.inset - width(labels.to), w: width(labels.to) };
      return [
        label(labels.from, { ...bar, x: bar.x + labels.inset, w: width(labels.from) }, inBar, 'left', measure),
        label(labels.to, to, inBar, 'right', measure),
      ];
    }
    const leftOf = (words: string): TextItem =>
      label(words, { ...bar, x: bar.x - OUTSIDE - width(words), w: width(words) }, style, 'right', measure);
    const rightOf = (words: string): TextItem =>
      label(words, { ...bar, x: end + OUTSIDE, w: width(words) }, style, 'left', measure);
    if (place === undefined) return [];
    if (place === 'outside') return [leftOf(labels.from), rightOf(labels.to)];
    return [place === 'left' ? leftOf(bothEnds(labels)) : rightOf(bothEnds(labels))];
  });
}

/** One line of text, centred on the height of its box. */
export function label(
  text: string,
  box: Box,
  style: TextStyle,
  align: 'left' | 'centre' | 'right',
  measure: Measure,
  name = 'Label',
): TextItem {
  const copy = { runs: [{ text, style }], leading: style.size * 1.2, align };
  const wide = { ...box, w: Math.max(box.w, measure.width(text, style) + 1) };
  const x = align === 'left' ? box.x : align === 'right' ? box.x + box.w - wide.w : box.x + (box.w - wide.w) / 2;
  const set = setText([copy], { ...wide, x }, measure, 'middle');
  return { kind: 'text', name, box: { ...wide, x }, anchor: 'middle', paragraphs: set.paragraphs };
}
