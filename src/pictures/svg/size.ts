/** How large a drawing says that it is (SVG 2, 8.2), and whether that is a size to draw. */
import type { Size } from '../size.js';
import { inUnits } from './css/units.js';

/** User units; nothing where only the drawing itself can tell. */
export function sizeOf(root: ReadonlyMap<string, string>): Size | undefined {
  const [, , across, down] = (root.get('viewBox') ?? '').trim().split(/[\s,]+/);
  const size = { width: lengthOf(root.get('width'), across), height: lengthOf(root.get('height'), down) };
  return Number.isNaN(size.width + size.height) ? undefined : size;
}

function lengthOf(words = '100%', whole: string | undefined): number {
  return inUnits(words, Number(whole ?? Number.NaN)) ?? Number.NaN;
}

/** The least and the largest side, and how many times the one may be the other: beyond it nothing is left to see. */
const LEAST = 0.01;
const LARGEST = 1_000_000;
const SLENDER = 1000;

export function isDrawable({ width, height }: Size): boolean {
  const [short, long] = [Math.min(width, height), Math.max(width, height)];
  return short >= LEAST && long <= LARGEST && long <= SLENDER * short;
}
