/** Colour under what is not seen. */
import type { Pixels } from './pixels.js';

const FAR = 0xffff;

/**
 * Gives each pixel that is not seen the colour of the nearest that is. Programs that show PDF make colour and opacity smaller
 * apart, so that whatever stands there is mixed into the edges: mostly black, a dark fringe around what is white.
 */
export function bleed({ bytes, step, colours, opacity }: Pixels, width: number): void {
  const copy = (from: number, to: number) => bytes.copyWithin(to * step, from * step, from * step + colours);
  if (opacity?.includes(0)) spread(opacity, width, copy);
}

/** In two passes, as distances are measured in a grid: from above and the left, then from below and the right. */
function spread(opacity: Uint8Array, width: number, copy: (from: number, to: number) => void): void {
  const count = opacity.length;
  const distance = new Uint16Array(count);
  let last = -1;
  for (let pixel = opacity.indexOf(0); pixel >= 0; pixel = opacity.indexOf(0, pixel + 1)) {
    do {
      const left = pixel % width === 0 ? FAR : (distance[pixel - 1] ?? FAR);
      const up = pixel < width ? FAR : (distance[pixel - width] ?? FAR);
      const nearest = Math.min(left, up, FAR - 1);
      distance[pixel] = nearest + 1;
      if (nearest < FAR - 1) copy(left <= up ? pixel - 1 : pixel - width, pixel);
      if (nearest > 0) last = pixel;
      pixel += 1;
    } while (opacity[pixel] === 0);
  }
  for (let pixel = last; pixel >= 0; pixel -= 1) {
    const own = distance[pixel] ?? FAR;
    if (own < 2) continue;
    const right = pixel % width === width - 1 ? FAR : (distance[pixel + 1] ?? FAR);
    const down = pixel >= count - width ? FAR : (distance[pixel + width] ?? FAR);
    const nearest = Math.min(right, down);
    if (nearest >= own - 1) continue;
    distance[pixel] = nearest + 1;
    copy(right <= down ? pixel + 1 : pixel + width, pixel);
  }
}
