/** How the lists of a comparison that goes on are shared out among its slides. */
import type { LayoutContext } from '../context.js';
import type { Pt } from '../scene.js';
import { type Copy, textHeight } from '../text/set.js';
import { takeCopies } from '../text/split.js';

export type Shares = readonly (readonly Copy[])[];

/** What each column takes of its room, and what it leaves. */
export function taken(
  columns: Shares,
  w: Pt,
  roomFor: (copies: readonly Copy[]) => Pt,
  { measure }: LayoutContext,
): readonly [Shares, Shares] {
  const parts = columns.map((copies) => takeCopies(copies, w, roomFor(copies), measure));
  return [parts.map(([some]) => some), parts.map(([, rest]) => rest)];
}

/** As few slides as hold all, in shares as even as whole items allow: the last is not left with a line or two. */
export function sharesOf(columns: Shares, w: Pt, room: Pt, context: LayoutContext): Shares[] {
  const heightOf = (copies: readonly Copy[]): Pt => textHeight(copies, w, context.measure);
  const packed = (roomFor: (copies: readonly Copy[], index: number) => Pt): Shares[] => {
    const slides: Shares[] = [];
    for (let rest = columns; rest.some((copies) => copies.length > 0); ) {
      const [some, left] = taken(rest, w, (copies) => roomFor(copies, slides.length), context);
      slides.push(some);
      rest = left;
    }
    return slides;
  };
  const fewest = packed(() => room);
  if (fewest.length <= 1) return fewest;
  const even = packed((copies, index) => {
    const share = heightOf(copies) / Math.max(1, fewest.length - index) + heightOf(copies.slice(0, 1)) / 2;
    return Math.min(room, share);
  });
  return even.length > fewest.length ? fewest : even;
}
