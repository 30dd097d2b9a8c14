/** What turns and moves an element (CSS Transforms Level 1 and 2), as one matrix. */
import { Fault } from '../fault.js';
import { ANGLES, inUnits, readDimension } from './units.js';

/** As SVG's `matrix(a b c d e f)`. */
export type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

/** What percentages and the origin are of. */
export interface ReferenceBox {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const SAME: Matrix = [1, 0, 0, 1, 0, 0];

export function product([a, b, c, d, e, f]: Matrix, [g, h, i, j, k, l]: Matrix): Matrix {
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}

/** Whether it only moves: then it is the same around every origin. */
export function isMove([a, b, c, d]: Matrix): boolean {
  return a === 1 && b === 0 && c === 0 && d === 1;
}

export function around(matrix: Matrix, [x, y]: readonly [number, number]): Matrix {
  return product(product([1, 0, 0, 1, x, y], matrix), [1, 0, 0, 1, -x, -y]);
}

export function matrixWords(matrix: Matrix): string {
  return `matrix(${matrix.map((value) => Number(value.toFixed(6)) + 0).join(' ')})`;
}

/** A list of functions, of `transform` or of the attribute. */
export function readTransform(list: string, box: ReferenceBox, line: number): Matrix {
  if (list === 'none') return SAME;
  const functions: Matrix[] = [];
  const next = /[\s,]*([a-z]\w*)\s*\(([^()]*)\)[\s,]*/iy;
  while (next.lastIndex < list.length) {
    const at = next.lastIndex;
    const [, name, inside = ''] = next.exec(list) ?? [];
    if (name === undefined) throw new Fault('unsafe', `a transform of ${list.slice(at, at + 30)}`, line);
    functions.push(readFunction(name, partsOf(inside), box, line));
  }
  return functions.reduce(product, SAME);
}

/** The properties of those names, whose values are those of the functions. */
export function readSingle(
  name: 'translate' | 'rotate' | 'scale',
  value: string,
  box: ReferenceBox,
  line: number,
): Matrix {
  if (value === 'none') return SAME;
  const parts = partsOf(value);
  // Around the axis that comes out of the page, which may be named.
  if (name === 'rotate' && parts.length === 2 && parts[0] === 'z') parts.shift();
  return readFunction(name, name === 'scale' ? parts.map(inParts) : parts, box, line);
}

function partsOf(words: string): string[] {
  return words
    .trim()
    .split(/[\s,]+/)
    .filter((part) => part !== '');
}

function inParts(part: string): string {
  return part.endsWith('%') ? String(Number(part.slice(0, -1)) / 100) : part;
}

function readFunction(name: string, parts: readonly string[], box: ReferenceBox, line: number): Matrix {
  const refused = () => new Fault('unsafe', `${name}(${parts.join(' ')})`, line);
  const length = (at: number, whole: number) => inUnits(parts[at] ?? '0', whole) ?? Number.NaN;
  const number = (at: number, instead: number) => (parts[at] === undefined ? instead : Number(parts[at]));
  const angle = (at: number) => angleOf(parts[at] ?? '0');
  const matrix = ((): Matrix | undefined => {
    switch (name.toLowerCase()) {
      case 'matrix':
        return [number(0, 1), number(1, 0), number(2, 0), number(3, 1), length(4, 0), length(5, 0)];
      case 'translate':
      case 'translate3d':
        return [1, 0, 0, 1, length(0, box.width), length(1, box.height)];
      case 'translatex':
        return [1, 0, 0, 1, length(0, box.width), 0];
      case 'translatey':
        return [1, 0, 0, 1, 0, length(0, box.height)];
      case 'translatez':
        return SAME;
      case 'scale':
        return [number(0, 1), 0, 0, number(1, number(0, 1)), 0, 0];
      case 'scalex':
        return [number(0, 1), 0, 0, 1, 0, 0];
      case 'scaley':
        return [1, 0, 0, number(0, 1), 0, 0];
      case 'rotate':
      case 'rotatez':
        return parts.length > 1
          ? around(turned(angle(0)), [length(1, box.width), length(2, box.height)])
          : turned(angle(0));
      case 'skew':
      case 'skewx':
        return [1, Math.tan(name.length === 4 ? angle(1) : 0), Math.tan(angle(0)), 1, 0, 0];
      case 'skewy':
        return [1, Math.tan(angle(0)), 0, 1, 0, 0];
      default:
        return undefined;
    }
  })();
  if (matrix === undefined || matrix.some((value) => !Number.isFinite(value))) throw refused();
  return matrix;
}

function turned(angle: number): Matrix {
  const [sine, cosine] = [Math.sin(angle), Math.cos(angle)];
  return [cosine, sine, -sine, cosine, 0, 0];
}

/** Radians. */
function angleOf(words: string): number {
  const { number, unit } = readDimension(words) ?? { number: Number.NaN, unit: '' };
  return (number * (ANGLES[unit] ?? Number.NaN) * Math.PI) / 180;
}

const NAMES: Readonly<Record<string, readonly [axis: 'x' | 'y' | 'both', share: string]>> = {
  left: ['x', '0%'],
  right: ['x', '100%'],
  top: ['y', '0%'],
  bottom: ['y', '100%'],
  center: ['both', '50%'],
};

/** The point of `transform-origin`. */
export function readOrigin(value: string, box: ReferenceBox, line: number): readonly [number, number] {
  let [across = '50%', down = '50%'] = partsOf(value);
  if (NAMES[across]?.[0] === 'y' || NAMES[down]?.[0] === 'x') [across, down] = [down, across];
  const at = (words: string, from: number, whole: number) =>
    from + (inUnits(NAMES[words]?.[1] ?? words, whole) ?? Number.NaN);
  const point = [at(across, box.x, box.width), at(down, box.y, box.height)] as const;
  if (point.some((part) => !Number.isFinite(part))) throw new Fault('unsafe', `a transform-origin of ${value}`, line);
  return point;
}
