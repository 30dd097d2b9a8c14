/** A PNG that lies on its side or head, set upright: PowerPoint and PDF know nothing of Exif. */
import { deflateSync } from 'node:zlib';
import type { Inspected } from '../size.js';
import { type Chunk, writeChunks } from './chunks.js';
import { filteredPlane } from './filtered.js';
import { decodePng, type Pixels } from './pixels.js';
import type { Png } from './read.js';

/** The picture as its orientation says, in a file of 8 bits a sample, with all that its colours mean. */
export function uprightPng(png: Png): Inspected {
  const [width, height] = png.orientation >= 5 ? [png.height, png.width] : [png.width, png.height];
  const indexed = png.colour === 'indexed';
  const pixels = joined(decodePng(png), indexed);
  const bytes = upright(pixels, png);
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, indexed ? 3 : (COLOUR_TYPES[pixels.step] ?? 0)], 8);
  const rows = filteredPlane(bytes, width, pixels.step, pixels.step);
  const chunks: readonly Chunk[] = [
    { type: 'IHDR', data: header },
    ...png.meaning,
    ...(indexed ? [{ type: 'PLTE', data: Buffer.from(png.palette) }] : []),
    ...(indexed && png.transparency.length > 0 ? [{ type: 'tRNS', data: Buffer.from(png.transparency) }] : []),
    { type: 'IDAT', data: deflateSync(rows) },
  ];
  return { width, height, bytes: writeChunks(chunks) };
}

/** By the samples of a pixel: grey and RGB, without opacity and with it. */
const COLOUR_TYPES: Readonly<Record<number, number>> = { 1: 0, 2: 4, 3: 2, 4: 6 };

/** Each pixel with its opacity behind it, but of a palette, whose colours have their own. */
function joined({ bytes, step, colours, opacity }: Pixels, indexed: boolean): Pick<Pixels, 'bytes' | 'step'> {
  if (opacity === undefined || indexed || step > colours) return { bytes, step };
  const together = new Uint8Array(bytes.length + opacity.length);
  for (let pixel = 0; pixel < opacity.length; pixel += 1) {
    together.set(bytes.subarray(pixel * step, (pixel + 1) * step), pixel * (step + 1));
    together[pixel * (step + 1) + step] = opacity[pixel] ?? 255;
  }
  return { bytes: together, step: step + 1 };
}

/** The pixels in the order in which they are seen. */
function upright({ bytes, step }: Pick<Pixels, 'bytes' | 'step'>, { width, height, orientation }: Png): Uint8Array {
  const fromRight = [2, 3, 7, 8].includes(orientation);
  const fromBelow = [3, 4, 6, 7].includes(orientation);
  const [along, upon] = [fromRight ? -1 : 1, fromBelow ? -width : width];
  const onSide = orientation >= 5;
  const [columns, rows] = onSide ? [height, width] : [width, height];
  const [across, down] = onSide ? [upon, along] : [along, upon];
  const first = (fromRight ? width - 1 : 0) + (fromBelow ? (height - 1) * width : 0);
  const result = new Uint8Array(bytes.length);
  let to = 0;
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      const from = (first + row * down + column * across) * step;
      for (let sample = 0; sample < step; sample += 1) result[to++] = bytes[from + sample] ?? 0;
    }
  }
  return result;
}
