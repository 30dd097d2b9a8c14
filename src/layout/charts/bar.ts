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
}

/** True where both labels have room in their half of the bar: inset, and four points spare. */
export function labelsFit(width: Pt, labels: EndLabels, measure: Measure): boolean {
  const room = width / 2 - labels.inset - 4;
  return measure.width(labels.from, labels.style) <= room && measure.width(labels.to, labels.style) <= room;
}

/** The ends in words: in the bar, or outside in ink where they do not fit. */
export function endLabels(bar: Box, labels: EndLabels, measure: Measure, onBar: Colour = 'onTier'): TextItem[] {
  const inside = labelsFit(bar.w, labels, measure);
  const style: TextStyle = { ...labels.style, colour: inside ? onBar : 'ink' };
  const gap = inside ? labels.inset : 6;
  const width = (text: string): Pt => measure.width(text, style) + 2;
  const fromX = inside ? bar.x + gap : bar.x - gap - width(labels.from);
  const toX = inside ? bar.x + bar.w - gap - width(labels.to) : bar.x + bar.w + gap;
  return [
    label(labels.from, { ...bar, x: fromX, w: width(labels.from) }, style, inside ? 'left' : 'right', measure),
    label(labels.to, { ...bar, x: toX, w: width(labels.to) }, style, inside ? 'right' : 'left', measure),
  ];
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
