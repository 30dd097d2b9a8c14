/** Portable Network Graphics (W3C, third edition): what a file says of its pixels, every chunk in its place. */
import { type Orientation, orientationOf } from '../exif.js';
import { type Chunk, readChunks } from './chunks.js';

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
  readonly animated: boolean;
  readonly orientation: Orientation;
  /** The chunks that say which colours the samples mean. */
  readonly meaning: readonly Chunk[];
}

const MEANING: readonly string[] = ['cHRM', 'cICP', 'gAMA', 'iCCP', 'sRGB'];

type Kind = Pick<Png, 'colour' | 'alpha'> & { readonly depths: readonly number[] };

/** By colour type (table 12). */
const KINDS: Readonly<Record<number, Kind>> = {
  0: { colour: 'grey', alpha: false, depths: [1, 2, 4, 8, 16] },
  2: { colour: 'rgb', alpha: false, depths: [8, 16] },
  3: { colour: 'indexed', alpha: false, depths: [1, 2, 4, 8] },
  4: { colour: 'grey', alpha: true, depths: [8, 16] },
  6: { colour: 'rgb', alpha: true, depths: [8, 16] },
};

/** The file's picture, its pixels still packed; or in words that follow "it is broken" why there is none. */
export function readPng(file: Buffer): Png | string {
  const chunks = readChunks(file);
  if (typeof chunks === 'string') return chunks;
  const header = headerOf(chunks[0]);
  if (header === undefined) return 'it has no size';
  const first = chunks.findIndex(({ type }) => type === 'IDAT');
  const last = chunks.findLastIndex(({ type }) => type === 'IDAT');
  const pixels = first < 0 ? [] : chunks.slice(first, last + 1);
  if (pixels.length === 0) return 'it has no pixels';
  if (pixels.some(({ type }) => type !== 'IDAT')) return 'its pixels are in pieces';
  const before = chunks.slice(0, first);
  const palettes = before.filter(({ type }) => type === 'PLTE');
  const palette = palettes[0]?.data ?? NOTHING;
  if (header.colour === 'indexed' && !(palettes.length === 1 && isPalette(palette, header)))
    return 'the colours of its pixels are missing';
  const transparency = before.find(({ type }) => type === 'tRNS');
  return {
    ...header,
    palette,
    transparency: transparency && isTransparency(transparency.data, header, palette) ? transparency.data : NOTHING,
    data: Buffer.concat(pixels.map(({ data }) => data)),
    animated: chunks.some(({ type }) => type === 'acTL'),
    orientation: orientationOf(chunks.find(({ type }) => type === 'eXIf')?.data ?? Buffer.alloc(0)),
    meaning: before.filter(({ type }) => MEANING.includes(type)),
  };
}

const NOTHING = new Uint8Array();

/** Samples of a pixel. */
export function channelsOf({ colour, alpha }: Pick<Png, 'colour' | 'alpha'>): number {
  return (colour === 'rgb' ? 3 : 1) + (alpha ? 1 : 0);
}

type Header = Pick<Png, 'width' | 'height' | 'depth' | 'colour' | 'alpha' | 'interlaced'>;

function headerOf(chunk: Chunk | undefined): Header | undefined {
  if (chunk?.type !== 'IHDR' || chunk.data.length !== 13) return undefined;
  const [width, height] = [chunk.data.readUInt32BE(0), chunk.data.readUInt32BE(4)];
  const [depth = 0, type = 0, compression, filter, interlace = 0] = chunk.data.subarray(8);
  const kind = KINDS[type];
  if (kind === undefined || !kind.depths.includes(depth)) return undefined;
  if (width === 0 || height === 0 || compression !== 0 || filter !== 0 || interlace > 1) return undefined;
  return { width, height, depth, colour: kind.colour, alpha: kind.alpha, interlaced: interlace === 1 };
}

function isPalette({ length }: Uint8Array, { depth }: Header): boolean {
  return length > 0 && length % 3 === 0 && length / 3 <= 2 ** depth;
}

/** Programs pass over one that says too much or too little. */
function isTransparency({ length }: Uint8Array, { colour, alpha }: Header, palette: Uint8Array): boolean {
  if (alpha) return false;
  return colour === 'indexed' ? length <= palette.length / 3 : length === 2 * channelsOf({ colour, alpha });
}
