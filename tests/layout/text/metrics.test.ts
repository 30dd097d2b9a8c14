import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { SOFT_HYPHEN } from '../../../src/fonts/parts.js';
import { faceMetrics } from '../../../src/layout/text/face.js';
import { Measure } from '../../../src/layout/text/metrics.js';
import { standIn } from '../../../src/layout/text/widths.js';
import { type Face, family, fontFile } from '../../../src/theme/fonts.js';
import { PAPER, SLIDE, style } from '../setting.js';

/** The part of fontkit that a second opinion needs. */
interface Font {
  readonly unitsPerEm: number;
  readonly ascent: number;
  readonly descent: number;
  readonly hmtx: { readonly metrics: { get(glyph: number): { readonly advance: number } } };
  glyphForCodePoint(codePoint: number): { readonly id: number };
  hasGlyphForCodePoint(codePoint: number): boolean;
  layout(text: string, features: Record<string, boolean>): { readonly positions: readonly { xAdvance: number }[] };
}
const fontkit: { create(bytes: Uint8Array): Font } = createRequire(import.meta.url)('fontkit');

function fontOf(face: Face): Font {
  return fontkit.create(readFileSync(fontFile(face)));
}

const FACES = [family('Arimo').regular, family('Arimo').bold, family('Inter').regular, family('Inter').bold];
const ONLY_KERNING = { kern: true, ccmp: false, locl: false, mark: false, mkmk: false };

const LATIN = Array.from({ length: 0x180 - 0x20 }, (_, index) => String.fromCodePoint(0x20 + index)).filter(
  (character) => faceMetrics(family('Inter').regular).has(character.codePointAt(0) ?? 0) && character !== SOFT_HYPHEN,
);
const latin = fc.string({ unit: fc.constantFrom(...LATIN, ...'–—‘’“”…•€'), maxLength: 40 });
/** Between signs and figures Inter also kerns by three ("a‘.", "µ-A"), which a table of pairs leaves out. */
const words = fc.string({
  unit: fc.constantFrom(...LATIN.filter((character) => /[^µªº\P{L}]/u.test(character)), ' ', '-', '–'),
  maxLength: 40,
});

function ems(font: Font, text: string): number {
  return font.layout(text, ONLY_KERNING).positions.reduce((sum, { xAdvance }) => sum + xAdvance, 0) / font.unitsPerEm;
}

describe.each(FACES)('the measures of $name', (face) => {
  const font = fontOf(face);
  const metrics = faceMetrics(face);

  test('are those of the font file', () => {
    expect(metrics.ascent).toBeCloseTo(font.ascent / font.unitsPerEm);
    expect(metrics.descent).toBeCloseTo(-font.descent / font.unitsPerEm);
    for (let codePoint = 0x20; codePoint < 0x2800; codePoint += 1) {
      if (!font.hasGlyphForCodePoint(codePoint)) continue;
      const advance = font.hmtx.metrics.get(font.glyphForCodePoint(codePoint).id).advance / font.unitsPerEm;
      expect(metrics.advance(codePoint, false), `U+${codePoint.toString(16)}`).toBeCloseTo(advance, 9);
    }
  });

  test('know the characters that the file shows, if by others that look the same', () => {
    const wrong = Array.from({ length: 0x10000 }, (_, codePoint) => codePoint).filter(
      (codePoint) =>
        metrics.has(codePoint) && ![codePoint, standIn(codePoint)].some((one) => font.hasGlyphForCodePoint(one)),
    );
    expect(wrong).toEqual([]);
  });
});

describe('the width of a text', () => {
  test('in Inter is what a shaper makes of it with kerning only', () => {
    for (const bold of [false, true]) {
      const font = fontOf(bold ? family('Inter').bold : family('Inter').regular);
      fc.assert(
        fc.property(words, (text) => {
          expect(PAPER.width(text, style(100, { bold }))).toBeCloseTo(ems(font, text) * 100, 6);
        }),
        { numRuns: 300 },
      );
    }
  });

  test('in Arial is the sum of the advances: PowerPoint does not kern', () => {
    const font = fontOf(family('Arial').regular);
    const advance = (character: string) =>
      font.hmtx.metrics.get(font.glyphForCodePoint(character.codePointAt(0) ?? 0).id).advance / font.unitsPerEm;
    fc.assert(
      fc.property(latin, (text) => {
        expect(SLIDE.width(text, style(10))).toBeCloseTo(
          [...text].reduce((sum, character) => sum + advance(character) * 10, 0),
          6,
        );
      }),
    );
  });

  test('grows with the size, and with tracking by every character', () => {
    expect(PAPER.width('AVATAR', style(40))).toBeCloseTo(2 * PAPER.width('AVATAR', style(20)));
    expect(PAPER.width('AVATAR', style(20, { tracking: -1 }))).toBeCloseTo(PAPER.width('AVATAR', style(20)) - 6);
  });

  test('is the same for all figures in columns of numbers', () => {
    const widths = [...'0123456789'].map((figure) => PAPER.width(`£${figure}11`, style(20, { tabular: true })));
    expect(new Set(widths).size).toBe(1);
    expect(PAPER.width('111', style(20))).toBeLessThan(PAPER.width('111', style(20, { tabular: true })));
  });

  test('comes from the face of its font and weight', () => {
    const mixed = new Measure({ heading: 'Arial', body: 'Inter' });
    expect(mixed.width('Role', style(20, { font: 'heading' }))).toBe(SLIDE.width('Role', style(20)));
    expect(mixed.width('Role', style(20))).toBe(PAPER.width('Role', style(20)));
    expect(mixed.width('Role', style(20, { bold: true }))).toBeGreaterThan(mixed.width('Role', style(20)));
  });

  test.each([
    ['学', 1, 'East Asian characters are as wide as they are high'],
    ['한', 1, 'so are Korean ones'],
    ['🤖', 1.3, 'emoji are wider'],
    ['\u0f35', 0, 'marks that combine take no room'],
    ['\u200d', 0, 'nor does a joiner'],
    ['ش', 0.65, 'of anything else a guess, rather too wide'],
  ])('of %s, which no face has, is %d em: %s', (character, width) => {
    expect(PAPER.width(character, style(1))).toBeCloseTo(width);
  });
});
