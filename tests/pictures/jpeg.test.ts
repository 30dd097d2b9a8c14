/** JPEGs of the kinds that cameras and programs write (tests/cases/pictures/jpeg) are taken; what decoders refuse is refused. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateSync, inflateSync } from 'node:zlib';
import { afterAll, describe, expect, it, test } from 'vitest';
import { Diagnostics } from '../../src/diagnostic.js';
import type { Picture, Scene } from '../../src/layout/scene.js';
import { writePdf } from '../../src/output/pdf/index.js';
import { readPicture } from '../../src/pictures/file.js';
import { readChunks, writeChunks } from '../../src/pictures/png/chunks.js';
import { Dice } from '../corpus/dice.js';
import { paragraphScene, THEME } from '../output/pdf/scenes.js';

const CASES = join(import.meta.dirname, '../cases/pictures');
const names = readdirSync(join(CASES, 'jpeg'));
const files = new Map(names.map((name) => [name, readFileSync(join(CASES, 'jpeg', name))]));

const folder = mkdtempSync(join(tmpdir(), 'rolecast-jpeg-'));
afterAll(() => rmSync(folder, { recursive: true }));
let written = 0;

async function read(bytes: Buffer, name = `${written++}.jpg`): Promise<{ picture?: Picture; said: string }> {
  writeFileSync(join(folder, name), bytes);
  const found = new Diagnostics();
  const picture = await readPicture(folder, { owner: 'dataset', name, place: { file: 'roles.yaml' } }, found.report);
  return { ...(picture && { picture }), said: found.all.map(({ message }) => message).join() };
}

/** The parts of a file up to its first scan, and the rest. */
function partsOf(file: Buffer): { readonly parts: readonly Buffer[]; readonly scans: Buffer } {
  const parts: Buffer[] = [file.subarray(0, 2)];
  let at = 2;
  while (file[at + 1] !== 0xda) {
    const end = at + 2 + file.readUInt16BE(at + 2);
    parts.push(file.subarray(at, end));
    at = end;
  }
  return { parts, scans: file.subarray(at) };
}

const isFrame = (part: Buffer) => part[1] === 0xc0 || part[1] === 0xc2;
const END = Buffer.from([0xff, 0xd9]);

test.each(names)('%s is taken', async (name) => {
  const { picture, said } = await read(files.get(name) ?? Buffer.alloc(0));
  expect(said).toBe('');
  expect(picture).toMatchObject({ type: 'jpeg' });
});

describe.each(names)('of %s', (name) => {
  const { parts, scans } = partsOf(files.get(name) ?? Buffer.alloc(0));
  const without = (marker: number) => Buffer.concat([...parts.filter((part) => part[1] !== marker), scans]);

  it.each([
    ['no frame', Buffer.concat([...parts.filter((part) => !isFrame(part)), scans]), 'it has no frame'],
    ['two frames', Buffer.concat([...parts, ...parts.filter(isFrame), scans]), 'it has more than one frame'],
    ['no Huffman tables', without(0xc4), 'its pixels cannot be read'],
    ['no quantisation tables', without(0xdb), 'its pixels cannot be read'],
    ['half of the pixels', Buffer.concat([...parts, scans.subarray(0, scans.length / 2), END]), 'that is broken'],
    ['no scan', Buffer.concat([...parts, END]), 'its pixels cannot be read'],
    ['no end', Buffer.concat([...parts, scans.subarray(0, -2)]), 'it ends too early'],
  ])('%s is refused', async (_, bytes, words) => {
    const { picture, said } = await read(bytes);
    expect(said).toContain(words);
    expect(picture).toBeUndefined();
  });
});

test('scans without end are not followed', async () => {
  const { parts, scans } = partsOf(files.get('baseline-grey.jpg') ?? Buffer.alloc(0));
  const { said } = await read(Buffer.concat([...parts, ...Array<Buffer>(200).fill(scans.subarray(0, -2)), END]));
  expect(said).toContain('its pixels cannot be read');
});

const hasQpdf = spawnSync('qpdf', ['--version']).status === 0;

test.skipIf(!hasQpdf)('whatever is taken of files with wrong bytes, qpdf unpacks too', async () => {
  const dice = new Dice(7);
  const taken: Picture[] = [];
  for (let run = 0; run < 400; run += 1) {
    const { picture } = await read(dice.chance(0.5) ? wrongJpeg(dice) : wrongPng(dice));
    if (picture !== undefined) taken.push(picture);
  }
  expect(taken.length).toBeGreaterThan(50);
  writeFileSync(join(folder, 'all.pdf'), await writePdf(shown(taken), THEME));
  const { stdout, stderr, status } = spawnSync('qpdf', ['--check', join(folder, 'all.pdf')], { encoding: 'utf8' });
  expect(stdout + stderr).toContain('No syntax or stream encoding errors');
  expect(status).toBe(0);
});

function changed(dice: Dice, given: Buffer, first = 0): Buffer {
  const bytes = Buffer.from(given);
  if (bytes.length > first) bytes[dice.between(first, bytes.length - 1)] = dice.between(0, 255);
  return bytes;
}

function wrongJpeg(dice: Dice): Buffer {
  const once = changed(dice, dice.pick([...files.values()]), 3);
  return dice.chance(0.5) ? once : changed(dice, once, 3);
}

/** With checksums that are right, and rows that are packed as they should be. */
function wrongPng(dice: Dice): Buffer {
  const chunks = readChunks(readFileSync(join(CASES, dice.pick(PNGS))));
  if (typeof chunks === 'string') throw new Error(chunks);
  const wrong = dice.between(0, chunks.length - 1);
  return writeChunks(
    chunks.map(({ type, data }, index) => {
      if (index !== wrong) return { type, data };
      if (type !== 'IDAT') return { type, data: changed(dice, data) };
      return { type, data: deflateSync(changed(dice, inflateSync(data))) };
    }),
  );
}

const PNGS = ['right.png', 'palette.png', 'interlaced.png', 'transparent.png', 'sixteen-bits.png'];

function shown(pictures: readonly Picture[]): Scene {
  const scene = paragraphScene('Text');
  const items = pictures.map((_, index) => {
    const box = { x: 10, y: 10, w: 10, h: 10 };
    return { kind: 'picture', name: 'Picture', alt: '', picture: `dataset:${index}`, box } as const;
  });
  return {
    ...scene,
    pages: scene.pages.map((page) => ({ ...page, items: [...page.items, ...items] })),
    pictures: Object.fromEntries(pictures.map((picture, index) => [`dataset:${index}`, picture])),
  };
}
