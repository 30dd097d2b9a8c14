/** Colours as CSS writes them (Color Module Level 4), as every program reads them: `#rrggbb` and an opacity. */
// Makes the spaces of CSS known.
import 'culori/css';
import { type Color, formatHex, parse } from 'culori/fn';

export interface Colour {
  /** As it was written where every program reads that; else `#rrggbb`, cut to what screens show, as browsers do. */
  readonly words: string;
  /** From 0 to 1. */
  readonly opacity: number;
}

/** What can be said of a colour's words; `undefined` where they are no colour, so that the declaration does not count. */
export type Read = Colour | 'current' | { readonly unresolved: string } | undefined;

/** Characters of a colour: the library's patterns take their square. */
const LONGEST = 1000;

export function readColour(words: string): Read {
  const lower = words.trim().toLowerCase();
  if (lower === 'currentcolor') return 'current';
  if (SYSTEM.test(lower)) return { unresolved: `the colour ${lower} of a system` };
  // The library takes hexadecimal digits without their sign, too.
  if (lower.length > LONGEST || /^[\da-f]+$/.test(lower)) return undefined;
  // What is missing counts as nothing.
  const colour = parse(lower.replace(/\bnone\b/g, '0'));
  if (colour === undefined) return unresolved(lower);
  if (colour.alpha === undefined && !lower.includes('(')) return { words: lower, opacity: 1 };
  return { words: formatHex(clamped(colour)), opacity: colour.alpha ?? 1 };
}

/** Shares of more than all, or of less than nothing, count as that. */
function clamped(colour: Color): Color {
  const share = (value: number) => Math.min(1, Math.max(0, value));
  switch (colour.mode) {
    case 'hsl':
      return { ...colour, s: share(colour.s), l: share(colour.l) };
    case 'hwb':
      return { ...colour, w: share(colour.w), b: share(colour.b) };
    default:
      return colour;
  }
}

/** Names that stand for what a person chose on a machine. */
const SYSTEM =
  /^(?:accentcolor(?:text)?|activetext|buttonborder|buttonface|buttontext|canvas(?:text)?|field(?:text)?|graytext|highlight(?:text)?|linktext|mark(?:text)?|selecteditem(?:text)?|visitedtext)$/;

/** What is a colour nevertheless. */
function unresolved(words: string): Read {
  const [, name, inside = ''] = /^([a-z][a-z\d-]*)\((.*)\)$/s.exec(words) ?? [];
  if (name === undefined) return undefined;
  if (/^(?:color-mix|light-dark|device-cmyk)$/.test(name)) return { unresolved: `${name}()` };
  if (/^\s*from\s/.test(inside)) return { unresolved: `${name}(from ...)` };
  const [, inner] = /([a-z][a-z-]*)\(/.exec(inside) ?? [];
  if (inner !== undefined) return { unresolved: `${inner}() in a colour` };
  return name === 'color' ? { unresolved: `color(${inside.trim().split(/\s/)[0]})` } : undefined;
}
