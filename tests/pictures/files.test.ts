/** Files of tests/cases/pictures: which are taken, and what is said of the others. */
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { Diagnostics } from '../../src/diagnostic.js';
import type { Picture } from '../../src/layout/scene.js';
import { readPicture } from '../../src/pictures/file.js';

const CASES = join(import.meta.dirname, '../cases/pictures');

async function read(name: string, folder = CASES): Promise<{ picture: Picture | undefined; said: readonly string[] }> {
  const found = new Diagnostics();
  const place = { file: 'roles.yaml', line: 3, path: 'roles[0].image.src' };
  const picture = await readPicture(folder, { owner: 'dataset', name, place }, found.report);
  for (const diagnostic of found.all) expect(diagnostic.place).toEqual(place);
  return { picture, said: found.all.map(({ code, message, hint }) => [`${code}: ${message}`, hint].join(' ').trim()) };
}

describe('a picture is known by its content', () => {
  test.each([
    ['right.png', 'png', 12, 8],
    ['transparent.png', 'png', 12, 8],
    ['palette.png', 'png', 12, 8],
    ['sixteen-bits.png', 'png', 4, 4],
    ['interlaced.png', 'png', 5, 3],
    ['wrong-extension.jpg', 'png', 12, 8],
    ['right.jpg', 'jpeg', 12, 8],
    ['progressive.jpg', 'jpeg', 12, 8],
    ['grey.jpg', 'jpeg', 12, 8],
    ['upright.jpg', 'jpeg', 12, 8],
    ['right.svg', 'svg', 40, 20],
    ['view-box-only.svg', 'svg', 30, 90],
  ])('%s is %s of %d × %d', async (name, type, width, height) => {
    const { picture, said } = await read(name);
    expect(said).toEqual([]);
    expect(picture).toMatchObject({ type, width, height });
  });

  test('an animation is its first frame, with a warning', async () => {
    const { picture, said } = await read('moving.png');
    expect(picture).toMatchObject({ type: 'png', width: 12 });
    expect(said).toEqual(['data/picture-moves: The picture "moving.png" is animated: documents show its first frame.']);
  });
});

describe('an SVG', () => {
  test('stands beside a PNG of its longer side in 1600 pixels', async () => {
    const { picture } = await read('right.svg');
    const png = Buffer.from(picture?.png ?? '', 'base64');
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1600, 800]);
  });

  test.each([
    ['script.svg', 'a script (in its line 2)'],
    ['handler.svg', 'a script (onload) (in its line 1)'],
    ['address.svg', 'an address (href) (in its line 2)'],
    ['picture-inside.svg', 'another picture in it (in its line 2)'],
    ['web-page-inside.svg', 'a web page in it (in its line 2)'],
    ['style.svg', 'a style that loads another file (in its line 2)'],
    ['style-address.svg', 'a style that loads another file (in its line 2)'],
    ['stylesheet.svg', 'a <?xml-stylesheet?> (in its line 1)'],
    ['document-type.svg', 'a document type (<!DOCTYPE ...>) (in its line 1)'],
    ['filter.svg', 'a filter effect, which programs draw differently (in its line 2)'],
    ['repeated.svg', 'too much to draw (in its line 7)'],
    ['repeated-backwards.svg', 'too much to draw (in its line 8)'],
  ])('%s is refused', async (name, what) => {
    const { picture, said } = await read(name);
    expect(said).toEqual([
      `data/picture-unsafe: The picture "${name}" is an SVG file with ${what}, which is not taken. Export it again as plain SVG, or save it as PNG.`,
    ]);
    expect(picture).toBeUndefined();
  });
});

