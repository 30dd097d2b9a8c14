/** Pictures that a camera took on its side stand upright in every document, or are refused. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { Diagnostics } from '../../src/diagnostic.js';
import { readPicture } from '../../src/pictures/file.js';
import { decodePng } from '../../src/pictures/png/pixels.js';
import { readPng } from '../../src/pictures/png/read.js';
import { chunk, chunkOf, exif, png } from './make-png.js';

const folder = mkdtempSync(join(tmpdir(), 'rolecast-orientation-'));
afterAll(() => rmSync(folder, { recursive: true }));
let files = 0;

async function read(bytes: Buffer) {
  const name = `${files++}.file`;
  writeFileSync(join(folder, name), bytes);
  const found = new Diagnostics();
  const picture = await readPicture(folder, { owner: 'dataset', name, place: { file: 'roles.yaml' } }, found.report);
  return { picture, said: found.all.map(({ code }) => code) };
}

/** How a camera writes what it sees as "abc / def", by how it is held (Exif 2.3, orientation). */
const WRITTEN: readonly (readonly [orientation: number, rows: readonly string[]])[] = [
  [1, ['abc', 'def']],
  [2, ['cba', 'fed']],
  [3, ['fed', 'cba']],
  [4, ['def', 'abc']],
  [5, ['ad', 'be', 'cf']],
  [6, ['cf', 'be', 'ad']],
  [7, ['fc', 'eb', 'da']],
  [8, ['da', 'eb', 'fc']],
  [0, ['abc', 'def']],
  [9, ['abc', 'def']],
];

const KINDS = [
  { name: 'grey', type: 0, depth: 8, samples: (value: number) => [value] },
  { name: 'grey of 16 bits', type: 0, depth: 16, samples: (value: number) => [256 * value] },
  { name: 'rgb', type: 2, depth: 8, samples: (value: number) => [value, 1, 2] },
  { name: 'indexed', type: 3, depth: 8, samples: (value: number) => [value] },
  { name: 'grey with opacity', type: 4, depth: 8, samples: (value: number) => [value, 9] },
  { name: 'rgb with opacity', type: 6, depth: 8, samples: (value: number) => [value, 1, 2, 9] },
];

describe.each(KINDS)('a PNG in $name', ({ type, depth, samples }) => {
  it.each(WRITTEN)('of orientation %d is upright', async (orientation, rows) => {
    const values = rows.flatMap((row) => [...row].map((letter) => letter.charCodeAt(0)));
    const size = { width: rows[0]?.length ?? 0, height: rows.length };
    const camera = png({
      ...size,
      type,
      depth,
      samples: values.flatMap(samples),
      more: [chunk('gAMA', Buffer.from([0, 0, 0xb1, 0x8f])), chunk('eXIf', exif(orientation, 'II'))],
    });
    const { picture, said } = await read(camera);
    expect(said).toEqual([]);
    expect(picture).toMatchObject({ type: 'png', width: 3, height: 2 });
    const upright = Buffer.from(picture?.data ?? '', 'base64');
    const found = readPng(upright);
    if (typeof found === 'string') throw new Error(found);
    expect(found).toMatchObject({ width: 3, height: 2 });
    const { bytes, step } = decodePng(found);
    expect(String.fromCharCode(...bytes.filter((_, at) => at % step === 0))).toBe('abcdef');
    if (orientation < 2 || orientation > 8) return expect(upright).toEqual(camera);
    expect(upright.includes('eXIf')).toBe(false);
    expect(chunkOf(upright, 'gAMA')).toEqual(chunkOf(camera, 'gAMA'));
  });
});

it.each([
  ['of a colour', { type: 2, samples: [1, 2, 3, 4, 5, 6], transparency: Buffer.from([0, 4, 0, 5, 0, 6]) }, [0, 255]],
  ['of a palette', { type: 3, samples: [0, 1], transparency: Buffer.from([255, 7]) }, [7, 255]],
])('opacity %s goes along', async (_, given, opacity) => {
  const { picture } = await read(png({ width: 2, height: 1, ...given, more: [chunk('eXIf', exif(3))] }));
  const found = readPng(Buffer.from(picture?.data ?? '', 'base64'));
  if (typeof found === 'string') throw new Error(found);
  expect([...(decodePng(found).opacity ?? [])]).toEqual(opacity);
});

describe('a JPEG', () => {
  const right = readFileSync(join(import.meta.dirname, '../cases/pictures/right.jpg'));
  const held = (orientation: number) => {
    const data = Buffer.concat([Buffer.from('Exif\0\0'), exif(orientation)]);
    const head = Buffer.from([0xff, 0xe1, 0, data.length + 2]);
    return Buffer.concat([right.subarray(0, 2), head, data, right.subarray(2)]);
  };

  it.each([0, 1, 9])('of orientation %d, which turns nothing, is taken', async (orientation) => {
    const { picture, said } = await read(held(orientation));
    expect(said).toEqual([]);
    expect(picture).toMatchObject({ type: 'jpeg', width: 12, height: 8 });
  });

  it.each([2, 3, 6, 8])('of orientation %d is refused', async (orientation) => {
    expect((await read(held(orientation))).said).toEqual(['data/picture-turned']);
  });
});
