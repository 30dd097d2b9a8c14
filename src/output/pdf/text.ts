/** Painting paragraphs that the layout has broken into lines. */
import type { Box, Line, Piece, Run, TextParagraph, TextStyle } from '../../layout/scene.js';
import type { Canvas } from './canvas.js';
import { paintMissing } from './missing.js';
import { partsOf } from './parts.js';
import type { Artifact, Element } from './structure.js';

interface Placed {
  readonly run: Run;
  readonly piece: Piece;
  readonly line: Line;
}

type Words = Pick<Piece, 'text' | 'x'>;

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
  for (const line of paragraph.lines) {
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

function paintPieces(canvas: Canvas, placed: readonly Placed[]): void {
  for (const { run, piece, line } of placed) {
    const foreign = run.language !== undefined && run.language !== canvas.scene.language;
    if (foreign) canvas.document.addContent(`/Span <</Lang (${run.language.replace(/[^A-Za-z0-9-]/g, '')})>> BDC`);
    paintText(canvas, piece, line.baseline, run.style, piece === line.pieces.at(-1));
    if (foreign) canvas.document.addContent('EMC');
  }
}

/** Paints a text of one style on one line; characters that the font lacks as boxes. */
function paintText(canvas: Canvas, { text, x }: Words, y: number, style: TextStyle, endsLine: boolean): void {
  const typeface = canvas.fonts.typeface(style);
  const parts = partsOf(text, endsLine, (character) => typeface.has(character));
  let at = x;
  parts.forEach((part, index) => {
    if (part.known) {
      canvas.fill(style.colour);
      canvas.show(typeface, typeface.encode(part.text, style.tabular ?? false), at, y, style.size, style.tracking);
    } else paintMissing(canvas, part.text, style, at, y);
    if (index + 1 < parts.length) at += canvas.fonts.measure.width(part.text, style);
  });
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
