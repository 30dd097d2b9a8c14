/** TrueType files: what a PDF needs of one, and no more (OpenType 1.9, "The OpenType Font File"). */

interface Table {
  readonly offset: number;
  readonly length: number;
}

/** Flags of a component of a composite glyph ("glyf", Composite Glyph Description). */
const ARGUMENTS_ARE_WORDS = 0x0001;
const HAS_SCALE = 0x0008;
const MORE_COMPONENTS = 0x0020;
const HAS_TWO_SCALES = 0x0040;
const HAS_TWO_BY_TWO = 0x0080;

const LAST_CODE_POINT = 0x10ffff;

/** A static font with TrueType outlines. Measures are in font units. */
export class TrueType {
  readonly unitsPerEm: number;
  readonly ascent: number;
  readonly descent: number;
  readonly capHeight: number;
  readonly xHeight: number;
  /** Degrees counter-clockwise from the vertical. */
  readonly italicAngle: number;
  readonly bounds: readonly [number, number, number, number];
  readonly #bytes: Uint8Array;
  readonly #view: DataView;
  readonly #tables = new Map<string, Table>();
  readonly #glyphs: ReadonlyMap<number, number>;
  readonly #metricCount: number;

  constructor(bytes: Uint8Array) {
    // A plain array: `slice` of a Buffer does not copy.
    this.#bytes = new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    for (let record = 12, left = this.#view.getUint16(4); left > 0; record += 16, left -= 1) {
      const tag = String.fromCharCode(...bytes.subarray(record, record + 4));
      this.#tables.set(tag, { offset: this.#view.getUint32(record + 8), length: this.#view.getUint32(record + 12) });
    }
    const head = this.#at('head');
    this.unitsPerEm = this.#view.getUint16(head + 18);
    this.bounds = [this.#int16(head + 36), this.#int16(head + 38), this.#int16(head + 40), this.#int16(head + 42)];
    const hhea = this.#at('hhea');
    this.ascent = this.#int16(hhea + 4);
    this.descent = this.#int16(hhea + 6);
    this.#metricCount = this.#view.getUint16(hhea + 34);
    const os2 = this.#table('OS/2');
    // Versions 0 and 1 end before both.
    const saysHeights = os2.length >= 90;
    this.xHeight = saysHeights ? this.#int16(os2.offset + 86) : Math.round(0.5 * this.unitsPerEm);
    this.capHeight = saysHeights ? this.#int16(os2.offset + 88) : Math.round(0.7 * this.unitsPerEm);
    this.italicAngle = this.#view.getInt32(this.#at('post') + 4) / 0x10000;
    this.#glyphs = this.#readCharacterMap();
  }

  get isVariable(): boolean {
    return this.has('fvar');
  }

  has(tag: string): boolean {
    return this.#tables.has(tag);
  }

  /** The characters that it has. */
  get codePoints(): Iterable<number> {
    return this.#glyphs.keys();
  }

  get glyphCount(): number {
    return this.#view.getUint16(this.#at('maxp') + 4);
  }

  /** The glyph of a character; 0, which is .notdef, where there is none. */
  glyph(codePoint: number): number {
    return this.#glyphs.get(codePoint) ?? 0;
  }

  advance(glyph: number): number {
    return this.#view.getUint16(this.#at('hmtx') + 4 * Math.min(glyph, this.#metricCount - 1));
  }

  /** The bytes of a table. */
  table(tag: string): Uint8Array {
    const { offset, length } = this.#table(tag);
    return this.#bytes.subarray(offset, offset + length);
  }

  leftSideBearing(glyph: number): number {
    const hmtx = this.#at('hmtx');
    const past = glyph - this.#metricCount;
    return this.#int16(past < 0 ? hmtx + 4 * glyph + 2 : hmtx + 4 * this.#metricCount + 2 * past);
  }

  /** The description of a glyph; empty where it has no outline. */
  outline(glyph: number): Uint8Array {
    const loca = this.#at('loca');
    const long = this.#int16(this.#at('head') + 50) === 1;
    const offset = (index: number): number =>
      long ? this.#view.getUint32(loca + 4 * index) : 2 * this.#view.getUint16(loca + 2 * index);
    const glyf = this.#at('glyf');
    return this.#bytes.subarray(glyf + offset(glyph), glyf + offset(glyph + 1));
  }

