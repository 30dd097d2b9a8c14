/** The size that a file says its picture has, before anything of that size is unpacked. */
import type { Report } from '../diagnostic.js';
import { type Asked, pictureTooLarge } from '../messages/pictures.js';
import { LIMITS } from './limits.js';

/** Pixels. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** A file that every program shows, upright, and its size. */
export interface Inspected extends Size {
  readonly bytes: Uint8Array;
}

/** Finds what is wrong with a file, whose picture is `asked` for. */
export type Inspect = (bytes: Uint8Array, asked: Asked, report: Report) => Promise<Inspected | undefined>;

/** Whether a size is one that documents can take. */
export function isWithinLimits({ width, height }: Size, asked: Asked, report: Report): boolean {
  if (width * height <= LIMITS.pixels) return true;
  report(pictureTooLarge(asked, width, height, LIMITS.pixels));
  return false;
}
