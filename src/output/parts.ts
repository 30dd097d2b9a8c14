/** Where the parts of a text stand that different fonts show. */
import { RIGHT_TO_LEFT } from '../characters.js';
import type { Part } from '../fonts/parts.js';
import type { ShapedFont } from '../fonts/shape.js';
import { unitsOf } from '../fonts/units.js';
import type { Pt, TextStyle } from '../layout/scene.js';
import type { Measure } from '../layout/text/metrics.js';
import type { DirectedPiece } from './order.js';

/** A text of one direction on one line. */
export type Words = Pick<DirectedPiece, 'text' | 'x' | 'rightToLeft'>;

export interface PlacedPart extends Part<ShapedFont> {
  readonly x: Pt;
}

/** The parts of words at their places, what is read first first. */
export function placedParts(
  { text, x, rightToLeft }: Words,
  style: TextStyle,
  endsLine: boolean,
  measure: Measure,
): readonly PlacedPart[] {
  const parts = measure.parts(text, style, endsLine);
  return rightToLeft ? fromTheRight(parts, x, style, measure) : fromTheLeft(parts, x, style, measure);
}

function fromTheLeft(parts: readonly Part<ShapedFont>[], x: Pt, style: TextStyle, measure: Measure): PlacedPart[] {
  let left = x;
  return parts.map((part, index) => {
    const placed = { ...part, x: left };
    if (index + 1 < parts.length) left += measure.partWidth(part, style);
    return placed;
  });
}

function fromTheRight(parts: readonly Part<ShapedFont>[], x: Pt, style: TextStyle, measure: Measure): PlacedPart[] {
  let right = x + parts.reduce((sum, part) => sum + measure.partWidth(part, style), 0);
  return parts.flatMap((part) => {
    let read = '';
    const placed = reversible(part).map((shown) => {
      read += shown.text;
      return { ...shown, x: right - measure.partWidth({ ...part, text: read }, style) };
    });
    right -= measure.partWidth(part, style);
    return placed;
  });
}

/**
 * What of a part may be one string: the words of a font of their script. The spaces and signs around them are shown one by
 * one in the order of the text, because programs that turn words round leave these as they find them.
 */
function reversible({ by, text }: Part<ShapedFont>): Part<ShapedFont>[] {
  const [, before = '', words = '', after = ''] = (typeof by === 'string' ? null : WORDS.exec(text)) ?? [text, text];
  return [...unitsOf(before), ...(words === '' ? [] : [words]), ...unitsOf(after)].map((shown) => ({
    by,
    text: shown,
  }));
}

/** From the first letter that runs from right to left to the last. */
const WORDS = new RegExp(`^(.*?)((?=[${RIGHT_TO_LEFT}]).*[${RIGHT_TO_LEFT}])(.*)$`, 'su');
