/** The scale under a bar: its tiers as stretches, and the labels that have room there. Lengths are in any one unit. */
import type { Scale, TierMark } from '../document/types.js';
import { share } from './share.js';

/** A stretch of the scale, in shares of it. */
export interface Zone {
  /** Its tier's rank; absent where there are no tiers. */
  readonly tier?: number;
  readonly from: number;
  readonly to: number;
}

/** The tiers' stretches, rising, or the whole scale as one. */
export function zonesOf(scale: Scale): readonly Zone[] {
  if (scale.zones.length === 0) return [{ from: 0, to: 1 }];
  return scale.zones.map(({ tier, from, to }) => ({ tier, from: share(from, scale), to: share(to, scale) }));
}

/** How long the scale is, and how its labels are set. */
export interface TickSetting {
  readonly length: number;
  /** Clear space on both sides of a label. */
  readonly clear: number;
  /** What is shown of words, and how wide; those of the own tier are `strong`. */
  shown(words: string, strong: boolean): { readonly words: string; readonly w: number };
}

export interface Tick {
  readonly kind: 'end' | 'limit' | 'own' | 'other';
  readonly words: string;
  readonly w: number;
  /** Where the words begin. */
  readonly start: number;
  /** What stands at its place of the scale (a share of it): their middle, or at an end of the scale their own end. */
  readonly at: number;
  readonly anchor: 'start' | 'middle' | 'end';
  /** The own tier's name stands on a second line where the first has no room for it. */
  readonly line: 0 | 1;
}

/** Ends and the own tier's name always; limits and the other tiers' names where they have room. The names come last, rising. */
export function placeTicks(
  scale: Scale,
  own: number | undefined,
  tiers: readonly TierMark[],
  { length, clear, shown }: TickSetting,
): readonly Tick[] {
  const taken: { readonly from: number; readonly to: number }[] = [];
  const put = (kind: Tick['kind'], text: string, at: number): Tick => {
    const { words, w } = shown(text, kind === 'own');
    const standing = within(length, at, w);
    const { start } = standing;
    const free = taken.every((other) => start + w + clear <= other.from || start - clear >= other.to);
    if (free) taken.push({ from: start, to: start + w });
    return { kind, words, w, ...standing, line: free ? 0 : 1 };
  };
  const last = scale.ticks.length - 1;
  const placed: Tick[] = [];
  for (const kind of ['end', 'limit'] as const)
    for (const [index, { label, value }] of scale.ticks.entries())
      if ((index === 0 || index === last) === (kind === 'end')) placed.push(put(kind, label, share(value, scale)));
  const zones = zonesOf(scale);
  const names: Tick[] = [];
  for (const kind of ['own', 'other'] as const)
    for (const { tier, from, to } of zones) {
      const mark = tiers.find(({ rank }) => rank === tier);
      if (mark !== undefined && (kind === 'own') === (tier === own))
        names.push(put(kind, mark.shortName, (from + to) / 2));
    }
  names.sort((one, other) => one.at - other.at);
  return [...placed, ...names].filter(({ kind, line }) => line === 0 || kind === 'end' || kind === 'own');
}

/** Words as wide as `w` in the middle of their place, as far as they stay on the scale. */
function within(length: number, at: number, w: number): Pick<Tick, 'start' | 'at' | 'anchor'> {
  const centred = at * length - w / 2;
  if (centred <= 0) return { start: 0, at: 0, anchor: 'start' };
  if (centred + w >= length) return { start: length - w, at: 1, anchor: 'end' };
  return { start: centred, at, anchor: 'middle' };
}
