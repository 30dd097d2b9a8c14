/** Pictures in the file: whole, once, and with their words. */
import { join } from 'node:path';
import { inflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { Picture, PictureItem, Scene } from '../../../src/layout/scene.js';
import { writePdf } from '../../../src/output/pdf/index.js';
import { readPicture } from '../../../src/pictures/file.js';

import { chunkOf, png } from '../../pictures/make-png.js';
import { type Dictionary, nameOf, PdfReader, Reference } from './reader.js';
import { paragraphScene, THEME } from './scenes.js';
import { tagTree } from './tag-tree.js';

const CASES = join(import.meta.dirname, '../../cases/pictures');
const SIZE = { width: 11, height: 9 };

describe('a picture', () => {
  const opaque = picture(png({ ...SIZE, type: 2, samples: Array(SIZE.width * SIZE.height * 3).fill(90) }));
  const clear = picture(png({ ...SIZE, type: 6, samples: Array(SIZE.width * SIZE.height * 4).fill(90) }));

  it('is in the file once, however often it is shown', async () => {
    const images = imagesOf(await writePdf(shown(opaque, [{ alt: 'A' }, { alt: 'A' }, { alt: '' }]), THEME));
    expect(images.map(({ entries }) => entries.get('Width'))).toEqual([SIZE.width]);
  });

  it('keeps its own compressed rows', async () => {
    const [image] = imagesOf(await writePdf(shown(opaque, [{ alt: 'A' }]), THEME));
    expect(image && inflateSync(image.raw)).toEqual(inflateSync(chunkOf(Buffer.from(opaque.data, 'base64'), 'IDAT')));
  });

  it('is seen through where it is clear', async () => {
    const images = imagesOf(await writePdf(shown(clear, [{ alt: 'A' }]), THEME));
    expect(images.map(({ entries }) => nameOf(entries.get('ColorSpace')))).toEqual(['DeviceGray', 'DeviceRGB']);
    expect(images[1]?.entries.has('SMask')).toBe(true);
  });

  it.each(['white.svg', 'white.png', 'white-key.png', 'white-palette.png'])(
    'that is white (%s) is white where it is not seen, so that no fringe is dark',
    async (name) => {
      const asked = { owner: 'dataset', name, place: { file: 'roles.yaml' } } as const;
      const white = await readPicture(CASES, asked, ({ message }) => expect.fail(message));
      if (white === undefined) throw new Error('no picture');
      const [opacity, image] = imagesOf(await writePdf(shown(white, [{ alt: 'A' }]), THEME));
      expect(new Set(samplesOf(opacity))).toContain(0);
      // Of a palette the index is that of white.
      const colours = [...new Set(samplesOf(image))];
      expect(colours).toEqual([name === 'white-palette.png' ? 1 : 255]);
    },
  );

  it('is a figure with its words, and decoration without', async () => {
    const tree = tagTree(await writePdf(shown(opaque, [{ alt: 'The hall' }, { alt: '' }]), THEME));
    expect(tree.match(/Figure.*/g)).toEqual(['Figure BBox=[100 642 200 742] Alt="The hall" ""']);
  });

  it('of which a part is shown is drawn whole behind a frame', async () => {
    const crop = { x: 0.25, y: 0, w: 0.5, h: 1 };
    const pdf = new PdfReader(await writePdf(shown(opaque, [{ alt: 'A', crop }]), THEME));
    const [page] = pdf.pages;
    const content = pdf.stream(pdf.dictionary(page).get('Contents')).toString('latin1');
    expect(content).toMatch(/100 100 100 100 re\nW n\n200 0 0 -100 50 200 cm\n\/I1 Do/);
  });

  it('of SVG is shown by its PNG', async () => {
    const drawing: Picture = { ...opaque, type: 'svg', data: 'PHN2Zy8+', png: opaque.data };
    expect(imagesOf(await writePdf(shown(drawing, [{ alt: 'A' }]), THEME))).toHaveLength(1);
  });
});

/** Pictures on a page, one below the other, each with a tag. */
function shown(one: Picture, items: readonly Pick<PictureItem, 'alt' | 'crop'>[]): Scene {
  const scene = paragraphScene('Text');
  const pictures = items.map((item, index): PictureItem => {
    const box = { x: 100, y: 100 + 150 * index, w: 100, h: 100 };
    return {
      kind: 'picture',
      name: 'Picture',
      ...item,
      picture: 'template:a.png',
      box,
      tag: scene.tags.length + index,
    };
  });
  return {
    ...scene,
    tags: [...scene.tags, ...items.map(() => ({ role: 'Figure', parent: 0 }) as const)],
    pages: scene.pages.map((page) => ({ ...page, items: [...page.items, ...pictures] })),
    pictures: { 'template:a.png': one },
  };
}

function picture(file: Buffer): Picture {
  return { type: 'png', ...SIZE, data: file.toString('base64') };
}

/** The samples of rows that are filtered by what stands above. */
function samplesOf(image: Image | undefined): readonly number[] {
  const rows = inflateSync(image?.raw ?? Buffer.alloc(0));
  const height = Number(image?.entries.get('Height'));
  const stride = rows.length / height;
  const samples: number[][] = [];
  for (let y = 0; y < height; y += 1) {
    expect(rows[y * stride]).toBe(2);
    const row = [...rows.subarray(y * stride + 1, (y + 1) * stride)];
    samples.push(row.map((byte, x) => (byte + (samples[y - 1]?.[x] ?? 0)) & 0xff));
  }
  return samples.flat();
}

interface Image {
  readonly entries: Dictionary;
  /** As it is in the file. */
  readonly raw: Buffer;
}

function imagesOf(bytes: Uint8Array): Image[] {
  const file = Buffer.from(bytes).toString('latin1');
  const pdf = new PdfReader(bytes);
  return [...file.matchAll(/^(\d+) 0 obj\n<<\n\/Type \/XObject\n\/Subtype \/Image/gm)].map((match) => {
    const start = file.indexOf('stream', match.index) + 'stream\n'.length;
    const entries = pdf.dictionary(new Reference(Number(match[1])));
    return {
      entries,
      raw: Buffer.from(file.slice(start, start + Number(pdf.resolve(entries.get('Length')))), 'latin1'),
    };
  });
}
