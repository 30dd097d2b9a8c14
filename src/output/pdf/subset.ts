/** Cutting a TrueType font down to the glyphs that a document shows. */
import { componentOffsets, type TrueType } from './truetype.js';

/** A font file in which glyph `i` is `glyphs[i]` of the font. Components of composite glyphs follow them. */
export function subset(font: TrueType, glyphs: readonly number[]): Uint8Array {
  const { outlines, ids } = collect(font, glyphs);
  const glyf = new Uint8Array(outlines.reduce((size, outline) => size + padded(outline.length), 0));
  const loca = new DataView(new ArrayBuffer(4 * (outlines.length + 1)));
  const hmtx = new DataView(new ArrayBuffer(4 * outlines.length));
  let at = 0;
  outlines.forEach((outline, index) => {
    glyf.set(outline, at);
    at += padded(outline.length);
    loca.setUint32(4 * (index + 1), at);
    hmtx.setUint16(4 * index, font.advance(ids[index] ?? 0));
    hmtx.setInt16(4 * index + 2, font.leftSideBearing(ids[index] ?? 0));
  });
  const head = copyOf(font.table('head'));
  head.setInt16(50, 1);
  const hhea = copyOf(font.table('hhea'));
  hhea.setUint16(34, outlines.length);
  const maxp = copyOf(font.table('maxp'));
  maxp.setUint16(4, outlines.length);
  return assemble([
    ['glyf', glyf],
    ['head', bytesOf(head)],
    ['hhea', bytesOf(hhea)],
    ['hmtx', bytesOf(hmtx)],
    ['loca', bytesOf(loca)],
    ['maxp', bytesOf(maxp)],
  ]);
}

/** The outlines of the glyphs and, after them, of the components that they need, renumbered. */
function collect(font: TrueType, glyphs: readonly number[]): { outlines: Uint8Array[]; ids: number[] } {
  const ids = [...glyphs];
  const outlines: Uint8Array[] = [];
  const numbers = new Map<number, number>();
  glyphs.forEach((id, number) => {
    if (!numbers.has(id)) numbers.set(id, number);
  });
  for (let index = 0; index < ids.length; index += 1) {
    const outline = font.outline(ids[index] ?? 0).slice();
    const view = new DataView(outline.buffer);
    for (const offset of componentOffsets(outline)) {
      const component = view.getUint16(offset);
      const number = numbers.get(component) ?? ids.push(component) - 1;
      numbers.set(component, number);
      view.setUint16(offset, number);
    }
    outlines.push(outline);
  }
  return { outlines, ids };
}

/** A font file of these tables, which come in the order of their tags. Checksums are left out: PDF readers ask for none. */
function assemble(tables: readonly (readonly [string, Uint8Array])[]): Uint8Array {
  const headerSize = 12 + 16 * tables.length;
  const file = new Uint8Array(tables.reduce((size, [, bytes]) => size + padded(bytes.length), headerSize));
  const view = new DataView(file.buffer);
  const power = Math.floor(Math.log2(tables.length));
  view.setUint32(0, 0x00010000);
  view.setUint16(4, tables.length);
  view.setUint16(6, 16 * 2 ** power);
  view.setUint16(8, power);
  view.setUint16(10, 16 * (tables.length - 2 ** power));
  let at = headerSize;
  tables.forEach(([tag, bytes], index) => {
    const record = 12 + 16 * index;
    for (let letter = 0; letter < 4; letter += 1) view.setUint8(record + letter, tag.charCodeAt(letter));
    view.setUint32(record + 8, at);
    view.setUint32(record + 12, bytes.length);
    file.set(bytes, at);
    at += padded(bytes.length);
  });
  return file;
}

function padded(length: number): number {
  return (length + 3) & ~3;
}

function copyOf(table: Uint8Array): DataView {
  return new DataView(table.slice().buffer);
}

function bytesOf(view: DataView): Uint8Array {
  return new Uint8Array(view.buffer);
}
