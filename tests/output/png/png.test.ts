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

const same = (one: readonly Uint8Array[], other: readonly Uint8Array[]) =>
  Buffer.concat(one).equals(Buffer.concat(other));

describe('PNG', () => {
  it('is one picture a page, of 150 pixels an inch', async () => {
    const pages = await writePng(reportScene(), THEME);
    expect(pages).toHaveLength(7);
    const [first] = pages;
    expect(Buffer.from(first ?? []).readUInt32BE(16)).toBe(1240);
  });

  it('draws the words of an SVG picture, as its PNG has them', async () => {
    const png = Buffer.from(await rasterise(DRAWING, { width: 1600 })).toString('base64');
    const data = Buffer.from(DRAWING).toString('base64');
    const fromSvg = await writePng(sceneWith({ type: 'svg', width: 40, height: 20, data, png }), THEME);
    const fromPng = await writePng(sceneWith({ type: 'png', width: 1600, height: 800, data: png }), THEME);
    expect(same(fromSvg, fromPng)).toBe(true);
  });

  it.each([
    ['Arabic', 'مهندس'],
    ['Hebrew', 'מהנדס'],
    ['Thai', 'วิศวกร'],
  ])('draws %s with an installed font', async (_, text) => {
    const [blank, drawn] = [await writePng(paragraphScene(' '), THEME), await writePng(paragraphScene(text), THEME)];
    expect(same(drawn, blank)).toBe(false);
  });
});
