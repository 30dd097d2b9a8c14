/** Measures of a font face, from the table beside its file: no font is parsed to break a line. */
import { readFileSync } from 'node:fs';
import type { Composed } from '../../fonts/compose.js';
import type { Measures } from '../../fonts/measures.js';
import { SOFT_HYPHEN } from '../../fonts/parts.js';
import { isAlone, unitsOf } from '../../fonts/units.js';
import { type Face, faceKey, metricsFile } from '../../theme/fonts.js';
import { likelyAdvance, standIn, WIDE_SPACE } from './widths.js';

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
  readonly capHeight: number;
  readonly #advances = new PerCodePoint();
  /** Of figures of one width. */
  readonly #tabular = new PerCodePoint();
  readonly #tabularGlyphs = new Map<number, number>();
  /** The class of a character on the left and on the right of a pair, and what is added by both. */
  readonly #left = new PerCodePoint();
  readonly #right = new PerCodePoint();
  readonly #pairs: readonly Float64Array[];

  /** `scale`: by how much wider than measured the letters are. */
  constructor(table: Measures, scale = 1) {
    const { unitsPerEm } = table;
    this.ascent = table.ascent / unitsPerEm;
    this.descent = -table.descent / unitsPerEm;
    this.capHeight = table.capHeight / unitsPerEm;
    const em = unitsPerEm / scale;
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
    return Number.isNaN(figure) ? this.#advance(codePoint) : figure;
  }

  #advance(codePoint: number): number {
    const known = this.#known(codePoint);
    return Number.isNaN(known) ? likelyAdvance(codePoint) : known;
  }

  #known(codePoint: number): number {
    const own = this.#advances.get(codePoint);
    if (!Number.isNaN(own)) return own;
    return codePoint === WIDE_SPACE ? 1 : this.#advances.get(standIn(codePoint));
  }

  /** The glyph of a figure of one width, where the face has one. */
  tabularGlyph(codePoint: number): number | undefined {
    return this.#tabularGlyphs.get(codePoint);
  }

  /** The advance width of text on one line, with kerning. A soft hyphen is seen at the end only. */
  width(text: string, tabular: boolean, composer?: Composer): number {
    let width = 0;
    // Before the first character, and after a figure of one width, none kerns.
    let previous = -1;
    const shown = text.includes(SOFT_HYPHEN) ? text.replace(/\u00ad(?!$)/g, '') : text;
    if (composer !== undefined)
      return this.stretches(shown, composer).reduce(
        (sum, { text, composed }) =>
          sum + (composed ? composed.advance / composer.unitsPerEm : this.width(text, tabular)),
        0,
      );
    for (let index = 0; index < shown.length; index += 1) {
      const codePoint = shown.codePointAt(index) ?? 0;
      if (codePoint > 0xffff) index += 1;
      const figure = tabular ? this.#tabular.get(codePoint) : Number.NaN;
      if (Number.isNaN(figure)) {
        width += this.#advance(codePoint);
        if (previous >= 0) width += this.#kern(previous, codePoint);
        previous = codePoint;
      } else {
        width += figure;
        previous = -1;
      }
    }
    return width;
  }

  /** A text in stretches of the face's own characters, and between them what is put together, which does not kern. */
  stretches(text: string, composer: Composer | undefined): readonly Stretch[] {
    if (composer === undefined) return [{ text }];
    const found: Stretch[] = [];
    for (const unit of unitsOf(text)) {
      const composed = isAlone(unit) && this.has(codePointOf(unit)) ? undefined : composer.compose(unit);
      const last = found.at(-1);
      if (composed !== undefined) found.push({ text: unit, composed });
      else if (last === undefined || last.composed !== undefined) found.push({ text: unit });
      else found[found.length - 1] = { text: last.text + unit };
    }
    return found;
  }

  /** What is added between two characters; figures of one width do not kern. */
  kern(left: number, right: number, tabular: boolean): number {
    if (tabular && !(Number.isNaN(this.#tabular.get(left)) && Number.isNaN(this.#tabular.get(right)))) return 0;
    return this.#kern(left, right);
  }

  #kern(left: number, right: number): number {
    const row = this.#left.get(left);
    return Number.isNaN(row) ? 0 : (this.#pairs[row]?.[this.#right.get(right)] ?? 0);
  }
}

/** What puts together letters with marks, and what stands for a character. */
export interface Composer {
  readonly unitsPerEm: number;
  compose(unit: string): Composed | undefined;
}

export interface Stretch {
  readonly text: string;
  /** Absent: a glyph for each character. */
  readonly composed?: Composed;
}

const loaded = new Map<string, FaceMetrics>();
/** The same by the faces that were asked for: measuring asks for each text. */
const ofFaces = new WeakMap<Face, FaceMetrics>();

/** The measures of a face, read once a process. */
export function faceMetrics(face: Face): FaceMetrics {
  const known = ofFaces.get(face);
  if (known !== undefined) return known;
  const metrics = loadedMetrics(face);
  ofFaces.set(face, metrics);
  return metrics;
}

function loadedMetrics(face: Face): FaceMetrics {
  const key = `${faceKey(face)} ${face.scale ?? 1}`;
  const known = loaded.get(key);
  if (known !== undefined) return known;
  const table: Measures = face.own?.measures ?? JSON.parse(readFileSync(metricsFile(face), 'utf8'));
  const metrics = new FaceMetrics(table, face.scale);
  loaded.set(key, metrics);
  return metrics;
}

function codePointOf(character: string): number {
  return character.codePointAt(0) ?? 0;
}
