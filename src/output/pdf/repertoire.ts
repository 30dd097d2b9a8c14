/** What most documents show of a face: cut, packed and kept for the process, since that takes a fifth of a short document's time. */
import type { TrueType } from '../../fonts/truetype.js';
import type { FaceMetrics } from '../../layout/text/face.js';
import { type Packed, pack, type Shown } from './program.js';

const BASIC_LATIN = Array.from({ length: 0x7f - 0x20 }, (_, index) => String.fromCharCode(0x20 + index)).join('');
const PUNCTUATION = '\u00a0\u00ad£¥€·×–—‘’“”•…■';

/** Characters with the first codes of a face in every document, which a file has all of where it needs no others. */
export class Repertoire {
  readonly #face: TrueType;
  readonly #shown: Shown[] = [];
  readonly #codes = new Map<number, number>();
  #packed?: Packed;

  constructor(face: TrueType, metrics: FaceMetrics) {
    this.#face = face;
    for (const character of BASIC_LATIN + PUNCTUATION) {
      const codePoint = codePointOf(character);
      for (const glyph of [face.glyph(codePoint), metrics.tabularGlyph(codePoint)])
        if (glyph) this.#codes.set(keyOf(glyph, codePoint), this.#shown.push({ shape: glyph, text: character }));
    }
  }

  get size(): number {
    return this.#shown.length;
  }

  /** The code that shows a glyph and is read as a character. */
  code(key: number | string): number | undefined {
    return typeof key === 'number' ? this.#codes.get(key) : undefined;
  }

  get packed(): Packed {
    this.#packed ??= pack(this.#face, this.#shown);
    return this.#packed;
  }
}

/** Tells pairs of a glyph and a character apart. */
export function keyOf(glyph: number, codePoint: number): number {
  return glyph * 0x110000 + codePoint;
}

function codePointOf(character: string): number {
  return character.codePointAt(0) ?? 0;
}
