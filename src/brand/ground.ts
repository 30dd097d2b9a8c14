/** What stands behind a place on a layout. */
import type { Box } from '../layout/scene.js';
import { luminance } from '../theme/contrast.js';
import type { Hex } from '../theme/types.js';
import { contains, meets } from './areas.js';
import { over } from './colour.js';
import { type Fill, fillIn, type Palette, referredFill } from './fills.js';
import type { Painted } from './painted.js';
import { pictureOf, type Sheet } from './source.js';
import { lookupIn } from './theme-part.js';
import type { Ground } from './types.js';

/** A picture may hold any colour. */
const ANY: readonly Hex[] = ['#000000', '#FFFFFF'];

/** What fills a slide before anything is painted. */
export interface Background {
  readonly fill: Fill;
  readonly colours: readonly Hex[];
  /** The part of the picture that it is. */
  readonly picture?: string;
}

/** What stands behind a slide on a layout. */
export interface Layers {
  readonly palette: Palette;
  readonly background: Background;
  /** In the order in which it is painted. */
  readonly painted: readonly Painted[];
}

/** That of the first of the sheets that has one, in the colours of the layout; else the scheme's own. */
export function backgroundOf(sheets: readonly Sheet[], palette: Palette): Background {
  const { scheme, theme } = palette;
  for (const sheet of sheets) {
    const background = sheet.tree.child('p:cSld', 'p:bg');
    const properties = background?.child('p:bgPr');
    const fill = fillIn(properties, lookupIn(scheme, theme)) ?? referredFill(background?.child('p:bgRef'), palette);
    if (fill === undefined || fill.kind === 'none') continue;
    const picture = properties && pictureOf(properties, sheet);
    return { fill, colours: through(fill, [scheme.bg1]), ...(picture !== undefined && { picture }) };
  }
  return { fill: { kind: 'paints', paints: [{ colour: scheme.bg1, opacity: 1 }] }, colours: [scheme.bg1] };
}

/** The colours in a place, after all that is painted over a background has been. */
export function groundIn(place: Box, background: readonly Hex[], painted: readonly Painted[]): Ground {
  let colours = background;
  for (const { box, fill, whole } of painted) {
    if (fill.kind === 'none' || !meets(box, place)) continue;
    const seen = through(fill, colours);
    colours = whole && contains(box, place) ? seen : [...new Set([...colours, ...seen])];
  }
  const [darkest = '#FFFFFF', ...others] = [...colours].sort((a, b) => luminance(a) - luminance(b));
  const lightest = others.at(-1) ?? darkest;
  return darkest === lightest ? { kind: 'plain', colour: darkest } : { kind: 'mixed', darkest, lightest };
}

/** The luminance on which light ink is read as well as dark. */
export const MIDDLE = Math.sqrt(21) * 0.05 - 0.05;

/** Whether the same ink can be read on all of it. */
export function isOneSided(ground: Ground): boolean {
  if (ground.kind === 'plain') return true;
  return luminance(ground.darkest) < MIDDLE === luminance(ground.lightest) < MIDDLE;
}

/** What is seen of a fill on each of some colours. */
function through(fill: Fill, colours: readonly Hex[]): readonly Hex[] {
  if (fill.kind === 'picture') return ANY;
  if (fill.kind === 'none') return colours;
  return [...new Set(fill.paints.flatMap((paint) => colours.map((colour) => over(paint, colour))))];
}
