/** SVG: still and self-contained, or refused. The same as PNG stands beside it, for writers that cannot draw SVG. */
import type { Report } from '../diagnostic.js';
import { errorCode } from '../files.js';
import type { Picture } from '../layout/scene.js';
import { type Asked, pictureBroken } from '../messages/pictures.js';
import { isHarmless } from './harmless.js';
import { rasterise, sizeOf } from './raster.js';

/** Pixels of the longer side of the PNG: sharp on half a slide at 1920 pixels, and on half a page at 300 an inch. */
const SIDE = 1600;

export async function readSvg(bytes: Uint8Array, asked: Asked, report: Report): Promise<Picture | undefined> {
  const text = decoded(bytes);
  if (text === undefined) {
    report(pictureBroken(asked, 'SVG', 'it is not UTF-8 text'));
    return undefined;
  }
  if (!isHarmless(text, asked, report)) return undefined;
  try {
    const { width, height } = await sizeOf(text);
    const png = await rasterise(text, width >= height ? { width: SIDE } : { height: SIDE });
    const base64 = (whole: Uint8Array) => Buffer.from(whole).toString('base64');
    return { type: 'svg', width, height, data: base64(bytes), png: base64(png) };
  } catch (error) {
    // The renderer's own complaints; any other is a fault of ours.
    if (errorCode(error) !== 'GenericFailure') throw error;
    report(pictureBroken(asked, 'SVG', 'it cannot be drawn'));
    return undefined;
  }
}

function decoded(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
