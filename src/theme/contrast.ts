/** Whether a theme can be read: the contrasts of WCAG 2.2 between the colours that meet on a page. */
import type { Hex, Theme, Token } from './types.js';

/** Text needs 4.5 : 1 (WCAG 1.4.3), marks that carry meaning need 3 : 1 (WCAG 1.4.11). */
const TEXT = 4.5;
const MARK = 3;

export interface Pair {
  readonly colour: Token;
  readonly on: Token;
  /** The least ratio that is legible. */
  readonly least: number;
}

/** Every pair of tokens that a layout puts on each other. Rules and muted bars are decoration and stand in none. */
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
  { colour: 'onTier', on: 'lower', least: TEXT },
  { colour: 'onTier', on: 'middle', least: TEXT },
  { colour: 'onTier', on: 'upper', least: TEXT },
  { colour: 'onPanel', on: 'panelLower', least: TEXT },
  { colour: 'onPanel', on: 'panelMiddle', least: TEXT },
  { colour: 'onPanel', on: 'panelUpper', least: TEXT },
];

/** The pairs of a theme that are too faint, with their ratios. */
export function faintPairs(colours: Theme['colours']): readonly (Pair & { readonly ratio: number })[] {
  return PAIRS.map((pair) => ({ ...pair, ratio: contrast(colours[pair.colour], colours[pair.on]) })).filter(
    ({ ratio, least }) => ratio < least,
  );
}

/** The contrast ratio of two colours, from 1 to 21 (WCAG 2.2, "contrast ratio"). */
export function contrast(one: Hex, other: Hex): number {
  const [darker, lighter] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return ((lighter ?? 0) + 0.05) / ((darker ?? 0) + 0.05);
}

/** Relative luminance in sRGB, from 0 (black) to 1 (white) (WCAG 2.2, "relative luminance"). */
export function luminance(colour: Hex): number {
  const linear = (from: number) => {
    const value = Number.parseInt(colour.slice(from, from + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * linear(1) + 0.7152 * linear(3) + 0.0722 * linear(5);
}
