/** What measuring needs of a font, as plain data: in tables beside our own, worked out for those that a person brings. */
import type { TrueType } from './truetype.js';

/** The shape of templates/themes/fonts/*.json, in font units. */
export interface Measures {
  readonly unitsPerEm: number;
  readonly ascent: number;
  /** Negative. */
  readonly descent: number;
  readonly capHeight: number;
  /** A first code point, then the advances of it and its neighbours. */
  readonly advances: readonly (readonly number[])[];
  /** Classes of left and of right characters, and what is added between them. */
  readonly kerning?: {
    readonly left: readonly string[];
    readonly right: readonly string[];
    readonly pairs: readonly (readonly number[])[];
  };
  /** Character, glyph id, advance of the figures of one width. */
  readonly tabular?: readonly (readonly [string, number, number])[];
}

/** Without kerning, for PowerPoint does none unless it is told to. */
export function measuresOf(font: TrueType): Measures {
  const { unitsPerEm, ascent, descent, capHeight } = font;
  return { unitsPerEm, ascent, descent, capHeight, advances: advanceRuns(font) };
}

function advanceRuns(font: TrueType): readonly (readonly number[])[] {
  const runs: number[][] = [];
  let next: number | undefined;
  for (const codePoint of [...font.codePoints].sort((one, other) => one - other)) {
    if (codePoint < FIRST || isControl(codePoint)) continue;
    if (codePoint !== next) runs.push([codePoint]);
    runs.at(-1)?.push(font.advance(font.glyph(codePoint)));
    next = codePoint + 1;
  }
  return runs;
}

const FIRST = 0x20;

function isControl(codePoint: number): boolean {
  return codePoint >= 0x7f && codePoint < 0xa0;
}
