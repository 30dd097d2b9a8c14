/** The filters of PNG (W3C, third edition, 9.2): what each byte of a row was expected to be, from its neighbours. */

import type { Png } from './read.js';
import { type Pass, passesOf, pixelSize } from './rows.js';

/** Undoes the filters of all rows, in place. */
export function unfilter(png: Png, rows: Uint8Array): void {
  const size = pixelSize(png);
  let start = 0;
  for (const pass of passesOf(png)) {
    unfilterPass(pass, rows.subarray(start, start + pass.rows * pass.stride), size);
    start += pass.rows * pass.stride;
  }
}

/** `size` is the bytes of a pixel. What would lie outside of the pass counts as 0. */
function unfilterPass({ stride, rows }: Pass, bytes: Uint8Array, size: number): void {
  for (let row = 0; row < rows; row += 1) {
    const start = row * stride + 1;
    const end = start + stride - 1;
    // Above the first row are zeros: up is nothing then, and Paeth's predictor is what is on the left.
    const filter = bytes[start - 1] ?? 0;
    if (row > 0 && filter === 2) addUp(bytes, start, end, stride);
    else if (row > 0 && filter === 4) addPaeth(bytes, start, end, stride, size);
    else if (filter === 1 || filter === 4) addLeft(bytes, start, end, size);
    else if (filter === 3) addAverage(bytes, start, end, row > 0 ? stride : undefined, size);
  }
}

function addLeft(bytes: Uint8Array, start: number, end: number, size: number): void {
  for (let at = start + size; at < end; at += 1) bytes[at] = (bytes[at] ?? 0) + (bytes[at - size] ?? 0);
}

function addUp(bytes: Uint8Array, start: number, end: number, stride: number): void {
  for (let at = start; at < end; at += 1) bytes[at] = (bytes[at] ?? 0) + (bytes[at - stride] ?? 0);
}

function addAverage(bytes: Uint8Array, start: number, end: number, stride: number | undefined, size: number): void {
  for (let at = start; at < end; at += 1) {
    const left = at < start + size ? 0 : (bytes[at - size] ?? 0);
    const up = stride === undefined ? 0 : (bytes[at - stride] ?? 0);
    bytes[at] = (bytes[at] ?? 0) + ((left + up) >> 1);
  }
}

/** Adds whichever neighbour is nearest to what they would give together. */
function addPaeth(bytes: Uint8Array, start: number, end: number, stride: number, size: number): void {
  const first = Math.min(end, start + size);
  for (let at = start; at < first; at += 1) bytes[at] = (bytes[at] ?? 0) + (bytes[at - stride] ?? 0);
  for (let at = first; at < end; at += 1) {
    const left = bytes[at - size] ?? 0;
    const up = bytes[at - stride] ?? 0;
    const corner = bytes[at - stride - size] ?? 0;
    const byLeft = Math.abs(up - corner);
    const byUp = Math.abs(left - corner);
    const byCorner = Math.abs(left + up - 2 * corner);
    const nearest = byLeft <= byUp && byLeft <= byCorner ? left : byUp <= byCorner ? up : corner;
    bytes[at] = (bytes[at] ?? 0) + nearest;
  }
}
