/** The lists of a role beside its picture: one under the other, for there is room for one column. */
import type { Box, Pt } from '../scene.js';
import { textHeight } from '../text/set.js';
import { takeCopies } from '../text/split.js';
import type { Column, ListGroup } from './columns.js';
import type { SlideContext } from './slide.js';

/** A column where it stands: its head, and under that its paragraphs. */
export interface PlacedColumn extends Column {
  readonly box: Box;
}

/** From the top of a head to what stands under it, and from there to the next head. */
export const HEAD: Pt = 32;
const GAP: Pt = 16;

/** As many lists as the slide layout has places for. */
export const STACKED = 2;

/** The lists that a frame holds, and what is left of them. */
export function stacked(
  groups: readonly ListGroup[],
  frame: Box,
  { measure }: SlideContext,
): { columns: PlacedColumn[]; rest: readonly ListGroup[] } {
  const columns: PlacedColumn[] = [];
  let y = frame.y;
  for (const [index, group] of groups.entries()) {
    const h = frame.y + frame.h - y - HEAD;
    const whole = textHeight(group.copies, frame.w, measure);
    if (index > 0 && (index >= STACKED || whole > h)) return { columns, rest: groups.slice(index) };
    const [copies, left] = takeCopies(group.copies, frame.w, h, measure);
    columns.push({ ...group, copies, box: { ...frame, y, h: Math.min(whole, h) + HEAD } });
    if (left.length > 0) return { columns, rest: [{ ...group, copies: left }, ...groups.slice(index + 1)] };
    y += HEAD + whole + GAP;
  }
  return { columns, rest: [] };
}
