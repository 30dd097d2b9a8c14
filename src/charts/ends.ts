/** Where the ends of bars stand in words. Lengths are in any one unit: points on a page, ems of a web page. */

export interface Ends {
  readonly from: string;
  readonly to: string;
  /** The share of the bar at which its notch stands; absent: it has none, and its words share all of it. */
  readonly notch?: number;
}

/** In the bar; on either side of it; together on one side. */
export type EndsPlace = 'inside' | 'outside' | 'left' | 'right';

/** What room a bar gives its words: in it, and on either side. */
export interface EndsRoom {
  readonly bar: number;
  readonly left: number;
  readonly right: number;
}

/** How the words of a chart are set. */
export interface EndsSetting {
  /** What words in the bar, and words beside it, need besides their own width. */
  readonly air: { readonly inside: number; readonly beside: number };
  /** Sizes that will do, largest first. */
  readonly sizes: readonly number[];
  width(words: string, size: number): number;
}

export interface PlacedEnds {
  readonly size: number;
  /** Of each bar; nothing where even the smallest words have no room. */
  readonly places: readonly (EndsPlace | undefined)[];
}

/** The one largest size in which the ends of all bars of a chart have room, and where they stand in it. */
export function placeEnds(
  bars: readonly { readonly ends: Ends; readonly room: EndsRoom }[],
  setting: EndsSetting,
): PlacedEnds {
  const tried = setting.sizes.map((size): PlacedEnds => {
    return { size, places: bars.map(({ ends, room }) => placeOf(ends, room, size, setting)) };
  });
  const fitting = tried.find(({ places }) => places.every((place) => place !== undefined));
  return fitting ?? tried.at(-1) ?? { size: 0, places: [] };
}

function placeOf(ends: Ends, room: EndsRoom, size: number, { air, width }: EndsSetting): EndsPlace | undefined {
  const beside = (words: string): number => width(words, size) + air.beside;
  if (fitInside(ends, room.bar, (words) => width(words, size) + air.inside)) return 'inside';
  const two = bothEnds(ends) !== ends.from;
  if (two && beside(ends.from) <= room.left && beside(ends.to) <= room.right) return 'outside';
  const both = beside(bothEnds(ends));
  if (both <= room.right) return 'right';
  return both <= room.left ? 'left' : undefined;
}

/** True where both have room in their part of the bar, or in all of it. */
function fitInside({ from, to, notch }: Ends, bar: number, needs: (words: string) => number): boolean {
  if (notch === undefined) return needs(from) + needs(to) <= bar;
  return needs(from) <= bar * notch && needs(to) <= bar * (1 - notch);
}

/** The ends of a range in words, or its one figure. */
export function bothEnds({ from, to }: Pick<Ends, 'from' | 'to'>, between = '–'): string {
  return from === to || to === '' ? from : `${from}${between}${to}`;
}
