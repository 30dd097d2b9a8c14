// Pages side by side on grey.
import { fileURLToPath } from 'node:url';
import { Resvg } from '@resvg/resvg-js';
import { palettePng } from './png.mjs';

const FONTS = ['Arimo-Regular', 'Arimo-Bold', 'Inter-Regular', 'Inter-SemiBold'].map((name) =>
  fileURLToPath(new URL(`../../templates/themes/fonts/${name}.ttf`, import.meta.url)),
);
const FONT = { fontFiles: FONTS, loadSystemFonts: false, defaultFontFamily: 'Arimo', sansSerifFamily: 'Arimo' };
/** Between pages, as a share of the width of one. */
const GAP = 1 / 40;

/** A PNG of so many pixels' width. Pages are drawings (SVG), equally wide when they stand together, whatever their sizes. */
export function sheet(pages, { columns, width }) {
  const drawings = pages.map(drawing);
  const w = Math.max(...drawings.map((one) => one.w));
  const h = Math.max(...drawings.map((one) => (one.h * w) / one.w));
  const gap = w * GAP;
  const rows = Math.ceil(pages.length / columns);
  const placed = drawings.map((page, index) => {
    const x = gap + (index % columns) * (w + gap);
    const y = gap + Math.floor(index / columns) * (h + gap);
    const view = `viewBox="0 0 ${page.w} ${page.h}"`;
    return `<svg x="${x}" y="${y}" width="${w}" height="${(page.h * w) / page.w}" ${view}>${page.inside}`;
  });
  const size = `viewBox="0 0 ${columns * (w + gap) + gap} ${rows * (h + gap) + gap}"`;
  const ground = '<rect width="100%" height="100%" fill="#E4E9ED"/>';
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" xml:space="preserve" ${size}>${ground}${placed.join('')}</svg>`;
  return palettePng(new Resvg(svg, { fitTo: { mode: 'width', value: width }, font: FONT }).render());
}

function drawing(svg) {
  const [tag, w, h] = /<svg [^>]*viewBox="0 0 ([\d.]+) ([\d.]+)"[^>]*>/.exec(svg) ?? [];
  if (tag === undefined) throw new Error('a page is no drawing');
  return { w: Number(w), h: Number(h), inside: svg.slice(svg.indexOf(tag) + tag.length) };
}
