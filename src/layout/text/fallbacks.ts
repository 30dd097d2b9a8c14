/** Which font shows which text, said in the scene: a run is divided where another one begins. */
import type { Part } from '../../fonts/parts.js';
import type { ShapedFont } from '../../fonts/shape.js';
import type { FallbackFont, FontStack } from '../../fonts/stack.js';
import { isAlone, unitsOf } from '../../fonts/units.js';
import type { Item, Line, Page, Piece, Run, Scene, TextParagraph } from '../scene.js';
import { type Transform, transformItem } from '../transform.js';
import { Measure } from './metrics.js';

/** The scene with the fonts by which its texts were measured, where these are not the faces of its theme. */
export function withFallbacks(scene: Scene, stack: FontStack): Scene {
  const naming = new Naming(new Measure(scene.fonts, stack), stack);
  const pages = scene.pages.map((page): Page => ({ ...page, items: page.items.map((item) => naming.item(item)) }));
  const fallbacks = [...naming.named];
  return fallbacks.length === 0 ? scene : { ...scene, pages, fonts: { ...scene.fonts, fallbacks } };
}

/** Names the fonts of a stack in the texts that they show. */
export class Naming {
  readonly named = new Set<FallbackFont>();
  readonly #measure: Measure;
  readonly #stack: FontStack;
  readonly #transform: Transform = {
    x: (x) => x,
    y: (y) => y,
    scale: 1,
    paragraph: (paragraph) => this.#paragraph(paragraph),
  };

  constructor(measure: Measure, stack: FontStack) {
    this.#measure = measure;
    this.#stack = stack;
  }

  item<Some extends Item>(item: Some): Some {
    return transformItem(item, this.#transform);
  }

  #paragraph(paragraph: TextParagraph): TextParagraph {
    const divided = paragraph.runs.map((run) => this.#divide(run));
    const runs = divided.flat();
    if (runs.every((run, index) => run === paragraph.runs[index])) return paragraph;
    const read = divided.map(() => 0);
    const lines = paragraph.lines.map((line): Line => {
      const pieces = line.pieces.flatMap((piece) => {
        const whole = paragraph.runs[piece.run]?.text ?? '';
        let from = read[piece.run] ?? 0;
        // Pieces leave out the line feeds between them.
        while (whole[from] === '\n') from += 1;
        read[piece.run] = from + piece.text.length;
        const first = divided.slice(0, piece.run).flat().length;
        return this.#cut(piece, from, first, divided[piece.run] ?? []);
      });
      return { ...line, pieces };
    });
    return { ...paragraph, runs, lines };
  }

  /** A piece of a run, which starts at an offset in it, as pieces of what the run was divided into. */
  #cut(piece: Piece, from: number, first: number, runs: readonly Run[]): Piece[] {
    const pieces: Piece[] = [];
    let { x } = piece;
    let start = -from;
    runs.forEach(({ text: { length }, style }, index) => {
      // A hyphen that was added at the end belongs to the last.
      const end = index === runs.length - 1 ? piece.text.length : start + length;
      const text = piece.text.slice(Math.max(0, start), Math.max(0, end));
      const w = this.#measure.width(text, style);
      if (text !== '') pieces.push({ run: first + index, text, x, w });
      x += w;
      start += length;
    });
    return pieces;
  }

  /** Stretches of a run by the font that shows their letters; signs and spaces stay with those before them. */
  #divide(run: Run): readonly Run[] {
    const parts = this.#measure.coverage(run.text, run.style);
    this.#nameFace(run, parts);
    if (parts.every(({ by }) => typeof by === 'string')) return [run];
    const stretches: { text: string; font: ShapedFont | undefined; open: boolean }[] = [];
    for (const { by, text } of parts) {
      const font = typeof by === 'string' ? undefined : by;
      const open = by === 'face' && !/[\p{L}\p{N}]/u.test(text);
      const last = stretches.at(-1);
      if (last === undefined || !(open || last.open || last.font === font)) stretches.push({ text, font, open });
      else {
        last.text += text;
        if (last.open) Object.assign(last, { font, open });
      }
    }
    return stretches.map(({ text, font }) => this.#named(run, text, font));
  }

  /** The family of the face itself, where it puts letters of the run together. */
  #nameFace({ style }: Run, parts: readonly Part<ShapedFont>[]): void {
    const shaper = this.#measure.shaper(style);
    const family = shaper && this.#stack.familyOf(shaper);
    const face = this.#measure.face(style);
    const isPlain = (unit: string): boolean => isAlone(unit) && face.has(unit.codePointAt(0) ?? 0);
    if (family && parts.some(({ by, text }) => by === 'face' && !unitsOf(text).every(isPlain))) this.named.add(family);
  }

  #named(run: Run, text: string, font: ShapedFont | undefined): Run {
    const fallback = font && this.#stack.familyOf(font);
    if (fallback === undefined) return { ...run, text };
    this.named.add(fallback);
    return { ...run, text, style: { ...run.style, fallback: fallback.family } };
  }
}
