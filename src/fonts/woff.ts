/** Fonts for web pages (WOFF 1.0, W3C 2012), without the outlines that a page does not show. */
import { deflateSync } from 'node:zlib';
import { componentOffsets, TrueType } from './truetype.js';

export interface Wanted {
  /** The characters that are shown. */
  readonly characters: ReadonlySet<number>;
  /** Whether what the font makes of several characters, and its other forms of them, is wanted too. */
  readonly forms: boolean;
}

interface Table {
  readonly tag: string;
  readonly bytes: Uint8Array;
  readonly checksum: number;
}

/** A static font, cut down to what is wanted. Fonts with PostScript outlines stay whole. */
export function woff(bytes: Uint8Array, wanted: Wanted): Uint8Array {
  const tables = tablesOf(bytes).filter(({ tag }) => tag !== 'DSIG' && (wanted.forms || tag !== 'GSUB'));
  if (!tables.some(({ tag }) => tag === 'glyf')) return packed(bytes, tables);
  const cut = cutOutlines(new TrueType(bytes), wanted);
  return packed(
    bytes,
    tables.map((table) => ({ ...table, bytes: cut.get(table.tag) ?? table.bytes })),
  );
}

function tablesOf(bytes: Uint8Array): readonly Table[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return Array.from({ length: view.getUint16(4) }, (_, index) => {
    const record = 12 + 16 * index;
    const start = view.getUint32(record + 8);
    return {
      tag: String.fromCharCode(...bytes.subarray(record, record + 4)),
      bytes: bytes.subarray(start, start + view.getUint32(record + 12)),
      checksum: view.getUint32(record + 4),
    };
  });
}

/** Glyphs keep their numbers, so that all other tables stay true; those that are not wanted draw nothing. */
function cutOutlines(font: TrueType, { characters, forms }: Wanted): ReadonlyMap<string, Uint8Array> {
  const kept = new Set([0]);
  const keep = (glyph: number): void => {
    if (kept.has(glyph)) return;
    kept.add(glyph);
    const outline = font.outline(glyph);
    const view = new DataView(outline.buffer, outline.byteOffset, outline.byteLength);
    for (const offset of componentOffsets(outline)) keep(view.getUint16(offset));
  };
  for (const codePoint of font.codePoints)
    if (characters.has(codePoint) || (forms && isForm(codePoint))) keep(font.glyph(codePoint));
  const mapped = new Set([...font.codePoints].map((codePoint) => font.glyph(codePoint)));
  if (forms) for (let glyph = 0; glyph < font.glyphCount; glyph += 1) if (!mapped.has(glyph)) keep(glyph);
  const outlines = Array.from({ length: font.glyphCount }, (_, glyph) =>
    kept.has(glyph) ? font.outline(glyph) : new Uint8Array(),
  );
  const glyf = new Uint8Array(outlines.reduce((size, outline) => size + padded(outline.length), 0));
  const loca = new DataView(new ArrayBuffer(4 * (outlines.length + 1)));
  let at = 0;
  outlines.forEach((outline, glyph) => {
    glyf.set(outline, at);
    at += padded(outline.length);
    loca.setUint32(4 * (glyph + 1), at);
  });
  const head = new DataView(font.table('head').slice().buffer);
  head.setInt16(50, 1);
  return new Map([
    ['glyf', glyf],
    ['loca', new Uint8Array(loca.buffer)],
    ['head', new Uint8Array(head.buffer)],
  ]);
}

/** What fonts put in the place of Latin letters and signs: letters with marks, ligatures, small figures, arrows. */
function isForm(codePoint: number): boolean {
  return (
    codePoint < 0x250 || (codePoint >= 0x1e00 && codePoint < 0x2c00) || (codePoint >= 0xfb00 && codePoint < 0xfb50)
  );
}

const HEADER = 44;
const RECORD = 20;

function packed(font: Uint8Array, tables: readonly Table[]): Uint8Array {
  const sorted = tables.toSorted((one, other) => (one.tag < other.tag ? -1 : 1));
  const stored = sorted.map(({ bytes }) => {
    const deflated = deflateSync(bytes, { level: 9 });
    return deflated.length < bytes.length ? deflated : bytes;
  });
  const start = HEADER + RECORD * sorted.length;
  const size = stored.reduce((sum, bytes) => sum + padded(bytes.length), start);
  const whole = sorted.reduce((sum, { bytes }) => sum + padded(bytes.length), 12 + 16 * sorted.length);
  const file = new Uint8Array(size);
  const view = new DataView(file.buffer);
  file.set(Buffer.from('wOFF'), 0);
  file.set(font.subarray(0, 4), 4);
  view.setUint32(8, size);
  view.setUint16(12, sorted.length);
  view.setUint32(16, whole);
  view.setUint16(20, 1);
  let at = start;
  sorted.forEach(({ tag, bytes, checksum }, index) => {
    const record = HEADER + RECORD * index;
    const kept = stored[index] ?? bytes;
    file.set(Buffer.from(tag, 'latin1'), record);
    view.setUint32(record + 4, at);
    view.setUint32(record + 8, kept.length);
    view.setUint32(record + 12, bytes.length);
    view.setUint32(record + 16, checksum);
    file.set(kept, at);
    at += padded(kept.length);
  });
  return file;
}

function padded(length: number): number {
  return (length + 3) & ~3;
}
