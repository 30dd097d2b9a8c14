/** The bar of a range: two parts that meet at the midpoint, or at the median where one is stated. */
import type { Mark } from '../../charts/form.js';
import { markOfRange } from '../../charts/range.js';
import type { Span } from '../../document/types.js';
import type { Colour } from '../../theme/types.js';
import type { Box, Pt, ShapeItem, TextItem, TextStyle } from '../scene.js';
import { textItem } from '../text/item.js';
import type { Measure } from '../text/metrics.js';

/** The least width of a bar. */
export const LEAST: Pt = 3;
/** Of one figure, which stands in the middle of its mark. */
const MARK: Pt = 4;

/** The bar of a range between two places on the page, with a gap (the notch) where its halves meet. */
export function rangeBar(range: Span, bar: Box, colour: Colour, notch: Pt): ShapeItem[] {
  return barOf(markOfRange(range), bar, colour, notch, LEAST);
}

/** A bar, whose two parts may meet at a share of it. */
export function barOf({ from, to, notch: meeting }: Mark, bar: Box, colour: Colour, notch: Pt, least: Pt): ShapeItem[] {
  if (from === to) return [rect({ ...bar, x: bar.x + (bar.w - MARK) / 2, w: MARK }, colour)];
  if (meeting === undefined || bar.w < least + notch) return [rect({ ...bar, w: Math.max(least, bar.w) }, colour)];
  const both = bar.w - notch;
  // The notch of a median at an end of its range stays inside of the bar.
  const half = Math.min(least, both / 2);
  const lower = Math.min(Math.max(bar.w * meeting - notch / 2, half), both - half);
  return [rect({ ...bar, w: lower }, colour), rect({ ...bar, x: bar.x + lower + notch, w: both - lower }, colour)];
}

export function rect(box: Box, fill: Colour, name = 'Bar'): ShapeItem {
  return { kind: 'shape', name, shape: 'rect', box, fill };
}

/** A hairline or rule along the top of a box of no height. */
export function rule(x: Pt, y: Pt, w: Pt, colour: Colour, width: Pt): ShapeItem {
  return { kind: 'shape', name: 'Rule', shape: 'line', box: { x, y, w, h: 0 }, stroke: { colour, width } };
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
  return textItem(name, [copy], { ...wide, x }, { measure }, 'middle');
}
