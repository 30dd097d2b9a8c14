/** Characters that no font has: a box with the code point in their place, which reads as the character. */
import { isUnseen } from '../../fonts/parts.js';
import type { TextStyle } from '../../layout/scene.js';
import type { Canvas } from './canvas.js';
import type { Component } from './subset.js';

/** Paints boxes from `x` on, each as wide as the layout has measured its character. */
export function paintMissing(canvas: Canvas, text: string, style: TextStyle, x: number, baseline: number): void {
  const plain: TextStyle = { ...style, tracking: 0, tabular: true };
  let at = x;
  for (const character of text) {
    const w = canvas.fonts.measure.partWidth({ by: 'none', text: character }, plain);
    paintBox(canvas, character, plain, at, baseline, w);
    at += w;
  }
}

/** Lines and places of a box are told in shares of the type size. */
const LINE = 1 / 24;

function paintBox(canvas: Canvas, character: string, style: TextStyle, x: number, y: number, w: number): void {
  const typeface = canvas.fonts.typeface(style);
  const width = w / style.size;
  const isSeen = width > 0 && !isUnseen(character);
  if (isSeen) {
    const line = LINE * style.size;
    const h = typeface.capHeight * style.size;
    canvas.stroke(style.colour, line);
    canvas.document.rect(x + line, y - h, w - 2 * line, h).stroke();
  }
  const digits = isSeen ? digitsOf(canvas, character, style, width) : [];
  canvas.fill(style.colour);
  canvas.show(typeface, typeface.encodeDrawn(character, digits, width), x, y, style.size);
}

/** The code point in two rows, as is the habit of such boxes. */
function digitsOf(canvas: Canvas, character: string, style: TextStyle, width: number): Component[] {
  const typeface = canvas.fonts.typeface(style);
  const { capHeight } = typeface;
  const ems = (text: string): number => canvas.fonts.measure.width(text, { ...style, size: 1 });
  const digits = (character.codePointAt(0) ?? 0).toString(16).toUpperCase();
  const padded = digits.padStart(digits.length > 4 ? 6 : 4, '0');
  const rows = [padded.slice(padded.length / 2), padded.slice(0, padded.length / 2)];
  const widest = Math.max(...rows.map(ems));
  const scale = Math.min((width - 4 * LINE) / widest, (capHeight - 3 * LINE) / 2 / capHeight);
  return rows.flatMap((row, index) => {
    const left = (width - ems(row) * scale) / 2;
    const bottom = LINE + index * (capHeight / 2 - LINE / 2);
    return [...row].map((digit, place) =>
      typeface.drawn(digit, left + ems(row.slice(0, place)) * scale, bottom, scale),
    );
  });
}
