/** SVG: still and self-contained, or refused. The same as PNG stands beside it, for writers that cannot draw SVG. */
import type { Report } from '../../diagnostic.js';
import type { Picture } from '../../layout/scene.js';
import { type Asked, pictureBroken, pictureUndrawable } from '../../messages/pictures.js';
import { rasterise } from '../raster.js';
import { readHarmless } from './harmless.js';
import { isDrawable, type RootAttributes, sizeOf } from './size.js';

/** Pixels of the longer side of the PNG: sharp on half a slide at 1920 pixels, and on half a page at 300 an inch. */
const SIDE = 1600;

export async function readSvg(bytes: Uint8Array, asked: Asked, report: Report): Promise<Picture | undefined> {
  const text = decoded(bytes);
  if (text === undefined) {
    report(pictureBroken(asked, 'SVG', 'it is not UTF-8 text'));
    return undefined;
  }
  const root = readHarmless(text, asked, report);
  return root && drawn(text, root, asked, report);
}

async function drawn(text: string, root: RootAttributes, asked: Asked, report: Report): Promise<Picture | undefined> {
  const said = sizeOf(root);
  const drawing = said === undefined || isDrawable(said) ? await rasterise(text, { longerSide: SIDE }) : undefined;
  if (drawing !== undefined && 'undrawable' in drawing) {
    const { undrawable } = drawing;
    report(
      undrawable === 'refused'
        ? pictureBroken(asked, 'SVG', 'it cannot be drawn')
        : pictureUndrawable(asked, undrawable),
    );
    return undefined;
  }
  const size = said ?? drawing;
  if (drawing === undefined || size === undefined || !isDrawable(size)) {
    report(pictureBroken(asked, 'SVG', 'it has no size that can be drawn'));
    return undefined;
  }
  return {
    type: 'svg',
    width: size.width,
    height: size.height,
    data: base64(Buffer.from(text)),
    png: base64(drawing.png),
  };
}

function base64(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64');
}

function decoded(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
