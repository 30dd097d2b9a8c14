/** Choices that a number decides: the same seed gives the same on every machine. */

/** Mulberry32: small, and good enough to choose by. */
export class Dice {
  #state: number;

  constructor(seed: number) {
    this.#state = Math.imul(seed, 0x9e3779b1) >>> 0;
  }

  /** From 0 to below 1. */
  share(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), this.#state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }

  chance(share: number): boolean {
    return this.share() < share;
  }

  /** A whole number, both ends included. */
  between(least: number, most: number): number {
    return least + Math.floor(this.share() * (most - least + 1));
  }

  pick<Some>(some: readonly Some[]): Some {
    const one = some[Math.floor(this.share() * some.length)];
    if (one === undefined) throw new Error('there is nothing to pick from');
    return one;
  }

  weighted<Some>(some: readonly (readonly [Some, number])[]): Some {
    let left = this.share() * some.reduce((sum, [, weight]) => sum + weight, 0);
    for (const [one, weight] of some) {
      left -= weight;
      if (left < 0) return one;
    }
    throw new Error('there is nothing to pick from');
  }

  times<Some>(count: number, make: (index: number) => Some): Some[] {
    return Array.from({ length: count }, (_, index) => make(index));
  }
}
