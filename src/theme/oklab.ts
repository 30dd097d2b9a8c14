/**
 * Colours as they look: Oklab, in which steps of a number are steps to the eye (Ottosson, "A perceptual color space for image processing",
 * 2020), and its polar form, of lightness, chroma and hue.
 */
import type { Hex } from './types.js';

/** Lightness from 0 to 1, then green to red and blue to yellow. */
export type Oklab = readonly [lightness: number, a: number, b: number];

/** Hue in radians: of a grey it means nothing. */
export interface Oklch {
  readonly lightness: number;
  readonly chroma: number;
  readonly hue: number;
}

export function oklab(hex: Hex): Oklab {
  const channel = (from: number): number => {
    const value = Number.parseInt(hex.slice(from, from + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  const [r, g, b] = [channel(1), channel(3), channel(5)];
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
}

/** What a screen cannot show is cut to what it can, channel by channel. */
export function fromOklab(colour: Oklab): Hex {
  const channels = linear(colour).map((value) => {
    const gamma = value <= 0.0031308 ? value * 12.92 : 1.055 * value ** (1 / 2.4) - 0.055;
    return Math.round(Math.min(1, Math.max(0, gamma)) * 255)
      .toString(16)
      .padStart(2, '0');
  });
  return `#${channels.join('').toUpperCase()}`;
}

export function oklch(hex: Hex): Oklch {
  const [lightness, a, b] = oklab(hex);
  return { lightness, chroma: Math.hypot(a, b), hue: Math.atan2(b, a) };
}

export function fromOklch(colour: Oklch): Hex {
  return fromOklab(flat(colour));
}

/** How light a colour is (relative luminance of WCAG 2.2), from 0 to 1. */
export function luminanceOf(colour: Oklch): number {
  const [r, g, b] = linear(flat(colour));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** The most chroma of a lightness and hue that a screen shows. */
export function mostChroma(lightness: number, hue: number): number {
  const [a, b] = [Math.cos(hue), Math.sin(hue)];
  return bisect(0, 0.4, (chroma) => isShown([lightness, chroma * a, chroma * b]));
}

function flat({ lightness, chroma, hue }: Oklch): Oklab {
  return [lightness, chroma * Math.cos(hue), chroma * Math.sin(hue)];
}

/** Between two colours, on a straight way, so that lightness steps evenly. */
export function mix(first: Hex, second: Hex, share: number): Hex {
  const [one, other] = [oklab(first), oklab(second)];
  const at = (from: number, to: number): number => from * (1 - share) + to * share;
  return fromOklab([at(one[0], other[0]), at(one[1], other[1]), at(one[2], other[2])]);
}

/** How far apart two colours look: 0 is none, 1 is black from white. */
export function distance(one: Hex, other: Hex): number {
  const [a, b] = [oklab(one), oklab(other)];
  return Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
}

/** The greatest number between two of which something holds that holds of `low`, and from some point on does not. */
export function bisect(low: number, high: number, holds: (value: number) => boolean): number {
  let [least, most] = [low, high];
  for (let step = 0; step < 12; step++) {
    const middle = (least + most) / 2;
    if (holds(middle)) least = middle;
    else most = middle;
  }
  return least;
}

function isShown(colour: Oklab): boolean {
  return linear(colour).every((value) => value > -1e-4 && value < 1 + 1e-4);
}

/** The channels of a screen, as light. */
function linear([lightness, a, b]: Oklab): readonly [r: number, g: number, b: number] {
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ];
}
