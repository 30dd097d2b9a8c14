/**
 * Paragraphs as they have been set, for drawings that become pixels at once: the renderer knows one font a text, loses
 * what several show, and crowds Devanagari. What the face does not show alone is drawn as outlines of our own shaping.
 */
import type { PlacedGlyph } from '../../fonts/compose.js';
import type { ShapedFont } from '../../fonts/shape.js';
import { isAlone } from '../../fonts/units.js';
import type { Pt, TextParagraph, TextStyle } from '../../layout/scene.js';
import { hexOf } from '../../theme/colour.js';
import { BOX_LINE, boxesOf } from '../boxes.js';
import { directedLines, type Order } from '../order.js';
import { type PlacedPart, placedParts, type Words } from '../parts.js';
import type { Drawing } from './drawing.js';
import { element } from './element.js';
import { placesOf, shownAtEnd, typeOf } from './text.js';

export function drawSet(paragraph: TextParagraph, drawing: Drawing, order: Order | undefined): string[] {
  const { bullet, runs } = paragraph;
  const first = runs[0];
  const texts = directedLines(paragraph, order).flatMap(({ baseline, pieces }) =>
    pieces.flatMap((piece) => {
      const style = runs[piece.run]?.style;
      return style === undefined ? [] : drawWords(piece, baseline, style, piece === pieces.at(-1), drawing, order);
    }),
  );
  if (bullet === undefined || bullet.mark === '' || first === undefined) return texts;
  const text = bullet.mark === 'dot' ? '•' : bullet.mark;
  const style = { ...first.style, colour: bullet.colour };
  return [...drawWords({ text, x: bullet.x }, bullet.baseline, style, false, drawing, order), ...texts];
}

function drawWords(
  words: Words,
  y: Pt,
  style: TextStyle,
  endsLine: boolean,
  drawing: Drawing,
  order: Order | undefined,
): string[] {
  return placedParts(words, style, endsLine, drawing.measure).flatMap((part) => {
    if (part.by === 'none') return drawMissing(part, y, style, drawing);
    if (part.by !== 'face') return drawShaped(part.by, part, y, style, words.rightToLeft ?? false, drawing);
    const mirrored = words.rightToLeft && isAlone(part.text) ? order?.mirrored(part.text) : undefined;
    return drawFace(mirrored ?? part.text, part.x, y, style, drawing);
  });
}

/** Text of the face; between it, letters with their marks and what stands for characters that the face lacks. */
function drawFace(text: string, from: Pt, y: Pt, style: TextStyle, drawing: Drawing): string[] {
  const { measure } = drawing;
  const shaper = measure.shaper(style);
  let x = from;
  return measure
    .face(style)
    .stretches(text, shaper)
    .flatMap(({ text, composed }) => {
      const left = x;
      x += measure.partWidth({ by: 'face', text }, style);
      if (composed === undefined || shaper === undefined) return drawPlain(text, left, y, style, drawing);
      return drawGlyphs(shaper, composed.glyphs, left, y, style, drawing);
    });
}

function drawPlain(text: string, x: Pt, y: Pt, style: TextStyle, drawing: Drawing): string[] {
  const shown = shownAtEnd(text);
  if (shown === '') return [];
  return [element('text', { ...placesOf(shown, x, style, drawing), y, ...typeOf(style, drawing) }, shown)];
}

function drawShaped(
  font: ShapedFont,
  { text, x }: PlacedPart,
  y: Pt,
  style: TextStyle,
  rightToLeft: boolean,
  drawing: Drawing,
): string[] {
  let pen = 0;
  const glyphs = font.shape(text, rightToLeft).clusters.flatMap((cluster) => {
    const left = pen;
    pen += cluster.advance;
    return cluster.glyphs.map((glyph) => ({ ...glyph, x: left + glyph.x }));
  });
  return drawGlyphs(font, glyphs, x, y, style, drawing);
}

function drawGlyphs(
  font: ShapedFont,
  glyphs: readonly PlacedGlyph[],
  x: Pt,
  y: Pt,
  { size, colour }: TextStyle,
  { theme }: Drawing,
): string[] {
  const scale = size / font.unitsPerEm;
  return glyphs.flatMap(({ id, x: right, y: up }) => {
    const outline = font.outline(id);
    if (outline === '') return [];
    const place = `${rounded(x + right * scale)} ${rounded(y - up * scale)}`;
    const transform = `translate(${place}) scale(${scale} ${-scale})`;
    return [element('path', { transform, fill: hexOf(colour, theme), d: outline })];
  });
}

function drawMissing({ text, x }: PlacedPart, y: Pt, style: TextStyle, drawing: Drawing): string[] {
  return boxesOf(text, style, x, y, drawing.measure).flatMap((box) => {
    if (box.frame === undefined) return [];
    const { x, y: top, w, h } = box.frame;
    const colour = hexOf(style.colour, drawing.theme);
    const frame = {
      x,
      y: top,
      width: w,
      height: h,
      fill: 'none',
      stroke: colour,
      'stroke-width': BOX_LINE * style.size,
    };
    const digits = box.digits.map(({ digit, x, y: up, scale }) => {
      const small: TextStyle = { ...style, size: style.size * scale, tracking: 0, tabular: true };
      const place = placesOf(digit, box.x + x * style.size, small, drawing);
      return element('text', { ...place, y: y - up * style.size, ...typeOf(small, drawing) }, digit);
    });
    return [element('rect', frame), ...digits];
  });
}

/** To a ten-thousandth of a point. */
function rounded(value: number): number {
  return Math.round(value * 1e4) / 1e4;
}
