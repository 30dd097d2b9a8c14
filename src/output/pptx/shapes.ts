/** What shapes of slides, layouts and master have in common. */
import type { Box, ShapeItem } from '../../layout/scene.js';
import type { Palette } from './colour.js';
import type { Placeholder } from './skeleton.js';
import { emu } from './xml.js';

/** The root of a slide's shapes: a group as large as nothing. */
export const TREE_HEAD =
  '<p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm>' +
  '<a:off x="0" y="0"/><a:ext cx="0" cy="0"/><a:chOff x="0" y="0"/><a:chExt cx="0" cy="0"/></a:xfrm></p:grpSpPr>';

/** Offset and extent, of `a:xfrm` and `p:xfrm`. */
export function place({ x, y, w, h }: Box): string {
  return `<a:off x="${emu(x)}" y="${emu(y)}"/><a:ext cx="${emu(w)}" cy="${emu(h)}"/>`;
}

/** A box as pptxgenjs takes it, in inches: larger numbers are EMU to it, and negative ones must not be. */
export function inches({ x, y, w, h }: Box): Box {
  return { x: x / 72, y: y / 72, w: w / 72, h: h / 72 };
}

/** The smallest box that holds them all. */
export function around(boxes: readonly Box[]): Box {
  const x = Math.min(...boxes.map((box) => box.x));
  const y = Math.min(...boxes.map((box) => box.y));
  const w = Math.max(...boxes.map((box) => box.x + box.w)) - x;
  const h = Math.max(...boxes.map((box) => box.y + box.h)) - y;
  return { x, y, w, h };
}

/** A group in the slide's own coordinates, as large as what is in it. */
export function group(identity: string, boxes: readonly Box[], shapes: string): string {
  const own = place(around(boxes));
  const children = own.replace('a:off', 'a:chOff').replace('a:ext', 'a:chExt');
  return (
    `<p:grpSp><p:nvGrpSpPr>${identity}<p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr>` +
    `<p:grpSpPr><a:xfrm>${own}${children}</a:xfrm></p:grpSpPr>${shapes}</p:grpSp>`
  );
}

/** The text body of a shape without text. The schema does not ask for it, but PowerPoint writes one, and programs drop shapes without. */
const NO_TEXT = '<p:txBody><a:bodyPr/><a:lstStyle/><a:p/></p:txBody>';

/** A shape without text, on a slide or in a layout. Without a style reference: its effect would draw shadows. */
export function plainShape(item: ShapeItem, identity: string, palette: Palette, where: 'slide' | 'layout'): string {
  const { shape, fill, stroke, box } = item;
  const dash = stroke?.dash ? '<a:prstDash val="dash"/>' : '';
  const line = stroke ? `<a:ln w="${emu(stroke.width)}">${palette.fill(stroke.colour)}${dash}</a:ln>` : '';
  const drawn = where === 'layout' ? ' userDrawn="1"' : '';
  return (
    `<p:sp><p:nvSpPr>${identity}<p:cNvSpPr/><p:nvPr${drawn}/></p:nvSpPr><p:spPr><a:xfrm>${place(box)}</a:xfrm>` +
    `<a:prstGeom prst="${shape}"><a:avLst/></a:prstGeom>${fill ? palette.fill(fill) : '<a:noFill/>'}${line}</p:spPr>${NO_TEXT}</p:sp>`
  );
}

/** The frame of a text, from the room in which it is set. */
export function widened({ x, y, w, h }: Box, { left, top, right, bottom }: Placeholder['insets']): Box {
  return { x: x - left, y: y - top, w: left + w + right, h: top + h + bottom };
}
