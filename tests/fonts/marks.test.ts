/** Letters with marks that Unicode has no character for stand as the fonts that come with us mean them to. */
import { readFileSync } from 'node:fs';
import { create } from 'fontkit';
import { beforeAll, describe, expect, it } from 'vitest';
import type { PlacedGlyph } from '../../src/fonts/compose.js';
import { stackFor } from '../../src/fonts/stack.js';
import { unitsOf } from '../../src/fonts/units.js';
import type { TextStyle } from '../../src/layout/scene.js';
import { Measure } from '../../src/layout/text/metrics.js';
import { bundledFonts, type Face, family, fontFile, weightsOf } from '../../src/theme/fonts.js';

const WORDS = {
  Yorùbá: 'Adébáyọ̀ Ọ̀ṣọ́ọ̀ṣì ẹ̀ ẹ́ Ẹ́',
  Igbo: 'ị́ ụ̀ n̄ ọ̄',
  Navajo: 'ą́ ę́ ǫ́ į́ Ą́',
  Lithuanian: 'ą̃ ė́ į́ ū̃',
  Guarani: 'g̃ G̃',
  Marshallese: 'm̧ n̄ o̧ M̧',
  phonetic: 'ɛ̃ ɔ̃ ŋ̊ ɪ̈',
  'two above each other': 'ū̃ ấ̱ é̄',
  // DIN 91379, sequences of letters of which names in Europe are made.
  'names (DIN 91379)':
    'A̋ C̀ C̄ C̆ C̈ C̕ C̣ C̦ D̂ F̀ F̄ G̀ H̄ H̦ H̱ J́ J̌ K̀ K̂ K̄ K̇ K̕ K̛ K̦ L̂ L̥ L̦ M̀ M̂ M̆ M̐ N̂ N̄ N̆ N̦ P̀ P̄ P̕ P̣ R̆ R̥ S̀ S̄ S̛̄ S̱ T̀ T̄ T̈ T̕ T̛ U̇ Z̀ Z̄ Z̆ Z̈ Z̧ ' +
    'a̋ c̀ c̄ c̆ c̈ c̕ c̣ c̦ d̂ f̀ f̄ g̀ h̄ h̦ j́ k̀ k̂ k̄ k̇ k̕ k̛ k̦ l̂ l̥ l̦ m̀ m̂ m̆ m̐ n̂ n̄ n̆ n̦ p̀ p̄ p̕ p̣ r̆ r̥ s̀ s̄ s̛̄ s̱ t̀ t̄ t̕ t̛ u̇ z̀ z̄ z̆ z̈ z̧ Ç̆ ç̆ Û̄ û̄ ạ̈ Ạ̈ ọ̈ Ọ̈',
};

const units = (text: string) => unitsOf(text).filter((unit) => unit.length > 1);
interface Family {
  readonly family: string;
}
const FACES = ['Inter', 'Arimo'].flatMap((name) =>
  [family(name).regular, family(name).bold].map((face): Face & Family => ({ ...face, family: name })),
);

/** What the glyphs of a letter with marks cover, by the outlines themselves. */
function inksOf(glyphs: readonly PlacedGlyph[], name: string) {
  const face = FACES.find((candidate) => candidate.name === name);
  const font = face && create(readFileSync(fontFile(face)));
  if (font === undefined || !('layout' in font)) throw new Error(`no font ${name}`);
  return glyphs.map(({ id, x, y }) => {
    const { minX, minY, maxX, maxY } = font.getGlyph(id).cbox;
    return { left: minX + x, right: maxX + x, bottom: minY + y, top: maxY + y };
  });
}

const styleOf = ({ weight }: Face): TextStyle => ({ font: 'body', size: 1, bold: weight > 400, colour: 'ink' });

describe.each(FACES)('in $name, or beside it, the marks', (face) => {
  let measure: Measure;

  beforeAll(async () => {
    const pair = { heading: face.family, body: face.family };
    const options = { language: 'en', weights: weightsOf(pair), bundled: bundledFonts(pair), boxes: true };
    const { stack } = await stackFor(units(Object.values(WORDS).join(' ')), options);
    measure = new Measure(pair, stack);
  });

  it.each(Object.entries(WORDS))('of %s stand above, below or on their letters, none on another', (_, text) => {
    for (const unit of units(text)) {
      const [part, ...others] = measure.coverage(unit, styleOf(face));
      const font = part === undefined || part.by === 'none' || others.length > 0 ? undefined : part.by;
      const shown = font === 'face' ? measure.shaper(styleOf(face)) : font;
      const composed = shown?.compose(unit);
      if (shown === undefined || composed === undefined) throw new Error(`nothing shows ${unit}`);
      const em = shown.unitsPerEm;
      const [letter, ...marks] = inksOf(composed.glyphs, shown.name);
      // Horns, and commas above to the right, stand at a letter's shoulder.
      const isBeside = /[\u0315\u031b]/.test(unit);
      const room = (isBeside ? 0.25 : 0.02) * em;
      for (const { left, right } of marks) {
        expect((left + right) / 2, `${unit} in ${shown.name}`).toBeGreaterThanOrEqual((letter?.left ?? 0) - room);
        expect((left + right) / 2, `${unit} in ${shown.name}`).toBeLessThanOrEqual((letter?.right ?? 0) + room);
      }
      const rising = marks.sort((one, other) => one.bottom - other.bottom);
      rising.slice(1).forEach(({ bottom }, index) => {
        if (!isBeside)
          expect(bottom, `${unit} in ${shown.name}`).toBeGreaterThanOrEqual((rising[index]?.top ?? 0) - 0.03 * em);
      });
    }
  });

  it('take no room, but what a letter without its dot has more or less', () => {
    const width = (text: string) => measure.width(text, styleOf(face));
    expect(width('ọ̀')).toBe(width('ọ'));
    expect(width('Adébáyọ̀')).toBeCloseTo(width('Adébáyọ'), 9);
    if (face.family === 'Arimo') expect(width('i̋')).toBe(width('ı'));
  });
});
