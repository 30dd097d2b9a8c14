/** Where the ends of bars stand in words. Lengths are in any one unit: points on a page, ems of a web page. */

export interface Ends {
  readonly from: string;
  readonly to: string;
  /** The share of the bar at which its notch stands; absent: it has none, and its words share all of it. */
  readonly notch?: number;
  /** Where one figure stands: beyond its bar's end; absent: on the side that has room. */
  readonly beyond?: 'left' | 'right';
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

export interface EndsOfBar {
  readonly ends: Ends;
  readonly room: EndsRoom;
}

/**
 * The one largest size in which the ends of all bars of a chart have room, and where they stand in it: in the bars, or beside
 * them all if one has no room. Only where no size has room for that do some stand in their bars and some beside.
 */
export function placeEnds(bars: readonly EndsOfBar[], setting: EndsSetting): PlacedEnds {
  const mixed = setting.sizes.map((size) => placed(bars, size, setting, false));
  return placeAlike(bars, setting) ?? mixed.find(isWhole) ?? mixed.at(-1) ?? { size: 0, places: [] };
}

/** The same where no size has room for all in the bars or all beside them: nothing. */
export function placeAlike(bars: readonly EndsOfBar[], setting: EndsSetting): PlacedEnds | undefined {
  return setting.sizes.map((size) => placed(bars, size, setting, true)).find(isWhole);
}

function placed(bars: readonly EndsOfBar[], size: number, setting: EndsSetting, allAlike: boolean): PlacedEnds {
  const inside = bars.map(({ ends, room }) => isInside(ends, room, size, setting));
  const one = bars.some(({ ends }, index) => !inside[index] && !isFigure(ends));
  const places = bars.map(({ ends, room }, index) =>
    inside[index] && !(allAlike && one) ? 'inside' : besideOf(ends, room, size, setting),
  );
  return { size, places };
}

function isWhole({ places }: PlacedEnds): boolean {
  return places.every((place) => place !== undefined);
}

function isInside(ends: Ends, room: EndsRoom, size: number, { air, width }: EndsSetting): boolean {
  return !isFigure(ends) && fitInside(ends, room.bar, (words) => width(words, size) + air.inside);
}

function besideOf(ends: Ends, room: EndsRoom, size: number, { air, width }: EndsSetting): EndsPlace | undefined {
  const { beyond } = ends;
  const beside = (words: string): number => width(words, size) + air.beside;
  if (!isFigure(ends) && beside(ends.from) <= room.left && beside(ends.to) <= room.right) return 'outside';
  const both = beside(bothEnds(ends));
  if (both <= room.right && beyond !== 'left') return 'right';
  return both <= room.left && beyond !== 'right' ? 'left' : undefined;
}

/** One number has a mark instead of a bar, beside which it always stands. */
export function isFigure(ends: Ends): boolean {
  return bothEnds(ends) === ends.from;
}

/** True where both have room in their part of the bar, or in all of it. */
function fitInside({ from, to, notch }: Ends, bar: number, needs: (words: string) => number): boolean {
  if (notch === undefined) return needs(from) + needs(to) <= bar;
  return needs(from) <= bar * notch && needs(to) <= bar * (1 - notch);
}

/**
 * The ends of a range in words, or its one figure. A sign behind the figures is said once, "34.000–46.000 €", and so is one before them
 * that a space parts from them, "CHF 34’000–46’000".
 */
export function bothEnds({ from, to }: Pick<Ends, 'from' | 'to'>, between = '–'): string {
  if (from === to || to === '') return from;
  const shared = (sign: RegExp, holds: (words: string) => boolean): string => {
    const [found = ''] = sign.exec(to) ?? [];
    return holds(found) ? found : '';
  };
  const behind = shared(/\u00a0[^\d\u200e\u200f]+$/, (words) => from.endsWith(words));
  const joint = behind === '' ? between : '–';
  const before = joint === '–' ? shared(/^[^\d\u200e\u200f]+\u00a0/, (words) => from.startsWith(words)) : '';
  return `${from.slice(0, from.length - behind.length)}${joint}${to.slice(before.length)}`;
}
