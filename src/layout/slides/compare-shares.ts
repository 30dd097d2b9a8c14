/** How the lists of a comparison that goes on are shared out among its slides. */
import type { LayoutContext } from '../context.js';
import type { Pt } from '../scene.js';
import { type Copy, textHeight } from '../text/set.js';
import { takeCopies } from '../text/split.js';

export type Shares = readonly (readonly Copy[])[];

/** How high the lists are on the first slide, and on those after it. */
export interface Rooms {
  readonly first: Pt;
  readonly next: Pt;
}

/** As few slides as hold all, in shares as even as whole items allow: the last is not left with a line or two. */
export function sharesOf(columns: Shares, w: Pt, rooms: Rooms, context: LayoutContext): Shares[] {
  const { measure } = context;
  const heightOf = (copies: readonly Copy[]): Pt => textHeight(copies, w, measure);
  const packed = (roomFor: (copies: readonly Copy[], index: number) => Pt): Shares[] => {
    const slides: Shares[] = [];
    for (let rest = columns; slides.length === 0 || rest.some((copies) => copies.length > 0); ) {
      const index = slides.length;
      const parts = rest.map((copies) =>
        taken(copies, w, roomFor(copies, index), index === 0 ? rooms.next : 0, context),
      );
      slides.push(parts.map(([some]) => some));
      rest = parts.map(([, left]) => left);
    }
    return slides;
  };
  const roomOn = (index: number): Pt => (index === 0 ? rooms.first : rooms.next);
  const fewest = packed((_, index) => roomOn(index));
  const even = packed((copies, index) => {
    const [first, next] = [heightOf(copies.slice(0, 1)), heightOf(copies) / Math.max(1, fewest.length - index)];
    return Math.min(roomOn(index), Math.max(first, next + first / 2));
  });
  return even.length > fewest.length ? fewest : even;
}

/** What has room, and what it leaves; an item that has room on the next slide is not divided before it. */
function taken(
  copies: readonly Copy[],
  w: Pt,
  room: Pt,
  next: Pt,
  { measure }: LayoutContext,
): readonly [readonly Copy[], readonly Copy[]] {
  const [first] = copies;
  const whole = textHeight(copies.slice(0, 1), w, measure);
  const waits = first !== undefined && whole > room && next > room && (whole <= next || room < 2 * first.leading);
  return waits ? [[], copies] : takeCopies(copies, w, room, measure, Math.max(room, next));
}
