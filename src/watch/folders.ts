/** Folders of which the system tells when something in them changes. */
import { type FSWatcher, watch } from 'node:fs';
import { dirname } from 'node:path';

/**
 * Folders, not files: who saves a file by putting another in its place leaves the old one behind, and with it whoever watches that.
 * The system may tell too much, too little (network folders) or nothing (too many folders are watched on this machine): it is a
 * hint to look, no more.
 */
export class Folders {
  readonly #onHint: () => void;
  readonly #watched = new Map<string, FSWatcher>();

  constructor(onHint: () => void) {
    this.#onHint = onHint;
  }

  /** From now on these, and for those that are not there what is closest around them. */
  hold(folders: ReadonlySet<string>): void {
    const wanted = new Set<string>();
    for (const folder of folders) {
      let there = folder;
      while (!this.#watch(there) && dirname(there) !== there) there = dirname(there);
      wanted.add(there);
    }
    for (const folder of this.#watched.keys()) if (!wanted.has(folder)) this.#release(folder);
  }

  close(): void {
    for (const folder of this.#watched.keys()) this.#release(folder);
  }

  /** Whether the folder is there. */
  #watch(folder: string): boolean {
    if (this.#watched.has(folder)) return true;
    try {
      const watcher = watch(folder, () => this.#onHint());
      watcher.on('error', () => this.#gone(folder));
      this.#watched.set(folder, watcher);
      return true;
    } catch {
      return false;
    }
  }

  #gone(folder: string): void {
    this.#release(folder);
    this.#onHint();
  }

  #release(folder: string): void {
    this.#watched.get(folder)?.close();
    this.#watched.delete(folder);
  }
}
