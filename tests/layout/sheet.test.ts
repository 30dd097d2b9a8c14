/** The sheet that is printed: larger than what pages are laid out on, and with a margin that is cut off. */
import { describe, expect, test } from 'vitest';
import type { Scene } from '../../src/layout/scene.js';
import { PdfReader, type Value } from '../output/pdf/reader.js';
import { filesOf, scenesOf } from '../pipeline/building.js';
import { allItems } from './scenes.js';

const { report: a4 } = await scenesOf({});

describe('on larger paper', () => {
  test.each([
    ['A3', 841.89, 1190.55],
    ['A2', 1190.55, 1683.78],
    ['A1', 1683.78, 2383.94],
  ] as const)('of %s, pages are those of A4, enlarged', async (paper, width, height) => {
    const { report: scene } = await scenesOf({ layout: { paper } });
    expect([scene.width, scene.height]).toEqual([width, height]);
    const scale = width / a4.width;
    expect(boxesOf(scene)).toEqual(boxesOf(a4, (at) => at * scale));
    expect(scene.targets['tier-1']?.y).toBeCloseTo((a4.targets['tier-1']?.y ?? 0) * scale, 3);
    expect(scene.bookmarks.map(({ y }) => y)).toEqual(a4.bookmarks.map(({ y }) => y * scale));
  });

  test('slides are as large as ever', async () => {
    const { deck } = await scenesOf({ layout: { paper: 'A1' }, expected: 'anything' });
    expect(deck.width).toBe(960);
  });
});

describe('with a bleed', async () => {
  const BLEED = (3 / 25.4) * 72;
  const { report: scene } = await scenesOf({ layout: { bleed: true } });

  test('a page is 3 mm larger on each side, and what stands inside is where it was', () => {
    expect([scene.width, scene.height]).toEqual([a4.width + 2 * BLEED, a4.height + 2 * BLEED]);
    const moved = (at: number): number => at + BLEED;
    const texts = (one: Scene) => one.pages.flatMap((page) => allItems(page).filter(({ kind }) => kind === 'text'));
    expect(texts(scene).map(({ box }) => rounded(box.x))).toEqual(texts(a4).map(({ box }) => rounded(moved(box.x))));
  });

  test('what reaches the edge of the page goes on to that of the sheet', () => {
    const panels = (one: Scene) => one.pages.flatMap((page) => allItems(page).filter(({ name }) => name === 'Panel'));
    const [panel] = panels(a4);
    expect(panel?.box).toMatchObject({ x: 0, y: 0, w: a4.width });
    expect(panels(scene)[0]?.box).toEqual({ x: 0, y: 0, w: scene.width, h: (panel?.box.h ?? 0) + BLEED });
  });

  test('the PDF says where it is cut', async () => {
    const { report } = await filesOf({ layout: { bleed: true } });
    const pdf = new PdfReader(report);
    const pages = pdf.dictionary(pdf.dictionary(pdf.trailer.get('Root')).get('Pages'));
    for (const page of pdf.array(pages.get('Kids'))) {
      const boxOf = (name: string): readonly Value[] => pdf.array(pdf.dictionary(page).get(name)).map(rounded);
      expect(boxOf('MediaBox')).toEqual([0, 0, scene.width, scene.height].map(rounded));
      expect(boxOf('TrimBox')).toEqual([BLEED, BLEED, BLEED + a4.width, BLEED + a4.height].map(rounded));
    }
  });
});

function boxesOf(scene: Scene, move = (at: number): number => at): readonly (readonly number[])[] {
  return scene.pages.flatMap((page) =>
    allItems(page).map(({ box }) => [box.x, box.y, box.w, box.h].map((at) => rounded(move(at)))),
  );
}

function rounded(at: Value): number {
  return Math.round(Number(at) * 100) / 100;
}
