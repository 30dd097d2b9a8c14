/** Characters that no font has: a box with the code point in their place. */
import { isUnseen } from '../fonts/parts.js';
import type { Box, Pt, TextStyle } from '../layout/scene.js';
import type { Measure } from '../layout/text/metrics.js';

/** A figure of the code point: its left end on the baseline from the box's, and its size, in shares of the type size. */
export interface BoxDigit {
  readonly digit: string;
  readonly x: number;
  readonly y: number;
  readonly scale: number;
}

export interface MissingBox {
  readonly character: string;
  readonly x: Pt;
  readonly w: Pt;
  /** Absent where there is nothing to see. */
  readonly frame?: Box;
  readonly digits: readonly BoxDigit[];
}

/** Of the type size: the width of a frame's lines. */
export const BOX_LINE = 1 / 24;

/** The boxes of a text from `x` on, each as wide as the layout has measured its character. */
export function boxesOf(text: string, given: TextStyle, x: Pt, baseline: Pt, measure: Measure): readonly MissingBox[] {
  const style: TextStyle = { ...given, tracking: 0, tabular: true };
  const { capHeight } = measure.face(style);
  let at = x;
  return [...text].map((character): MissingBox => {
    const w = measure.partWidth({ by: 'none', text: character }, style);
    const left = at;
    at += w;
    if (w === 0 || isUnseen(character)) return { character, x: left, w, digits: [] };
    const line = BOX_LINE * style.size;
    const h = capHeight * style.size;
    const frame = { x: left + line, y: baseline - h, w: w - 2 * line, h };
    return { character, x: left, w, frame, digits: digitsOf(character, style, w / style.size, capHeight, measure) };
  });
}

/** The code point in two rows, as is the habit of such boxes. */
function digitsOf(
  character: string,
  style: TextStyle,
  width: number,
  capHeight: number,
  measure: Measure,
): readonly BoxDigit[] {
  const ems = (text: string): number => measure.width(text, { ...style, size: 1 });
  const digits = (character.codePointAt(0) ?? 0).toString(16).toUpperCase();
  const padded = digits.padStart(digits.length > 4 ? 6 : 4, '0');
  const rows = [padded.slice(padded.length / 2), padded.slice(0, padded.length / 2)];
  const widest = Math.max(...rows.map(ems));
  const scale = Math.min((width - 4 * BOX_LINE) / widest, (capHeight - 3 * BOX_LINE) / 2 / capHeight);
  return rows.flatMap((row, index) => {
    const left = (width - ems(row) * scale) / 2;
    const y = BOX_LINE + index * (capHeight / 2 - BOX_LINE / 2);
    return [...row].map((digit, place) => ({ digit, x: left + ems(row.slice(0, place)) * scale, y, scale }));
  });
}
