/** A font in the file: the characters that were shown with it, cut from its face and written at the end. */

import type { Cluster } from '../../fonts/shape.js';
import type { TrueType } from '../../fonts/truetype.js';
import { type Document, extend, type Reference, Written, writeStream } from './pdfkit.js';
import { type Packed, pack, type Shown } from './program.js';
import { keyOf, type Repertoire } from './repertoire.js';
import type { Shape } from './subset.js';
import { literal, rounded } from './written.js';

/**
 * A composite font with a code for each pair of glyph and character: first those of its repertoire, then others as they come. Faces
 * draw several characters with one glyph (space and no-break space, Latin and Greek capitals): a code of its own for each
 * keeps the text that is extracted the text that was put in.
 */
export class EmbeddedFont {
  /** Its name in the resources of pages. */
  readonly resource: string;
  readonly reference: Reference;
  readonly #document: Document;
  readonly #name: string;
  readonly #face: TrueType;
  readonly #repertoire: Repertoire | undefined;
  readonly #codes = new Map<number | string, string>();
  /** By their codes, which follow those of the repertoire. */
  readonly #others: Shown[] = [];

  /** `number` counts the document's fonts from 0; `name` is the face's PostScript name. A font of another script has no repertoire. */
  constructor(document: Document, number: number, name: string, face: TrueType, repertoire?: Repertoire) {
    this.resource = `F${number + 1}`;
    this.reference = document.ref({});
    this.#document = document;
    this.#name = `${subsetTag(number)}+${name}`;
    this.#face = face;
    this.#repertoire = repertoire;
  }

  /** The code that shows a glyph and is read as a character, as it stands in a literal string. */
  code(glyph: number, codePoint: number): string {
    return this.#coded(keyOf(glyph, codePoint), glyph, String.fromCodePoint(codePoint));
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
    const code = this.#repertoire?.code(key) ?? this.#other({ shape, text });
    this.#codes.set(key, code);
    return code;
  }

  #other(shown: Shown): string {
    return literal((this.#repertoire?.size ?? 0) + this.#others.push(shown));
  }

  /** Writes the font; nothing can be shown with it afterwards. */
  write(): void {
    const document = this.#document;
    const { program, length, widths, toUnicode } = this.#packed();
    const scale = 1000 / this.#face.unitsPerEm;
    const bounds = this.#face.bounds.map((value) => Math.round(value * scale)).join(' ');
    const descriptor = document.ref(
      new Written(`<<
/Type /FontDescriptor
/FontName /${this.#name}
/Flags ${SYMBOLIC}
/FontBBox [${bounds}]
/ItalicAngle ${rounded(this.#face.italicAngle)}
/Ascent ${rounded(this.#face.ascent * scale)}
/Descent ${rounded(this.#face.descent * scale)}
/CapHeight ${rounded(this.#face.capHeight * scale)}
/XHeight ${rounded(this.#face.xHeight * scale)}
/StemV 0
/FontFile2 ${writeStream(document, program, `/Length1 ${length}\n`)}
>>`),
    );
    descriptor.end();
    const descendant = document.ref(
      new Written(`<<
/Type /Font
/Subtype /CIDFontType2
/BaseFont /${this.#name}
/CIDSystemInfo <</Registry (Adobe) /Ordering (Identity) /Supplement 0>>
/FontDescriptor ${descriptor}
/W ${widths}
/CIDToGIDMap /Identity
>>`),
    );
    descendant.end();
    extend(this.reference, {
      Type: 'Font',
      Subtype: 'Type0',
      BaseFont: this.#name,
      Encoding: 'Identity-H',
      DescendantFonts: [descendant],
      ToUnicode: writeStream(document, toUnicode),
    });
    this.reference.end();
  }

  /** All of the repertoire where that is enough, and what is shown where it is not. */
  #packed(): Packed {
    if (this.#repertoire !== undefined && this.#others.length === 0) return this.#repertoire.packed;
    const common = this.#repertoire?.among((key) => this.#codes.has(key)) ?? [];
    return pack(this.#face, [...common, ...this.#others]);
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
