/** The pixels of a PNG, unpacked: colour and opacity apart. */
import { inflateSync } from 'node:zlib';
import { unfilter } from './filters.js';
import { channelsOf, type Png } from './read.js';
import { passesOf } from './rows.js';

/** Samples of 8 bits, row by row. */
export interface Pixels {
  readonly samples: Uint8Array;
  readonly opacity?: Uint8Array;
}

export function decodePng(png: Png): Pixels {
  const channels = channelsOf(png);
  const all = unpacked(png, channels);
  if (png.colour === 'indexed') {
    if (png.transparency.length === 0) return { samples: all };
    return { samples: all, opacity: all.map((index) => png.transparency[index] ?? 255) };
  }
  if (!png.alpha) return { samples: all };
  const pixels = png.width * png.height;
  const samples = new Uint8Array(pixels * (channels - 1));
  const opacity = new Uint8Array(pixels);
  let from = 0;
  let to = 0;
  for (let pixel = 0; pixel < pixels; pixel += 1) {
    for (let channel = 1; channel < channels; channel += 1) samples[to++] = all[from++] ?? 0;
    opacity[pixel] = all[from++] ?? 0;
  }
  return { samples, opacity };
}

/** Every sample as a byte, the passes of an interlaced picture put together. */
function unpacked(png: Png, channels: number): Uint8Array {
  const { width, depth, colour, interlaced } = png;
  const rows = inflateSync(png.data);
  unfilter(png, rows);
  const all = new Uint8Array(width * png.height * channels);
  const scale = depth < 8 && colour !== 'indexed' ? 255 / (2 ** depth - 1) : 1;
  let at = 0;
  for (const { left, top, stepX, stepY, columns, rows: count, stride } of passesOf(png)) {
    for (let pass = 0; pass < count; pass += 1, at += stride) {
      const row = rows.subarray(at + 1, at + stride);
      const start = (top + pass * stepY) * width * channels;
      if (depth === 8 && !interlaced) {
        all.set(row, start);
        continue;
      }
      for (let sample = 0; sample < columns * channels; sample += 1) {
        const x = left + Math.floor(sample / channels) * stepX;
        all[start + x * channels + (sample % channels)] = sampleOf(row, sample, depth) * scale;
      }
    }
  }
  return all;
}

/** Of 16 bits, the upper 8. */
function sampleOf(row: Uint8Array, sample: number, depth: number): number {
  if (depth >= 8) return row[(sample * depth) / 8] ?? 0;
  const bit = sample * depth;
  return ((row[bit >> 3] ?? 0) >> (8 - depth - (bit & 7))) & (2 ** depth - 1);
}
