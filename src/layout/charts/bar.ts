/** The bar of a range: two halves that meet at the midpoint. */
import type { Colour } from '../../theme/types.js';
import type { Box, Pt, ShapeItem, TextItem, TextStyle } from '../scene.js';
import type { Measure } from '../text/metrics.js';
import { setText } from '../text/set.js';

/** The least width of a bar whose ends are equal. */
const LEAST = 3;

/** A bar between two places on the page, with a gap (the notch) at its middle. */
export function rangeBar(bar: Box, colour: Colour, notch: Pt): ShapeItem[] {
  if (bar.w < LEAST + notch) return [rect({ ...bar, w: Math.max(LEAST, bar.w) }, colour)];
  const half = (bar.w - notch) / 2;
  return [rect({ ...bar, w: half }, colour), rect({ ...bar, x: bar.x + half + notch, w: half }, colour)];
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
}

/** True where both labels have room in their half of the bar (or in all of it): inset, and four points spare. */
export function labelsFit(width: Pt, labels: EndLabels, measure: Measure): boolean {
  if (labels.whole) {
    const words = measure.width(labels.from, labels.style) + measure.width(labels.to, labels.style);
    return words + 2 * labels.inset + 8 <= width;
  }
  const room = width / 2 - labels.inset - 4;
  return measure.width(labels.from, labels.style) <= room && measure.width(labels.to, labels.style) <= room;
}

/** The ends in words: in the bar; outside in ink where they do not fit; together on one side where the other has no room. */
export function endLabels(bar: Box, labels: EndLabels, measure: Measure, bounds: { left: Pt; right: Pt }): TextItem[] {
  const width = (words: string): Pt => measure.width(words, labels.style) + 2;
  const end = bar.x + bar.w;
  if (labelsFit(bar.w, labels, measure)) {
    const style: TextStyle = { ...labels.style, colour: 'onTier' };
    const to = { ...bar, x: end - labels.inset - width(labels.to), w: width(labels.to) };
    return [
      label(labels.from, { ...bar, x: bar.x + labels.inset, w: width(labels.from) }, style, 'left', measure),
      label(labels.to, to, style, 'right', measure),
    ];
  }
  const leftOf = (words: string): TextItem =>
    label(words, { ...bar, x: bar.x - OUTSIDE - width(words), w: width(words) }, labels.style, 'right', measure);
  const rightOf = (words: string): TextItem =>
    label(words, { ...bar, x: end + OUTSIDE, w: width(words) }, labels.style, 'left', measure);
  const roomLeft = bar.x - OUTSIDE - bounds.left;
  const roomRight = bounds.right - end - OUTSIDE;
  if (width(labels.from) <= roomLeft && width(labels.to) <= roomRight) return [leftOf(labels.from), rightOf(labels.to)];
  const both = `${labels.from}–${labels.to}`;
  if (width(both) <= roomRight) return [rightOf(both)];
  return width(both) <= roomLeft ? [leftOf(both)] : [];
}

/** Between a bar and a label beside it. */
const OUTSIDE = 6;

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
