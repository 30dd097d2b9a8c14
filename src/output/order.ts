/** Text that runs from right to left: where the stretches of a line stand (UAX 9). */
import type { Bidi } from 'bidi-js';
import { RIGHT_TO_LEFT } from '../characters.js';
import type { Line, Piece, Pt, Scene, TextParagraph } from '../layout/scene.js';
import type { Measure } from '../layout/text/metrics.js';
import { isRightToLeft } from './direction.js';

/** A stretch of a piece that runs one way. */
export interface DirectedPiece extends Piece {
  readonly rightToLeft?: boolean;
}

export interface DirectedLine extends Line {
  readonly pieces: readonly DirectedPiece[];
}

/** Hebrew, Arabic and what else runs from right to left, and the characters that turn text. */
const TURNS = new RegExp(`[${RIGHT_TO_LEFT}\\u200f\\u202a-\\u202e\\u2066-\\u2069]`, 'u');

function turns(text: string): boolean {
  return TURNS.test(text);
}

/** How lines with such texts are ordered; nothing where all of them run from left to right. */
export async function orderFor(
  texts: readonly string[],
  page: Scene['direction'],
  measure: Measure,
): Promise<Order | undefined> {
  if (!texts.some(turns)) return undefined;
  const { default: bidiFactory } = await import('bidi-js/dist/bidi.mjs');
  return new Order(bidiFactory(), page, measure);
}

/** The lines of a paragraph, those of two directions in order. */
export function directedLines(paragraph: TextParagraph, order: Order | undefined): readonly DirectedLine[] {
  const isMixed = order !== undefined && paragraph.runs.some((run) => turns(run.text));
  return isMixed ? order.lines(paragraph) : paragraph.lines;
}

export class Order {
  readonly #bidi: Bidi;
  readonly #page: Scene['direction'];
  readonly #measure: Measure;

  constructor(bidi: Bidi, page: Scene['direction'], measure: Measure) {
    this.#bidi = bidi;
    this.#page = page;
    this.#measure = measure;
  }

  mirrored(character: string): string {
    return this.#bidi.getMirroredCharacter(character) ?? character;
  }

  /** The lines with their pieces in the order of the text and at the places of their directions. */
  lines(paragraph: TextParagraph): readonly DirectedLine[] {
    const text = paragraph.lines.map((line) => line.pieces.map((piece) => piece.text).join('')).join('');
    const base = Number(isRightToLeft(text, this.#page));
    const found = this.#bidi.getEmbeddingLevels(text, base === 1 ? 'rtl' : 'ltr');
    let start = 0;
    return paragraph.lines.map((line) => {
      const stretches = this.#stretches(line, paragraph, found.levels, start, base);
      start += line.pieces.reduce((sum, piece) => sum + piece.text.length, 0);
      return { ...line, pieces: placed(stretches, base) };
    });
  }

  /** What of a piece has one level; white space that ends a line has that of its paragraph (rule L1). */
  #stretches(line: Line, paragraph: TextParagraph, levels: Uint8Array, start: number, base: number): Stretch[] {
    const length = line.pieces.reduce((sum, piece) => sum + piece.text.length, 0);
    const visible = line.pieces
      .map((piece) => piece.text)
      .join('')
      .trimEnd().length;
    const stretches: Stretch[] = [];
    let at = 0;
    for (const piece of line.pieces) {
      const style = paragraph.runs[piece.run]?.style;
      let from = 0;
      for (let to = 1; to <= piece.text.length; to += 1) {
        const level = levelAt(levels, start, at + from, visible, base);
        const ends = to === piece.text.length || at + to === visible;
        if (!ends && levelAt(levels, start, at + to, visible, base) === level) continue;
        const text = piece.text.slice(from, to);
        stretches.push({
          piece: { ...piece, text, w: style === undefined ? 0 : this.#measure.width(text, style) },
          level,
          trails: at + from >= visible && visible < length,
        });
        from = to;
      }
      at += piece.text.length;
    }
    return stretches;
  }
}

interface Stretch {
  readonly piece: Piece;
  readonly level: number;
  readonly trails: boolean;
}

function levelAt(levels: Uint8Array, start: number, index: number, visible: number, base: number): number {
  return index >= visible ? base : (levels[start + index] ?? base);
}

/** Stretches from the line's left on; the space that ends a line stands outside it. */
function placed(stretches: readonly Stretch[], base: number): DirectedPiece[] {
  const left = Math.min(...stretches.map(({ piece }) => piece.x));
  const trailing = stretches.filter(({ trails }) => trails).reduce((sum, { piece }) => sum + piece.w, 0);
  const places = new Map<Stretch, Pt>();
  let x = base % 2 === 1 ? left - trailing : left;
  for (const stretch of visualOrder(stretches)) {
    places.set(stretch, x);
    x += stretch.piece.w;
  }
  return stretches.map((stretch) => ({
    ...stretch.piece,
    x: places.get(stretch) ?? left,
    ...(stretch.level % 2 === 1 && { rightToLeft: true }),
  }));
}

/** Rule L2: from the highest level down, whatever is at that level or above is turned round. */
function visualOrder(stretches: readonly Stretch[]): readonly Stretch[] {
  const order = [...stretches];
  const highest = Math.max(0, ...stretches.map(({ level }) => level));
  for (let level = highest; level > 0; level -= 1) {
    for (let from = 0; from < order.length; from += 1) {
      let to = from;
      while ((order[to]?.level ?? -1) >= level) to += 1;
      if (to > from) order.splice(from, to - from, ...order.slice(from, to).reverse());
      from = to;
    }
  }
  return order;
}
