/** The five ways in which a scan brings the coefficients of a block (ITU-T T.81, F.2.2 and G.1.2). */
import { type Bits, type HuffmanTable, Undecodable } from './huffman.js';

export interface BlockCoder {
  /** Follows the codes of a block, by its index in its plane. */
  block(index: number): void;
  /** Nothing carries over a restart. */
  restart(): void;
}

/** All coefficients at once: baseline and extended. */
export class Sequential implements BlockCoder {
  readonly #bits: Bits;
  readonly #dc: HuffmanTable;
  readonly #ac: HuffmanTable;

  constructor(bits: Bits, dc: HuffmanTable, ac: HuffmanTable) {
    this.#bits = bits;
    this.#dc = dc;
    this.#ac = ac;
  }

  block(): void {
    this.#bits.take(this.#bits.symbol(this.#dc));
    for (let at = 1; at < 64; at += 1) {
      const symbol = this.#bits.symbol(this.#ac);
      const [zeros, size] = [symbol >> 4, symbol & 15];
      if (size === 0 && zeros < 15) return;
      at += zeros;
      if (at > 63 && size > 0) throw new Undecodable();
      this.#bits.take(size);
    }
  }

  restart(): void {}
}

/** The mean value, without its lowest bits. */
export class DcFirst implements BlockCoder {
  readonly #bits: Bits;
  readonly #table: HuffmanTable;

  constructor(bits: Bits, table: HuffmanTable) {
    this.#bits = bits;
    this.#table = table;
  }

  block(): void {
    this.#bits.take(this.#bits.symbol(this.#table));
  }

  restart(): void {}
}

/** One more bit of the mean value. */
export class DcRefined implements BlockCoder {
  readonly #bits: Bits;

  constructor(bits: Bits) {
    this.#bits = bits;
  }

  block(): void {
    this.#bits.take(1);
  }

  restart(): void {}
}

/** The coefficients from `first` to `last`, and where they are known not to be 0. */
export interface Band {
  readonly first: number;
  readonly last: number;
  readonly known: Int32Array;
}

/** The coefficients of a band, without their lowest bits. */
export class AcFirst implements BlockCoder {
  readonly #bits: Bits;
  readonly #table: HuffmanTable;
  readonly #band: Band;
  /** Blocks to come without any. */
  #empty = 0;

  constructor(bits: Bits, table: HuffmanTable, band: Band) {
    this.#bits = bits;
    this.#table = table;
    this.#band = band;
  }

  block(index: number): void {
    if (this.#empty > 0) {
      this.#empty -= 1;
      return;
    }
    const { first, last, known } = this.#band;
    for (let at = first; at <= last; at += 1) {
      const symbol = this.#bits.symbol(this.#table);
      const [zeros, size] = [symbol >> 4, symbol & 15];
      if (size === 0 && zeros < 15) {
        this.#empty = (1 << zeros) - 1 + this.#bits.take(zeros);
        return;
      }
      at += zeros;
      if (size === 0) continue;
      if (at > last) throw new Undecodable();
      this.#bits.take(size);
      setKnown(known, index, at);
    }
  }

  restart(): void {
    this.#empty = 0;
  }
}

/** One more bit of the coefficients of a band, and those that are not 0 only now. */
export class AcRefined implements BlockCoder {
  readonly #bits: Bits;
  readonly #table: HuffmanTable;
  readonly #band: Band;
  #empty = 0;

  constructor(bits: Bits, table: HuffmanTable, band: Band) {
    this.#bits = bits;
    this.#table = table;
    this.#band = band;
  }

  block(index: number): void {
    let at = this.#band.first;
    if (this.#empty === 0) at = this.#codes(index);
    if (this.#empty === 0) return;
    this.#corrections(index, at, Number.POSITIVE_INFINITY);
    this.#empty -= 1;
  }

  /** Up to the code that ends the block, and gives the place that it stands at. */
  #codes(index: number): number {
    const { first, last, known } = this.#band;
    let at = first;
    while (at <= last) {
      const symbol = this.#bits.symbol(this.#table);
      const [zeros, size] = [symbol >> 4, symbol & 15];
      if (size > 1) throw new Undecodable();
      if (size === 0 && zeros < 15) {
        this.#empty = (1 << zeros) + this.#bits.take(zeros);
        return at;
      }
      this.#bits.take(size);
      at = this.#corrections(index, at, zeros);
      if (size === 1) {
        if (at > last) throw new Undecodable();
        setKnown(known, index, at);
      }
      at += 1;
    }
    return at;
  }

  /** A bit for each known coefficient, over so many that are 0, and gives the place of the next that is. */
  #corrections(index: number, from: number, zeros: number): number {
    const { last, known } = this.#band;
    let left = zeros;
    let at = from;
    for (; at <= last; at += 1) {
      if (isKnown(known, index, at)) this.#bits.take(1);
      else if (left === 0) return at;
      else left -= 1;
    }
    return at;
  }

  restart(): void {
    this.#empty = 0;
  }
}

function isKnown(known: Int32Array, block: number, at: number): boolean {
  return (((known[2 * block + (at >> 5)] ?? 0) >>> (at & 31)) & 1) === 1;
}

function setKnown(known: Int32Array, block: number, at: number): void {
  known[2 * block + (at >> 5)] = (known[2 * block + (at >> 5)] ?? 0) | (1 << (at & 31));
}
