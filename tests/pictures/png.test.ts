/** PNG files of every kind are read sample by sample; what decoders refuse is refused, and by what is wrong with it. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import { Diagnostics } from '../../src/diagnostic.js';
import { readPicture } from '../../src/pictures/file.js';
import { bleed } from '../../src/pictures/png/bleed.js';
import { decodePng } from '../../src/pictures/png/pixels.js';
import { readPng } from '../../src/pictures/png/read.js';
import { chunk, file, header, png } from './make-png.js';

/** What PNG can be: colour type, samples of a pixel, depths (PNG, table 12). */
const KINDS = [
  { name: 'grey', type: 0, channels: 1, depths: [1, 2, 4, 8, 16] },
  { name: 'rgb', type: 2, channels: 3, depths: [8, 16] },
  { name: 'indexed', type: 3, channels: 1, depths: [1, 2, 4, 8] },
  { name: 'grey with opacity', type: 4, channels: 2, depths: [8, 16] },
  { name: 'rgb with opacity', type: 6, channels: 4, depths: [8, 16] },
];

describe.each(KINDS)('PNG in $name', ({ type, channels, depths }) => {
  const sizes = [
    { width: 11, height: 9 },
    { width: 1, height: 1 },
    { width: 3, height: 20 },
  ];
  const cases = depths.flatMap((depth) =>
    [false, true].flatMap((interlaced) => sizes.map((size) => ({ ...size, depth, interlaced }))),
  );
  it.each(cases)('of $depth bits, $width × $height (interlaced: $interlaced) is read sample by sample', (shape) => {
    const { depth } = shape;
    const count = shape.width * shape.height * channels;
    const samples = Array.from({ length: count }, (_, at) => (at * 37 + 11) % 2 ** depth);
    const read = readPng(png({ ...shape, type, samples }));
    if (typeof read === 'string') throw new Error(read);
    const { bytes: decoded, step, colours, opacity } = decodePng(read);
    const colour = [...decoded].filter((_, at) => at % step < colours);
    const scale = depth === 16 ? 1 / 256 : type === 3 ? 1 : 255 / (2 ** depth - 1);
    const bytes = samples.map((sample) => Math.floor(sample * scale));
    const isOpacity = (at: number) => channels % 2 === 0 && at % channels === channels - 1;
    expect(colour).toEqual(bytes.filter((_, at) => !isOpacity(at)));
    expect([...(opacity ?? [])]).toEqual(bytes.filter((_, at) => isOpacity(at)));
  });
});

describe('opacity by colour', () => {
  it.each([
    ['grey', 0, 8, [0, 7], [1, 7, 9, 7], [255, 0, 255, 0]],
    ['grey of 2 bits', 0, 2, [0, 3], [1, 3, 0, 3], [255, 0, 255, 0]],
    ['rgb', 2, 8, [0, 1, 0, 2, 0, 3], [1, 2, 3, 1, 2, 4, 9, 2, 3, 1, 2, 3], [0, 255, 255, 0]],
    ['grey of 16 bits, all of them', 0, 16, [1, 7], [0x107, 0x108, 0x207, 0x107], [0, 255, 255, 0]],
    ['indexed', 3, 8, [255, 128, 0], [0, 1, 2, 3], [255, 128, 0, 255]],
  ])('%s', (_, type, depth, key, samples, expected) => {
    const shape = { width: 2, height: 2, type, depth };
    const read = readPng(png({ ...shape, samples, transparency: Buffer.from(key) }));
    if (typeof read === 'string') throw new Error(read);
    expect([...(decodePng(read).opacity ?? [])]).toEqual(expected);
  });
});

describe('under what is not seen', () => {
  const SEEN = '#';
  const bled = (...rows: readonly string[]) => {
    const width = rows[0]?.length ?? 0;
    const bytes = Buffer.from(rows.join('').replaceAll(' ', '\0'), 'latin1');
    const opacity = Uint8Array.from(bytes, (byte) => (byte === 0 ? 0 : 255));
    bleed({ bytes, step: 1, colours: 1, opacity }, width);
    return bytes.toString('latin1').match(new RegExp(`.{${width}}`, 'gs'));
  };

  it('is the colour of the nearest pixel that is', () => {
    expect(bled('a    b')).toEqual(['aaabbb']);
    expect(bled('   a', '    ', 'b   ')).toEqual(['baaa', 'bbaa', 'bbba']);
    expect(bled('   ', ' # ', '   ')).toEqual([SEEN.repeat(3), SEEN.repeat(3), SEEN.repeat(3)]);
  });

  it('is left as it is where nothing is seen', () => {
    expect(bled('  ', '  ')).toEqual(['\0\0', '\0\0']);
  });
});

describe('what decoders refuse is refused', () => {
  const folder = mkdtempSync(join(tmpdir(), 'rolecast-png-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  async function said(bytes: Buffer): Promise<string> {
    writeFileSync(join(folder, 'a.png'), bytes);
    const found = new Diagnostics();
    await readPicture(folder, { owner: 'dataset', name: 'a.png', place: { file: 'roles.yaml' } }, found.report);
    return found.all.map(({ message }) => message).join();
  }

  const size = { width: 2, height: 2 };
  const start = (type: number) => chunk('IHDR', header({ ...size, type }));
  const palette = chunk('PLTE', Buffer.alloc(3));
  const indices = chunk('IDAT', deflateSync(Buffer.alloc(2 * 3)));
  const end = chunk('IEND');

  it('where the rows are whole, nothing is said', async () => {
    expect(await said(file([start(3), palette, indices, end]))).toBe('');
  });

  it.each([
    [
      'a filter that there is not',
      [start(0), chunk('IDAT', deflateSync(Buffer.from([0, 1, 1, 5, 1, 1]))), end],
      'read',
    ],
    ['a palette after the pixels', [start(3), indices, palette, end], 'the colours of its pixels are missing'],
    ['no palette', [start(3), indices, end], 'the colours of its pixels are missing'],
    ['two palettes', [start(3), palette, palette, indices, end], 'the colours of its pixels are missing'],
    [
      'half a colour',
      [start(3), chunk('PLTE', Buffer.alloc(4)), indices, end],
      'the colours of its pixels are missing',
    ],
    ['no pixels', [start(3), palette, end], 'it has no pixels'],
    ['pixels in pieces', [start(3), palette, indices, chunk('tEXt'), indices, end], 'its pixels are in pieces'],
  ])('%s', async (_, chunks, words) => {
    expect(await said(file(chunks))).toContain(words);
  });

  it('parts without end or number, in a moment', async () => {
    const from = performance.now();
    const empty = Array<Buffer>(300_000).fill(chunk('tEXt'));
    const first = chunk('IHDR', header({ ...size, type: 0 }));
    expect(await said(file([first, ...empty, end]))).toContain('it is in more than 50,000 parts');
    expect(performance.now() - from).toBeLessThan(2000);
  });

  it('49,000 pieces of pixels are taken, in a moment', async () => {
    const from = performance.now();
    const pieces = [chunk('IDAT', deflateSync(Buffer.alloc(2 * 3))), ...Array<Buffer>(49_000).fill(chunk('IDAT'))];
    expect(await said(file([start(3), palette, ...pieces, end]))).toBe('');
    expect(performance.now() - from).toBeLessThan(2000);
  });
});
