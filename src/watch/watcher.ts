/** What some work read, under watch: whether it would read the same today. */
import { dirname, isAbsolute } from 'node:path';
import { type Inputs, realPath } from '../files.js';
import { Folders } from './folders.js';
import { contentNow, lookNow, settled, stampOf } from './state.js';

interface Held {
  /** What the work read, or whoever was told of a change since. */
  content: string;
  /** Of the file when it had that content; absent: it has to be read to know. */
  stamp?: string;
}

/** Milliseconds from a hint to a look: what is saved together is told together. */
const GATHERING = 10;
/** Milliseconds between two looks where no hint comes. */
const SWEEP = 1000;
/** Nanoseconds in which a system's clock may stand still: of a file that was written since, the stamp tells nothing. */
const COARSE = 100_000_000n;

/**
 * Tells when a file is no longer as it was read, whatever became of it: saved, replaced, removed, put back. It compares contents and
 * not events, so a save between the reading and `hold` is told too, and one that changes nothing is not.
 */
export class Watcher {
  readonly #onChange: (paths: readonly string[]) => void;
  readonly #folders = new Folders(() => this.#lookSoon(GATHERING));
  readonly #sweep = setInterval(() => this.#lookSoon(0), SWEEP);
  #files = new Map<string, Held>();
  #looks = new Map<string, string>();
  #soon: NodeJS.Timeout | undefined;
  #looking = false;
  #again = false;

  /** `onChange` is told the paths, sorted; of what is saved together, once. */
  constructor(onChange: (paths: readonly string[]) => void) {
    this.#onChange = onChange;
  }

  /** From now on this, and at once whether it is as it was. */
  hold({ reads, looks }: Inputs): void {
    const files = [...reads].filter(([name]) => isAbsolute(name));
    this.#files = new Map(
      files.map(([path, content]) => {
        const known = this.#files.get(path);
        return [path, known?.content === content ? known : { content }];
      }),
    );
    this.#looks = new Map([...looks].filter(([path]) => !reads.has(path)));
    this.#lookSoon(0);
  }

  close(): void {
    clearInterval(this.#sweep);
    clearTimeout(this.#soon);
    this.#folders.close();
    this.#files.clear();
    this.#looks.clear();
  }

  #lookSoon(wait: number): void {
    if (this.#looking) this.#again = true;
    else this.#soon ??= setTimeout(() => void this.#look(), wait);
  }

  async #look(): Promise<void> {
    this.#soon = undefined;
    this.#looking = true;
    this.#again = false;
    const [files, looks] = [this.#files, this.#looks];
    this.#folders.hold(new Set([...files.keys(), ...looks.keys()].flatMap(foldersOf)));
    const changed: string[] = [];
    await Promise.all([
      ...[...files].map(async ([path, held]) => {
        if (await hasChanged(path, held)) changed.push(path);
      }),
      ...[...looks].map(async ([path, found]) => {
        const now = await lookNow(path);
        if (now !== found) changed.push(path);
        looks.set(path, now);
      }),
    ]);
    this.#looking = false;
    // What was let go meanwhile is looked at anew by whoever holds it now.
    const current = changed.filter((path) => this.#files.has(path) || this.#looks.has(path));
    if (this.#again) this.#lookSoon(GATHERING);
    if (current.length > 0) this.#onChange(current.sort());
  }
}

/** Those in which the system would tell of it: where it is named, and where it lies. */
function foldersOf(path: string): readonly string[] {
  return [path, realPath(path) ?? path].map((one) => dirname(one));
}

/** Whether a file says something else than what is held of it, which from then on is this. */
async function hasChanged(path: string, held: Held): Promise<boolean> {
  const { content } = held;
  if (held.stamp !== undefined && (await stampOf(path)) === held.stamp) return false;
  await keepNow(path, held);
  if (held.content === content) return false;
  await settled(path);
  await keepNow(path, held);
  return held.content !== content;
}

async function keepNow(path: string, held: Held): Promise<void> {
  const stamp = await stampOf(path);
  held.content = await contentNow(path);
  held.stamp = isOld(stamp) && (await stampOf(path)) === stamp ? stamp : undefined;
}

/** Whether the file was written so long ago that a later save has another stamp. */
function isOld(stamp: string): boolean {
  const [, , written = '0'] = stamp.split(' ');
  return BigInt(Date.now()) * 1_000_000n - BigInt(written) > COARSE;
}
