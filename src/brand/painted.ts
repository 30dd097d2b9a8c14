/** What a master or a layout paints on every slide, besides its placeholders. */
import type { Box, Pt } from '../layout/scene.js';
import type { XmlElement } from '../opc/tree.js';
import type { Hex } from '../theme/types.js';
import { paintIn } from './colour.js';
import { type Fill, fillIn, type Palette, referredFill } from './fills.js';
import { boundsOf, type Shape } from './shapes.js';
import { pictureOf, type Sheet } from './source.js';
import { lookupIn } from './theme-part.js';
import { length } from './units.js';

export interface Painted {
  readonly shape: Shape;
  /** Upright, around all of it. */
  readonly box: Box;
  readonly fill: Fill;
  /** Whether the fill reaches every corner of the box. */
  readonly whole: boolean;
  readonly edge?: Edge;
  /** Words, a chart, a table: whatever is in the box, all of it counts as painted. */
  readonly isSolid: boolean;
  /** The part of the picture that it is, or is filled with. */
  readonly picture?: string;
}

export interface Edge {
  readonly width: Pt;
  readonly colour: Hex;
}

/** Less of a colour than this is not seen. */
const SEEN = 0.02;

export function paintedOf(shapes: readonly Shape[], sheet: Sheet, palette: Palette): readonly Painted[] {
  return shapes.flatMap((shape) => {
    const { element, box, placeholder, turn } = shape;
    if (placeholder !== undefined || box === undefined) return [];
    const fill = fillOfShape(element, palette);
    const edge = edgeOf(element, palette);
    const picture = fill.kind === 'picture' ? pictureOf(element, sheet) : undefined;
    const isSolid = isFrame(element) || hasText(element);
    if (!isSeen(fill) && edge === undefined && !isSolid) return [];
    return [
      {
        shape,
        box: grown(boundsOf(box, turn), (edge?.width ?? 0) / 2),
        fill,
        whole: turn % 90 === 0 && isRectangle(element),
        ...(edge && { edge }),
        isSolid,
        ...(picture !== undefined && { picture }),
      },
    ];
  });
}

function fillOfShape(element: XmlElement, palette: Palette): Fill {
  if (element.name === 'p:pic') return { kind: 'picture' };
  const own = fillIn(element.child('p:spPr'), lookupIn(palette.scheme, palette.theme));
  return own ?? referredFill(element.child('p:style', 'a:fillRef'), palette) ?? { kind: 'none' };
}

function isSeen(fill: Fill): boolean {
  return fill.kind === 'picture' || (fill.kind === 'paints' && fill.paints.some(({ opacity }) => opacity > SEEN));
}

/** Its outline. */
function edgeOf(element: XmlElement, { scheme, theme }: Palette): Edge | undefined {
  const line = element.child('p:spPr', 'a:ln');
  if (line?.child('a:noFill') !== undefined) return undefined;
  const lookup = lookupIn(scheme, theme);
  const own = fillIn(line, lookup);
  const reference = element.child('p:style', 'a:lnRef');
  const referred = Number(reference?.attribute('idx') ?? 0) > 0 ? paintIn(reference, lookup) : undefined;
  const paint = own?.kind === 'paints' ? own.paints[0] : referred;
  return paint && { width: length(line?.attribute('w')) ?? 0.75, colour: paint.colour };
}

/** A chart, a table, a diagram: drawn by parts of its own. */
function isFrame(element: XmlElement): boolean {
  return element.name === 'p:graphicFrame';
}

function hasText(element: XmlElement): boolean {
  const body = element.child('p:txBody');
  return body !== undefined && [...body.descendants()].some(({ name, text }) => name === 'a:t' && text.trim() !== '');
}

function isRectangle(element: XmlElement): boolean {
  const properties = element.child('p:spPr');
  if (properties?.child('a:custGeom') !== undefined) return false;
  const form = properties?.child('a:prstGeom')?.attribute('prst') ?? 'rect';
  return form === 'rect';
}

export function grown({ x, y, w, h }: Box, by: Pt): Box {
  return { x: x - by, y: y - by, w: w + 2 * by, h: h + 2 * by };
}
