import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Picture, Scene } from '../../../src/layout/scene.js';
import { writePng } from '../../../src/output/png/index.js';
import { rasterise } from '../../../src/pictures/raster.js';
import { paragraphScene, reportScene, THEME } from '../pdf/scenes.js';

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
    const [blank, drawn] = [await pagesOf(paragraphScene(' ')), await pagesOf(paragraphScene(text))];
    expect(same(drawn, blank)).toBe(false);
  });

  it('tells which page ends the renderer, and goes on with the next', async () => {
    const scene = paragraphScene('Baker');
    const [page] = paragraphScene('क्'.repeat(260)).pages;
    if (page === undefined) throw new Error('the scene has no page');
    const pages = await writePng({ ...scene, pages: [...scene.pages, page] }, THEME);
    expect(pages).toEqual({ page: 2, undrawable: 'broke-off' });
    expect(await pagesOf(scene)).toHaveLength(1);
  });
});
