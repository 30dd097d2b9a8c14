/** Colours as parts write them, as hex (ECMA-376 part 1, 20.1.2.3). */
import type { XmlElement } from '../opc/tree.js';
import type { Hex } from '../theme/types.js';
import { presetColour } from './preset-colours.js';
import { angle, share } from './units.js';

/** Red, green and blue from 0 to 1, as they are shown. */
export type Rgb = readonly [number, number, number];

export interface Paint {
  readonly colour: Hex;
  /** From 0 (not seen) to 1. */
  readonly opacity: number;
}

/** What a name of the scheme stands for; `phClr` is the colour of who uses a style of the theme. */
export type SchemeLookup = (name: string) => Hex | undefined;

/** The colour that is written in an element, such as `a:solidFill`; nothing where there is none that is known. */
export function paintIn(element: XmlElement | undefined, scheme: SchemeLookup): Paint | undefined {
  for (const child of element?.children ?? []) {
    const base = baseOf(child, scheme);
    if (base !== undefined) return changed(base, child.children);
  }
  return undefined;
}

function baseOf(element: XmlElement, scheme: SchemeLookup): Hex | undefined {
  const value = element.attribute('val') ?? '';
  switch (element.name) {
    case 'a:srgbClr':
      return sixDigits(value);
    case 'a:sysClr':
      // As the machine that saved it had it; else what every machine has.
      return sixDigits(element.attribute('lastClr') ?? '') ?? (/text|frame/i.test(value) ? '#000000' : '#FFFFFF');
    case 'a:schemeClr':
      return scheme(value);
    case 'a:prstClr':
      return presetColour(value);
    case 'a:scrgbClr':
      return hex(fromLinear(channels(element, 'r', 'g', 'b')));
    case 'a:hslClr': {
      const [, saturation, lightness] = channels(element, 'hue', 'sat', 'lum');
      return hex(fromHsl([angle(element.attribute('hue')), saturation, lightness]));
    }
    default:
      return undefined;
  }
}

function channels(element: XmlElement, ...names: readonly [string, string, string]): Rgb {
  const [one, two, three] = names;
  const of = (name: string) => share(element.attribute(name)) ?? 0;
  return [of(one), of(two), of(three)];
}

function sixDigits(written: string): Hex | undefined {
  return /^[\da-f]{6}$/i.test(written) ? `#${written.toUpperCase()}` : undefined;
}

/** A colour after what is done to it, in the order in which it is written. */
function changed(base: Hex, changes: readonly XmlElement[]): Paint {
  let colour = rgb(base);
  let opacity = 1;
  for (const change of changes) {
    const by = share(change.attribute('val')) ?? 0;
    if (change.name === 'a:alpha') opacity = by;
    else if (change.name === 'a:alphaMod') opacity *= by;
    else if (change.name === 'a:alphaOff') opacity += by;
    else colour = CHANGES[change.name]?.(colour, by, change) ?? colour;
  }
  return { colour: hex(colour), opacity: Math.min(1, Math.max(0, opacity)) };
}

type Change = (colour: Rgb, by: number, element: XmlElement) => Rgb;

/** Towards white and black in linear light, as PowerPoint does; brightness and saturation in HSL. */
const CHANGES: Readonly<Record<string, Change>> = {
  'a:tint': (colour, by) => fromLinear(each(linear(colour), (value) => value * by + 1 - by)),
  'a:shade': (colour, by) => fromLinear(each(linear(colour), (value) => value * by)),
  'a:lum': inHsl(([h, s], by) => [h, s, by]),
  'a:lumMod': inHsl(([h, s, l], by) => [h, s, l * by]),
  'a:lumOff': inHsl(([h, s, l], by) => [h, s, l + by]),
  'a:sat': inHsl(([h, , l], by) => [h, by, l]),
  'a:satMod': inHsl(([h, s, l], by) => [h, s * by, l]),
  'a:satOff': inHsl(([h, s, l], by) => [h, s + by, l]),
  'a:hue': inHsl(([, s, l], _, element) => [angle(element.attribute('val')), s, l]),
  'a:hueMod': inHsl(([h, s, l], by) => [h * by, s, l]),
  'a:hueOff': inHsl(([h, s, l], _, element) => [h + angle(element.attribute('val')), s, l]),
  'a:comp': inHsl(([h, s, l]) => [h + 180, s, l]),
  'a:inv': (colour) => fromLinear(each(linear(colour), (value) => 1 - value)),
  'a:gray': (colour) => {
    const [r, g, b] = linear(colour);
    const grey = 0.2126 * r + 0.7152 * g + 0.0722 * b;
    return fromLinear([grey, grey, grey]);
  },
  'a:gamma': (colour) => fromLinear(colour),
  'a:invGamma': (colour) => linear(colour),
};

function inHsl(change: (hsl: Rgb, by: number, element: XmlElement) => Rgb): Change {
  return (colour, by, element) => {
    const [h, s, l] = change(hsl(colour), by, element);
    return fromHsl([h, Math.min(1, Math.max(0, s)), Math.min(1, Math.max(0, l))]);
  };
}

/** What is seen of a paint on a ground. */
export function over({ colour, opacity }: Paint, ground: Hex): Hex {
  const [top, under] = [rgb(colour), rgb(ground)];
  return hex([0, 1, 2].map((index) => (top[index] ?? 0) * opacity + (under[index] ?? 0) * (1 - opacity)));
}

export function rgb(colour: Hex): Rgb {
  const at = (from: number) => Number.parseInt(colour.slice(from, from + 2), 16) / 255;
  return [at(1), at(3), at(5)];
}

export function hex(values: readonly number[]): Hex {
  const digits = values.map((value) =>
    Math.round(Math.min(1, Math.max(0, value)) * 255)
      .toString(16)
      .padStart(2, '0'),
  );
  return `#${digits.join('').toUpperCase()}`;
}

function each([r, g, b]: Rgb, change: (value: number) => number): Rgb {
  return [change(r), change(g), change(b)];
}

function linear(colour: Rgb): Rgb {
  return each(colour, (value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
}

function fromLinear(colour: Rgb): Rgb {
  return each(colour, (value) => {
    const clamped = Math.min(1, Math.max(0, value));
    return clamped <= 0.0031308 ? clamped * 12.92 : 1.055 * clamped ** (1 / 2.4) - 0.055;
  });
}

/** Hue in degrees. */
function hsl([r, g, b]: Rgb): Rgb {
  const [most, least] = [Math.max(r, g, b), Math.min(r, g, b)];
  const lightness = (most + least) / 2;
  const range = most - least;
  if (range === 0) return [0, 0, lightness];
  const saturation = range / (1 - Math.abs(2 * lightness - 1));
  const sixth = most === r ? (g - b) / range : most === g ? (b - r) / range + 2 : (r - g) / range + 4;
  return [(sixth * 60 + 360) % 360, saturation, lightness];
}

function fromHsl([hue, saturation, lightness]: Rgb): Rgb {
  const reach = saturation * Math.min(lightness, 1 - lightness);
  const at = (from: number) => {
    const k = (from + (((hue % 360) + 360) % 360) / 30) % 12;
    return lightness - reach * Math.max(-1, Math.min(k - 3, 9 - k, 1));
  };
  return [at(0), at(8), at(4)];
}
