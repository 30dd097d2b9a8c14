/** Painting paragraphs that the layout has broken into lines. */
import type { Box, Line, Piece, Run, TextParagraph, TextStyle } from '../../layout/scene.js';
import type { Canvas } from './canvas.js';
import { paintMissing } from './missing.js';
import type { Artifact, Element } from './structure.js';

interface Placed {
  readonly run: Run;
  readonly piece: Piece;
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
      if (run === undefined) continue;
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
    const text = piece === line.pieces.at(-1) ? piece.text : piece.text.replaceAll(SOFT_HYPHEN, '');
    const { language } = run;
    if (language !== undefined && language !== canvas.scene.language)
      canvas.document.addContent(`/Span <</Lang (${language.replace(/[^A-Za-z0-9-]/g, '')})>> BDC`);
    paintText(canvas, text, run.style, piece.x, line.baseline);
    if (language !== undefined && language !== canvas.scene.language) canvas.document.addContent('EMC');
  }
}

const SOFT_HYPHEN = '\u00ad';

/** Characters that act and are not seen: joiners, directions, soft hyphens. */
const UNSEEN = /\p{Cf}/gu;

/** Paints a text of one style from `x` on; characters that the font lacks as boxes. */
function paintText(canvas: Canvas, text: string, style: TextStyle, x: number, baseline: number): void {
  const typeface = canvas.fonts.typeface(style);
  let at = x;
  const parts = split(withoutUnseen(text), (character) => typeface.has(character));
  parts.forEach(({ known, part }, index) => {
    if (known) {
      canvas.fill(style.colour);
      canvas.show(typeface, typeface.encode(part, style.tabular ?? false), at, baseline, style.size, style.tracking);
    } else paintMissing(canvas, part, style, at, baseline);
    if (index + 1 < parts.length) at += canvas.fonts.measure.width(part, style);
  });
}

/** A soft hyphen that ends a line is a hyphen to the eye and stays a soft hyphen to the reader. */
function withoutUnseen(text: string): string {
  const ends = text.endsWith(SOFT_HYPHEN);
  const seen = text.replace(UNSEEN, '');
  return ends ? seen + SOFT_HYPHEN : seen;
}

/** The text as stretches of characters that a face has and stretches of those that it lacks. */
function split(text: string, has: (character: string) => boolean): readonly { known: boolean; part: string }[] {
  const characters = [...text];
  if (characters.every(has)) return [{ known: true, part: text }];
  const parts: { known: boolean; part: string }[] = [];
  for (const character of characters) {
    const known = has(character);
    const last = parts.at(-1);
    if (last?.known === known) last.part += character;
    else parts.push({ known, part: character });
  }
  return parts;
}

/** The mark of a list item: text in the Lbl, a dot as the bullet character. */
function paintBullet(canvas: Canvas, { bullet, runs }: TextParagraph): void {
  const style = runs[0]?.style;
  if (bullet === undefined || bullet.mark === '' || style === undefined) return;
  const label = bullet.tag === undefined ? undefined : canvas.structure.element(bullet.tag);
  const mark = bullet.mark === 'dot' ? '•' : bullet.mark;
  canvas.structure.mark(label ?? 'decoration', () =>
    paintText(canvas, mark, { ...style, colour: bullet.colour }, bullet.x, bullet.baseline),
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
