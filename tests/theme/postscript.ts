/** "CFF": the outlines of a font as PostScript's programs (Adobe Technical Notes 5176 and 5177), no more than is needed. */
import { create } from 'fontkit';

export function postscriptOf(bytes: Uint8Array): Uint8Array {
  const font = create(Buffer.from(bytes));
  if (!('layout' in font)) throw new Error('a collection of fonts');
  const programs = Array.from({ length: font.numGlyphs }, (_, glyph) => programOf(font.getGlyph(glyph).path.commands));
  const before = [Buffer.from([1, 0, 4, 4]), index([Buffer.from('Made')])];
  const after = [index([]), index([])];
  const top = (charset: number, outlines: number, end: number) =>
    Buffer.concat([
      dictNumber(charset),
      Buffer.from([15]),
      dictNumber(outlines),
      Buffer.from([17]),
      dictNumber(0),
      dictNumber(end),
      Buffer.from([18]),
    ]);
  const start = Buffer.concat([...before, index([top(0, 0, 0)]), ...after]).length;
  const charset = Buffer.from([2, 0, 1, ...twoBytes(programs.length - 2)]);
  const outlines = index(programs);
  const dict = top(start, start + charset.length, start + charset.length + outlines.length);
  return Buffer.concat([...before, index([dict]), ...after, charset, outlines]);
}

type Path = readonly { readonly command: string; readonly args: readonly number[] }[];

function programOf(path: Path): Buffer {
  const program: number[] = [];
  let [x, y] = [0, 0];
  const operate = (operator: number, ...points: readonly (readonly [number, number])[]) => {
    for (const point of points) {
      const [toX, toY] = [Math.round(point[0]), Math.round(point[1])];
      program.push(28, ...twoBytes(toX - x), 28, ...twoBytes(toY - y));
      [x, y] = [toX, toY];
    }
    program.push(operator);
  };
  for (const { command, args } of path) {
    const [a = 0, b = 0, c = 0, d = 0] = args;
    const third = (from: number, towards: number) => from + (2 / 3) * (towards - from);
    if (command === 'moveTo') operate(21, [a, b]);
    if (command === 'lineTo') operate(5, [a, b]);
    if (command === 'quadraticCurveTo') operate(8, [third(x, a), third(y, b)], [third(c, a), third(d, b)], [c, d]);
  }
  return Buffer.from([...program, 14]);
}

function index(items: readonly Uint8Array[]): Buffer {
  if (items.length === 0) return Buffer.from([0, 0]);
  const offsets = [1];
  for (const { length } of items) offsets.push((offsets.at(-1) ?? 0) + length);
  return Buffer.concat([Buffer.from([...twoBytes(items.length), 4, ...offsets.flatMap(fourBytes)]), ...items]);
}

function dictNumber(value: number): Buffer {
  return Buffer.from([29, ...fourBytes(value)]);
}

function twoBytes(value: number): [number, number] {
  return [(value >> 8) & 0xff, value & 0xff];
}

function fourBytes(value: number): [number, number, number, number] {
  return [(value >> 24) & 0xff, (value >> 16) & 0xff, (value >> 8) & 0xff, value & 0xff];
}
