/** Complaints of many rows, each kind told once with the count of the others. */
import type { Diagnostic, Place, Report } from '../../../diagnostic.js';

type Make = (place: Place, others: number) => Diagnostic;

export class Complaints {
  readonly #found = new Map<string, { readonly place: Place; readonly make: Make; others: number }>();

  /** Those with one key are one complaint, at the first place; `count` rows have it there. */
  add(key: string, place: Place, make: Make, count = 1): void {
    const before = this.#found.get(key);
    if (before === undefined) this.#found.set(key, { place, make, others: count - 1 });
    else before.others += count;
  }

  tell(report: Report): void {
    for (const { place, make, others } of this.#found.values()) report(make(place, others));
  }
}
