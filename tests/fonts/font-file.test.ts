/** Fonts that a person gives, opened as a PDF and a web page need them. */

import { inflateSync } from 'node:zlib';
import { create, type Font } from 'fontkit';
import { describe, expect, it } from 'vitest';
import { type FontFile, fontFile, openFont, type Unfit } from '../../src/fonts/font-file.js';
import { woff } from '../../src/fonts/woff.js';
import { subset } from '../../src/output/pdf/subset.js';
import { madeFont } from '../theme/font-files.js';

const described = (found: FontFile | Unfit): FontFile => {
  if ('problem' in found) throw new Error(found.problem);
  return found;
};

const opened = (bytes: Uint8Array): Font => {
  const font = create(Buffer.from(bytes));
  if (!('layout' in font)) throw new Error('a collection of fonts');
  return font;
};

const areaOf = (path: { readonly bbox: { width: number; height: number } }) => [path.bbox.width, path.bbox.height];

describe('a font with PostScript outlines', () => {
  const bytes = madeFont({ families: ['Made'], postscript: true });

  it('has the measures of one with TrueType’s', async () => {
    const [one, other] = await Promise.all([bytes, madeFont({ families: ['Made'] })].map(fontFile));
    if (one === undefined || other === undefined) throw new Error('a font is not told');
    expect(described(one)).toEqual(described(other));
  });

  it('is drawn in a PDF as by itself, within half a unit of a thousandth', async () => {
    const font = await openFont(bytes);
    const letters = [...'Ag8&é'].map((letter) => font.glyph(letter.codePointAt(0) ?? 0));
    const itself = opened(bytes);
    const drawn = opened(subset(font, [0, ...letters]));
    letters.forEach((glyph, index) => {
      const [w = 0, h = 0] = areaOf(itself.getGlyph(glyph).path);
      const [drawnW = 0, drawnH = 0] = areaOf(drawn.getGlyph(index + 1).path);
      expect(Math.abs(w - drawnW), `width of ${glyph}`).toBeLessThan(itself.unitsPerEm / 1000);
      expect(Math.abs(h - drawnH), `height of ${glyph}`).toBeLessThan(itself.unitsPerEm / 1000);
    });
  });
});

describe('a font that leaves its soft hyphen empty', () => {
  it('shows the hyphen where a word is divided', async () => {
    const font = await openFont(madeFont({ of: 'Caladea-Regular' }));
    expect(font.glyph(0xad)).toBe(font.glyph(0x2d));
  });
});

describe('a font in a web page', () => {
  const bytes = madeFont({ of: 'Carlito-Regular' });
  const shown = (text: string) => new Set([...text].map((letter) => letter.codePointAt(0) ?? 0));
  const cut = opened(unpacked(woff(bytes, { characters: shown('Careers ÿ'), forms: false })));
  const whole = opened(bytes);

  it('draws what is shown as the whole font does', () => {
    for (const letter of 'Careersÿ') {
      const [one, other] = [cut, whole].map((font) => font.glyphForCodePoint(letter.codePointAt(0) ?? 0));
      expect(one?.path.toSVG()).toBe(other?.path.toSVG());
      expect(one?.advanceWidth).toBe(other?.advanceWidth);
    }
  });

  it('has nothing of what is not', () => {
    expect(cut.glyphForCodePoint('Q'.charCodeAt(0)).path.commands).toEqual([]);
    expect(whole.glyphForCodePoint('Q'.charCodeAt(0)).path.commands).not.toEqual([]);
  });

  it('of a person’s own has its ligatures and all of Latin', () => {
    const forms = opened(unpacked(woff(bytes, { characters: shown('Careers'), forms: true })));
    for (const text of ['ffi', 'Q'])
      expect(forms.layout(text).glyphs.map(({ path }) => path.toSVG())).toEqual(
        whole.layout(text).glyphs.map(({ path }) => path.toSVG()),
      );
    expect(forms.glyphForCodePoint('Ж'.charCodeAt(0)).path.commands).toEqual([]);
  });

  it('of PostScript outlines is whole', () => {
    const otf = madeFont({ postscript: true });
    const font = opened(unpacked(woff(otf, { characters: shown('a'), forms: true })));
    expect(font.glyphForCodePoint('Ж'.charCodeAt(0)).path.commands.length).toBeGreaterThan(3);
  });
});

/** The font in a WOFF file (W3C 2012), its tables inflated. */
function unpacked(file: Uint8Array): Uint8Array {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const count = view.getUint16(12);
  const header = Buffer.alloc(12 + 16 * count);
  header.set(file.subarray(4, 8));
  header.writeUInt16BE(count, 4);
  const parts: Buffer[] = [header];
  let at = header.length;
  for (let index = 0; index < count; index += 1) {
    const record = 44 + 20 * index;
    const [start, packed, length] = [4, 8, 12].map((field) => view.getUint32(record + field));
    const stored = file.subarray(start, (start ?? 0) + (packed ?? 0));
    const table = packed === length ? stored : inflateSync(stored);
    header.set(file.subarray(record, record + 4), 12 + 16 * index);
    header.writeUInt32BE(at, 12 + 16 * index + 8);
    header.writeUInt32BE(table.length, 12 + 16 * index + 12);
    parts.push(Buffer.concat([table, Buffer.alloc(-table.length & 3)]));
    at += (table.length + 3) & ~3;
  }
  return Buffer.concat(parts);
}
