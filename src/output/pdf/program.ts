/** What a file holds of a font: its outlines, its widths, and what its codes are read as. */
import { deflateSync } from 'node:zlib';
import type { TrueType } from '../../fonts/truetype.js';
import { type Shape, subset } from './subset.js';
import { hex4, utf16 } from './written.js';

/** What a code shows, and is read as. */
export interface Shown {
  readonly shape: Shape;
  readonly text: string;
}

export interface Packed {
  /** The font program, deflated, and its length before that. */
  readonly program: Uint8Array;
  readonly length: number;
  /** The array `W` of a CIDFont (ISO 32000-1, 9.7.4.3). */
  readonly widths: string;
  /** The CMap from codes to text, deflated. */
  readonly toUnicode: Uint8Array;
}

/** A face cut down to what codes show, from code 1 on. A code that shows nothing has no outline and is not read. */
export function pack(face: TrueType, shown: readonly (Shown | undefined)[]): Packed {
  const shapes = [0, ...shown.map((one) => one?.shape ?? NOTHING)];
  const program = subset(face, shapes);
  const scale = 1000 / face.unitsPerEm;
  const widths = shapes.map((shape) => Math.round(advance(face, shape) * scale * 1000) / 1000);
  return {
    program: deflateSync(program),
    length: program.length,
    widths: `[0 [${widths.join(' ')}]]`,
    toUnicode: deflateSync(Buffer.from(toUnicode(shown), 'latin1')),
  };
}

const NOTHING: Shape = { glyphs: [], advance: 0 };

function advance(face: TrueType, shape: Shape): number {
  return typeof shape === 'number' ? face.advance(shape) : shape.advance;
}

/** The CMap from codes to text (ISO 32000-1, 9.10.3), in blocks of the hundred entries that one may have. */
function toUnicode(shown: readonly (Shown | undefined)[]): string {
  const entries = shown.flatMap((one, index) => (one === undefined ? [] : `<${hex4(index + 1)}> <${utf16(one.text)}>`));
  const blocks = Array.from({ length: Math.ceil(entries.length / 100) }, (_, block) => {
    const some = entries.slice(100 * block, 100 * (block + 1));
    return [`${some.length} beginbfchar`, ...some, 'endbfchar'].join('\n');
  });
  return [
    '/CIDInit /ProcSet findresource begin',
    '12 dict begin',
    'begincmap',
    '/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def',
    '/CMapName /Adobe-Identity-UCS def',
    '/CMapType 2 def',
    '1 begincodespacerange',
    '<0000> <ffff>',
    'endcodespacerange',
    ...blocks,
    'endcmap',
    'CMapName currentdict /CMap defineresource pop',
    'end',
    'end\n',
  ].join('\n');
}
