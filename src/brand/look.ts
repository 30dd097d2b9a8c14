/** Where there is room on a layout, by looking at it: what is painted seldom fills its box. */
import type { Box, Pt } from '../layout/scene.js';
import { decodePng } from '../pictures/png/pixels.js';
import { readPng } from '../pictures/png/read.js';
import { rasterise } from '../pictures/raster.js';
import { largest, largestFree, meets } from './areas.js';
import { drawn } from './drawing.js';
import { n } from './form.js';
import { type LayoutSheet, layersOf, templateLayout } from './layout.js';
import type { OpenTemplate } from './open.js';
import { grown, type Painted } from './painted.js';
import { addressesOf } from './picture-addresses.js';
import { CLEARANCE, type Search, searchesOn } from './safe.js';

/** Pixels across a slide: two or three points each. */
const ACROSS = 400;

/** Opacity, of 255, from which on something is seen. */
const SEEN = 12;

/** Of a picture behind everything, how much may be seen for it to be a frame around the room and not its ground. */
const FRAME = { least: 0.01, most: 0.6 } as const;

/** The safe area of a layout, in whole points; by boxes where looking does not find more. */
export async function roomOn(layout: LayoutSheet, opened: OpenTemplate): Promise<Box> {
  const { master, regions, source } = opened;
  const { placeholders, safe } = templateLayout(layout, master, regions);
  const layers = layersOf(layout, master);
  const addressOf = await addressesOf(layers.painted, source);
  const look = (some: readonly Painted[]) => seen(drawn(some, addressOf), regions.slide);
  // What is seen of a frame is in the way, however much of the slide it would leave as a box.
  const framed: Box[] = [];
  const free: Box[] = [safe];
  for (const search of searchesOn(placeholders, layers, regions)) {
    const frames = await framesAround(search, look);
    if (search.inTheWay.length + frames.length === 0) continue;
    const mask = await look([...search.inTheWay, ...frames]);
    if (mask === undefined) continue;
    const found = largestFree(search.region, [...rowsSeen(mask, search.region), ...search.filled]);
    (frames.length > 0 ? framed : free).push(found);
  }
  return whole(largest(framed.length > 0 ? framed : free));
}

/** The pictures behind everything that leave the room free. */
async function framesAround(
  { under, region }: Search,
  look: (some: readonly Painted[]) => Promise<Mask | undefined>,
): Promise<readonly Painted[]> {
  const frames: Painted[] = [];
  for (const one of under) {
    const mask = one.picture === undefined ? undefined : await look([one]);
    const share = mask === undefined ? 1 : shareSeen(mask, region);
    if (share > FRAME.least && share < FRAME.most) frames.push(one);
  }
  return frames;
}

/** Which pixels of a slide are painted. */
interface Mask {
  readonly width: number;
  readonly height: number;
  /** Points across a pixel. */
  readonly step: Pt;
  readonly opacity: Uint8Array;
}

/** Nothing where it cannot be drawn. */
async function seen(drawing: string, { w, h }: Box): Promise<Mask | undefined> {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${n(w)} ${n(h)}" width="${n(w)}" height="${n(h)}">${drawing}</svg>`;
  const outcome = await rasterise(svg, { width: ACROSS });
  if ('undrawable' in outcome) return undefined;
  const png = readPng(Buffer.from(outcome.png));
  if (typeof png === 'string') return undefined;
  const { opacity } = decodePng(png);
  const { width, height } = png;
  return { width, height, step: w / width, opacity: opacity ?? new Uint8Array(width * height).fill(255) };
}

function shareSeen(mask: Mask, { x, y, w, h }: Box): number {
  let count = 0;
  let all = 0;
  for (let row = Math.floor(y / mask.step); row < (y + h) / mask.step && row < mask.height; row += 1) {
    for (let column = Math.floor(x / mask.step); column < (x + w) / mask.step && column < mask.width; column += 1) {
      all += 1;
      if ((mask.opacity[row * mask.width + column] ?? 0) > SEEN) count += 1;
    }
  }
  return all === 0 ? 0 : count / all;
}

/** Rows of pixels, as many points high as are told apart. */
const BAND = 3;

/** What is seen, as boxes with some air, those of a few rows joined. */
function rowsSeen(mask: Mask, region: Box): readonly Box[] {
  const { width, height, step, opacity } = mask;
  const boxes: Box[] = [];
  for (let top = 0; top < height; top += BAND) {
    const rows = Array.from({ length: Math.min(BAND, height - top) }, (_, row) => (top + row) * width);
    const isSeen = (column: number) => rows.some((row) => (opacity[row + column] ?? 0) > SEEN);
    for (let from = 0; from < width; from += 1) {
      if (!isSeen(from)) continue;
      let to = from + 1;
      while (to < width && isSeen(to)) to += 1;
      const box = { x: from * step, y: top * step, w: (to - from) * step, h: rows.length * step };
      const airy = grown(box, CLEARANCE);
      if (meets(airy, region)) boxes.push(airy);
      from = to;
    }
  }
  return boxes;
}

/** Of whole points, never larger. */
function whole({ x, y, w, h }: Box): Box {
  const [left, top] = [Math.ceil(x - 0.01), Math.ceil(y - 0.01)];
  return {
    x: left,
    y: top,
    w: Math.max(0, Math.floor(x + w + 0.01) - left),
    h: Math.max(0, Math.floor(y + h + 0.01) - top),
  };
}
