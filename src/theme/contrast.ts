/** Whether a theme can be read: the contrasts of WCAG 2.2 between the colours that meet on a page. */
import type { Hex, Theme, Token } from './types.js';

/** Text needs 4.5 : 1 (WCAG 1.4.3), marks that carry meaning need 3 : 1 (WCAG 1.4.11). */
export const TEXT = 4.5;
export const MARK = 3;

export interface Pair {
  readonly colour: Token;
  readonly on: Token;
  /** The least ratio that is legible. */
  readonly least: number;
}

/** What decoration needs to be seen at all. */
export const DECORATION = 1.7;

/** Of lightness, between two panels: less is one grey to the eye, and a page printed in grey has no hue to tell them by. */
export const GREY_STEP = 5;

/** Every pair of tokens that a layout puts on each other, to be read. */
export const PAIRS: readonly Pair[] = [
  { colour: 'ink', on: 'paper', least: TEXT },
  { colour: 'ink', on: 'surface', least: TEXT },
  { colour: 'ink2', on: 'paper', least: TEXT },
  { colour: 'signal', on: 'paper', least: TEXT },
  // Links.
  { colour: 'middle', on: 'paper', least: TEXT },
  { colour: 'lower', on: 'paper', least: MARK },
  { colour: 'upper', on: 'paper', least: MARK },
  { colour: 'mark', on: 'paper', least: MARK },
  { colour: 'onLower', on: 'lower', least: TEXT },
  { colour: 'onMiddle', on: 'middle', least: TEXT },
  { colour: 'onUpper', on: 'upper', least: TEXT },
  { colour: 'onPanelLower', on: 'panelLower', least: TEXT },
  { colour: 'onPanelMiddle', on: 'panelMiddle', least: TEXT },
  { colour: 'onPanelUpper', on: 'panelUpper', least: TEXT },
];

/** Bars of other tiers on a tier's panel. Nothing is read from them, nor from rules, which may be fainter still. */
export const MUTED: readonly Pair[] = [
  { colour: 'mutedLower', on: 'panelLower', least: DECORATION },
  { colour: 'mutedMiddle', on: 'panelMiddle', least: DECORATION },
  { colour: 'mutedUpper', on: 'panelUpper', least: DECORATION },
];

const PANELS = ['panelLower', 'panelMiddle', 'panelUpper'] as const;

/** Those pairs that are too faint in a theme, with their ratios. */
export function faint(
  pairs: readonly Pair[],
  colours: Theme['colours'],
): readonly (Pair & { readonly ratio: number })[] {
  return pairs
    .map((pair) => ({ ...pair, ratio: contrast(colours[pair.colour], colours[pair.on]) }))
    .filter(({ ratio, least }) => ratio < least);
}

/** A panel that prints in the grey of another. */
export interface AlikePanel {
  readonly panel: Token;
  readonly other: Token;
  /** Of the two (L*), from 0 (black) to 100 (white). */
  readonly lightness: readonly [number, number];
  /** How far apart they have to be. */
  readonly least: number;
}

export function alikeInGrey(colours: Theme['colours']): readonly AlikePanel[] {
  return PANELS.flatMap((other, index) =>
    PANELS.slice(index + 1).map((panel) => ({
      panel,
      other,
      lightness: [lightness(colours[panel]), lightness(colours[other])] as const,
      least: GREY_STEP,
    })),
  ).filter(({ lightness: [one, two] }) => Math.abs(one - two) < GREY_STEP);
}

/** The contrast ratio of two colours, from 1 to 21 (WCAG 2.2, "contrast ratio"). */
export function contrast(one: Hex, other: Hex): number {
  const [darker, lighter] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return ((lighter ?? 0) + 0.05) / ((darker ?? 0) + 0.05);
}

/** What is read on an area: the first of some colours with enough contrast, or else black or white, of which one always has it. */
export function readableOn(area: Hex, wanted: readonly Hex[]): Hex {
  const found = wanted.find((words) => contrast(words, area) >= TEXT);
  return found ?? (contrast('#FFFFFF', area) >= contrast('#000000', area) ? '#FFFFFF' : '#000000');
}

/** Relative luminance in sRGB, from 0 (black) to 1 (white) (WCAG 2.2, "relative luminance"). */
export function luminance(colour: Hex): number {
  const linear = (from: number) => {
    const value = Number.parseInt(colour.slice(from, from + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * linear(1) + 0.7152 * linear(3) + 0.0722 * linear(5);
}

/** How light a colour looks, from 0 (black) to 100 (white) (L* of CIE 1976). */
export function lightness(colour: Hex): number {
  return lightnessAt(luminance(colour));
}

/** The same of a relative luminance. */
export function lightnessAt(y: number): number {
  return y > 216 / 24389 ? 116 * Math.cbrt(y) - 16 : (y * 24389) / 27;
}

/** The relative luminance of a lightness. */
export function luminanceAt(lightness: number): number {
  return lightness > 8 ? ((lightness + 16) / 116) ** 3 : (lightness * 27) / 24389;
}
