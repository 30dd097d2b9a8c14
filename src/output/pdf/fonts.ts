/** The fonts of a document, and text written in their codes. */
import { readFile } from 'node:fs/promises';
import type { TextStyle } from '../../layout/scene.js';
import { type FaceMetrics, faceMetrics, Measure } from '../../layout/text/metrics.js';
import { type Face, family, fontFile } from '../../theme/fonts.js';
import type { FontPair } from '../../theme/types.js';
import { EmbeddedFont } from './embed.js';
import type { Document } from './pdfkit.js';
import { TrueType } from './truetype.js';

/** Font files are read and parsed once a process. */
const parsed = new Map<string, Promise<TrueType>>();

function trueType(face: Face): Promise<TrueType> {
  const known = parsed.get(face.name);
  if (known !== undefined) return known;
  const reading = readFile(fontFile(face)).then((bytes) => new TrueType(bytes));
  parsed.set(face.name, reading);
  return reading;
}

/** A face in the file, with the measures by which the layout set its text. */
export class Typeface {
  readonly #face: TrueType;
  readonly #metrics: FaceMetrics;
  readonly #open: () => EmbeddedFont;
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

  /** Fraction of the type size. */
  get capHeight(): number {
    return this.#face.capHeight / this.#face.unitsPerEm;
  }

  has(character: string): boolean {
    return this.#glyph(codePointOf(character), false) !== 0;
  }

  /** The operand of TJ that shows a text of which the face has every character, with the layout's kerning. */
  encode(text: string, tabular: boolean): string {
    const { font } = this;
    let operand = '[<';
    let previous: number | undefined;
    for (const character of text) {
      const codePoint = codePointOf(character);
      const kern = previous === undefined ? 0 : this.#metrics.kern(previous, codePoint, tabular);
      if (kern !== 0) operand += `> ${Math.round(kern * -1e5) / 100} <`;
      operand += font.code(this.#glyph(codePoint, tabular), codePoint);
      previous = codePoint;
    }
    return `${operand}>]`;
  }

  #glyph(codePoint: number, tabular: boolean): number {
    if (tabular) {
      const figure = this.#metrics.tabularGlyph(codePoint);
      if (figure !== undefined) return figure;
    }
    return this.#face.glyph(codePoint) || this.#face.glyph(standIn(codePoint));
  }
}

/** Characters that are drawn like a plainer one, where a face lacks them. */
function standIn(codePoint: number): number {
  if (codePoint === 0xad || codePoint === 0x2010 || codePoint === 0x2011) return 0x2d;
  if (codePoint === 0xa0 || codePoint === 0x202f || (codePoint >= 0x2000 && codePoint <= 0x200a)) return 0x20;
  return codePoint;
}

/** The typefaces of a document by text style. */
export class FontSet {
  readonly measure: Measure;
  readonly #fonts: EmbeddedFont[] = [];
  readonly #pair: FontPair;
  readonly #typefaces: ReadonlyMap<string, Typeface>;

  private constructor(document: Document, pair: FontPair, faces: ReadonlyMap<Face, TrueType>) {
    this.measure = new Measure(pair);
    this.#pair = pair;
    const typefaces = new Map<string, Typeface>();
    for (const [face, file] of faces) {
      const open = (): EmbeddedFont => {
        const font = new EmbeddedFont(document, this.#fonts.length, face.name, file);
        this.#fonts.push(font);
        return font;
      };
      typefaces.set(face.name, new Typeface(file, faceMetrics(face), open));
    }
    this.#typefaces = typefaces;
  }

  static async load(document: Document, pair: FontPair): Promise<FontSet> {
    const families = [family(pair.heading), family(pair.body)];
    const faces = new Set(families.flatMap(({ regular, bold }) => [regular, bold]));
    const files = await Promise.all([...faces].map(async (face) => [face, await trueType(face)] as const));
    return new FontSet(document, pair, new Map(files));
  }

  typeface(style: TextStyle): Typeface {
    const { regular, bold } = family(this.#pair[style.font]);
    const face = style.bold ? bold : regular;
    const found = this.#typefaces.get(face.name);
    if (found === undefined) throw new Error(`the face ${face.name} was not loaded`);
    return found;
  }

  /** Writes the fonts that were used. */
  write(): void {
    for (const font of this.#fonts) font.write();
  }
}

function codePointOf(character: string): number {
  return character.codePointAt(0) ?? 0;
}
