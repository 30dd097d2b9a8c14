/** Huffman codes (ITU-T T.81, C and F.2.2.3), and the bits that they are written in. */
import { isRestart } from './segments.js';

/** Codes of up to this many bits are looked up at once. */
const SHORT = 9;
const LONGEST = 16;

/** The symbols of a table by their codes. */
export class HuffmanTable {
  /** By the next bits: the symbol, and above it the length of its code; 0 where the code is longer. */
  readonly short = new Uint16Array(1 << SHORT);
  /** By length: the last code, -1 where there is none; and what is added to a code for the index of its symbol. */
  readonly last = new Int32Array(LONGEST + 1).fill(-1);
  readonly offset = new Int32Array(LONGEST + 1);
  readonly symbols: Uint8Array;

  private constructor(counts: Uint8Array, symbols: Uint8Array) {
    this.symbols = symbols;
    let code = 0;
    let index = 0;
    for (let length = 1; length <= LONGEST; length += 1, code <<= 1) {
      const count = counts[length - 1] ?? 0;
      if (count === 0) continue;
      this.offset[length] = index - code;
      for (let each = 0; each < count; each += 1, code += 1, index += 1) {
        if (length > SHORT) continue;
        const first = code << (SHORT - length);
        this.short.fill((length << 8) | (symbols[index] ?? 0), first, first + (1 << (SHORT - length)));
      }
      this.last[length] = code - 1;
    }
  }

  /** From how many codes there are of each length, and the symbols; nothing where no code can be so. */
  static from(counts: Uint8Array, symbols: Uint8Array): HuffmanTable | undefined {
    let room = 1;
    for (const count of counts) {
      room = 2 * room - count;
      if (room < 0) return undefined;
    }
    return new HuffmanTable(counts, symbols);
  }
}

/** What is thrown where bits end or mean nothing. */
export class Undecodable extends Error {}

/** The bits of a scan. */
export class Bits {
  readonly #bytes: Uint8Array;
  #at = 0;
  /** The next bits, the first of them uppermost, and how many they are. */
  #held = 0;
  #count = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  /** A number of up to 16 bits. */
  take(count: number): number {
    if (count === 0) return 0;
    this.#hold(count);
    if (this.#count < count) throw new Undecodable();
    this.#count -= count;
    return (this.#held >>> this.#count) & ((1 << count) - 1);
  }

  symbol(table: HuffmanTable): number {
    this.#hold(LONGEST);
    const next = this.#count >= SHORT ? this.#held >>> (this.#count - SHORT) : this.#held << (SHORT - this.#count);
    const found = table.short[next & ((1 << SHORT) - 1)] ?? 0;
    const length = found >> 8;
    if (length > this.#count) throw new Undecodable();
    if (length === 0) return this.#longSymbol(table);
    this.#count -= length;
    return found & 0xff;
  }

  #longSymbol({ last, offset, symbols }: HuffmanTable): number {
    for (let length = SHORT + 1; length <= LONGEST && length <= this.#count; length += 1) {
      const code = (this.#held >>> (this.#count - length)) & ((1 << length) - 1);
      if (code > (last[length] ?? -1)) continue;
      this.#count -= length;
      return symbols[code + (offset[length] ?? 0)] ?? 0;
    }
    throw new Undecodable();
  }

  /** Goes on behind the next restart. */
  restart(): void {
    this.#count = 0;
    for (; this.#at + 1 < this.#bytes.length; this.#at += 1) {
      if (this.#bytes[this.#at] !== 0xff || !isRestart(this.#bytes[this.#at + 1] ?? 0)) continue;
      this.#at += 2;
      return;
    }
    throw new Undecodable();
  }

  /** Reads on until there are so many bits, or a marker or the end stands before. A zero behind FF is not one of them. */
  #hold(count: number): void {
    while (this.#count < count && this.#at < this.#bytes.length) {
      const byte = this.#bytes[this.#at] ?? 0;
      if (byte === 0xff) {
        if (this.#bytes[this.#at + 1] !== 0) return;
        this.#at += 1;
      }
      this.#at += 1;
      this.#held = ((this.#held << 8) | byte) & 0xffffff;
      this.#count += 8;
    }
  }
}
