/** How long a scale may be on a line where the words of its bars need room, too. Lengths are in any one unit. */
import type { ChartRow } from '../document/types.js';
import { type Ends, type EndsOfBar, type EndsSetting, isFigure, type PlacedEnds, placeAlike } from './ends.js';
import type { Form } from './form.js';
import { type Axis, share } from './share.js';

/** A bar by the shares of its scale at which it begins and ends. */
export interface BarOnScale {
  readonly ends: Ends;
  readonly from: number;
  readonly to: number;
}

export interface BarOfRow extends BarOnScale {
  readonly row: ChartRow;
}

/** The bars of rows that have one. */
export function barsOf(rows: readonly ChartRow[], form: Pick<Form, 'ends'>, axis: Axis): readonly BarOfRow[] {
  return rows.flatMap((row) => {
    const { range } = row;
    if (range === undefined) return [];
    return [{ row, ends: form.ends(row, range), from: share(range.min, axis), to: share(range.max, axis) }];
  });
}

/** The least share of a line for its scale: on a shorter one bars tell little. */
const LEAST_SCALE = 1 / 2;

export interface PlacedScale extends PlacedEnds {
  /** On the line. */
  readonly start: number;
  readonly length: number;
}

/**
 * The largest size in which the ends of all bars stand alike: in bars on a scale as long as the line, or on either side of them on a
 * shorter one, which takes no less than a `least` share of it, or on whichever side has room. Nothing where no size does.
 */
export function placeScale(
  bars: readonly BarOnScale[],
  line: number,
  setting: EndsSetting,
  least = LEAST_SCALE,
): PlacedScale | undefined {
  const onLine = barsOnLine(bars, line);
  for (const size of setting.sizes) {
    const alike = placeAlike(onLine, { ...setting, sizes: [size] });
    const whole = alike && { ...alike, start: 0, length: line };
    if (whole?.places.includes('inside')) return whole;
    const shorter = scaleBetween(bars, line, (words) => setting.width(words, size) + setting.air.beside);
    const places = bars.map(({ ends }) => (isFigure(ends) ? (ends.beyond ?? 'right') : 'outside'));
    if (shorter.length >= line * least) return { ...shorter, size, places };
    if (whole !== undefined) return whole;
  }
  return undefined;
}

/** An axis that goes on over all of a line, on a stretch of which it stands. */
export function axisOver(
  { from, to }: Axis,
  line: number,
  { start, length }: Pick<PlacedScale, 'start' | 'length'>,
): Axis {
  const each = (to - from) / length;
  return { from: rounded(from - each * start), to: rounded(to + each * (line - start - length)) };
}

/** To as many digits as all programs keep: what they round away would lie beyond an end. */
function rounded(value: number): number {
  return Number(value.toPrecision(12));
}

export function barsOnLine(bars: readonly BarOnScale[], line: number): readonly EndsOfBar[] {
  return bars.map(({ ends, from, to }) => ({
    ends,
    room: { bar: (to - from) * line, left: from * line, right: (1 - to) * line },
  }));
}

/** The longest scale that leaves the words of every bar room on either side of it; a length below 0 where there is none. */
function scaleBetween(
  bars: readonly BarOnScale[],
  line: number,
  needs: (words: string) => number,
): Pick<PlacedScale, 'start' | 'length'> {
  const takes = (ends: Ends, side: 'left' | 'right'): number => {
    if (!isFigure(ends)) return needs(side === 'left' ? ends.from : ends.to);
    return side === (ends.beyond ?? 'right') ? needs(ends.from) : 0;
  };
  const lefts = bars.map(({ ends, from }) => ({ at: from, takes: takes(ends, 'left') }));
  const rights = bars.map(({ ends, to }) => ({ at: to, takes: takes(ends, 'right') }));
  const befores = outermost([{ at: 0, takes: 0 }, ...lefts], (one, other) => one.at - other.at);
  const afters = outermost([{ at: 1, takes: 0 }, ...rights], (one, other) => other.at - one.at);
  // Whatever two words are the outermost ones share the line with the stretch of the scale that is between them.
  const lengths = befores.flatMap((left) =>
    afters
      .filter((right) => right.at > left.at)
      .map((right) => (line - left.takes - right.takes) / (right.at - left.at)),
  );
  const length = Math.min(...lengths);
  return { start: Math.max(...befores.map(({ at, takes }) => takes - at * length)), length };
}

interface Words {
  /** The share of the scale at which the bar ends that they stand beside. */
  readonly at: number;
  readonly takes: number;
}

/** Those, of however many, that no longer words stand further out than; `order` has what is furthest out first. */
function outermost(words: readonly Words[], order: (one: Words, other: Words) => number): readonly Words[] {
  const kept: Words[] = [];
  for (const each of words.toSorted((one, other) => order(one, other) || other.takes - one.takes)) {
    if (each.takes > (kept.at(-1)?.takes ?? -1)) kept.push(each);
  }
  return kept;
}
