/** Where the two parts of a bar meet. */
import type { Span } from '../document/types.js';

/** At the median, as a share of the bar from 0 to 1; without one, in the middle. */
export function notchOf({ min, max, median }: Span): number {
  return median === undefined || max <= min ? 0.5 : (median - min) / (max - min);
}
