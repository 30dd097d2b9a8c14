/** Characters that no font has: a box with the code point in their place, the characters themselves kept as text. */
import { isUnseen } from '../../fonts/parts.js';
import type { TextStyle } from '../../layout/scene.js';
import type { Canvas } from './canvas.js';

/** Paints boxes from `x` on, each as wide as the layout has measured its character. */
export function paintMissing(canvas: Canvas, text: string, style: TextStyle, x: number, baseline: number): void {
  canvas.document.addContent(`/Span <</ActualText <${utf16be(text)}>>> BDC`);
  let at = x;
  for (const character of text) {
    const w = canvas.fonts.measure.width(character, style);
    if (w > 0 && !isUnseen(character)) paintBox(canvas, character, style, at, baseline, w);
    at += w;
  }
  canvas.document.addContent('EMC');
}

/** The digits stand in two rows, as is the habit of such boxes. */
function paintBox(canvas: Canvas, character: string, style: TextStyle, x: number, y: number, w: number): void {
  const typeface = canvas.fonts.typeface(style);
  const h = typeface.capHeight * style.size;
  const line = style.size / 24;
  const inner = w - 4 * line;
  canvas.stroke(style.colour, line);
  canvas.document.rect(x + line, y - h, w - 2 * line, h).stroke();
  const digits = (character.codePointAt(0) ?? 0).toString(16).toUpperCase();
  const padded = digits.padStart(digits.length > 4 ? 6 : 4, '0');
  const rows = [padded.slice(0, padded.length / 2), padded.slice(padded.length / 2)];
  const plain: TextStyle = { ...style, tracking: 0, tabular: true };
  const widest = Math.max(...rows.map((row) => canvas.fonts.measure.width(row, { ...plain, size: 1 })));
  const size = Math.min(inner / widest, (h - 3 * line) / 2 / typeface.capHeight);
  canvas.fill(style.colour);
  rows.forEach((row, index) => {
    const left = x + (w - canvas.fonts.measure.width(row, { ...plain, size })) / 2;
    const bottom = y - line - (1 - index) * (h / 2 - line / 2);
    canvas.show(typeface, typeface.encode(row, true), left, bottom, size);
  });
}

/** A text string with its byte order mark, in hexadecimal. */
function utf16be(text: string): string {
  const units = Array.from({ length: text.length }, (_, index) => text.charCodeAt(index).toString(16).padStart(4, '0'));
  return `feff${units.join('')}`;
}
