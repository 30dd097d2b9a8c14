/** Cutting a TrueType font down to the glyphs that a document shows. */
import type { PlacedGlyph } from '../../fonts/compose.js';
import { componentOffsets, type TrueType } from '../../fonts/truetype.js';

/** What a code shows: a glyph of the font, or several at their places as one glyph, which may also be none. */
export type Shape = number | { readonly glyphs: readonly Component[]; readonly advance: number };

export interface Component extends PlacedGlyph {
  /** Below 2; 1 unless given. */
  readonly scale?: number;
}

/** A font file in which glyph `i` is `shapes[i]`. Components of composite glyphs follow them. */
export function subset(font: TrueType, shapes: readonly Shape[]): Uint8Array {
  const { outlines, metrics } = collect(font, shapes);
  const glyf = new Uint8Array(outlines.reduce((size, outline) => size + padded(outline.length), 0));
  const loca = new DataView(new ArrayBuffer(4 * (outlines.length + 1)));
  const hmtx = new DataView(new ArrayBuffer(4 * outlines.length));
  let at = 0;
  outlines.forEach((outline, index) => {
    glyf.set(outline, at);
    at += padded(outline.length);
    loca.setUint32(4 * (index + 1), at);
    hmtx.setUint16(4 * index, metrics[index]?.advance ?? 0);
    hmtx.setInt16(4 * index + 2, metrics[index]?.bearing ?? 0);
  });
  const head = copyOf(font.table('head'));
  head.setInt16(50, 1);
  const hhea = copyOf(font.table('hhea'));
  hhea.setUint16(34, outlines.length);
  return assemble([
    ['glyf', glyf],
    ['head', bytesOf(head)],
    ['hhea', bytesOf(hhea)],
    ['hmtx', bytesOf(hmtx)],
    ['loca', bytesOf(loca)],
    ['maxp', bytesOf(maximumProfile(font, shapes, outlines.length))],
  ]);
}

interface GlyphMetrics {
  readonly advance: number;
  readonly bearing: number;
}

/** The outlines of the shapes and, after them, of the components that they need, renumbered. */
function collect(
  font: TrueType,
  shapes: readonly Shape[],
): { readonly outlines: readonly Uint8Array[]; readonly metrics: readonly GlyphMetrics[] } {
  const queue = [...shapes];
  const outlines: Uint8Array[] = [];
  const metrics: GlyphMetrics[] = [];
  const numbers = new Map<number, number>();
  shapes.forEach((shape, number) => {
    if (typeof shape === 'number' && !numbers.has(shape)) numbers.set(shape, number);
  });
  for (let index = 0; index < queue.length; index += 1) {
    const shape = queue[index] ?? 0;
    const drawn = typeof shape === 'number' ? font.outline(shape) : composite(font, shape.glyphs);
    const offsets = componentOffsets(drawn);
    // Most glyphs have no components: the font's own bytes do.
    const outline = offsets.length === 0 ? drawn : drawn.slice();
    const view = new DataView(outline.buffer, outline.byteOffset);
    for (const offset of offsets) {
      const component = view.getUint16(offset);
      const number = numbers.get(component) ?? queue.push(component) - 1;
      numbers.set(component, number);
      view.setUint16(offset, number);
    }
    outlines.push(outline);
    metrics.push(
      typeof shape === 'number'
        ? { advance: font.advance(shape), bearing: font.leftSideBearing(shape) }
        : { advance: shape.advance, bearing: outline.length === 0 ? 0 : view.getInt16(2) },
    );
  }
  return { outlines, metrics };
}

/** Flags of a component: its arguments are words, and places ("glyf", Composite Glyph Description). */
const PLACED = 0x0001 | 0x0002;
const SCALED = 0x0008;
const MORE_COMPONENTS = 0x0020;
const COMPONENT_SIZE = 10;

/** One outline of several glyphs at their places. */
function composite(font: TrueType, glyphs: readonly Component[]): Uint8Array {
  const seen = glyphs.map((glyph) => ({ ...glyph, outline: font.outline(glyph.id) })).filter(hasOutline);
  if (seen.length === 0) return new Uint8Array();
  const view = new DataView(new ArrayBuffer(10 + COMPONENT_SIZE * seen.length));
  const bounds = seen.map(({ outline, x, y, scale = 1 }) => {
    const own = new DataView(outline.buffer, outline.byteOffset);
    const at = (offset: number, shift: number): number => own.getInt16(offset) * scale + shift;
    return [at(2, x), at(4, y), at(6, x), at(8, y)] as const;
  });
  view.setInt16(0, -1);
  view.setInt16(2, Math.floor(Math.min(...bounds.map(([left]) => left))));
  view.setInt16(4, Math.floor(Math.min(...bounds.map(([, bottom]) => bottom))));
  view.setInt16(6, Math.ceil(Math.max(...bounds.map(([, , right]) => right))));
  view.setInt16(8, Math.ceil(Math.max(...bounds.map(([, , , top]) => top))));
  seen.forEach(({ id, x, y, scale = 1 }, index) => {
    const at = 10 + COMPONENT_SIZE * index;
    view.setUint16(at, PLACED | SCALED | (index + 1 < seen.length ? MORE_COMPONENTS : 0));
    view.setUint16(at + 2, id);
    view.setInt16(at + 4, x);
    view.setInt16(at + 6, y);
    view.setInt16(at + 8, Math.round(scale * 0x4000));
  });
  return bytesOf(view);
}

function hasOutline({ outline }: { readonly outline: Uint8Array }): boolean {
  return outline.length > 0;
}

/** Offsets in "maxp" of what composite glyphs may need. */
const MOST_POINTS = [6, 10] as const;
const MOST_CONTOURS = [8, 12] as const;
const MOST_COMPONENTS = 28;
const DEEPEST = 30;

/** The font's limits, raised by what its glyphs put together may need. */
function maximumProfile(font: TrueType, shapes: readonly Shape[], count: number): DataView {
  const maxp = copyOf(font.table('maxp'));
  maxp.setUint16(4, count);
  const most = Math.max(0, ...shapes.map((shape) => (typeof shape === 'number' ? 0 : shape.glyphs.length)));
  if (most === 0) return maxp;
  for (const [simple, together] of [MOST_POINTS, MOST_CONTOURS])
    maxp.setUint16(together, Math.min(0xffff, most * Math.max(maxp.getUint16(simple), maxp.getUint16(together))));
  maxp.setUint16(MOST_COMPONENTS, Math.max(most, maxp.getUint16(MOST_COMPONENTS)));
  maxp.setUint16(DEEPEST, maxp.getUint16(DEEPEST) + 1);
  return maxp;
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
