/** A colour as a modification of another, so that it follows when that changes (ECMA-376 part 1, 20.1.2.3). */
import type { Hex } from '../../theme/types.js';

/** Hue in degrees, saturation and lightness from 0 to 1. */
type Hsl = readonly [h: number, s: number, l: number];

/** The children of an `a:schemeClr` of the colour `base` that make it `colour`, to a 255th or two. */
export function modifiersOf(colour: Hex, base: Hex): string {
  const [h, s, l] = hsl(colour);
  const [fromH, fromS, fromL] = hsl(base);
  const turn = s === 0 || fromS === 0 ? 0 : ((h - fromH + 540) % 360) - 180;
  const hue = Math.round(turn * 60_000);
  return [
    hue === 0 ? '' : `<a:hueOff val="${hue}"/>`,
    fromS === 0 ? share('satOff', s, 0) : share('satMod', s / fromS, 1),
    lightness(l, fromL),
  ].join('');
}

/** Darker as a part of what there is, lighter as a part of the way to white, as PowerPoint's own palette does it. */
function lightness(l: number, from: number): string {
  if (l <= from) return share('lumMod', from === 0 ? 1 : l / from, 1);
  const kept = (1 - l) / (1 - from);
  return share('lumMod', kept, 1) + share('lumOff', 1 - kept, 0);
}

/** Nothing where the value changes nothing. In thousandths of a percent. */
function share(name: string, value: number, nothing: number): string {
  const val = Math.round(value * 100_000);
  return val === nothing * 100_000 ? '' : `<a:${name} val="${val}"/>`;
}

function hsl(hex: Hex): Hsl {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255);
  const most = Math.max(r, g, b);
  const spread = most - Math.min(r, g, b);
  const l = most - spread / 2;
  if (spread === 0) return [0, 0, l];
  const sector = most === r ? (g - b) / spread : most === g ? 2 + (b - r) / spread : 4 + (r - g) / spread;
  return [(sector * 60 + 360) % 360, spread / (1 - Math.abs(2 * l - 1)), l];
}
