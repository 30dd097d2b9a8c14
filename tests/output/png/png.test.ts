import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Picture, Scene } from '../../../src/layout/scene.js';
import { writePng } from '../../../src/output/png/index.js';
import { decodePng } from '../../../src/pictures/png/pixels.js';
import { readPng } from '../../../src/pictures/png/read.js';
import { rasterise } from '../../../src/pictures/raster.js';
import { png } from '../../pictures/make-png.js';
import { paragraphScene, reportScene, scriptScene, THEME } from '../pdf/scenes.js';

const DRAWING = readFileSync(join(import.meta.dirname, '../../cases/pictures/right.svg'), 'utf8');

/** It ends the renderer; only its PNG is ever drawn. */
const DEADLY = Buffer.from(
  `<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"><defs><pattern id="p" width="212" height="271"><rect mask="url(#m)"/></pattern><mask id="m"><g><polyline points="213 400 327 374 129" fill="url(#p)"/></g></mask></defs><ellipse ry="155" fill="url(#p)"/></svg>`,
).toString('base64');

function sceneWith(picture: Picture): Scene {
  const scene = paragraphScene('A picture');
  const item = {
    kind: 'picture',
    name: 'Picture',
    alt: 'Fair',
    picture: 'template:a',
    box: { x: 50, y: 50, w: 400, h: 200 },
  } as const;
  const pages = scene.pages.map((page) => ({ ...page, items: [item] }));
  return { ...scene, pages, pictures: { 'template:a': picture } };
}

async function pagesOf(scene: Scene): Promise<readonly Uint8Array[]> {
  const pages = await writePng(scene, THEME);
  if ('undrawable' in pages) throw new Error(pages.undrawable);
  return pages;
}

const same = (one: readonly Uint8Array[], other: readonly Uint8Array[]) =>
  Buffer.concat(one).equals(Buffer.concat(other));

/** How much darker than paper the pixels are, summed. */
function ink([page = new Uint8Array()]: readonly Uint8Array[]): number {
  const png = readPng(Buffer.from(page));
  if (typeof png === 'string') throw new Error(png);
  return decodePng(png).bytes.reduce((sum, sample) => sum + 255 - sample, 0);
}

describe('PNG', () => {
  it('shows the part of a picture that is asked for, and nothing beside its box', async () => {
    // Three stripes: red, green, blue.
    const samples = Array.from({ length: 30 * 10 }, (_, at) =>
      [0, 1, 2].map((one) => (Math.floor((at % 30) / 10) === one ? 255 : 0)),
    ).flat();
    const data = png({ width: 30, height: 10, type: 2, samples }).toString('base64');
    const scene = sceneWith({ type: 'png', width: 30, height: 10, data });
    const middle = { x: 0.4, y: 0, w: 0.2, h: 1 };
    const pages = scene.pages.map((page) => ({
      ...page,
      items: page.items.map((item) => ({ ...item, crop: middle })),
    }));
    const [page = new Uint8Array()] = await pagesOf({ ...scene, pages });
    const read = readPng(Buffer.from(page));
    if (typeof read === 'string') throw new Error(read);
    const { bytes } = decodePng(read);
    const at = (x: number, y: number) => [
      ...bytes.subarray(4 * (Math.round((y / 72) * 150) * read.width + Math.round((x / 72) * 150))).subarray(0, 3),
    ];
    for (const [x, y] of [
      [54, 54],
      [250, 150],
      [446, 246],
    ] as const)
      expect(at(x, y)).toEqual([0, 255, 0]);
    for (const [x, y] of [
      [46, 150],
      [454, 150],
      [250, 46],
      [250, 254],
    ] as const)
      expect(at(x, y)).toEqual([255, 255, 255]);
  });

  it('is one picture a page, of 150 pixels an inch', async () => {
    const pages = await pagesOf(reportScene());
    expect(pages).toHaveLength(7);
    const [first] = pages;
    expect(Buffer.from(first ?? []).readUInt32BE(16)).toBe(1240);
  });

  it('draws the words of an SVG picture, as its PNG has them', async () => {
    const drawn = await rasterise(DRAWING, { width: 1600 });
    const png = 'png' in drawn ? Buffer.from(drawn.png).toString('base64') : '';
    const data = Buffer.from(DRAWING).toString('base64');
    const fromSvg = await pagesOf(sceneWith({ type: 'svg', width: 40, height: 20, data, png }));
    const fromPng = await pagesOf(sceneWith({ type: 'png', width: 1600, height: 800, data: png }));
    expect(same(fromSvg, fromPng)).toBe(true);
  });

  it.each([
    ['Arabic', 'مهندس'],
    ['Hebrew', 'מהנדס'],
    ['Thai', 'วิศวกร'],
  ])('draws %s with an installed font', async (_, text) => {
    const [blank, drawn] = [await pagesOf(paragraphScene(' ')), await pagesOf(await scriptScene(text))];
    expect(same(drawn, blank)).toBe(false);
  });

  it('draws text of several scripts as the sum of its parts', async () => {
    const texts = ['Roles: ', 'שלום', 'हिन्दी', 'ไทย', '🤖'];
    const inkOf = async (text: string) => ink(await pagesOf(await scriptScene(text)));
    const parts = await Promise.all(texts.map(inkOf));
    const sum = parts.reduce((all, part) => all + part, 0);
    expect((await inkOf(texts.join(''))) / sum).toBeCloseTo(1, 1);
  });

  it.each([
    ['a ligature, by its letters', 'ﬃ', 'ffi'],
    ['wide letters, by narrow ones', 'Ａ', 'A'],
  ])('draws %s', async (_, text, shown) => {
    const inkOf = async (words: string) => ink(await pagesOf(await scriptScene(words)));
    expect((await inkOf(text)) / (await inkOf(shown))).toBeCloseTo(1, 1);
  });

  it('draws a mark on its letter, and a box for what no font has', async () => {
    const inkOf = async (words: string) => ink(await pagesOf(await scriptScene(words)));
    const [letter, marked] = [await inkOf('ọ'), await inkOf('ọ̀')];
    expect(marked).toBeGreaterThan(letter * 1.05);
    expect(await inkOf('ᚠ')).toBeGreaterThan(letter);
  });

  it.each([
    ['Arabic', 'مهندس'],
    ['Hebrew', 'מהנדס'],
    ['Thai', 'วิศวกร'],
  ])('draws bold %s bold', async (_, text) => {
    const inkOf = async (bold: boolean) => ink(await pagesOf(await scriptScene(text, { bold })));
    expect(await inkOf(true)).toBeGreaterThan((await inkOf(false)) * 1.1);
  });

  it('draws hundreds of half letters in a row, which the renderer would end at', async () => {
    expect(await pagesOf(await scriptScene('क्'.repeat(260)))).toHaveLength(1);
  });

  it('tells which page ends the renderer, and goes on with the next', async () => {
    const scene = paragraphScene('Baker');
    const { pages: deadly, pictures } = sceneWith({ type: 'svg', width: 10, height: 10, data: DEADLY });
    const pages = await writePng({ ...scene, pictures, pages: [...scene.pages, ...deadly] }, THEME);
    expect(pages).toEqual({ page: 2, undrawable: 'broke-off' });
    expect(await pagesOf(scene)).toHaveLength(1);
  });
});
