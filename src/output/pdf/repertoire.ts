/** What most documents show of a face: cut, packed and kept for the process, since that takes a fifth of a short document's time. */
import type { TrueType } from '../../fonts/truetype.js';
import type { FaceMetrics } from '../../layout/text/face.js';
import { type Packed, pack, type Shown } from './program.js';
import { literal } from './written.js';

const BASIC_LATIN = Array.from({ length: 0x7f - 0x20 }, (_, index) => String.fromCharCode(0x20 + index)).join('');
const PUNCTUATION = '\u00a0\u00ad£¥€·×–—‘’“”•…■';

/** Characters with the first codes of a face in every document, which a file has all of where it needs no others. */
export class Repertoire {
  readonly #face: TrueType;
  readonly #codes = new Map<number | string, { readonly code: string; readonly shown: Shown }>();
  #packed?: Packed;

  constructor(face: TrueType, metrics: FaceMetrics) {
    this.#face = face;
    for (const character of BASIC_LATIN + PUNCTUATION) {
      const codePoint = codePointOf(character);
      const glyphs = new Set([face.glyph(codePoint), metrics.tabularGlyph(codePoint) ?? 0]);
      for (const glyph of glyphs)
        if (glyph !== 0)
          this.#codes.set(keyOf(glyph, codePoint), {
            code: literal(this.size + 1),
            shown: { shape: glyph, text: character },
          });
    }
  }

  get size(): number {
    return this.#codes.size;
  }

  /** The code that shows a glyph and is read as a character. */
  code(key: number | string): string | undefined {
    return this.#codes.get(key)?.code;
  }

  /** What its codes show, in their order, as far as `isNeeded` says so. */
  among(isNeeded: (key: number | string) => boolean): (Shown | undefined)[] {
    return [...this.#codes].map(([key, { shown }]) => (isNeeded(key) ? shown : undefined));
  }

  get packed(): Packed {
    this.#packed ??= pack(
      this.#face,
      this.among(() => true),
    );
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
