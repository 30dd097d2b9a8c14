/** A font in the file: the characters that were shown with it, cut from its face and written at the end. */

import type { Cluster } from '../../fonts/shape.js';
import type { TrueType } from '../../fonts/truetype.js';
import { type Document, extend, pdfString, type Reference } from './pdfkit.js';
import { type Shape, subset } from './subset.js';

/**
 * A composite font whose codes are handed out as characters come, one for each pair of glyph and character. Faces draw
 * several characters with one glyph (space and no-break space, Latin and Greek capitals): a code of its own for each
 * keeps the text that is extracted the text that was put in.
 */
export class EmbeddedFont {
  /** Its name in the resources of pages. */
  readonly resource: string;
  readonly reference: Reference;
  readonly #document: Document;
  readonly #name: string;
  readonly #face: TrueType;
  readonly #codes = new Map<number | string, string>();
  readonly #shapes: Shape[] = [0];
  readonly #texts: string[] = ['\0'];

  /** `number` counts the document's fonts from 0; `name` is the face's PostScript name. */
  constructor(document: Document, number: number, name: string, face: TrueType) {
    this.resource = `F${number + 1}`;
    this.reference = document.ref({});
    this.#document = document;
    this.#name = `${subsetTag(number)}+${name}`;
    this.#face = face;
  }

  /** The code that shows a glyph and is read as a character, as it stands in a literal string. */
  code(glyph: number, codePoint: number): string {
    return this.#coded(glyph * 0x110000 + codePoint, glyph, String.fromCodePoint(codePoint));
  }

  /**
   * The codes of a cluster from left to right, one for each character, so that every reader finds the characters in
   * their order: the first code draws the cluster, and the others leave their share of its width.
   */
  clusterCodes({ characters, glyphs, advance }: Cluster, rightToLeft: boolean): string {
    const shown = rightToLeft ? characters.toReversed() : characters;
    const spaced = shown.filter((character) => !NARROW.test(character)).length;
    let left = advance;
    let later = spaced;
    return shown
      .map((character, index) => {
        const share = spaced === 0 ? left : NARROW.test(character) ? 0 : Math.round(left / later--);
        left -= share;
        return this.shapeCode(character, { glyphs: index === 0 ? glyphs : [], advance: share });
      })
      .join('');
  }

  /** The code that shows glyphs together and is read as a character, or as a letter with its marks. */
  shapeCode(text: string, shape: Exclude<Shape, number>): string {
    return this.#coded(`${text} ${JSON.stringify(shape)}`, shape, text);
  }

  #coded(key: number | string, shape: Shape, text: string): string {
    const known = this.#codes.get(key);
    if (known !== undefined) return known;
    this.#shapes.push(shape);
    const code = literal(this.#texts.push(text) - 1);
    this.#codes.set(key, code);
    return code;
  }

  /** Writes the font; nothing can be shown with it afterwards. */
  write(): void {
    const document = this.#document;
    const scale = 1000 / this.#face.unitsPerEm;
    const file = document.ref({});
    file.write(subset(this.#face, this.#shapes));
    file.end();
    const descriptor = document.ref({
      Type: 'FontDescriptor',
      FontName: this.#name,
      Flags: SYMBOLIC,
      FontBBox: this.#face.bounds.map((value) => Math.round(value * scale)),
      ItalicAngle: this.#face.italicAngle,
      Ascent: this.#face.ascent * scale,
      Descent: this.#face.descent * scale,
      CapHeight: this.#face.capHeight * scale,
      XHeight: this.#face.xHeight * scale,
      StemV: 0,
      FontFile2: file,
    });
    descriptor.end();
    const descendant = document.ref({
      Type: 'Font',
      Subtype: 'CIDFontType2',
      BaseFont: this.#name,
      CIDSystemInfo: { Registry: pdfString('Adobe'), Ordering: pdfString('Identity'), Supplement: 0 },
      FontDescriptor: descriptor,
      W: [0, this.#shapes.map((shape) => Math.round(this.#advance(shape) * scale * 1000) / 1000)],
      CIDToGIDMap: 'Identity',
    });
    descendant.end();
    const toUnicode = document.ref({});
    toUnicode.write(Buffer.from(this.#toUnicode(), 'latin1'));
    toUnicode.end();
    extend(this.reference, {
      Type: 'Font',
      Subtype: 'Type0',
      BaseFont: this.#name,
      Encoding: 'Identity-H',
      DescendantFonts: [descendant],
      ToUnicode: toUnicode,
    });
    this.reference.end();
  }

  #advance(shape: Shape): number {
    return typeof shape === 'number' ? this.#face.advance(shape) : shape.advance;
  }

  /** The CMap from codes to text (ISO 32000-1, 9.10.3), in blocks of the hundred entries that one may have. */
  #toUnicode(): string {
    const entries = this.#texts.map((text, code) => `<${hex4(code)}> <${utf16(text)}>`).slice(1);
    const blocks = Array.from({ length: Math.ceil(entries.length / 100) }, (_, block) => {
      const some = entries.slice(100 * block, 100 * (block + 1));
      return [`${some.length} beginbfchar`, ...some, 'endbfchar'].join('\n');
    });
    return [
      '/CIDInit /ProcSet findresource begin',
      '12 dict begin',
      'begincmap',
      '/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def',
      '/CMapName /Adobe-Identity-UCS def',
      '/CMapType 2 def',
      '1 begincodespacerange',
      '<0000> <ffff>',
      'endcodespacerange',
      ...blocks,
      'endcmap',
      'CMapName currentdict /CMap defineresource pop',
      'end',
      'end\n',
    ].join('\n');
  }
}

/** What takes no room of its own: marks, joiners, and what says how an emoji looks. */
const NARROW = /[\p{Mn}\p{Me}\p{Cf}]/u;

/** Flag 3 of a font descriptor: codes mean what the font says. */
const SYMBOLIC = 4;

/** Six capitals that tell the subsets of one file apart (ISO 32000-1, 9.6.4). */
function subsetTag(number: number): string {
  return `ROLES${String.fromCharCode(0x41 + number)}`;
}

/** Two bytes of a literal string (ISO 32000-1, 7.3.4.2): half of what hexadecimal takes to write and to deflate. */
function literal(code: number): string {
  return String.fromCharCode(code >> 8, code & 0xff)
    .replace(/[()\\]/g, '\\$&')
    .replaceAll('\r', '\\r');
}

function hex4(value: number): string {
  return (0x10000 + value).toString(16).slice(1);
}

/** UTF-16 in hexadecimal. */
export function utf16(text: string): string {
  let units = '';
  for (let unit = 0; unit < text.length; unit += 1) units += hex4(text.charCodeAt(unit));
  return units;
}
