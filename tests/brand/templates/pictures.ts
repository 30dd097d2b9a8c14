/** Pictures of templates: a mark, and something like a photograph. */
import { png } from '../../pictures/make-png.js';

type Pixel = readonly [number, number, number];

function drawn(width: number, height: number, pixel: (x: number, y: number) => Pixel): Uint8Array {
  const places = Array.from({ length: width * height }, (_, at) => pixel(at % width, Math.floor(at / width)));
  return png({ width, height, type: 2, samples: places.flat() });
}

/** A ring on a field of colour. */
export function mark(width: number, height: number, field: Pixel, ring: Pixel): Uint8Array {
  return drawn(width, height, (x, y) => {
    const away = Math.hypot(x - height / 2, y - height / 2) / height;
    return (away > 0.22 && away < 0.38) || (x > height && y > height * 0.4 && y < height * 0.6) ? ring : field;
  });
}

/** A sky above a hill, by day or by night, so that it is lighter in one place than in another. */
export function photograph(width: number, height: number, night = false): Uint8Array {
  return drawn(width, height, (x, y) => {
    const hill = height * (0.6 + 0.2 * Math.sin(x / (width / 5)));
    const depth = Math.round((y / height) * 40);
    const sky: Pixel = night ? [10, 20 + depth, 60 + depth] : [140 + depth, 180 + depth, 245];
    return y < hill ? sky : [20 + (x % 7), 70 - depth, 30];
  });
}
