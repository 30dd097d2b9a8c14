/** Fonts with PostScript outlines (OpenType 1.9, "CFF"), as TrueType's: a PDF then has one kind of font. */
import { TrueType } from './truetype.js';

/** A step of an outline, in font units, y upwards: fontkit's. */
export interface Step {
  readonly command: string;
  readonly args: readonly number[];
}

/** A point, and whether the outline runs through it or is bent towards it. */
interface Point {
  readonly x: number;
  readonly y: number;
  readonly on: boolean;
}

/** How far a curve may be from the one that it stands for, in ems: half a unit of most of these fonts. */
const TOLERANCE = 1 / 2000;

export class PostScript extends TrueType {
  readonly #steps: (glyph: number) => readonly Step[];
  readonly #outlines = new Map<number, Uint8Array>();

  constructor(bytes: Uint8Array, steps: (glyph: number) => readonly Step[]) {
    super(bytes);
    this.#steps = steps;
  }

  override outline(glyph: number): Uint8Array {
    const known = this.#outlines.get(glyph) ?? written(contoursOf(this.#steps(glyph), this.unitsPerEm * TOLERANCE));
    this.#outlines.set(glyph, known);
    return known;
  }

  /** Theirs ends before the limits of TrueType's outlines. */
  override table(tag: string): Uint8Array {
    if (tag !== 'maxp') return super.table(tag);
    const profile = new DataView(new ArrayBuffer(32));
    profile.setUint32(0, 0x00010000);
    profile.setUint16(4, this.glyphCount);
    profile.setUint16(6, MOST_POINTS);
    profile.setUint16(8, MOST_CONTOURS);
    profile.setUint16(14, 1);
    return new Uint8Array(profile.buffer);
  }
}

const MOST_POINTS = 4000;
const MOST_CONTOURS = 500;

function contoursOf(steps: readonly Step[], tolerance: number): readonly (readonly Point[])[] {
  const contours: Point[][] = [];
  const to = (x = 0, y = 0, on = true): void => {
    contours.at(-1)?.push({ x: Math.round(x), y: Math.round(y), on });
  };
  let [fromX, fromY] = [0, 0];
  for (const { command, args } of steps) {
    const [x, y] = args.slice(-2);
    if (command === 'moveTo') contours.push([]);
    if (command === 'moveTo' || command === 'lineTo') to(x, y);
    if (command === 'quadraticCurveTo') {
      to(args[0], args[1], false);
      to(x, y);
    }
    if (command === 'bezierCurveTo') for (const point of bent([fromX, fromY, ...args], tolerance)) to(...point);
    if (x !== undefined && y !== undefined) [fromX, fromY] = [x, y];
  }
  return contours.map(closed).filter((contour) => contour.length > 2);
}

/** A contour ends where it begins without saying so. */
function closed(contour: readonly Point[]): readonly Point[] {
  const [first, last] = [contour[0], contour.at(-1)];
  const isSame = contour.length > 1 && first?.x === last?.x && first?.y === last?.y && last?.on === true;
  return isSame ? contour.slice(0, -1) : contour;
}

/**
 * A cubic curve as quadratic ones, in as many equal parts as hold it: one that stands for a whole is off by √3/36 of its third
 * difference at most, and n parts by n³ times less.
 */
function bent(curve: readonly number[], tolerance: number): readonly (readonly [x: number, y: number, on: boolean])[] {
  const [x0 = 0, y0 = 0, x1 = 0, y1 = 0, x2 = 0, y2 = 0, x3 = 0, y3 = 0] = curve;
  const third = Math.hypot(x3 - 3 * x2 + 3 * x1 - x0, y3 - 3 * y2 + 3 * y1 - y0);
  const parts = Math.max(1, Math.ceil(Math.cbrt(((Math.sqrt(3) / 36) * third) / tolerance)));
  const at = (t: number, a: number, b: number, c: number, d: number): number =>
    (1 - t) ** 3 * a + 3 * (1 - t) ** 2 * t * b + 3 * (1 - t) * t ** 2 * c + t ** 3 * d;
  const slope = (t: number, a: number, b: number, c: number, d: number): number =>
    3 * ((1 - t) ** 2 * (b - a) + 2 * (1 - t) * t * (c - b) + t ** 2 * (d - c));
  return Array.from({ length: parts }, (_, part) => {
    const [from, to] = [part / parts, (part + 1) / parts];
    const point = (a: number, b: number, c: number, d: number): readonly [towards: number, end: number] => {
      const [start, end] = [at(from, a, b, c, d), at(to, a, b, c, d)];
      // Between the two that follow the tangents at the ends of the part.
      const turn = (to - from) * (slope(from, a, b, c, d) - slope(to, a, b, c, d));
      return [(2 * start + 2 * end + turn) / 4, end];
    };
    const [[cx, ex], [cy, ey]] = [point(x0, x1, x2, x3), point(y0, y1, y2, y3)];
    return [
      [cx, cy, false],
      [ex, ey, true],
    ] as const;
  }).flat();
}

/** A simple glyph ("glyf", Simple Glyph Description), every step of a point in two bytes. */
function written(contours: readonly (readonly Point[])[]): Uint8Array {
  const points = contours.flat();
  if (points.length === 0) return new Uint8Array();
  const view = new DataView(new ArrayBuffer(10 + 2 * contours.length + 2 + 5 * points.length));
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)];
  view.setInt16(0, contours.length);
  [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)].forEach((bound, index) => {
    view.setInt16(2 + 2 * index, bound);
  });
  let last = -1;
  contours.forEach((contour, index) => {
    last += contour.length;
    view.setUint16(10 + 2 * index, last);
  });
  const flags = 10 + 2 * contours.length + 2;
  points.forEach(({ on }, index) => {
    view.setUint8(flags + index, on ? 1 : 0);
  });
  [xs, ys].forEach((places, axis) => {
    const start = flags + points.length + 2 * axis * points.length;
    places.forEach((place, index) => {
      view.setInt16(start + 2 * index, place - (places[index - 1] ?? 0));
    });
  });
  return new Uint8Array(view.buffer);
}
