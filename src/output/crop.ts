/** Pictures of which a part is shown. */
import type { Box } from '../layout/scene.js';

/** Where all of a picture would stand whose part `crop` (in shares of it) fills a box. */
export function wholeOf(box: Box, crop: Box): Box {
  const [w, h] = [box.w / crop.w, box.h / crop.h];
  return { x: box.x - crop.x * w, y: box.y - crop.y * h, w, h };
}
