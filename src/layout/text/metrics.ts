/** Measures of a font face, from the table beside its file: no font is parsed to break a line. */
import { readFileSync } from 'node:fs';
import { drawnParts, type Part, partsOf, SOFT_HYPHEN } from '../../fonts/parts.js';
import type { ShapedFont } from '../../fonts/shape.js';
import type { FontStack } from '../../fonts/stack.js';
import { type Face, family, metricsFile } from '../../theme/fonts.js';
import type { FontPair } from '../../theme/types.js';
import type { Pt, TextStyle } from '../scene.js';

/** The shape of templates/themes/fonts/*.json, in font units. */
interface MetricsTable {
  readonly unitsPerEm: number;
  readonly ascent: number;
  /** Negative. */
  readonly descent: number;
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

/** Code points below this have their measures in arrays: text is measured character by character. */
const COMMON = 0x2200;

/** A number for each of some code points. */
class PerCodePoint {
  readonly #common = new Float64Array(COMMON).fill(Number.NaN);
  readonly #others = new Map<number, number>();

  set(codePoint: number, value: number): void {
    if (codePoint < COMMON) this.#common[codePoint] = value;
    else this.#others.set(codePoint, value);
  }

  /** NaN where there is none. */
  get(codePoint: number): number {
    return (codePoint < COMMON ? this.#common[codePoint] : this.#others.get(codePoint)) ?? Number.NaN;
  }
}

/** A face's measures as fractions of the type size. */
export class FaceMetrics {
  readonly ascent: number;
  readonly descent: number;
  readonly #advances = new PerCodePoint();
  /** Of figures of one width. */
  readonly #tabular = new PerCodePoint();
  readonly #tabularGlyphs = new Map<number, number>();
  /** The class of a character on the left and on the right of a pair, and what is added by both. */
  readonly #left = new PerCodePoint();
  readonly #right = new PerCodePoint();
  readonly #pairs: readonly Float64Array[];

  constructor(table: MetricsTable) {
    const em = table.unitsPerEm;
    this.ascent = table.ascent / em;
    this.descent = -table.descent / em;
    for (const [first = 0, ...advances] of table.advances) {
      advances.forEach((advance, index) => {
        this.#advances.set(first + index, advance / em);
      });
    }
    table.tabular?.forEach(([character, glyph, advance]) => {
      this.#tabular.set(codePointOf(character), advance / em);
      this.#tabularGlyphs.set(codePointOf(character), glyph);
    });
    const { left = [], right = [], pairs = [] } = table.kerning ?? {};
    left.forEach((members, row) => {
      for (const member of members) this.#left.set(codePointOf(member), row);
    });
    right.forEach((members, column) => {
      for (const member of members) this.#right.set(codePointOf(member), column);
    });
    this.#pairs = pairs.map((row) => Float64Array.from(row, (added) => added / em));
  }

  /** Whether the face shows a character, if by one that looks the same. */
  has(codePoint: number): boolean {
    return !Number.isNaN(this.#known(codePoint));
  }

  /** Of a character that the face lacks, the width that a fallback font is likely to give it. */
  advance(codePoint: number, tabular: boolean): number {
    const figure = tabular ? this.#tabular.get(codePoint) : Number.NaN;
    if (!Number.isNaN(figure)) return figure;
    const known = this.#known(codePoint);
    return Number.isNaN(known) ? likelyAdvance(codePoint) : known;
  }

  #known(codePoint: number): number {
    const own = this.#advances.get(codePoint);
    return Number.isNaN(own) ? this.#advances.get(standIn(codePoint)) : own;
  }

  /** The glyph of a figure of one width, where the face has one. */
  tabularGlyph(codePoint: number): number | undefined {
    return this.#tabularGlyphs.get(codePoint);
  }

  /** The advance width of text on one line, with kerning. A soft hyphen is seen at the end only. */
  width(text: string, tabular: boolean): number {
    let width = 0;
    let previous = -1;
    const shown = text.includes(SOFT_HYPHEN) ? text.replace(/\u00ad(?!$)/g, '') : text;
    for (let index = 0; index < shown.length; index += 1) {
      const codePoint = shown.codePointAt(index) ?? 0;
      if (codePoint > 0xffff) index += 1;
      width += this.advance(codePoint, tabular);
      if (previous >= 0) width += this.kern(previous, codePoint, tabular);
      previous = codePoint;
    }
    return width;
  }

