/** The fonts of a document, and text written in their codes. */
import { readFile } from 'node:fs/promises';
import type { Composed } from '../../fonts/compose.js';
import type { ShapedFont, ShapedText } from '../../fonts/shape.js';
import { type FontStack, namedStack } from '../../fonts/stack.js';
import { TrueType } from '../../fonts/truetype.js';
import type { Scene, TextStyle } from '../../layout/scene.js';
import { type FaceMetrics, faceMetrics } from '../../layout/text/face.js';
import { Measure } from '../../layout/text/metrics.js';
import { standIn, WIDE_SPACE } from '../../layout/text/widths.js';
import { bundledFonts, type Face, faceKey, facesOf, fontFile, weightsOf } from '../../theme/fonts.js';
import type { FontPair } from '../../theme/types.js';
import { EmbeddedFont } from './embed.js';
import type { Document } from './pdfkit.js';
import { Repertoire } from './repertoire.js';
import type { Component } from './subset.js';

interface Parsed {
  readonly file: TrueType;
  readonly repertoire: Repertoire;
}

/** Font files are read and parsed once a process. */
const parsed = new Map<string, Promise<Parsed>>();

function parsedFile(face: Face): Promise<Parsed> {
  const known = parsed.get(faceKey(face));
  if (known !== undefined) return known;
  const reading = parse(face);
  parsed.set(faceKey(face), reading);
  return reading;
}

async function parse(face: Face): Promise<Parsed> {
  const bytes = await readFile(fontFile(face));
  const file = face.own ? await (await import('../../fonts/font-file.js')).openFont(bytes) : new TrueType(bytes);
  return { file, repertoire: new Repertoire(file, faceMetrics(face)) };
}

/** A face in the file, with the measures by which the layout set its text. */
class Typeface {
  readonly #face: TrueType;
  readonly #metrics: FaceMetrics;
  readonly #open: () => EmbeddedFont;
  /** By code point; the second with figures of one width. */
  readonly #codes = new Map<number, string>();
  readonly #tabularCodes = new Map<number, string>();
  #font?: EmbeddedFont;

  constructor(face: TrueType, metrics: FaceMetrics, open: () => EmbeddedFont) {
    this.#face = face;
    this.#metrics = metrics;
    this.#open = open;
  }

  /** Present in the file once something is shown with it. */
  get font(): EmbeddedFont {
    this.#font ??= this.#open();
    return this.#font;
  }

  /** The operand of TJ that shows a text of the face, with the layout's kerning. `shaper` puts together what is not one glyph. */
  encode(text: string, tabular: boolean, shaper?: ShapedFont): string {
    if (shaper === undefined) return `[(${this.#encoded(text, tabular)})]`;
    const operands = this.#metrics
      .stretches(text, shaper)
      .map((stretch) =>
        stretch.composed === undefined
          ? this.#encoded(stretch.text, tabular)
          : this.#composed(stretch.text, stretch.composed),
      );
    return `[(${operands.join('')})]`;
  }

