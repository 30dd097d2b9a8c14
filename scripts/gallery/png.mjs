// A picture as a PNG of at most 256 colours: a third of the bytes, and nobody sees it on flat colours.
import { deflateSync } from 'node:zlib';
import { loadTypeScript } from '../typescript.mjs';

const { writeChunks } = await loadTypeScript(new URL('../../src/pictures/png/chunks.ts', import.meta.url));

const MOST_COLOURS = 256;

/** `pixels` are four bytes each (red, green, blue, opacity), all of them opaque. */
export function palettePng({ pixels, width, height }) {
  const colours = commonest(pixels);
  const indexOf = nearestIn(colours);
  const rows = Buffer.alloc(height * (width + 1));
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) rows[y * (width + 1) + 1 + x] = indexOf(colourAt(pixels, (y * width + x) * 4));
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  // Eight bits a pixel, of a palette.
  header.set([8, 3, 0, 0, 0], 8);
  const palette = Buffer.from(colours.flatMap((colour) => [colour >> 16, (colour >> 8) & 255, colour & 255]));
  return writeChunks([
    { type: 'IHDR', data: header },
    { type: 'PLTE', data: palette },
    { type: 'IDAT', data: deflateSync(rows, { level: 9 }) },
  ]);
}

function colourAt(pixels, at) {
  return (pixels[at] << 16) | (pixels[at + 1] << 8) | pixels[at + 2];
}

function commonest(pixels) {
  const counts = new Map();
  for (let at = 0; at < pixels.length; at += 4) {
    const colour = colourAt(pixels, at);
    counts.set(colour, (counts.get(colour) ?? 0) + 1);
  }
  const byCount = [...counts].sort(([one, some], [other, more]) => more - some || one - other);
  return byCount.slice(0, MOST_COLOURS).map(([colour]) => colour);
}

/** The colour of a palette that is most like another. */
function nearestIn(palette) {
  const known = new Map(palette.map((colour, index) => [colour, index]));
  return (colour) => {
    const found = known.get(colour) ?? nearest(colour, palette);
    known.set(colour, found);
    return found;
  };
}

function nearest(colour, palette) {
  let [best, least] = [0, Number.POSITIVE_INFINITY];
  palette.forEach((one, index) => {
    const [red, green, blue] = [16, 8, 0].map((shift) => ((one >> shift) & 255) - ((colour >> shift) & 255));
    const apart = red * red + green * green + blue * blue;
    if (apart < least) [best, least] = [index, apart];
  });
  return best;
}
