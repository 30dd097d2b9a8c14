import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Picture, Scene } from '../../../src/layout/scene.js';
import { writePng } from '../../../src/output/png/index.js';
import { decodePng } from '../../../src/pictures/png/pixels.js';
import { readPng } from '../../../src/pictures/png/read.js';
import { rasterise } from '../../../src/pictures/raster.js';
import { paragraphScene, reportScene, scriptScene, THEME } from '../pdf/scenes.js';

const DRAWING = readFileSync(join(import.meta.dirname, '../../cases/pictures/right.svg'), 'utf8');

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

  it.each([
    ['Arabic', 'مهندس'],
    ['Hebrew', 'מהנדס'],
    ['Thai', 'วิศวกร'],
  ])('draws bold %s bold', async (_, text) => {
    const inkOf = async (bold: boolean) => ink(await pagesOf(await scriptScene(text, { bold })));
    expect(await inkOf(true)).toBeGreaterThan((await inkOf(false)) * 1.1);
  });

  it('tells which page ends the renderer, and goes on with the next', async () => {
    const scene = paragraphScene('Baker');
    const { fonts, pages: deadly } = await scriptScene('क्'.repeat(260));
    const pages = await writePng({ ...scene, fonts, pages: [...scene.pages, ...deadly] }, THEME);
    expect(pages).toEqual({ page: 2, undrawable: 'broke-off' });
    expect(await pagesOf(scene)).toHaveLength(1);
  });
});
