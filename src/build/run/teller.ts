/** Telling of units in the order of the plan, in whichever order they are done. */
import type { Diagnostic, Report } from '../../diagnostic.js';
import type { Standing } from '../cache/standing.js';
import type { Unit } from '../plan/units.js';
import type { Made, UnitResult } from './made.js';

interface Listeners {
  readonly onMade: (made: Made) => void;
  readonly onFailed: (unit: Unit, diagnostics: readonly Diagnostic[]) => void;
  readonly report: Report;
}

interface Said {
  readonly diagnostic: Diagnostic;
  readonly documents: number;
}

export class Teller {
  made = 0;
  failed = 0;
  readonly #results = new Map<number, UnitResult>();
  readonly #standings: readonly Standing[];
  readonly #listeners: Listeners;
  readonly #said = new Map<string, Said>();
  #next = 0;

  constructor(standings: readonly Standing[], listeners: Listeners) {
    this.#standings = standings;
    this.#listeners = listeners;
  }

  tell(index: number, result: UnitResult): void {
    this.#results.set(index, result);
    while (this.#results.has(this.#next)) this.#sayNext();
  }

  /** Of a run that was ended, what was done out of turn; then what was found, that of several documents once. */
  end(): void {
    while (this.#next < this.#standings.length) this.#sayNext();
    for (const { diagnostic, documents } of this.#said.values())
      this.#listeners.report(documents > 1 ? { ...diagnostic, documents } : diagnostic);
  }

  #sayNext(): void {
    const result = this.#results.get(this.#next);
    const standing = this.#standings[this.#next];
    this.#results.delete(this.#next);
    this.#next += 1;
    if (result === undefined || standing === undefined) return;
    const { onMade, onFailed } = this.#listeners;
    result.documents.forEach(onMade);
    this.made += result.documents.length;
    if (result.diagnostics.some(({ severity }) => severity === 'error')) {
      this.failed += 1;
      onFailed(standing.unit, result.diagnostics);
    }
    const own = new Map(result.diagnostics.map((diagnostic) => [JSON.stringify(diagnostic), diagnostic]));
    for (const [key, diagnostic] of own) {
      this.#said.set(key, { diagnostic, documents: (this.#said.get(key)?.documents ?? 0) + 1 });
    }
  }
}
