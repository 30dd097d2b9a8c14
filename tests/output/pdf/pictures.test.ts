/** Pictures in the file: whole, once, and with their words. */
import { deflateSync, inflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { Picture, PictureItem, Scene } from '../../../src/layout/scene.js';
import { writePdf } from '../../../src/output/pdf/index.js';
import { decodePng, readPng } from '../../../src/output/pdf/png.js';
import { type Dictionary, nameOf, PdfReader, Reference } from './reader.js';
import { paragraphScene, THEME } from './scenes.js';
import { tagTree } from './tag-tree.js';

/** What PNG can be: colour type, samples of a pixel, depths (PNG, table 12). */
const KINDS = [
  { name: 'grey', type: 0, channels: 1, depths: [1, 2, 4, 8, 16] },
  { name: 'rgb', type: 2, channels: 3, depths: [8, 16] },
  { name: 'indexed', type: 3, channels: 1, depths: [1, 2, 4, 8] },
  { name: 'grey with opacity', type: 4, channels: 2, depths: [8, 16] },
  { name: 'rgb with opacity', type: 6, channels: 4, depths: [8, 16] },
];
const SIZE = { width: 11, height: 9 };

describe.each(KINDS)('PNG in $name', ({ type, channels, depths }) => {
  it.each(depths.flatMap((depth) => [false, true].map((interlaced) => ({ depth, interlaced }))))(
    'of $depth bits (interlaced: $interlaced) is read sample by sample',
    ({ depth, interlaced }) => {
      const samples = Array.from(
        { length: SIZE.width * SIZE.height * channels },
        (_, at) => (at * 37 + 11) % 2 ** depth,
      );
      const { samples: colour, opacity } = decodePng(readPng(png(type, channels, depth, interlaced, samples)));
      const scale = depth === 16 ? 1 / 256 : type === 3 ? 1 : 255 / (2 ** depth - 1);
      const bytes = samples.map((sample) => Math.floor(sample * scale));
      const isOpacity = (at: number) => channels % 2 === 0 && at % channels === channels - 1;
      expect([...colour]).toEqual(bytes.filter((_, at) => !isOpacity(at)));
      expect([...(opacity ?? [])]).toEqual(bytes.filter((_, at) => isOpacity(at)));
    },
  );
});

describe('a picture', () => {
  const opaque = picture(png(2, 3, 8, false, Array(SIZE.width * SIZE.height * 3).fill(90)));
  const clear = picture(png(6, 4, 8, false, Array(SIZE.width * SIZE.height * 4).fill(90)));

  it('is in the file once, however often it is shown', async () => {
    const images = imagesOf(await writePdf(shown(opaque, [{ alt: 'A' }, { alt: 'A' }, { alt: '' }]), THEME));
    expect(images.map(({ entries }) => entries.get('Width'))).toEqual([SIZE.width]);
  });

  it('keeps its own compressed rows', async () => {
    const [image] = imagesOf(await writePdf(shown(opaque, [{ alt: 'A' }]), THEME));
    expect(image && inflateSync(image.raw)).toEqual(inflateSync(readPng(Buffer.from(opaque.data, 'base64')).data));
  });

  it('is seen through where it is clear', async () => {
    const images = imagesOf(await writePdf(shown(clear, [{ alt: 'A' }]), THEME));
    expect(images.map(({ entries }) => nameOf(entries.get('ColorSpace')))).toEqual(['DeviceGray', 'DeviceRGB']);
    expect(images[1]?.entries.has('SMask')).toBe(true);
  });

  it('is a figure with its words, and decoration without', async () => {
    const tree = tagTree(await writePdf(shown(opaque, [{ alt: 'The hall' }, { alt: '' }]), THEME));
    expect(tree.match(/Figure.*/g)).toEqual(['Figure BBox=[100 642 200 742] Alt="The hall" ""']);
  });

  it('of SVG is shown by its PNG', async () => {
    const drawing: Picture = { ...opaque, type: 'svg', data: 'PHN2Zy8+', png: opaque.data };
    expect(imagesOf(await writePdf(shown(drawing, [{ alt: 'A' }]), THEME))).toHaveLength(1);
  });
});

/** Pictures on a page, one below the other, each with a tag. */
function shown(one: Picture, items: readonly Pick<PictureItem, 'alt'>[]): Scene {
  const scene = paragraphScene('Text');
  const pictures = items.map(({ alt }, index): PictureItem => {
    const box = { x: 100, y: 100 + 150 * index, w: 100, h: 100 };
    return { kind: 'picture', name: 'Picture', alt, picture: 'template:a.png', box, tag: scene.tags.length + index };
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

/** A PNG of samples, each row filtered in another way. */
function png(type: number, channels: number, depth: number, interlaced: boolean, samples: readonly number[]): Buffer {
  const passes = interlaced
    ? [
        [0, 0, 8, 8],
        [4, 0, 8, 8],
        [0, 4, 4, 8],
        [2, 0, 4, 4],
        [0, 2, 2, 4],
        [1, 0, 2, 2],
        [0, 1, 1, 2],
      ]
    : [[0, 0, 1, 1]];
  const rows: Buffer[] = [];
  for (const [left = 0, top = 0, stepX = 1, stepY = 1] of passes) {
    let above: Buffer | undefined;
    for (let y = top; y < SIZE.height; y += stepY) {
      const bits: string[] = [];
      for (let x = left; x < SIZE.width; x += stepX)
        for (let channel = 0; channel < channels; channel += 1)
          bits.push((samples[(y * SIZE.width + x) * channels + channel] ?? 0).toString(2).padStart(depth, '0'));
      const row = Buffer.from(
        bits
          .join('')
          .match(/.{1,8}/g)
          ?.map((byte) => Number.parseInt(byte.padEnd(8, '0'), 2)) ?? [],
      );
      rows.push(filtered(row, above ?? Buffer.alloc(row.length), y % 5, Math.max(1, (channels * depth) / 8)));
      above = row;
    }
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(SIZE.width, 0);
  header.writeUInt32BE(SIZE.height, 4);
  header.set([depth, type, 0, 0, interlaced ? 1 : 0], 8);
  const palette = type === 3 ? [chunk('PLTE', Buffer.alloc(3 * 2 ** depth, 7))] : [];
  const data = deflateSync(Buffer.concat(rows));
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', header),
    ...palette,
    chunk('IDAT', data),
  ]);
}

/** A row as filter 0 to 4 leaves it (PNG, 9.2). */
function filtered(row: Buffer, above: Buffer, filter: number, size: number): Buffer {
  return Buffer.from([
    filter,
    ...row.map((byte, at) => {
      const [a, b, c] = [row[at - size] ?? 0, above[at] ?? 0, above[at - size] ?? 0];
      const p = a + b - c;
      const nearest = [a, b, c].toSorted((one, other) => Math.abs(p - one) - Math.abs(p - other))[0] ?? 0;
      return byte - ([0, a, b, (a + b) >> 1, nearest][filter] ?? 0);
    }),
  ]);
}

/** Without its checksum, which is for another program to check. */
function chunk(name: string, data: Buffer): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  return Buffer.concat([length, Buffer.from(name, 'latin1'), data, Buffer.alloc(4)]);
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
