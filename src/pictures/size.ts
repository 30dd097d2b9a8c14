/** The size that a file says its picture has, before anything of that size is unpacked. */
import type { Report } from '../diagnostic.js';
import { type Asked, pictureTooLarge } from '../messages/pictures.js';
import { LIMITS } from './limits.js';

/** Pixels. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Finds what is wrong with a file, whose picture is `asked` for; what was found fine gives its size in pixels. */
export type Inspect = (bytes: Uint8Array, asked: Asked, report: Report) => Promise<Size | undefined>;

/** Whether a size is one that documents can take. */
export function isWithinLimits({ width, height }: Size, asked: Asked, report: Report): boolean {
  if (width * height <= LIMITS.pixels) return true;
  report(pictureTooLarge(asked, width, height, LIMITS.pixels));
  return false;
}
