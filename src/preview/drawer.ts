/** Has one thread draw, one wish after the other. One that takes too long is ended with its thread; the next has a new one. */
import { Tinypool } from 'tinypool';
import type { Diagnostic } from '../diagnostic.js';
import { packaged } from '../home.js';
import { unitOutOfMemory } from '../messages/batch.js';
import { unexpectedFault } from '../messages/output.js';
import { drawingTimedOut } from '../messages/preview.js';
import { faultInWords } from '../report/fault.js';
import type { Drawn, Wish } from './draw.js';

/** Seconds that a drawing may take. */
const LIMIT = 15;
/** Megabytes of JavaScript's heap. */
const HEAP = 2048;

export class Drawer {
  readonly #pool = new Tinypool({
    filename: packaged('dist/drawing.cjs'),
    minThreads: 1,
    maxThreads: 1,
    isolateWorkers: false,
    // A worker that waits on an atomic answers nobody.
    useAtomics: false,
    idleTimeout: Number.POSITIVE_INFINITY,
    resourceLimits: { maxOldGenerationSizeMb: HEAP },
    execArgv: [],
  });

  constructor() {
    // One that breaks is replaced when there is something to draw.
    this.#pool.on('error', () => {});
  }

  /** What was drawn, or why nothing was; nothing where `signal` ends it. */
  async draw(wish: Wish, signal: AbortSignal): Promise<Drawn | Diagnostic | undefined> {
    const limit = AbortSignal.timeout(LIMIT * 1000);
    try {
      return await this.#pool.run(wish, { signal: AbortSignal.any([signal, limit]) });
    } catch (error) {
      if (signal.aborted) return undefined;
      if (limit.aborted) return drawingTimedOut(wish.template, LIMIT);
      const isMemory = error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
      return isMemory ? unitOutOfMemory(wish.template) : unexpectedFault(wish.template, faultInWords(error));
    }
  }

  close(): Promise<void> {
    return this.#pool.destroy();
  }
}
