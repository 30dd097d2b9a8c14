/** Makes PNG files of any kind, right or wrong, for tests. */
import { crc32, deflateSync } from 'node:zlib';

export interface Shape {
  readonly width: number;
  readonly height: number;
  /** Colour type (PNG, table 12). */
  readonly type: number;
  readonly depth?: number;
  readonly interlaced?: boolean;
}

const CHANNELS: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };

/** A file of these samples, each row filtered in another way. */
export function png(
  shape: Shape & {
    readonly samples: readonly number[];
    readonly palette?: Buffer;
    readonly transparency?: Buffer;
    readonly more?: readonly Buffer[];
  },
): Buffer {
  const { type, depth = 8, palette = Buffer.alloc(3 * 2 ** depth, 7), transparency, more = [] } = shape;
  return file([
    chunk('IHDR', header(shape)),
    ...more,
    ...(type === 3 ? [chunk('PLTE', palette)] : []),
    ...(transparency ? [chunk('tRNS', transparency)] : []),
    chunk('IDAT', deflateSync(rowsOf(shape))),
    chunk('IEND'),
  ]);
}

export function file(chunks: readonly Buffer[]): Buffer {
  return Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), ...chunks]);
}

export function chunk(name: string, data: Buffer = Buffer.alloc(0)): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const [length, checksum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  checksum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, checksum]);
}

/** What the first chunk of a name holds. */
export function chunkOf(bytes: Buffer, name: string): Buffer {
  const at = bytes.indexOf(name);
  return bytes.subarray(at + 4, at + 4 + bytes.readUInt32BE(at - 4));
}

export function header({ width, height, type, depth = 8, interlaced = false }: Shape): Buffer {
  const data = Buffer.alloc(13);
  data.writeUInt32BE(width, 0);
  data.writeUInt32BE(height, 4);
  data.set([depth, type, 0, 0, interlaced ? 1 : 0], 8);
  return data;
}

const WHOLE = [[0, 0, 1, 1]];
const ADAM7 = [
  [0, 0, 8, 8],
  [4, 0, 8, 8],
  [0, 4, 4, 8],
  [2, 0, 4, 4],
  [0, 2, 2, 4],
  [1, 0, 2, 2],
  [0, 1, 1, 2],
];

function rowsOf({ width, height, type, depth = 8, interlaced, samples }: Shape & { samples: readonly number[] }) {
  const channels = CHANNELS[type] ?? 1;
  const rows: Buffer[] = [];
  for (const [left = 0, top = 0, stepX = 1, stepY = 1] of interlaced ? ADAM7 : WHOLE) {
    let above: Buffer | undefined;
    for (let y = top; y < height; y += stepY) {
      const bits: string[] = [];
      for (let x = left; x < width; x += stepX)
        for (let channel = 0; channel < channels; channel += 1)
          bits.push((samples[(y * width + x) * channels + channel] ?? 0).toString(2).padStart(depth, '0'));
      const bytes = bits.join('').match(/.{1,8}/g) ?? [];
      if (bytes.length === 0) continue;
      const row = Buffer.from(bytes.map((byte) => Number.parseInt(byte.padEnd(8, '0'), 2)));
      rows.push(filtered(row, above ?? Buffer.alloc(row.length), y % 5, Math.max(1, (channels * depth) / 8)));
      above = row;
    }
  }
  return Buffer.concat(rows);
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

/** What Exif says of how a camera was held: a TIFF block of one field. */
export function exif(orientation: number, order: 'II' | 'MM' = 'MM'): Buffer {
  const block = Buffer.alloc(26);
  const short = (value: number, at: number) =>
    order === 'II' ? block.writeUInt16LE(value, at) : block.writeUInt16BE(value, at);
  block.write(order);
  short(42, 2);
  block[order === 'II' ? 4 : 7] = 8;
  short(1, 8);
  short(0x0112, 10);
  short(3, 12);
  block[order === 'II' ? 14 : 17] = 1;
  short(orientation, 18);
  return block;
}
