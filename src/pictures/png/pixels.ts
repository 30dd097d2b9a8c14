/** The pixels of a PNG, unpacked: colour and opacity apart. */
import { inflateSync } from 'node:zlib';
import { optimise } from '../../optimised.js';
import { WORTH_OPTIMISING } from '../limits.js';
import { unfilter } from './filters.js';
import { channelsOf, type Png } from './read.js';
import { passesOf, sizeOfRows } from './rows.js';

/** Samples of 8 bits, pixel by pixel, row by row. */
export interface Pixels {
  /** Three or one of a pixel; each may be followed by its opacity, which counts below. */
  readonly bytes: Uint8Array;
  /** From a pixel to the next. */
  readonly step: number;
  readonly colours: 1 | 3;
  /** One of a pixel; absent where nothing is seen through. */
  readonly opacity?: Uint8Array;
}

export function decodePng(png: Png): Pixels {
  if (png.width * png.height > WORTH_OPTIMISING) optimise();
  const size = sizeOfRows(png);
  // In one piece, not in thousands that are joined.
  const { buffer, byteOffset } = inflateSync(png.data, { chunkSize: size + 64 });
  const rows = new Uint8Array(buffer, byteOffset, size);
  unfilter(png, rows);
  const opacity = png.alpha ? undefined : opacityByColour(png, rows);
  const step = channelsOf(png);
  const bytes = unpacked(png, rows, step);
  const colours = png.colour === 'rgb' ? 3 : 1;
  if (png.alpha) return { bytes, step, colours, opacity: bytesEvery(bytes, step, colours) };
  return { bytes, step, colours, ...(opacity && { opacity }) };
}

function bytesEvery(bytes: Uint8Array, step: number, first: number): Uint8Array {
  const found = new Uint8Array(bytes.length / step);
  for (let to = 0, at = first; to < found.length; to += 1, at += step) found[to] = bytes[at] ?? 0;
  return found;
}

/** Where some colours are seen through. */
function opacityByColour(png: Png, rows: Uint8Array): Uint8Array | undefined {
  const { transparency, depth, width, height } = png;
  if (transparency.length === 0) return undefined;
  const key = Buffer.from(transparency);
  const channels = channelsOf(png);
  const isKey = (row: Uint8Array, column: number) => {
    for (let channel = 0; channel < channels; channel += 1)
      if (sampleOf(row, column * channels + channel, depth) !== key.readUInt16BE(2 * channel)) return false;
    return true;
  };
  const opacity = new Uint8Array(width * height);
  for (const { row, columns, start, step } of placed(png, rows, 1)) {
    for (let column = 0; column < columns; column += 1)
      opacity[start + column * step] =
        png.colour === 'indexed' ? (transparency[sampleOf(row, column, depth)] ?? 255) : isKey(row, column) ? 0 : 255;
  }
  return opacity;
}

/** Every sample as a byte, the passes of an interlaced picture put together. */
function unpacked(png: Png, rows: Uint8Array, channels: number): Uint8Array {
  const { depth, colour } = png;
  if (depth === 8 && !png.interlaced) return unframed(rows, png.height);
  const bytes = new Uint8Array(png.width * png.height * channels);
  // Of 16 bits, the upper 8.
  const scale = depth === 16 ? 1 / 256 : colour === 'indexed' ? 1 : 255 / (2 ** depth - 1);
  for (const { row, columns, start, step } of placed(png, rows, channels)) {
    for (let column = 0; column < columns; column += 1)
      for (let channel = 0; channel < channels; channel += 1)
        bytes[start + column * step + channel] = sampleOf(row, column * channels + channel, depth) * scale;
  }
  return bytes;
}

/** The rows without their filters' numbers, in the same memory. */
function unframed(rows: Uint8Array, height: number): Uint8Array {
  const stride = rows.length / height;
  for (let row = 0; row < height; row += 1) rows.copyWithin(row * (stride - 1), row * stride + 1, (row + 1) * stride);
  return rows.subarray(0, rows.length - height);
}

/** The rows of all passes without their filters' numbers, with the byte at which their first pixel goes and those to the next. */
function* placed(png: Png, rows: Uint8Array, channels: number) {
  let at = 0;
  for (const { left, top, stepX, stepY, columns, rows: count, stride } of passesOf(png)) {
    for (let pass = 0; pass < count; pass += 1, at += stride) {
      const row = rows.subarray(at + 1, at + stride);
      const start = ((top + pass * stepY) * png.width + left) * channels;
      yield { row, columns, start, step: stepX * channels };
    }
  }
}

function sampleOf(row: Uint8Array, sample: number, depth: number): number {
  if (depth === 16) return ((row[2 * sample] ?? 0) << 8) | (row[2 * sample + 1] ?? 0);
  if (depth === 8) return row[sample] ?? 0;
  const bit = sample * depth;
  return ((row[bit >> 3] ?? 0) >> (8 - depth - (bit & 7))) & (2 ** depth - 1);
}
