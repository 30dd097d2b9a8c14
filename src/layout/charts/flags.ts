/** Lines at values of a scale, each with its words as a flag at its top, none over another. */
import type { Box, Pt } from '../scene.js';

export interface Flag {
  /** Of its line. */
  readonly x: Pt;
  /** Of its words. */
  readonly w: Pt;
}

export interface PlacedFlag extends Flag {
  /** Where the words begin: right of the line, or left of it where there is no room. */
  readonly left: Pt;
  /** Rows of flags, from 0 right above the chart. The line begins at its own. */
  readonly lane: number;
}

/** Between a line and its own words, and between words and what is beside them. */
const GAP = 4;
const CLEAR = 8;

/** From the left, which have a place in one of the lanes, and which have none. */
export interface PlacedFlags<One> {
  readonly placed: readonly (One & PlacedFlag)[];
  readonly without: readonly One[];
}

/**
 * From right to left, so that the lines of higher flags pass left of lower ones. Where flags at the end of the scale leave no other
 * way, a line is interrupted by the words of another; words never stand on words. `bounds` are those of the words, `most` is how many
 * lanes there may be.
 */
export function placeFlags<One extends Flag>(
  flags: readonly One[],
  bounds: { readonly left: Pt; readonly right: Pt },
  most: number,
): PlacedFlags<One> {
  const placed: (One & PlacedFlag)[] = [];
  const without: One[] = [];
  for (const flag of [...flags].sort((a, b) => b.x - a.x)) {
    const right = flag.x + GAP;
    const left = right + flag.w <= bounds.right ? right : Math.max(bounds.left, flag.x - GAP - flag.w);
    const lanes = Array.from({ length: most }, (_, lane) => ({ ...flag, left, lane }));
    const free = lanes.filter((one) => !placed.some((other) => overlaps(one, other)));
    const best = free.find((one) => !placed.some((other) => crosses(one, other))) ?? free[0];
    if (best === undefined) without.push(flag);
    else placed.push(best);
  }
  return { placed: placed.reverse(), without: without.reverse() };
}

function overlaps(one: PlacedFlag, other: PlacedFlag): boolean {
  if (one.lane !== other.lane) return false;
  return one.left < other.left + other.w + CLEAR && other.left < one.left + one.w + CLEAR;
}

/** The line of the higher passes through the words of the lower. */
function crosses(one: PlacedFlag, other: PlacedFlag): boolean {
  const [lower, higher] = one.lane < other.lane ? [one, other] : [other, one];
  return lower.lane < higher.lane && lower.left - 1 < higher.x && higher.x < lower.left + lower.w + 1;
}

/** Whether a line at a place of the scale would stand in a box, or as near as if it were a letter of its words. */
export function isCrossed(box: Box, x: Pt): boolean {
  return box.x - BESIDE_LINE < x && x < box.x + box.w + BESIDE_LINE;
}

/** A line keeps further off from its own words. */
const BESIDE_LINE: Pt = 3;

/** The parts of a line from `y` to `end` that words leave free. */
export function aroundWords(
  x: Pt,
  { y, end }: { readonly y: Pt; readonly end: Pt },
  words: readonly Box[],
): readonly { readonly y: Pt; readonly h: Pt }[] {
  const crossed = words.filter((box) => isCrossed(box, x)).sort((one, other) => one.y - other.y);
  const starts = [y, ...crossed.map((box) => box.y + box.h)];
  const stops = [...crossed.map((box) => box.y), end];
  return starts.flatMap((start, index) => {
    const stop = Math.min(stops[index] ?? end, end);
    return stop > start ? [{ y: start, h: stop - start }] : [];
  });
}
