/** The PNG writer: the pages of the SVG writer as pixels, drawn with the fonts of the package. */
import type { Scene } from '../../layout/scene.js';
import { rasterise } from '../../pictures/raster.js';
import type { Theme } from '../../theme/types.js';
import { writeSvg } from '../svg/index.js';

/** Pixels an inch: a slide of 960 points is 1920 pixels wide, a page of A4 1240. */
const OF_SLIDES = 144;
const OF_PAPER = 150;

/** One PNG a page. */
export async function writePng(scene: Scene, theme: Theme): Promise<Uint8Array[]> {
  const width = Math.round((scene.width / 72) * (scene.medium === 'slides' ? OF_SLIDES : OF_PAPER));
  const pages: Uint8Array[] = [];
  for (const page of writeSvg(scene, theme)) pages.push(await rasterise(page, { width }));
  return pages;
}
