/** The scene says which font shows what the faces of its theme lack. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Scene, TextParagraph } from '../../../src/layout/scene.js';
import { sceneMeasure } from '../../../src/output/measure.js';
import { writeSvg } from '../../../src/output/svg/index.js';
import { paragraphScene, scriptScene, THEME } from '../../output/pdf/scenes.js';

function paragraphOf({ pages }: Scene): TextParagraph {
  const [item] = pages[0]?.items ?? [];
  const [paragraph] = item?.kind === 'text' ? item.paragraphs : [];
  if (paragraph === undefined) throw new Error('the scene has no paragraph');
  return paragraph;
}

async function runsOf(text: string): Promise<(readonly [string, string | undefined])[]> {
  return paragraphOf(await scriptScene(text)).runs.map((run) => [run.text, run.style.fallback]);
}

describe('a run is divided', () => {
  it('where letters of another font begin', async () => {
    expect(await runsOf('The post of مدير عمليات is new')).toEqual([
      ['The post of ', undefined],
      ['مدير عمليات ', 'Noto Sans Arabic'],
      ['is new', undefined],
    ]);
  });

  it('not at the signs between them', async () => {
    expect(await runsOf('(שלום, עולם!)')).toEqual([['(שלום, עולם!)', 'Noto Sans Hebrew']]);
  });

  it('between two scripts', async () => {
    expect(await runsOf('שלום مرحبا')).toEqual([
      ['שלום ', 'Noto Sans Hebrew'],
      ['مرحبا', 'Noto Sans Arabic'],
    ]);
  });

  it('not at all in Latin, Greek and Cyrillic, and not for what no font has', async () => {
    expect(await runsOf('Łódź Ελλάδα Україна ᚠᚢᚦ')).toEqual([['Łódź Ελλάδα Україна ᚠᚢᚦ', undefined]]);
  });

  it('without a change to what is read, or to where a line ends', async () => {
    const word = fc.constantFrom('שלום', 'مرحبا', 'हिन्दी', 'ภาษาไทย', '🤖', 'role', '(2025)', '–', '\u200f', 'ᚠ', '\n');
    await fc.assert(
      fc.asyncProperty(fc.array(word, { maxLength: 60 }), async (words) => {
        const text = words.join(' ').replace(/ ?\n ?/g, '\n');
        const [plain, named] = [paragraphOf(paragraphScene(text)), paragraphOf(await scriptScene(text))];
        expect(named.runs.map((run) => run.text).join('')).toBe(text);
        const ofRuns = named.runs.map((run) => run.text.replaceAll('\n', ''));
        const ofPieces = named.runs.map((_, index) =>
          named.lines
            .flatMap(({ pieces }) => pieces.filter(({ run }) => run === index))
            .map((piece) => piece.text)
            .join(''),
        );
        expect(ofPieces).toEqual(ofRuns);
        expect(plain.lines.length).toBeGreaterThan(0);
        for (const { pieces } of named.lines)
          pieces.slice(1).forEach((piece, index) => {
            expect(piece.x).toBeCloseTo((pieces[index]?.x ?? 0) + (pieces[index]?.w ?? 0), 6);
          });
      }),
      { numRuns: 60 },
    );
  });
});

describe('the scene names each font once', () => {
  it('with its package, and the slot of a run in which PowerPoint looks for it', async () => {
    const { fonts } = await scriptScene('שלום ไทย שלום 🤖');
    expect(fonts.fallbacks).toEqual([
      { family: 'Noto Sans Hebrew', package: '@expo-google-fonts/noto-sans-hebrew', slot: 'complex' },
      { family: 'Noto Sans Thai', package: '@expo-google-fonts/noto-sans-thai', slot: 'complex' },
      { family: 'Noto Emoji', package: '@expo-google-fonts/noto-emoji' },
    ]);
  });

  it('and pictures of the page ask for it, in one text whose order the drawing program finds', async () => {
    const scene = await scriptScene('AI: שלום!');
    const [svg] = writeSvg(scene, THEME, await sceneMeasure(scene, false));
    expect(svg).toMatch(
      /<text [^>]*><tspan font-family="Inter, sans-serif">AI: <\/tspan><tspan font-family="Noto Sans Hebrew, Inter, sans-serif">שלום!<\/tspan><\/text>/,
    );
  });
});
