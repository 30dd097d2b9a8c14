/** Painting paragraphs that the layout has broken into lines. */

import type { Part } from '../../fonts/parts.js';
import type { ShapedFont } from '../../fonts/shape.js';
import type { Box, Line, Run, TextParagraph, TextStyle } from '../../layout/scene.js';
import type { Canvas } from './canvas.js';
import { paintMissing } from './missing.js';
import { type DirectedLine, type DirectedPiece, turns } from './order.js';
import type { Artifact, Element } from './structure.js';

interface Placed {
  readonly run: Run;
  readonly piece: DirectedPiece;
  readonly line: Line;
}

type Words = Pick<DirectedPiece, 'text' | 'x' | 'rightToLeft'>;

/** Neighbours with one destination, or none. */
interface Stretch {
  readonly href?: string;
  readonly placed: Placed[];
}

/** Paints a paragraph as content of its own tag or, without one, of what it stands in. */
export function paintParagraph(canvas: Canvas, paragraph: TextParagraph, around: Element | Artifact): void {
  const { structure, links } = canvas;
  const own = paragraph.tag === undefined ? undefined : structure.element(paragraph.tag);
  const target = own ?? around;
  paintBullet(canvas, paragraph);
  for (const { href, placed } of stretches(canvas, paragraph)) {
    if (href === undefined || structure.open || typeof target === 'string') {
      structure.mark(target, () => paintPieces(canvas, placed));
      continue;
    }
    const link = links.element(target, href);
    structure.mark(link, () => paintPieces(canvas, placed));
    links.cover(link, linkBoxes(canvas, placed), placed.map(({ piece }) => piece.text).join(''));
  }
}

function stretches(canvas: Canvas, paragraph: TextParagraph): Stretch[] {
  const found: Stretch[] = [];
  for (const line of linesOf(canvas, paragraph)) {
    for (const piece of line.pieces) {
      const run = paragraph.runs[piece.run];
      if (run === undefined || piece.text === '') continue;
      const href = run.href !== undefined && canvas.links.leads(run.href) ? run.href : undefined;
      const last = found.at(-1);
      if (last !== undefined && last.href === href) last.placed.push({ run, piece, line });
      else found.push({ ...(href !== undefined && { href }), placed: [{ run, piece, line }] });
    }
  }
  return found;
}

function linesOf({ order }: Canvas, paragraph: TextParagraph): readonly DirectedLine[] {
  if (order === undefined) return paragraph.lines;
  return paragraph.runs.some((run) => turns(run.text)) ? order.lines(paragraph) : paragraph.lines;
}

function paintPieces(canvas: Canvas, placed: readonly Placed[]): void {
  for (const { run, piece, line } of placed) {
    const foreign = run.language !== undefined && run.language !== canvas.scene.language;
    if (foreign) canvas.document.addContent(`/Span <</Lang (${run.language.replace(/[^A-Za-z0-9-]/g, '')})>> BDC`);
    paintText(canvas, piece, line.baseline, run.style, piece === line.pieces.at(-1));
    if (foreign) canvas.document.addContent('EMC');
  }
}

/** Paints a text of one style and direction on one line, what is read first first. */
function paintText(canvas: Canvas, words: Words, y: number, style: TextStyle, endsLine: boolean): void {
  const { measure } = canvas.fonts;
  const parts = measure.parts(words.text, style, endsLine);
  if (words.rightToLeft) {
    let right = words.x + parts.reduce((sum, part) => sum + measure.partWidth(part, style), 0);
    for (const part of parts) {
      paintBackwards(canvas, part, style, right, y);
      right -= measure.partWidth(part, style);
    }
    return;
  }
  let left = words.x;
  parts.forEach((part, index) => {
    paintPart(canvas, part, style, left, y);
    if (index + 1 < parts.length) left += measure.partWidth(part, style);
  });
}

function paintPart(canvas: Canvas, { by, text }: Part<ShapedFont>, style: TextStyle, x: number, y: number): void {
  canvas.fill(style.colour);
  if (by === 'face') {
    const typeface = canvas.fonts.typeface(style);
    canvas.show(typeface, typeface.encode(text, style.tabular ?? false), x, y, style.size, style.tracking);
  } else if (by === 'none') paintMissing(canvas, text, style, x, y);
  else {
    const shaped = canvas.fonts.shaped(by);
    canvas.show(shaped, shaped.encode(by.shape(text, false)), x, y, style.size);
  }
}

/** Letters are shown from left to right and said to be reversed (ISO 32000-1, 14.8.2.3.3); signs and boxes one by one. */
function paintBackwards(canvas: Canvas, part: Part<ShapedFont>, style: TextStyle, right: number, y: number): void {
  const { measure } = canvas.fonts;
  const { by, text } = part;
  canvas.fill(style.colour);
  if (typeof by !== 'string') {
    const shaped = canvas.fonts.shaped(by);
    canvas.document.addContent('/ReversedChars BMC');
    canvas.show(shaped, shaped.encode(by.shape(text, true)), right - measure.partWidth(part, style), y, style.size);
    canvas.document.addContent('EMC');
    return;
  }
  const typeface = canvas.fonts.typeface(style);
  let x = right;
  for (const character of text) {
    x -= measure.width(character, style);
    const drawn = canvas.order?.mirrored(character) ?? character;
    if (by === 'none') paintMissing(canvas, character, style, x, y);
    else canvas.show(typeface, typeface.encodeAs(character, drawn, style.tabular ?? false), x, y, style.size);
  }
}

/** The mark of a list item: text in the Lbl, a dot as the bullet character. */
function paintBullet(canvas: Canvas, { bullet, runs }: TextParagraph): void {
  const style = runs[0]?.style;
  if (bullet === undefined || bullet.mark === '' || style === undefined) return;
  const label = bullet.tag === undefined ? undefined : canvas.structure.element(bullet.tag);
  const text = bullet.mark === 'dot' ? '•' : bullet.mark;
  canvas.structure.mark(label ?? 'decoration', () =>
    paintText(canvas, { text, x: bullet.x }, bullet.baseline, { ...style, colour: bullet.colour }, false),
  );
}

/** What a link covers: a box a line. */
function linkBoxes(canvas: Canvas, placed: readonly Placed[]): Box[] {
  return [...new Set(placed.map(({ line }) => line))].map((line) => {
    const pieces = placed.filter((some) => some.line === line);
    const left = Math.min(...pieces.map(({ piece }) => piece.x));
    const right = Math.max(...pieces.map(({ piece }) => piece.x + piece.w));
    const faces = pieces.map(({ run }) => ({ face: canvas.fonts.measure.face(run.style), size: run.style.size }));
    const above = Math.max(...faces.map(({ face, size }) => face.ascent * size));
    const below = Math.max(...faces.map(({ face, size }) => face.descent * size));
    return { x: left, y: line.baseline - above, w: right - left, h: above + below };
  });
}