  #composed(text: string, { glyphs, advance }: Composed): string {
    return this.font.shapeCode(text, { glyphs, advance });
  }

  #encoded(text: string, tabular: boolean): string {
    const codes = tabular ? this.#tabularCodes : this.#codes;
    let encoded = '';
    let previous: number | undefined;
    for (let index = 0; index < text.length; index += 1) {
      const codePoint = text.codePointAt(index) ?? 0;
      if (codePoint > 0xffff) index += 1;
      const kern = previous === undefined ? 0 : this.#metrics.kern(previous, codePoint, tabular);
      if (kern !== 0) encoded += `) ${Math.round(kern * -1e5) / 100} (`;
      const known = codes.get(codePoint);
      const code = known ?? this.#code(codePoint, tabular);
      if (known === undefined) codes.set(codePoint, code);
      encoded += code;
      previous = codePoint;
    }
    return encoded;
  }

  #code(codePoint: number, tabular: boolean): string {
    if (codePoint !== WIDE_SPACE || this.#face.glyph(codePoint) !== 0)
      return this.font.code(this.#glyph(codePoint, tabular), codePoint);
    return this.font.shapeCode(String.fromCodePoint(codePoint), { glyphs: [], advance: this.#face.unitsPerEm });
  }

  /** The operand of TJ that shows one character by the glyph of another, its mirror image. */
  encodeAs(character: string, drawn: string, tabular: boolean): string {
    return `[(${this.font.code(this.#glyph(codePointOf(drawn), tabular), codePointOf(character))})]`;
  }

  /** The operand of TJ that shows one character by glyphs of our choice; the width in shares of the type size. */
  encodeDrawn(character: string, glyphs: readonly Component[], width: number): string {
    const advance = Math.round(width * this.#face.unitsPerEm);
    return `[(${this.font.shapeCode(character, { glyphs, advance })})]`;
  }

  /** A figure of one width at a place, in shares of the type size. */
  drawn(character: string, x: number, y: number, scale: number): Component {
    const em = this.#face.unitsPerEm;
    return { id: this.#glyph(codePointOf(character), true), x: Math.round(x * em), y: Math.round(y * em), scale };
  }

  #glyph(codePoint: number, tabular: boolean): number {
    if (tabular) {
      const figure = this.#metrics.tabularGlyph(codePoint);
      if (figure !== undefined) return figure;
    }
    return this.#face.glyph(codePoint) || this.#face.glyph(standIn(codePoint));
  }
}

/** A font of another script in the file. */
class ShapedTypeface {
  readonly font: EmbeddedFont;

  constructor(font: EmbeddedFont) {
    this.font = font;
  }

  /** The operand of TJ that shows a text from left to right. */
  encode({ clusters, rightToLeft }: ShapedText): string {
    return `[(${clusters.map((cluster) => this.font.clusterCodes(cluster, rightToLeft)).join('')})]`;
  }
}

/** The typefaces of a document: its faces by text style, and the fonts of other scripts. */
export class FontSet {
  readonly measure: Measure;
  readonly #document: Document;
  readonly #fonts: EmbeddedFont[] = [];
  readonly #typefaces: ReadonlyMap<string, Typeface>;
  readonly #shaped = new Map<ShapedFont, ShapedTypeface>();

  private constructor(document: Document, pair: FontPair, stack: FontStack, faces: ReadonlyMap<Face, Parsed>) {
    this.measure = new Measure(pair, stack);
    this.#document = document;
    const typefaces = new Map<string, Typeface>();
    for (const [face, { file, repertoire }] of faces) {
      const open = (): EmbeddedFont => this.#embed(face.name, file, repertoire);
      typefaces.set(face.name, new Typeface(file, faceMetrics(face), open));
    }
    this.#typefaces = typefaces;
  }

  /** The fonts that a scene names. */
  static async load(document: Document, { fonts, language }: Scene): Promise<FontSet> {
    const faces = facesOf(fonts);
    const { fallbacks = [] } = fonts;
    const bundled = fallbacks.length === 0 ? [] : bundledFonts(fonts);
    const stack = await namedStack(fallbacks, { language, weights: weightsOf(fonts), bundled, boxes: true });
    const files = await Promise.all(faces.map(async (face) => [face, await parsedFile(face)] as const));
    return new FontSet(document, fonts, stack, new Map(files));
  }

  typeface(style: TextStyle): Typeface {
    const { name } = this.measure.faceOf(style);
    const found = this.#typefaces.get(name);
    if (found === undefined) throw new Error(`the face ${name} was not loaded`);
    return found;
  }

  shaped(font: ShapedFont): ShapedTypeface {
    const known = this.#shaped.get(font);
    if (known !== undefined) return known;
    const opened = new ShapedTypeface(this.#embed(font.name, new TrueType(font.bytes)));
    this.#shaped.set(font, opened);
    return opened;
  }

  #embed(name: string, file: TrueType, repertoire?: Repertoire): EmbeddedFont {
    const font = new EmbeddedFont(this.#document, this.#fonts.length, name, file, repertoire);
    this.#fonts.push(font);
    return font;
  }

  /** Writes the fonts that were used. */
  write(): void {
    for (const font of this.#fonts) font.write();
  }
}

function codePointOf(character: string): number {
  return character.codePointAt(0) ?? 0;
}
