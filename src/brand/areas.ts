/** Boxes that meet, hold and leave room to each other. */
import type { Box, Pt } from '../layout/scene.js';

/** Less than a hair: rounding in the files of other programs. */
const HAIR: Pt = 0.5;

export function meets(one: Box, other: Box): boolean {
  return (
    Math.min(one.x + one.w, other.x + other.w) - Math.max(one.x, other.x) > HAIR &&
    Math.min(one.y + one.h, other.y + other.h) - Math.max(one.y, other.y) > HAIR
  );
}

export function contains(outer: Box, inner: Box): boolean {
  return (
    outer.x <= inner.x + HAIR &&
    outer.y <= inner.y + HAIR &&
    outer.x + outer.w >= inner.x + inner.w - HAIR &&
    outer.y + outer.h >= inner.y + inner.h - HAIR
  );
}

export function around(boxes: readonly [Box, ...Box[]]): Box {
  const x = Math.min(...boxes.map((box) => box.x));
  const y = Math.min(...boxes.map((box) => box.y));
  const right = Math.max(...boxes.map((box) => box.x + box.w));
  const bottom = Math.max(...boxes.map((box) => box.y + box.h));
  return { x, y, w: right - x, h: bottom - y };
}

/** What both have; without width or height where they do not meet. */
export function common(one: Box, other: Box): Box {
  const [x, y] = [Math.max(one.x, other.x), Math.max(one.y, other.y)];
  const right = Math.min(one.x + one.w, other.x + other.w);
  const bottom = Math.min(one.y + one.h, other.y + other.h);
  return { x, y, w: Math.max(0, right - x), h: Math.max(0, bottom - y) };
}

/** Of equals the first; without width or height where there are none. */
export function largest(boxes: readonly Box[]): Box {
  const area = ({ w, h }: Box) => w * h;
  return boxes.reduce((best, box) => (area(box) > area(best) ? box : best), boxes[0] ?? { x: 0, y: 0, w: 0, h: 0 });
}

/** The largest upright part of a region that meets none of the obstacles; of equals the uppermost, then the leftmost. */
export function largestFree(region: Box, obstacles: readonly Box[]): Box {
  const inside = obstacles.filter((box) => meets(box, region)).map((box) => common(box, region));
  const edges = [region.y, region.y + region.h, ...inside.flatMap(({ y, h }) => [y, y + h])];
  const rows = [...new Set(edges)].sort((a, b) => a - b);
  let best: Box = { x: region.x, y: region.y, w: 0, h: 0 };
  for (const [index, top] of rows.entries()) {
    for (const bottom of rows.slice(index + 1)) {
      const gap = widestGap(
        region,
        inside.filter(({ y, h }) => y < bottom && y + h > top),
      );
      if (gap.w * (bottom - top) > best.w * best.h) best = { ...gap, y: top, h: bottom - top };
    }
  }
  return best;
}

function widestGap(region: Box, obstacles: readonly Box[]): { readonly x: Pt; readonly w: Pt } {
  const sorted = [...obstacles].sort((a, b) => a.x - b.x);
  let best = { x: region.x, w: 0 };
  let x = region.x;
  for (const obstacle of [...sorted, { x: region.x + region.w, w: 0 }]) {
    if (obstacle.x - x > best.w) best = { x, w: obstacle.x - x };
    x = Math.max(x, obstacle.x + obstacle.w);
  }
  return best;
}
