/** Letters with marks, and what is written in other characters, as one glyph of several. */
import type { Shaper, ShaperGlyph } from './fontkit.js';
import { isMark } from './units.js';

/** A glyph from the start of its cluster, in font units, y upwards. */
export interface PlacedGlyph {
  readonly id: number;
  readonly x: number;
  readonly y: number;
}

export interface Composed {
  readonly glyphs: readonly PlacedGlyph[];
  /** Font units. */
  readonly advance: number;
  /** Whether the font says where each mark belongs. A mark of which it does not stands in the middle of its letter. */
  readonly placed: boolean;
}

export function compose(font: Shaper, text: string): Composed {
  const { glyphs, positions } = font.layout(text, undefined, undefined, undefined, 'ltr');
  let pen = 0;
  let placed = true;
  let middle = 0;
  const found = glyphs.map((glyph, index): PlacedGlyph => {
    const { xAdvance = 0, xOffset = 0, yOffset = 0 } = positions[index] ?? {};
    const leans = index > 0 && glyph.codePoints.every((codePoint) => isMark(String.fromCodePoint(codePoint)));
    const lost = leans && xOffset === 0 && yOffset === 0;
    const x = lost ? middle - middleOf(glyph) : pen + xOffset;
    if (lost) placed = false;
    if (!leans) middle = pen + middleOf(glyph, xAdvance);
    pen += xAdvance;
    return { id: glyph.id, x: Math.round(x), y: Math.round(yOffset) };
  });
  return { glyphs: found, advance: Math.round(pen), placed };
}

/** Of what is drawn; of a space, of its width. */
function middleOf({ cbox: { minX, maxX } }: ShaperGlyph, width = 0): number {
  return maxX > minX ? (minX + maxX) / 2 : width / 2;
}
