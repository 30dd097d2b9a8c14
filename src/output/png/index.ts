/** The PNG writer: the pages of the SVG writer as pixels, drawn with the fonts of the package; what these do not show alone is drawn as outlines. */
import type { Picture, Scene } from '../../layout/scene.js';
import { rasterise } from '../../pictures/raster.js';
import type { Undrawable } from '../../pictures/renderer/job.js';
import { facesOf, fontFile } from '../../theme/fonts.js';
import type { Theme } from '../../theme/types.js';
import { sceneMeasure } from '../measure.js';
import { orderFor } from '../order.js';
import { shownOf, writeSvg } from '../svg/index.js';
import { textsOf } from '../texts.js';

/** Pixels an inch: a slide of 960 points is 1920 pixels wide, a page of A4 1240. */
const OF_SLIDES = 144;
const OF_PAPER = 150;

/** A page that cannot be drawn, from 1. */
export interface Undrawn extends Undrawable {
  readonly page: number;
}

/** One PNG a page. */
export async function writePng(scene: Scene, theme: Theme): Promise<readonly Uint8Array[] | Undrawn> {
  const width = Math.round((shownOf(scene).w / 72) * (scene.medium === 'slides' ? OF_SLIDES : OF_PAPER));
  const pictures = Object.entries(scene.pictures).map(([key, picture]) => [key, asPixels(picture)] as const);
  const measure = await sceneMeasure(scene, true);
  const order = await orderFor(textsOf(scene), scene.direction, measure);
  const drawings = writeSvg({ ...scene, pictures: Object.fromEntries(pictures) }, theme, measure, {
    pixels: { order },
  });
  const ownFiles = facesOf(scene.fonts).flatMap((face) => (face.own ? [fontFile(face)] : []));
  const pages: Uint8Array[] = [];
  for (const drawing of drawings) {
    const drawn = await rasterise(drawing, { width }, ownFiles);
    if ('undrawable' in drawn) return { ...drawn, page: pages.length + 1 };
    pages.push(drawn.png);
  }
  return pages;
}

/** A drawing inside a drawing would go without fonts. */
function asPixels(picture: Picture): Picture {
  return picture.png === undefined ? picture : { ...picture, type: 'png', data: picture.png };
}
