/** The rows of a PNG as they are stored (W3C, third edition, 8 and 9): in one pass or seven, each row behind its filter's number. */
import { channelsOf, type Png } from './read.js';

/** Every so many columns and rows of a picture, from one on. */
export interface Pass {
  readonly left: number;
  readonly top: number;
  readonly stepX: number;
  readonly stepY: number;
  readonly columns: number;
  readonly rows: number;
  /** Bytes of a row, its filter's number first. */
  readonly stride: number;
}

const WHOLE = [[0, 0, 1, 1]] as const;
const ADAM7 = [
  [0, 0, 8, 8],
  [4, 0, 8, 8],
  [0, 4, 4, 8],
  [2, 0, 4, 4],
  [0, 2, 2, 4],
  [1, 0, 2, 2],
  [0, 1, 1, 2],
] as const;

/** The passes that hold a pixel, in their order in the file. */
export function passesOf(png: Png): readonly Pass[] {
  return (png.interlaced ? ADAM7 : WHOLE).flatMap(([left, top, stepX, stepY]) => {
    const columns = Math.ceil((png.width - left) / stepX);
    const rows = Math.ceil((png.height - top) / stepY);
    const stride = 1 + Math.ceil((columns * bitsOf(png)) / 8);
    return columns > 0 && rows > 0 ? [{ left, top, stepX, stepY, columns, rows, stride }] : [];
  });
}

/** Bytes of all rows, unpacked. */
export function sizeOfRows(png: Png): number {
  return passesOf(png).reduce((sum, { rows, stride }) => sum + rows * stride, 0);
}

/** Whether each row begins with a filter that there is. */
export function areFiltered(png: Png, unpacked: Uint8Array): boolean {
  let at = 0;
  for (const { rows, stride } of passesOf(png))
    for (let row = 0; row < rows; row += 1, at += stride) if ((unpacked[at] ?? 5) > 4) return false;
  return true;
}

/** Bytes from a sample to the one of the pixel on its left, as filters count them. */
export function pixelSize(png: Png): number {
  return Math.max(1, bitsOf(png) / 8);
}

function bitsOf(png: Png): number {
  return channelsOf(png) * png.depth;
}
