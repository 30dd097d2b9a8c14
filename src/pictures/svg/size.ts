/** How large a drawing says that it is (SVG 2, 8.2), and whether that is a size to draw. */
import type { Size } from '../size.js';

/** What the root element says. */
export interface RootAttributes {
  readonly width?: string;
  readonly height?: string;
  readonly viewBox?: string;
}

/** User units in each unit of CSS. */
const UNITS: Readonly<Record<string, number>> = {
  '': 1,
  px: 1,
  pt: 96 / 72,
  pc: 16,
  in: 96,
  cm: 96 / 2.54,
  mm: 96 / 25.4,
};

/** User units; nothing where only the drawing itself can tell. */
export function sizeOf({ width = '100%', height = '100%', viewBox = '' }: RootAttributes): Size | undefined {
  const [, , across, down] = viewBox.trim().split(/[\s,]+/);
  const size = { width: lengthOf(width, across), height: lengthOf(height, down) };
  return Number.isNaN(size.width + size.height) ? undefined : size;
}

function lengthOf(words: string, whole: string | undefined): number {
  const [, number, unit = ''] = /^\s*([-+\d.]+(?:e[-+]?\d+)?)(%|[a-z]*)\s*$/i.exec(words) ?? [];
  if (unit === '%') return whole === undefined ? Number.NaN : (Number(number) / 100) * Number(whole);
  return Number(number) * (UNITS[unit.toLowerCase()] ?? Number.NaN);
}

/** The least and the largest side, and how many times the one may be the other: beyond it nothing is left to see. */
const LEAST = 0.01;
const LARGEST = 1_000_000;
const SLENDER = 1000;

export function isDrawable({ width, height }: Size): boolean {
  const [short, long] = [Math.min(width, height), Math.max(width, height)];
  return short >= LEAST && long <= LARGEST && long <= SLENDER * short;
}