describe('what cannot be shown is refused, with what to do', () => {
  test.each([
    ['moving.gif', 'not-supported', 'is a GIF file'],
    ['picture.webp', 'not-supported', 'is a WebP file'],
    ['picture.bmp', 'not-supported', 'is a BMP file'],
    ['picture.tiff', 'not-supported', 'is a TIFF file'],
    ['text.png', 'not-known', 'is none of PNG, JPEG and SVG.'],
    ['empty.png', 'not-known', 'is none of PNG, JPEG and SVG.'],
    ['page.svg', 'not-known', 'is none of PNG, JPEG and SVG.'],
    ['cut-off.png', 'broken', 'a part of it is missing or changed'],
    ['changed.png', 'broken', 'a part of it is missing or changed'],
    ['too-few-pixels.png', 'broken', 'its pixels cannot be read'],
    ['cut-off.jpg', 'broken', 'it ends too early'],
    ['no-pixels.jpg', 'broken', 'it ends too early'],
    ['unclosed.svg', 'broken', 'its XML is wrong in line 3'],
    ['no-size.svg', 'broken', 'it has no size that can be drawn'],
    ['huge.png', 'too-large', 'has 60,000 × 60,000 pixels; 25 million are the most.'],
    ['cmyk.jpg', 'in-cmyk', 'Save it in RGB.'],
    ['sideways.jpg', 'turned', 'Turn it in an image program and save it.'],
    ['rihgt.png', 'missing', 'Did you mean "right.png"?'],
    ['nowhere/right.png', 'missing', 'It is looked for in the folder of the dataset'],
    ['.', 'unreadable', 'is a folder'],
  ])('%s: %s', async (name, problem, words) => {
    const { picture, said } = await read(name);
    expect(said).toHaveLength(1);
    expect(said[0]).toContain(`data/picture-${problem}: The picture "${name}" `);
    expect(said[0]).toContain(words);
    expect(picture).toBeUndefined();
  });
});

describe('a picture lies inside its owner’s folder', () => {
  const root = mkdtempSync(join(tmpdir(), 'rolecast-pictures-'));
  afterAll(() => rmSync(root, { recursive: true }));
  const folder = join(root, 'fair');
  mkdirSync(join(folder, 'photos'), { recursive: true });
  symlinkSync(join(CASES, 'right.png'), join(folder, 'link.png'));
  symlinkSync(CASES, join(folder, 'linked'));
  symlinkSync('photos', join(folder, 'inside'));
  writeFileSync(join(root, 'secret.png'), '');
  mkdirSync(join(root, 'fair-2'));
  writeFileSync(join(root, 'fair-2/near.png'), '');

  test.each([
    ['../secret.png'],
    ['photos/../../secret.png'],
    ['link.png'],
    ['linked/right.png'],
    ['../fair-2/near.png'],
    [join(CASES, 'right.png')],
    ['//server/share/right.png'],
    ['\\\\server\\share\\right.png'],
    ['C:\\right.png'],
    ['C:right.png'],
    ['file:///right.png'],
    ['https://example.org/right.png'],
  ])('%s is outside', async (name) => {
    const { picture, said } = await read(name, folder);
    expect(said.map((words) => words.split(':')[0])).toEqual(['data/picture-outside']);
    expect(picture).toBeUndefined();
  });

  test('what is missing behind a link that leads out is not looked for there', async () => {
    const { said } = await read('linked/rihgt.png', folder);
    expect(said.join()).not.toContain('right.png');
  });

  test('a folder is no picture', async () => {
    expect((await read('photos', folder)).said).toEqual(['data/picture-unreadable: The picture "photos" is a folder.']);
  });

  test('a link that stays inside is followed', async () => {
    writeFileSync(join(folder, 'photos/dot.svg'), '<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>');
    expect((await read('inside/dot.svg', folder)).picture).toMatchObject({ type: 'svg' });
  });

  test('a file that was changed is read again', async () => {
    const file = join(folder, 'photos/changing.svg');
    const svg = (width: number) => `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="1"/>`;
    writeFileSync(file, svg(7));
    expect((await read('photos/changing.svg', folder)).picture?.width).toBe(7);
    writeFileSync(file, svg(77));
    expect((await read('photos/changing.svg', folder)).picture?.width).toBe(77);
  });

  test('a file beyond the limit is not read', async () => {
    writeFileSync(join(folder, 'photos/heavy.png'), Buffer.alloc(10_000_001));
    expect((await read('photos/heavy.png', folder)).said[0]).toContain('data/picture-too-heavy');
  });
});
