/** The PNG writer: the pages of the SVG writer as pixels, drawn with the fonts of the package and of what is installed beside it. */
import { installedFont } from '../../fonts/installed.js';
import { packagesFor } from '../../fonts/scripts.js';
import type { Picture, Scene } from '../../layout/scene.js';
import { rasterise } from '../../pictures/raster.js';
import type { Undrawable } from '../../pictures/renderer/job.js';
import type { Theme } from '../../theme/types.js';
import { writeSvg } from '../svg/index.js';

/** Pixels an inch: a slide of 960 points is 1920 pixels wide, a page of A4 1240. */
const OF_SLIDES = 144;
const OF_PAPER = 150;

/** A page that cannot be drawn, from 1. */
export interface Undrawn extends Undrawable {
  readonly page: number;
}

/** One PNG a page. */
export async function writePng(scene: Scene, theme: Theme): Promise<readonly Uint8Array[] | Undrawn> {
  const width = Math.round((scene.width / 72) * (scene.medium === 'slides' ? OF_SLIDES : OF_PAPER));
  const pictures = Object.entries(scene.pictures).map(([key, picture]) => [key, asPixels(picture)] as const);
  const drawings = writeSvg({ ...scene, pictures: Object.fromEntries(pictures) }, theme);
  const fonts = fontsOfScripts(drawings.join(''), scene.language);
  const pages: Uint8Array[] = [];
  for (const drawing of drawings) {
    const drawn = await rasterise(drawing, { width }, fonts);
    if ('undrawable' in drawn) return { ...drawn, page: pages.length + 1 };
    pages.push(drawn.png);
  }
  return pages;
}

/** A drawing inside a drawing would go without fonts. */
function asPixels(picture: Picture): Picture {
  return picture.png === undefined ? picture : { ...picture, type: 'png', data: picture.png };
}

/** What the faces of every theme have: Latin, Greek, Cyrillic and their punctuation. */
const AT_HAND = /[\0-\u052f\u2000-\u206f]/;

/** The installed fonts of the other scripts in a text. */
function fontsOfScripts(text: string, language: string): readonly string[] {
  const others = [...new Set(text)].filter((character) => !AT_HAND.test(character));
  const packages = new Set(others.flatMap((character) => packagesFor(character, language)));
  return [...packages].flatMap((name) => {
    const font = installedFont(name);
    return font === undefined ? [] : [font.regular, font.bold];
  });
}
