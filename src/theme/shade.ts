/** Shades of a company's colour: as light or dark as is wanted, and recognisably the same colour. */
import { lightness, luminanceAt } from './contrast.js';
import { bisect, fromOklch, luminanceOf, mostChroma, type Oklch, oklch } from './oklab.js';
import type { Hex } from './types.js';

/** Of L*: nearer than this nobody sees a difference, and the company's colour stays as it is. */
const SAME = 0.5;

/** The colour at a lightness (L*, from 0 to 100). */
export function shade(colour: Hex, wanted: number): Hex {
  if (Math.abs(lightness(colour) - wanted) < SAME) return colour;
  const base = oklch(colour);
  return reaching(wanted, (level) => toned(base, level));
}

/** A grey with a touch of a colour. */
export function tinted(colour: Hex, wanted: number, chroma: number): Hex {
  const { hue, chroma: own } = oklch(colour);
  // What is a grey itself has no hue to give.
  const touch = chroma * Math.min(1, own / 0.05);
  return reaching(wanted, (level) => ({ lightness: level, chroma: Math.min(touch, mostChroma(level, hue)), hue }));
}

/** Of colours by their lightness in Oklab, that of a lightness in L*, by which contrasts go. */
function reaching(wanted: number, at: (level: number) => Oklch): Hex {
  const luminance = luminanceAt(wanted);
  return fromOklch(at(bisect(0, 1, (level) => luminanceOf(at(level)) <= luminance)));
}

export function chromaOf(colour: Hex): number {
  return oklch(colour).chroma;
}

/**
 * As strong as the colour is among those of its lightness, or as it is in itself: halfway, so that neither a lighter navy is grey nor a
 * darker pastel loud. Yellows turn to amber as they darken, as they do in print: straight on they would be olive.
 */
function toned({ lightness: own, chroma, hue }: Oklch, level: number): Oklch {
  const reach = mostChroma(own, hue);
  const turned = amber(hue, own - level);
  const most = mostChroma(level, turned);
  const share = reach < 1e-3 ? 1 : Math.min(4, most / reach);
  return { lightness: level, chroma: Math.min(most, chroma * Math.sqrt(share)), hue: turned };
}

const DEGREE = Math.PI / 180;
const YELLOWS = { from: 78 * DEGREE, to: 125 * DEGREE, amber: 72 * DEGREE };

function amber(hue: number, darker: number): number {
  if (darker <= 0 || hue < YELLOWS.from || hue > YELLOWS.to) return hue;
  return hue - (hue - YELLOWS.amber) * Math.min(1, darker / 0.45);
}
