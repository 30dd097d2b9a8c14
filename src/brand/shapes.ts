/** What stands in the shape tree of a master or a layout: placeholders, and what is painted. */
import type { Box } from '../layout/scene.js';
import type { XmlElement } from '../opc/tree.js';
import { angle, isOn, length } from './units.js';

/** A shape, a picture, a line or a frame, out of its groups. */
export interface Shape {
  readonly element: XmlElement;
  /** Its frame on the slide before it is turned; nothing where it says none, as placeholders may. */
  readonly box?: Box;
  /** Degrees, clockwise around the middle of the box. */
  readonly turn: number;
  /** `p:ph`, where it is a placeholder. */
  readonly placeholder?: XmlElement;
  readonly name: string;
}

const SHAPES: ReadonlySet<string> = new Set(['p:sp', 'p:pic', 'p:cxnSp', 'p:graphicFrame']);

/** All in the order in which they are painted; what is hidden is left out. */
export function shapesOf(sheet: XmlElement): readonly Shape[] {
  const tree = sheet.child('p:cSld', 'p:spTree');
  return tree === undefined ? [] : [...shapesIn(tree, (box) => box, 0)];
}

type Way = (box: Box) => Box;

function* shapesIn(group: XmlElement, way: Way, turn: number): Generator<Shape> {
  for (const element of group.children) {
    const facts = element.children.find(({ name }) => /^p:nv(?!Pr$)/.test(name));
    const properties = facts?.child('p:cNvPr');
    if (isOn(properties?.attribute('hidden'))) continue;
    if (element.name === 'p:grpSp') {
      const frame = element.child('p:grpSpPr', 'a:xfrm');
      yield* shapesIn(element, (box) => way(wayOutOf(frame)(box)), turn + angle(frame?.attribute('rot')));
    } else if (SHAPES.has(element.name)) {
      const frame = element.child('p:spPr', 'a:xfrm') ?? element.child('p:xfrm');
      const box = boxOf(frame, 'a:off', 'a:ext');
      const placeholder = facts?.child('p:nvPr', 'p:ph');
      yield {
        element,
        ...(box && { box: way(box) }),
        turn: turn + angle(frame?.attribute('rot')),
        ...(placeholder && { placeholder }),
        name: properties?.attribute('name') ?? '',
      };
    }
  }
}

function boxOf(frame: XmlElement | undefined, off: string, ext: string): Box | undefined {
  const [at, size] = [frame?.child(off), frame?.child(ext)];
  const [x, y] = [length(at?.attribute('x')), length(at?.attribute('y'))];
  const [w, h] = [length(size?.attribute('cx')), length(size?.attribute('cy'))];
  return x === undefined || y === undefined || w === undefined || h === undefined ? undefined : { x, y, w, h };
}

/** From a group's own measures to those around it. */
function wayOutOf(frame: XmlElement | undefined): Way {
  const [outer, inner] = [boxOf(frame, 'a:off', 'a:ext'), boxOf(frame, 'a:chOff', 'a:chExt')];
  if (outer === undefined || inner === undefined) return (box) => box;
  const [across, down] = [inner.w === 0 ? 1 : outer.w / inner.w, inner.h === 0 ? 1 : outer.h / inner.h];
  return ({ x, y, w, h }) => ({
    x: outer.x + (x - inner.x) * across,
    y: outer.y + (y - inner.y) * down,
    w: w * across,
    h: h * down,
  });
}

/** The least upright box around a turned one. */
export function boundsOf({ x, y, w, h }: Box, turn: number): Box {
  const radians = (turn * Math.PI) / 180;
  const [sine, cosine] = [Math.abs(Math.sin(radians)), Math.abs(Math.cos(radians))];
  const [width, height] = [w * cosine + h * sine, w * sine + h * cosine];
  return { x: x + (w - width) / 2, y: y + (h - height) / 2, w: width, h: height };
}