  /** What is added between two characters; figures of one width do not kern. */
  kern(left: number, right: number, tabular: boolean): number {
    if (tabular && !(Number.isNaN(this.#tabular.get(left)) && Number.isNaN(this.#tabular.get(right)))) return 0;
    const row = this.#left.get(left);
    return Number.isNaN(row) ? 0 : (this.#pairs[row]?.[this.#right.get(right)] ?? 0);
  }
}

/** Measures text in the two faces of a medium's fonts, and in the fonts of `stack` what they lack. */
export class Measure {
  readonly #fonts: FontPair;
  readonly #stretch: number;
  readonly #stack: FontStack | undefined;

  /** `stretch` makes all text wider, for a page that will be drawn together in breadth (`layout/aspect.ts`). */
  constructor(fonts: FontPair, stretch = 1, stack?: FontStack) {
    this.#fonts = fonts;
    this.#stretch = stretch;
    this.#stack = stack;
  }

  face(style: TextStyle): FaceMetrics {
    return faceMetrics(this.#faceOf(style));
  }

  #faceOf(style: TextStyle): Face {
    const { regular, bold } = family(this.#fonts[style.font]);
    return style.bold ? bold : regular;
  }

  /** The advance width of text on one line, with kerning and tracking. */
  width(text: string, style: TextStyle): Pt {
    if (this.#stack === undefined || SIMPLE.test(text)) return faceWidth(this.face(style), text, style) * this.#stretch;
    const width = this.parts(text, style, true).reduce((sum, part) => sum + this.partWidth(part, style), 0);
    return width * this.#stretch;
  }

  /** What is drawn of a text on one line, by the fonts that show it. */
  parts(text: string, style: TextStyle, endsLine: boolean): readonly Part<ShapedFont>[] {
    return drawnParts(this.coverage(text, style), endsLine);
  }

  /** The whole of a text, by the fonts that show it. */
  coverage(text: string, style: TextStyle): readonly Part<ShapedFont>[] {
    const { fallback } = style;
    const { weight } = this.#faceOf(style);
    return partsOf(text, this.face(style), (character) =>
      fallback === undefined
        ? this.#stack?.fontFor(character, weight)
        : this.#stack?.fontOf(fallback, character, weight),
    );
  }

  /** The width at which a part is painted. */
  partWidth({ by, text }: Part<ShapedFont>, style: TextStyle): Pt {
    return typeof by === 'string' ? faceWidth(this.face(style), text, style) : by.shape(text).width * style.size;
  }
}

/** Latin, Greek, Cyrillic: no need to ask for other fonts. */
const SIMPLE = /^[ -\u00ac\u00ae-\u024f\u0370-\u052f\u2010-\u2027]*$/;

/** Letters that join are not tracked, so that this is for faces only. */
function faceWidth(face: FaceMetrics, text: string, style: TextStyle): Pt {
  const ems = face.width(text, style.tabular ?? false);
  return ems * style.size + (style.tracking === undefined ? 0 : characterCount(text) * style.tracking);
}

const loaded = new Map<string, FaceMetrics>();

/** The measures of a face, read once a process. */
export function faceMetrics(face: Face): FaceMetrics {
  const known = loaded.get(face.name);
  if (known !== undefined) return known;
  const table: MetricsTable = JSON.parse(readFileSync(metricsFile(face), 'utf8'));
  const metrics = new FaceMetrics(table);
  loaded.set(face.name, metrics);
  return metrics;
}

/** Wide for East Asian characters and emoji, nothing for marks that combine, else a little wide rather than narrow. */
function likelyAdvance(codePoint: number): number {
  const character = String.fromCodePoint(codePoint);
  if (/[\p{Mn}\p{Me}\p{Cf}]/u.test(character)) return 0;
  if (/\p{Extended_Pictographic}/u.test(character)) return 1.3;
  return isWide(codePoint) ? 1 : 0.65;
}

/** East Asian Wide, by the blocks that matter (UAX 11). */
export function isWide(codePoint: number): boolean {
  return (
    (codePoint >= 0x1100 && codePoint <= 0x115f) ||
    (codePoint >= 0x2e80 && codePoint <= 0xa4cf) ||
    (codePoint >= 0xac00 && codePoint <= 0xd7a3) ||
    (codePoint >= 0xf900 && codePoint <= 0xfaff) ||
    (codePoint >= 0xfe30 && codePoint <= 0xfe6f) ||
    (codePoint >= 0xff00 && codePoint <= 0xff60) ||
    (codePoint >= 0x20000 && codePoint <= 0x3fffd)
  );
}

/** Characters that are drawn like a plainer one, where a face lacks them. */
export function standIn(codePoint: number): number {
  if (codePoint === 0xad || codePoint === 0x2010 || codePoint === 0x2011) return 0x2d;
  if (codePoint === 0xa0 || codePoint === 0x202f || (codePoint >= 0x2000 && codePoint <= 0x200a)) return 0x20;
  return codePoint;
}

function characterCount(text: string): number {
  let count = 0;
  for (const _ of text) count += 1;
  return count;
}

function codePointOf(character: string): number {
  return character.codePointAt(0) ?? 0;
}
