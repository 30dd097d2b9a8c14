/** PNG files as PDF wants them: their own compressed rows where it can, else colour and opacity apart (PNG, third edition). */
import { inflateSync } from 'node:zlib';

/** What IHDR, PLTE, tRNS and IDAT say. */
export interface Png {
  readonly width: number;
  readonly height: number;
  /** Bits of a sample: 1, 2, 4, 8 or 16. */
  readonly depth: number;
  readonly colour: 'grey' | 'rgb' | 'indexed';
  /** Each pixel has its own opacity. */
  readonly alpha: boolean;
  readonly interlaced: boolean;
  /** Red, green and blue of each index. */
  readonly palette: Uint8Array;
  /** Of indexed colour the opacity of each index; else the samples, two bytes each, of the one colour that is not seen. */
  readonly transparency: Uint8Array;
  /** Filtered rows, compressed. */
  readonly data: Uint8Array;
}

/** Samples of 8 bits, row by row. */
export interface Pixels {
  readonly samples: Uint8Array;
  readonly opacity?: Uint8Array;
}

const COLOURS: Readonly<Record<number, Pick<Png, 'colour' | 'alpha'>>> = {
  0: { colour: 'grey', alpha: false },
  2: { colour: 'rgb', alpha: false },
  3: { colour: 'indexed', alpha: false },
  4: { colour: 'grey', alpha: true },
  6: { colour: 'rgb', alpha: true },
};

/** Columns and rows at which a pass of Adam7 begins, and its steps. */
const ADAM7 = [
  [0, 0, 8, 8],
  [4, 0, 8, 8],
  [0, 4, 4, 8],
  [2, 0, 4, 4],
  [0, 2, 2, 4],
  [1, 0, 2, 2],
  [0, 1, 1, 2],
] as const;

export function readPng(bytes: Buffer): Png {
  const chunks = new Map<string, Buffer[]>();
  for (let at = 8; at + 8 <= bytes.length; ) {
    const length = bytes.readUInt32BE(at);
    const name = bytes.toString('latin1', at + 4, at + 8);
    chunks.set(name, [...(chunks.get(name) ?? []), bytes.subarray(at + 8, at + 8 + length)]);
    at += length + 12;
  }
  const [header] = chunks.get('IHDR') ?? [];
  const kind = header && COLOURS[header.readUInt8(9)];
  if (header === undefined || kind === undefined) throw new Error('the picture is no PNG');
  return {
    ...kind,
    width: header.readUInt32BE(0),
    height: header.readUInt32BE(4),
    depth: header.readUInt8(8),
    interlaced: header.readUInt8(12) === 1,
    palette: chunks.get('PLTE')?.[0] ?? new Uint8Array(),
    transparency: chunks.get('tRNS')?.[0] ?? new Uint8Array(),
    data: Buffer.concat(chunks.get('IDAT') ?? []),
  };
}

export function channelsOf({ colour, alpha }: Png): number {
  return (colour === 'rgb' ? 3 : 1) + (alpha ? 1 : 0);
}

/** The pixels of a picture whose rows PDF cannot take as they are. */
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
  for (let pixel = 0; pixel < pixels; pixel += 1) {
    samples.set(all.subarray(pixel * channels, (pixel + 1) * channels - 1), pixel * (channels - 1));
    opacity[pixel] = all[(pixel + 1) * channels - 1] ?? 0;
  }
  return { samples, opacity };
}

/** Every sample as a byte, the passes of an interlaced picture put together. */
function unpacked(png: Png, channels: number): Uint8Array {
  const { width, height, depth, colour } = png;
  const rows = inflateSync(png.data);
  const all = new Uint8Array(width * height * channels);
  const scale = depth < 8 && colour !== 'indexed' ? 255 / (2 ** depth - 1) : 1;
  let at = 0;
  for (const [left, top, stepX, stepY] of png.interlaced ? ADAM7 : [[0, 0, 1, 1] as const]) {
    const columns = Math.ceil((width - left) / stepX);
    const length = Math.ceil((columns * channels * depth) / 8);
    let above = new Uint8Array(length);
    for (let y = top; y < height && columns > 0; y += stepY) {
      const row = rows.subarray(at + 1, at + 1 + length);
      unfilter(rows[at] ?? 0, row, above, Math.max(1, (channels * depth) / 8));
      for (let sample = 0; sample < columns * channels; sample += 1) {
        const x = left + Math.floor(sample / channels) * stepX;
        all[(y * width + x) * channels + (sample % channels)] = sampleOf(row, sample, depth) * scale;
      }
      above = row;
      at += length + 1;
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

/** Undoes a row's filter in place; `size` is the bytes of a pixel. */
function unfilter(filter: number, row: Uint8Array, above: Uint8Array, size: number): void {
  for (let at = 0; at < row.length; at += 1) {
    const left = at < size ? 0 : (row[at - size] ?? 0);
    const up = above[at] ?? 0;
    const corner = at < size ? 0 : (above[at - size] ?? 0);
    row[at] = (row[at] ?? 0) + predicted(filter, left, up, corner);
  }
}

function predicted(filter: number, left: number, up: number, corner: number): number {
  switch (filter) {
    case 1:
      return left;
    case 2:
      return up;
    case 3:
      return (left + up) >> 1;
    case 4:
      return paeth(left, up, corner);
    default:
      return 0;
  }
}

/** Whichever neighbour is nearest to what they would give together. */
function paeth(left: number, up: number, corner: number): number {
  const estimate = left + up - corner;
  const [byLeft, byUp, byCorner] = [left, up, corner].map((value) => Math.abs(estimate - value));
  if (byLeft === undefined || byUp === undefined || byCorner === undefined) return corner;
  if (byLeft <= byUp && byLeft <= byCorner) return left;
  return byUp <= byCorner ? up : corner;
}
