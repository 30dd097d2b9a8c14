/** Characters that no font has: a box with the code point in their place, which reads as the character. */
import type { TextStyle } from '../../layout/scene.js';
import { BOX_LINE, boxesOf } from '../boxes.js';
import type { Canvas } from './canvas.js';

/** Paints boxes from `x` on, each as wide as the layout has measured its character. */
export function paintMissing(canvas: Canvas, text: string, style: TextStyle, x: number, baseline: number): void {
  const typeface = canvas.fonts.typeface(style);
  for (const box of boxesOf(text, style, x, baseline, canvas.fonts.measure)) {
    if (box.frame !== undefined) {
      const { x, y, w, h } = box.frame;
      canvas.stroke(style.colour, BOX_LINE * style.size);
      canvas.document.rect(x, y, w, h).stroke();
    }
    const digits = box.digits.map(({ digit, x, y, scale }) => typeface.drawn(digit, x, y, scale));
    canvas.fill(style.colour);
    canvas.show(typeface, typeface.encodeDrawn(box.character, digits, box.w / style.size), box.x, baseline, style.size);
  }
}