  #readCharacterMap(): Map<number, number> {
    const cmap = this.#at('cmap');
    const map = new Map<number, number>();
    for (let record = cmap + 4, left = this.#view.getUint16(cmap + 2); left > 0; record += 8, left -= 1) {
      const subtable = cmap + this.#view.getUint32(record + 4);
      const format = this.#view.getUint16(subtable);
      if (format === 4) this.#readSegments(subtable, map);
      if (format === 12) this.#readGroups(subtable, map);
    }
    // It is seen where a word is divided, and some fonts have nothing there.
    const hyphen = map.get(0x2d);
    if (hyphen !== undefined && map.has(0xad)) map.set(0xad, hyphen);
    return map;
  }

  /** Format 4: segments of the Basic Multilingual Plane, in four parallel arrays. */
  #readSegments(subtable: number, map: Map<number, number>): void {
    const size = this.#view.getUint16(subtable + 6);
    const ends = subtable + 14;
    const starts = ends + size + 2;
    // Segments follow each other; those of a damaged font may not, and would be read again and again.
    let next = 0;
    for (let at = 0; at < size; at += 2) {
      const start = this.#view.getUint16(starts + at);
      const end = this.#view.getUint16(ends + at);
      const delta = this.#view.getUint16(starts + size + at);
      const rangeAt = starts + 2 * size + at;
      const range = this.#view.getUint16(rangeAt);
      for (let code = Math.max(start, next); code <= end && code < 0xffff; code += 1) {
        const glyph = range === 0 ? code : this.#view.getUint16(rangeAt + range + 2 * (code - start));
        if (glyph !== 0 || range === 0) map.set(code, (glyph + delta) & 0xffff);
      }
      next = Math.max(next, end + 1);
    }
  }

  /** Format 12: groups of any plane. */
  #readGroups(subtable: number, map: Map<number, number>): void {
    let next = 0;
    for (let at = subtable + 16, left = this.#view.getUint32(subtable + 12); left > 0; at += 12, left -= 1) {
      const start = this.#view.getUint32(at);
      const end = Math.min(this.#view.getUint32(at + 4), LAST_CODE_POINT);
      const first = this.#view.getUint32(at + 8);
      for (let code = Math.max(start, next); code <= end; code += 1) map.set(code, first + code - start);
      next = Math.max(next, end + 1);
    }
  }

  #table(tag: string): Table {
    const table = this.#tables.get(tag);
    if (table === undefined) throw new Error(`the font has no table ${tag}`);
    return table;
  }

  #at(tag: string): number {
    return this.#table(tag).offset;
  }

  #int16(offset: number): number {
    return this.#view.getInt16(offset);
  }
}

/** Where a composite glyph names its components: offsets of their glyph ids inside the outline. */
export function componentOffsets(outline: Uint8Array): number[] {
  const view = new DataView(outline.buffer, outline.byteOffset, outline.byteLength);
  if (outline.length === 0 || view.getInt16(0) >= 0) return [];
  const offsets: number[] = [];
  let at = 10;
  let flags = MORE_COMPONENTS;
  while ((flags & MORE_COMPONENTS) !== 0) {
    flags = view.getUint16(at);
    offsets.push(at + 2);
    at += 4 + ((flags & ARGUMENTS_ARE_WORDS) !== 0 ? 4 : 2);
    if ((flags & HAS_SCALE) !== 0) at += 2;
    else if ((flags & HAS_TWO_SCALES) !== 0) at += 4;
    else if ((flags & HAS_TWO_BY_TWO) !== 0) at += 8;
  }
  return offsets;
}

/** Why the font of a package cannot be embedded, in words that go on from "its font file"; nothing where it can. */
export function faultOf(bytes: Uint8Array): string | undefined {
  const signature = String.fromCharCode(...bytes.subarray(0, 4));
  if (signature === 'wOFF' || signature === 'wOF2') return 'is a web font (WOFF), which has to be unpacked to TTF';
  if (signature === 'OTTO') return 'has PostScript outlines (OTF), and only TrueType outlines (TTF) are read';
  if (signature !== '\0\x01\0\0' && signature !== 'true') return 'is not a TrueType font';
  try {
    const font = new TrueType(bytes);
    if (font.isVariable) return 'is a variable font, and only static ones are read';
    for (const table of ['glyf', 'hmtx', 'loca', 'maxp']) font.table(table);
    font.outline(0);
    return undefined;
  } catch {
    return 'is broken';
  }
}
