/** Portable Network Graphics (W3C, third edition): every chunk whole, every pixel there. */
import { promisify } from 'node:util';
import { crc32, inflate } from 'node:zlib';
import { pictureBroken, pictureMoves } from '../messages/pictures.js';
import { type Inspect, isWithinLimits, type Size } from './size.js';

/** Samples a pixel, by colour type. */
const SAMPLES: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };
/** Bits a sample, by colour type. */
const DEPTHS: Readonly<Record<number, readonly number[]>> = {
  0: [1, 2, 4, 8, 16],
  2: [8, 16],
  3: [1, 2, 4, 8],
  4: [8, 16],
  6: [8, 16],
};
const SIGNATURE = 8;

interface Header extends Size {
  readonly bitsPerPixel: number;
  readonly interlaced: boolean;
}

export const inspectPng: Inspect = async (bytes, asked, report) => {
  const chunks = chunksOf(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length));
  const header = chunks && headerOf(chunks[0]);
  if (chunks === undefined || header === undefined) {
    report(pictureBroken(asked, 'PNG', chunks === undefined ? 'a part of it is missing or changed' : 'it has no size'));
    return undefined;
  }
  if (!isWithinLimits(header, asked, report)) return undefined;
  if (!(await hasAllPixels(chunks, header))) {
    report(pictureBroken(asked, 'PNG', 'its pixels cannot be read'));
    return undefined;
  }
  if (chunks.some(({ type }) => type === 'acTL')) report(pictureMoves(asked));
  return { width: header.width, height: header.height };
};

interface Chunk {
  readonly type: string;
  readonly data: Buffer;
}

/** The chunks up to the end mark; nothing where one is cut off or does not match its checksum. */
function chunksOf(bytes: Buffer): readonly Chunk[] | undefined {
  const chunks: Chunk[] = [];
  for (let at = SIGNATURE; at + 12 <= bytes.length; ) {
    const end = at + 8 + bytes.readUInt32BE(at);
    if (end + 4 > bytes.length || crc32(bytes.subarray(at + 4, end)) !== bytes.readUInt32BE(end)) return undefined;
    const type = bytes.toString('latin1', at + 4, at + 8);
    if (type === 'IEND') return chunks;
    chunks.push({ type, data: bytes.subarray(at + 8, end) });
    at = end + 4;
  }
  return undefined;
}

function headerOf(chunk: Chunk | undefined): Header | undefined {
  if (chunk?.type !== 'IHDR' || chunk.data.length !== 13) return undefined;
  const [width, height] = [chunk.data.readUInt32BE(0), chunk.data.readUInt32BE(4)];
  const [depth = 0, colour = 0, compression, filter, interlace = 0] = chunk.data.subarray(8);
  const samples = SAMPLES[colour];
  if (samples === undefined || !DEPTHS[colour]?.includes(depth)) return undefined;
  if (width === 0 || height === 0 || compression !== 0 || filter !== 0 || interlace > 1) return undefined;
  return { width, height, bitsPerPixel: samples * depth, interlaced: interlace === 1 };
}

async function hasAllPixels(chunks: readonly Chunk[], header: Header): Promise<boolean> {
  const packed = Buffer.concat(chunks.flatMap(({ type, data }) => (type === 'IDAT' ? [data] : [])));
  const size = unpackedSize(header);
  try {
    return (await promisify(inflate)(packed, { maxOutputLength: size })).length === size;
  } catch {
    return false;
  }
}

/** Bytes: each row begins with its filter's number. */
function unpackedSize({ width, height, bitsPerPixel, interlaced }: Header): number {
  const passes = interlaced ? ADAM7 : [{ x: 0, y: 0, dx: 1, dy: 1 }];
  return passes.reduce((sum, { x, y, dx, dy }) => {
    const [columns, rows] = [Math.ceil((width - x) / dx), Math.ceil((height - y) / dy)];
    return columns > 0 && rows > 0 ? sum + rows * (1 + Math.ceil((columns * bitsPerPixel) / 8)) : sum;
  }, 0);
}

/** The passes of an interlaced picture: where each begins, and its steps. */
const ADAM7 = [
  { x: 0, y: 0, dx: 8, dy: 8 },
  { x: 4, y: 0, dx: 8, dy: 8 },
  { x: 0, y: 4, dx: 4, dy: 8 },
  { x: 2, y: 0, dx: 4, dy: 4 },
  { x: 0, y: 2, dx: 2, dy: 4 },
  { x: 1, y: 0, dx: 2, dy: 2 },
  { x: 0, y: 1, dx: 1, dy: 2 },
] as const;
