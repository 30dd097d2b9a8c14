/** How far colours are from a paper, in lightness (L*), on the side on which there is more room: darker than white, lighter than black. */
import { contrast, lightness, lightnessAt, luminanceAt } from './contrast.js';
import { shade, tinted } from './shade.js';
import type { Hex } from './types.js';

export const TIERS = ['lower', 'middle', 'upper'] as const;
export type Tier = (typeof TIERS)[number];
export type PerTier<Value> = Readonly<Record<Tier, Value>>;

export function perTier<Value>(of: (tier: Tier) => Value): PerTier<Value> {
  return { lower: of('lower'), middle: of('middle'), upper: of('upper') };
}

export class Distances {
  readonly #paper: Hex;
  readonly #from: number;
  readonly #way: 1 | -1;
  /** As far as colours go: of black from white. */
  readonly most: number;

  constructor(paper: Hex, dark: boolean) {
    this.#paper = paper;
    this.#from = lightness(paper);
    this.#way = dark ? 1 : -1;
    this.most = dark ? 100 - this.#from : this.#from;
  }

  of(colour: Hex): number {
    return (lightness(colour) - this.#from) * this.#way;
  }

  /** Where a contrast with the paper begins; beyond all colours where none has it. */
  least(ratio: number): number {
    const own = luminanceAt(this.#from) + 0.05;
    const wanted = (this.#way > 0 ? own * ratio : own / ratio) - 0.05;
    return wanted < 0 || wanted > 1 ? this.most : Math.abs(lightnessAt(wanted) - this.#from);
  }

  /** A colour at a distance, or as much further as a contrast with the paper takes. */
  shade(colour: Hex, distance: number, ratio = 1): Hex {
    return this.#until(distance, ratio, (level) => shade(colour, level));
  }

  tint(colour: Hex, distance: number, chroma: number, ratio = 1): Hex {
    return this.#until(distance, ratio, (level) => tinted(colour, level, chroma));
  }

  #until(distance: number, ratio: number, at: (level: number) => Hex): Hex {
    const level = (some: number): number => Math.min(100, Math.max(0, this.#from + this.#way * some));
    let reached = Math.min(distance, this.most);
    // The channels of a colour are whole numbers, so that one at the very limit may fall short of it.
    while (reached < this.most && contrast(at(level(reached)), this.#paper) < ratio) reached += 0.25;
    return at(level(reached));
  }
}

/**
 * Three distances a step apart and no nearer than the least, as near to those wanted as that leaves; what is wanted of the main tier goes
 * before what is wanted of the others.
 */
export function spaced(
  wanted: PerTier<number>,
  least: PerTier<number>,
  { most, step, main }: { readonly most: number; readonly step: number; readonly main: Tier },
): PerTier<number> {
  const middleLeast = Math.max(least.middle, least.lower + step);
  const lows = { lower: least.lower, middle: middleLeast, upper: Math.max(least.upper, middleLeast + step) };
  const highs = { lower: most - 2 * step, middle: most - step, upper: most };
  const within = perTier((tier) => Math.max(lows[tier], Math.min(highs[tier], wanted[tier])));
  const middle =
    main === 'lower'
      ? Math.max(within.middle, within.lower + step)
      : main === 'upper'
        ? Math.min(within.middle, within.upper - step)
        : within.middle;
  return {
    lower: main === 'lower' ? within.lower : Math.min(within.lower, middle - step),
    middle,
    upper: main === 'upper' ? within.upper : Math.max(within.upper, middle + step),
  };
}
