/** Samples as PDF and PNG pack them: in rows that each say how they differ from the one above. */
import type { Pixels } from './pixels.js';

/** The filter that takes away what stands above (PNG, 9.2): quick, and short where rows are alike. */
const UP = 2;

/** Rows behind the number of their filter. */
export interface FilteredRows {
  readonly colour: Uint8Array;
  readonly opacity?: Uint8Array;
}

export function filteredRows({ bytes, step, colours, opacity }: Pixels, width: number): FilteredRows {
  if (opacity === undefined) return { colour: filteredPlane(bytes, width, step, colours) };
  if (step === 4) return splitRgba(bytes, width);
  return { colour: filteredPlane(bytes, width, step, colours), opacity: filteredPlane(opacity, width, 1, 1) };
}

/** Of each pixel the first `samples` bytes. From a pixel to the next are `step` bytes. */
export function filteredPlane(bytes: Uint8Array, width: number, step: number, samples: number): Uint8Array {
  const length = width * step;
  const rows = new Uint8Array((bytes.length / length) * (1 + width * samples));
  let to = 0;
  for (const [row, above] of withAbove(bytes, length)) {
    rows[to++] = UP;
    for (let at = 0; at < length; at += step)
      for (let sample = at; sample < at + samples; sample += 1) rows[to++] = (row[sample] ?? 0) - (above[sample] ?? 0);
  }
  return rows;
}

/** What most pictures with opacity are, and large: in one go, a third of the time. */
function splitRgba(bytes: Uint8Array, width: number): Required<FilteredRows> {
  const height = bytes.length / (4 * width);
  const colour = new Uint8Array(height * (1 + 3 * width));
  const opacity = new Uint8Array(height * (1 + width));
  let toColour = 0;
  let toOpacity = 0;
  for (const [row, above] of withAbove(bytes, 4 * width)) {
    colour[toColour++] = UP;
    opacity[toOpacity++] = UP;
    for (let at = 0; at < row.length; at += 4) {
      colour[toColour] = (row[at] ?? 0) - (above[at] ?? 0);
      colour[toColour + 1] = (row[at + 1] ?? 0) - (above[at + 1] ?? 0);
      colour[toColour + 2] = (row[at + 2] ?? 0) - (above[at + 2] ?? 0);
      opacity[toOpacity] = (row[at + 3] ?? 0) - (above[at + 3] ?? 0);
      toColour += 3;
      toOpacity += 1;
    }
  }
  return { colour, opacity };
}

/** Each row with the one above it; above the first are zeros. */
function* withAbove(bytes: Uint8Array, length: number): Generator<readonly [row: Uint8Array, above: Uint8Array]> {
  let above: Uint8Array = new Uint8Array(length);
  for (let at = 0; at < bytes.length; at += length) {
    const row = bytes.subarray(at, at + length);
    yield [row, above];
    above = row;
  }
}
