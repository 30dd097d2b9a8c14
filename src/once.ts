/** Work that several jobs of a build want done, each piece once. */
import { type WithReads, witnessed } from './files.js';

export class Once<Value> {
  readonly #outcomes = new Map<string, Promise<WithReads<Value>>>();

  /** The outcome of the work that `key` names, with what it read. It is done the first time; what it complains of is told then. */
  do(key: string, work: () => Promise<Value>): Promise<WithReads<Value>> {
    const outcome = this.#outcomes.get(key) ?? witnessed(work);
    this.#outcomes.set(key, outcome);
    return outcome;
  }
}
