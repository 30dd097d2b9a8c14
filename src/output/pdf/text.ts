/** Painting paragraphs that the layout has broken into lines. */

import { isUnseen } from '../../fonts/parts.js';
import { isAlone } from '../../fonts/units.js';
import type { Box, Line, Run, TextParagraph, TextStyle } from '../../layout/scene.js';
import { type DirectedPiece, directedLines } from '../order.js';
import { type PlacedPart, placedParts, type Words } from '../parts.js';
import type { Canvas } from './canvas.js';
import { paintMissing } from './missing.js';
import type { Artifact, Element } from './structure.js';
import { utf16 } from './written.js';

interface Placed {
  readonly run: Run;
  readonly piece: DirectedPiece;
  readonly line: Line;
}

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
  const parts = stretches(canvas, paragraph);
  // All rows of a table have as many cells (ISO 14289-1, 7.5): an empty one is marked, too, or it would not be in the tree.
  if (parts.length === 0 && isCell(target)) structure.mark(target, () => {});
  for (const { href, placed } of parts) {
    if (href === undefined || structure.open || typeof target === 'string') {
      markPieces(canvas, placed, target);
      continue;
    }
    const link = links.element(target, href);
    markPieces(canvas, placed, link);
    links.cover(link, linkBoxes(canvas, placed), placed.map(({ piece }) => piece.text).join(''));
  }
}

function isCell(target: Element | Artifact): boolean {
  return typeof target !== 'string' && (target.role === 'TD' || target.role === 'TH');
}

function stretches(canvas: Canvas, paragraph: TextParagraph): Stretch[] {
  const found: Stretch[] = [];
  for (const line of directedLines(paragraph, canvas.order)) {
    for (const piece of line.pieces) {
      const run = paragraph.runs[piece.run];
      if (run === undefined || isEmpty(piece)) continue;
      const href = run.href !== undefined && canvas.links.leads(run.href) ? run.href : undefined;
      const last = found.at(-1);
      if (last !== undefined && last.href === href) last.placed.push({ run, piece, line });
      else found.push({ ...(href !== undefined && { href }), placed: [{ run, piece, line }] });
    }
  }
  return found;
}

/** A mark of direction may turn round by itself, and shows nothing. */
function isEmpty({ text, rightToLeft }: DirectedPiece): boolean {
  return text === '' || (rightToLeft === true && [...text].every(isUnseen));
}

/**
 * Marks pieces as content of an element. Those with a mark of their own inside are content by themselves: some readers
 * (Poppler's of the structure) take the end of any mark for that of the content.
 */
function markPieces(canvas: Canvas, placed: readonly Placed[], target: Element | Artifact): void {
  for (const some of contents(canvas, placed)) canvas.structure.mark(target, () => paintPieces(canvas, some));
}

function contents(canvas: Canvas, placed: readonly Placed[]): readonly Placed[][] {
  const found: Placed[][] = [];
  let goesOn = false;
  for (const some of placed) {
    const alone = some.piece.rightToLeft === true || spanOf(canvas, some) !== undefined;
    const last = found.at(-1);
    if (last !== undefined && goesOn && !alone) last.push(some);
    else found.push([some]);
    goesOn = !alone;
  }
  return found;
}

function paintPieces(canvas: Canvas, placed: readonly Placed[]): void {
  for (const some of placed) {
    const { run, piece, line } = some;
    const span = spanOf(canvas, some);
    if (span !== undefined) canvas.document.addContent(`/Span <<${span}>> BDC`);
    paintText(canvas, piece, line.baseline, run.style, piece === line.pieces.at(-1));
    if (span !== undefined) canvas.document.addContent('EMC');
  }
}

/** What is said of a piece that the document does not say: its language, what a mark stands for, and that characters of private use mean themselves. */
function spanOf({ scene }: Canvas, { run: { language, says }, piece }: Placed): string | undefined {
  const entries: string[] = [];
  if (language !== undefined && language !== scene.language)
    entries.push(`/Lang (${language.replace(/[^A-Za-z0-9-]/g, '')})`);
  const said = says ?? (PRIVATE_USE.test(piece.text) ? piece.text : undefined);
  if (said !== undefined) entries.push(`/ActualText <feff${utf16(said)}>`);
  return entries.length === 0 ? undefined : entries.join(' ');
}

/** ISO 19005-2, 6.2.11.7.3. */
const PRIVATE_USE = /\p{Co}/u;

/** Paints a text on one line. Strings from right to left are in reverse, and said to be (ISO 32000-1, 14.8.2.3.3). */
function paintText(canvas: Canvas, words: Words, y: number, style: TextStyle, endsLine: boolean): void {
  const { rightToLeft = false } = words;
  if (rightToLeft) canvas.document.addContent('/ReversedChars BMC');
  for (const part of placedParts(words, style, endsLine, canvas.fonts.measure))
    paintPart(canvas, part, style, y, rightToLeft);
  if (rightToLeft) canvas.document.addContent('EMC');
}

function paintPart(
  canvas: Canvas,
  { by, text, x }: PlacedPart,
  style: TextStyle,
  y: number,
  rightToLeft: boolean,
): void {
  canvas.fill(style.colour);
  if (by === 'none') paintMissing(canvas, text, style, x, y);
  else if (by === 'face') {
    const typeface = canvas.fonts.typeface(style);
    const tabular = style.tabular ?? false;
    const mirror = rightToLeft && isAlone(text) ? canvas.order?.mirrored(text) : undefined;
    const operand =
      mirror === undefined
        ? typeface.encode(text, tabular, canvas.fonts.measure.shaper(style))
        : typeface.encodeAs(text, mirror, tabular);
    canvas.show(typeface, operand, x, y, style.size, style.tracking);
  } else {
    const shaped = canvas.fonts.shaped(by);
    canvas.show(shaped, shaped.encode(by.shape(text, rightToLeft)), x, y, style.size);
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
