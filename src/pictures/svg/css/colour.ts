/** Colours as CSS writes them (Color Module Level 4), as every program reads them: `#rrggbb` and an opacity. */

import { NAMED } from './colour-names.js';
import { bytesOf, fromHsl, fromHwb, fromLab, fromOklab, type Linear, SPACES, srgbToLinear } from './colour-spaces.js';

export interface Colour {
  /** As it was written where every program reads that; else `#rrggbb`. */
  readonly words: string;
  /** From 0 to 1. */
  readonly opacity: number;
}

/** What can be said of a colour's words; `undefined` where they are no colour, so that the declaration does not count. */
export type Read = Colour | 'current' | { readonly unresolved: string } | undefined;

export function readColour(words: string): Read {
  const lower = words.trim().toLowerCase();
  if (lower === 'currentcolor') return 'current';
  if (lower === 'transparent') return { words: '#000000', opacity: 0 };
  if (NAMED.has(lower)) return { words: lower, opacity: 1 };
  if (lower.startsWith('#')) return readHex(lower);
  const [, name, inside] = /^([a-z][a-z\d-]*)\((.*)\)$/s.exec(lower) ?? [];
  if (name !== undefined && inside !== undefined) return readFunction(name, inside);
  return SYSTEM.test(lower) ? { unresolved: `the colour ${lower} of a system` } : undefined;
}

/** Names that stand for what a person chose on a machine. */
const SYSTEM =
  /^(?:accentcolor(?:text)?|activetext|buttonborder|buttonface|buttontext|canvas(?:text)?|field(?:text)?|graytext|highlight(?:text)?|linktext|mark(?:text)?|selecteditem(?:text)?|visitedtext)$/;

function readHex(words: string): Colour | undefined {
  const digits = /^#([\da-f]{3,8})$/.exec(words)?.[1];
  if (digits === undefined || digits.length === 5 || digits.length === 7) return undefined;
  if (digits.length === 3 || digits.length === 6) return { words, opacity: 1 };
  const long = digits.length === 4 ? digits.replace(/./g, '$&$&') : digits;
  return { words: `#${long.slice(0, 6)}`, opacity: Number.parseInt(long.slice(6), 16) / 255 };
}

/** What each of a function's values is worth: a part of 100 %, and how it becomes a colour. */
interface Notation {
  readonly whole: readonly [number, number, number];
  /** Index of a value that is an angle. */
  readonly hue?: number;
  readonly linear: (values: readonly [number, number, number]) => Linear;
}

const RGB: Notation = {
  whole: [255, 255, 255],
  linear: ([red, green, blue]) => [srgbToLinear(red / 255), srgbToLinear(green / 255), srgbToLinear(blue / 255)],
};
const HSL: Notation = {
  whole: [360, 100, 100],
  hue: 0,
  linear: ([hue, saturation, lightness]) => fromHsl([hue, inHundred(saturation), inHundred(lightness)]),
};

const NOTATIONS: ReadonlyMap<string, Notation> = new Map([
  ['rgb', RGB],
  ['rgba', RGB],
  ['hsl', HSL],
  ['hsla', HSL],
  [
    'hwb',
    {
      whole: [360, 100, 100],
      hue: 0,
      linear: ([hue, white, black]) => fromHwb([hue, inHundred(white), inHundred(black)]),
    },
  ],
  ['lab', { whole: [100, 125, 125], linear: fromLab }],
  [
    'lch',
    {
      whole: [100, 150, 360],
      hue: 2,
      linear: ([lightness, chroma, hue]) => fromLab([lightness, ...polar(chroma, hue)]),
    },
  ],
  ['oklab', { whole: [1, 0.4, 0.4], linear: fromOklab }],
  [
    'oklch',
    {
      whole: [1, 0.4, 360],
      hue: 2,
      linear: ([lightness, chroma, hue]) => fromOklab([lightness, ...polar(chroma, hue)]),
    },
  ],
]);

function readFunction(name: string, inside: string): Read {
  if (name === 'color-mix' || name === 'light-dark' || name === 'device-cmyk') return { unresolved: `${name}()` };
  if (/^\s*from\s/.test(inside)) return { unresolved: `${name}(from ...)` };
  if (/[a-z]\(/.test(inside)) return { unresolved: `${/([a-z-]+)\(/.exec(inside)?.[1]}() in a colour` };
  const [space, ...values] = partsOf(inside);
  if (name === 'color') {
    const linear = SPACES.get(space ?? '');
    if (linear === undefined) return { unresolved: `color(${space})` };
    return colourOf({ whole: [1, 1, 1], linear }, values);
  }
  const notation = NOTATIONS.get(name);
  return notation && colourOf(notation, partsOf(inside));
}

/** Values between blanks or commas, the opacity last behind a stroke or comma. */
function partsOf(inside: string): readonly string[] {
  return inside.split(/[\s,/]+/).filter((part) => part !== '');
}

function colourOf({ whole, hue, linear }: Notation, parts: readonly string[]): Colour | undefined {
  if (parts.length < 3 || parts.length > 4) return undefined;
  const [first, second, third] = whole.map((all, index) => numberOf(parts[index], all, index === hue));
  const opacity = numberOf(parts[3] ?? '1', 1, false);
  if (first === undefined || second === undefined || third === undefined || opacity === undefined) return undefined;
  const bytes = bytesOf(linear([first, second, third]));
  const words = `#${bytes.map((byte) => byte.toString(16).padStart(2, '0')).join('')}`;
  return { words, opacity: Math.min(1, Math.max(0, opacity)) };
}

/** Of an angle, degrees. What is missing (`none`) counts as 0. */
function numberOf(words = '', whole: number, isAngle: boolean): number | undefined {
  if (words === 'none') return 0;
  const [, number, unit = ''] = /^([-+]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[-+]?\d+)?)(%|[a-z]*)$/.exec(words) ?? [];
  if (number === undefined) return undefined;
  if (unit === '%') return (Number(number) / 100) * whole;
  const turn = isAngle ? ANGLES[unit] : unit === '' ? 1 : undefined;
  return turn === undefined ? undefined : Number(number) * turn;
}

/** Degrees of a unit. */
export const ANGLES: Readonly<Record<string, number>> = {
  '': 1,
  deg: 1,
  grad: 0.9,
  rad: 180 / Math.PI,
  turn: 360,
};

function inHundred(value: number): number {
  return Math.min(1, Math.max(0, value / 100));
}

function polar(chroma: number, hue: number): [number, number] {
  const angle = (hue * Math.PI) / 180;
  return [chroma * Math.cos(angle), chroma * Math.sin(angle)];
}
