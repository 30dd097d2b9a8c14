/** What we ask of fontkit's fonts, and what of them we mend (fontkit 2.0). The library's types say it without fontkit's. */

/** A font file that was read. Lengths are font units. */
export interface Shaper {
  readonly postscriptName: string;
  /** Of a face that is neither regular nor bold, with its weight. */
  readonly familyName: string;
  readonly unitsPerEm: number;
  readonly _layoutEngine?: { readonly engine?: { readonly GPOSProcessor?: Positioning | null } };
  hasGlyphForCodePoint(codePoint: number): boolean;
  getGlyph(id: number, codePoints?: number[]): ShaperGlyph;
  layout(
    text: string,
    features?: undefined,
    script?: undefined,
    language?: undefined,
    direction?: 'ltr' | 'rtl',
  ): {
    readonly glyphs: readonly ShaperGlyph[];
    readonly positions: readonly { readonly xAdvance?: number; readonly xOffset?: number; readonly yOffset?: number }[];
    readonly direction: string;
  };
}

export interface ShaperGlyph {
  readonly id: number;
  readonly codePoints: readonly number[];
  /** What its outline covers; infinite, and turned round, where there is none. */
  readonly cbox: { readonly minX: number; readonly maxX: number };
  readonly path: { toSVG(): string };
}

/** What puts glyphs at their places (OpenType 1.9, GPOS). */
interface Positioning {
  applyLookup(type: number, table: unknown): boolean;
  applyAnchor(mark: unknown, base: unknown, at: number): void;
}

/** The same font, which keeps its word where fontkit's own does not. */
export function mended(font: Shaper): Shaper {
  keepCodePoints(font);
  allowMissingAnchors(font);
  return font;
}

/**
 * fontkit has one object a glyph, with the code points for which it stood first. A glyph may stand for many, as the body
 * of Arabic letters that differ by their dots does, and what it stood for before must not change how a word is cut.
 */
function keepCodePoints(font: Shaper): void {
  const shared = font.getGlyph.bind(font);
  font.getGlyph = (id, codePoints = []): ShaperGlyph =>
    Object.create(shared(id, codePoints), { codePoints: { value: codePoints } });
}

/**
 * A letter may have no anchor for a class of marks ("GPOS", BaseArray: offsets may be NULL), which fontkit takes for a fault. The
 * table then has nothing to say of the two, and the next one is asked; where none has, the mark stays where it was drawn.
 */
function allowMissingAnchors(font: Shaper): void {
  const positioning = font._layoutEngine?.engine?.GPOSProcessor;
  if (!positioning) return;
  const attach = positioning.applyAnchor.bind(positioning);
  const apply = positioning.applyLookup.bind(positioning);
  positioning.applyAnchor = (mark, base, at) => {
    if (!base) throw NO_ANCHOR;
    attach(mark, base, at);
  };
  positioning.applyLookup = (type, table) => {
    try {
      return apply(type, table);
    } catch (error) {
      if (error !== NO_ANCHOR) throw error;
      return false;
    }
  };
}

const NO_ANCHOR = new Error('no anchor');
