import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, test } from 'vitest';
import { type Face, family, fontFile } from '../../src/theme/fonts.js';
import { webParts } from '../../src/theme/web-fonts.js';

const fontkit = createRequire(import.meta.url)('fontkit');
const open = (file: string) => fontkit.create(readFileSync(file));
const partsWith = (codePoint: number) => webParts().filter(({ has }) => has(codePoint));

const FACES: readonly Face[] = ['Inter', 'Arimo'].map(family).flatMap(({ regular, bold }) => [regular, bold]);

describe.each(FACES.map((face) => [face.name, face] as const))('the parts of %s for web pages', (_, face) => {
  const whole = open(fontFile(face));
  const parts = new Map(webParts().map((part) => [part.ranges, open(part.file(face))]));

  test('have each of its characters once, in the part that says so', () => {
    // The last is no character: it ends the font's own list.
    for (const codePoint of whole.characterSet.filter((one: number) => one !== 0xffff)) {
      const [part, ...others] = partsWith(codePoint);
      expect(
        [part && parts.get(part.ranges).hasGlyphForCodePoint(codePoint), others],
        `U+${codePoint.toString(16)}`,
      ).toEqual([true, []]);
    }
  });

  test('draw what the face draws, with its kerning and its figures of one width', () => {
    const part = open(webParts()[0]?.file(face) ?? '');
    for (const [text, features] of [
      ['To AVATAR, “£85,000”–£1', []],
      ['£11,111', ['tnum']],
    ] as const) {
      const drawn = (font: typeof whole) => {
        const { glyphs, positions } = font.layout(text, features);
        return glyphs.map((glyph: typeof whole, at: number) => [glyph.path.toSVG(), positions[at].xAdvance]);
      };
      expect(drawn(part)).toEqual(drawn(whole));
    }
  });
});
