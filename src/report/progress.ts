/** What is being done, in a line that is written over: on a terminal only, and gone when there is something to say. */

import { printable } from './printable.js';

/** Milliseconds between two writings of the line. */
const PAUSE = 80;

/** Milliseconds between two lines of a log. */
const LOG_PAUSE = 10_000;

/** Where words go: a terminal, or a log. */
interface Stream {
  readonly isTTY?: boolean;
  /** Of a terminal. */
  readonly columns?: number;
  write(words: string): boolean;
}

export class ProgressLine {
  readonly #stream: Stream;
  readonly #kind: 'none' | 'line' | 'log';
  readonly #start = process.uptime() * 1000;
  #last = process.uptime() * 1000;
  #open = false;

  constructor(stream: Stream, quiet: boolean) {
    this.#stream = stream;
    const isTerminal = stream.isTTY && process.env.CI === undefined;
    this.#kind = quiet ? 'none' : isTerminal ? 'line' : 'log';
    if (this.#kind === 'line') this.#last = Number.NEGATIVE_INFINITY;
  }

  show(words: string): void {
    const now = process.uptime() * 1000;
    if (this.#kind !== 'line' || now - this.#last < PAUSE) return;
    this.#last = now;
    this.#open = true;
    this.#stream.write(`\r\u001b[K${printable(words).slice(0, Math.max(20, (this.#stream.columns ?? 80) - 1))}`);
  }

  /** Of many documents: how many are done, how fast, and how long the rest will take. A log has a line every ten seconds. */
  count(done: number, of: number): void {
    if (of < MANY) return;
    const now = process.uptime() * 1000;
    const rate = (done * 1000) / (now - this.#start);
    const words = `${bar(done / of)} ${done} of ${of} documents, ${shownRate(rate)} a second, ${shownTime((of - done) / rate)} left`;
    this.show(words);
    if (this.#kind !== 'log' || now - this.#last < LOG_PAUSE) return;
    this.#last = now;
    this.#stream.write(`${words.slice(bar(0).length + 1)}\n`);
  }

  clear(): void {
    if (this.#open) this.#stream.write('\r\u001b[K');
    this.#open = false;
  }
}

/** Documents of which more are counted than named. */
const MANY = 5;

const BAR = 20;

function bar(share: number): string {
  const full = Math.round(share * BAR);
  return '█'.repeat(full) + '░'.repeat(BAR - full);
}

function shownRate(rate: number): string {
  return rate < 10 ? rate.toFixed(1) : String(Math.round(rate));
}

/** «40 s», «3 min», «2 h 5 min». */
function shownTime(seconds: number): string {
  if (seconds < 100) return `${Math.ceil(seconds)} s`;
  const minutes = Math.round(seconds / 60);
  return minutes < 100 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}
