/** What is being done, in a line that is written over: on a terminal only, and gone when there is something to say. */

import { printable } from './printable.js';

/** Milliseconds between two writings of the line. */
const PAUSE = 80;

export class ProgressLine {
  readonly #stream: NodeJS.WriteStream;
  readonly #shown: boolean;
  #last = Number.NEGATIVE_INFINITY;
  #open = false;

  constructor(stream: NodeJS.WriteStream, quiet: boolean) {
    this.#stream = stream;
    this.#shown = stream.isTTY && !quiet && process.env.CI === undefined;
  }

  show(words: string): void {
    const now = process.uptime() * 1000;
    if (!this.#shown || now - this.#last < PAUSE) return;
    this.#last = now;
    this.#open = true;
    this.#stream.write(`\r\u001b[K${printable(words).slice(0, Math.max(20, this.#stream.columns - 1))}`);
  }

  clear(): void {
    if (this.#open) this.#stream.write('\r\u001b[K');
    this.#open = false;
  }
}
