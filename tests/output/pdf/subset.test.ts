import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { TrueType } from '../../../src/fonts/truetype.js';
import { subset } from '../../../src/output/pdf/subset.js';
import { family, fontFile } from '../../../src/theme/fonts.js';

const fontkit = createRequire(import.meta.url)('fontkit');

describe.each(['Inter', 'Arimo'])('a subset of %s', (name) => {
  const bytes = readFileSync(fontFile(family(name).regular));
  const font = new TrueType(bytes);
  const original = fontkit.create(bytes);

  it('finds the glyphs that another reader finds', () => {
    for (let codePoint = 0x20; codePoint < 0x2800; codePoint += 1) {
      expect(font.glyph(codePoint)).toBe(original.glyphForCodePoint(codePoint).id);
    }
  });

  it('keeps outlines and advances, also of glyphs made of others', () => {
    const glyphs = [0, ...[...'Ag éŁőΐЇẫ½ •é'].map((character) => font.glyph(character.codePointAt(0) ?? 0))];
    const cut = fontkit.create(Buffer.from(subset(font, glyphs)));
    glyphs.forEach((glyph, index) => {
      expect(cut.getGlyph(index).path.toSVG()).toBe(original.getGlyph(glyph).path.toSVG());
      expect(cut.getGlyph(index).advanceWidth).toBe(font.advance(glyph));
    });
    expect(cut.numGlyphs).toBeGreaterThan(glyphs.length);
  });
});
