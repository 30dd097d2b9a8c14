/** Measuring text by the fonts that show it. */
import { drawnParts, hasAll, isPlain, type Part, partsOf } from '../../fonts/parts.js';
import type { ShapedFont } from '../../fonts/shape.js';
import type { FontStack } from '../../fonts/stack.js';
import { unitCount } from '../../fonts/units.js';
import { type Face, type Family, familyOf } from '../../theme/fonts.js';
import type { FontPair } from '../../theme/types.js';
import type { Pt, TextStyle } from '../scene.js';
import { type FaceMetrics, faceMetrics } from './face.js';
import { boxAdvance, likelyAdvance } from './widths.js';

/** Measures text in the two faces of a medium's fonts, and in the fonts of `stack` what they lack. */
export class Measure {
  readonly #heading: Family;
  readonly #body: Family;
  readonly #stack: FontStack | undefined;
  /** Of the document (BCP 47): by its dictionary a word is divided that no line can hold. */
  readonly language: string | undefined;

  constructor(fonts: FontPair, stack?: FontStack, language?: string) {
    this.#heading = familyOf(fonts, 'heading');
    this.#body = familyOf(fonts, 'body');
    this.#stack = stack;
    this.language = language;
  }

  /** The font of a style. */
  faceOf(style: TextStyle): Face {
    const { regular, bold } = style.font === 'heading' ? this.#heading : this.#body;
    return style.bold ? bold : regular;
  }

  /** Its measures. */
  face(style: TextStyle): FaceMetrics {
    return faceMetrics(this.faceOf(style));
  }

  /** What puts the letters of a face together with their marks, where the document has such letters. */
  shaper(style: TextStyle): ShapedFont | undefined {
    return this.#stack?.face(this.faceOf(style).name);
  }

  /** The advance width of text on one line, with kerning and tracking. */
  width(written: string, style: TextStyle): Pt {
    const text = style.caps ? written.toUpperCase() : written;
    if (this.#stack === undefined || SIMPLE.test(text)) return this.#faceWidth(text, style);
    return this.parts(text, style, true).reduce((sum, part) => sum + this.partWidth(part, style), 0);
  }

  /** What is drawn of a text on one line, by the fonts that show it. */
  parts(text: string, style: TextStyle, endsLine: boolean): readonly Part<ShapedFont>[] {
    if (isPlain(text)) return [{ by: 'face', text }];
    return drawnParts(this.coverage(text, style), endsLine);
  }

  /** The whole of a text, by the fonts that show it. */
  coverage(text: string, style: TextStyle): readonly Part<ShapedFont>[] {
    const stack = this.#stack;
    const { weight } = this.faceOf(style);
    const shaper = this.shaper(style);
    const named = style.fallback === undefined ? undefined : stack?.named(style.fallback, weight);
    const fromNamed = (unit: string) => (named !== undefined && hasAll(named, unit) ? named : undefined);
    return partsOf(text, {
      face: this.face(style),
      places: (unit) => shaper === undefined || (shaper.compose(unit)?.placed ?? false),
      rewrites: (unit) => shaper?.compose(unit) !== undefined,
      ofScript: named ? fromNamed : (unit) => stack?.ofScript(unit, weight),
      ofKin: named ? fromNamed : (unit, orHas) => stack?.ofKin(unit, weight, orHas),
    });
  }

  /** The width at which a part is painted. */
  partWidth({ by, text }: Part<ShapedFont>, style: TextStyle): Pt {
    if (by === 'face') return this.#faceWidth(text, style);
    if (by !== 'none') return by.shape(text).width * style.size;
    const advance = this.#stack?.boxes ? boxAdvance : likelyAdvance;
    return [...text].reduce((sum, character) => sum + advance(character.codePointAt(0) ?? 0), 0) * style.size;
  }

  /** Letters that join are not tracked, so that this is for faces only. */
  #faceWidth(text: string, style: TextStyle): Pt {
    const shaper = this.#stack === undefined || SIMPLE.test(text) ? undefined : this.shaper(style);
    const ems = this.face(style).width(text, style.tabular ?? false, shaper);
    return ems * style.size + (style.tracking === undefined ? 0 : unitCount(text) * style.tracking);
  }
}

/** Latin, Greek, Cyrillic: no need to ask for other fonts. */
const SIMPLE = /^[ -\u00ac\u00ae-\u024f\u0370-\u052f\u2010-\u2027]*$/;
