/** Which calls of partials a check follows: not in a circle, not too deep, and not without end. */
import type { Diagnostic } from '../diagnostic.js';
import type { Where } from '../messages/in-template.js';
import { blocksTooDeep, partialCycle, tooManyCalls } from '../messages/template.js';
import { NESTING } from './ast.js';

/** A partial is checked at each of its calls: thirty, each of which calls the next twice, would be a check without end. */
const MOST = 2000;

export class Calls {
  #made = 0;

  /** Counts a call, and says why it is not followed. `callers` are the partials around it, outermost first. */
  faultOf(name: string, where: Where, callers: readonly string[]): Diagnostic | undefined {
    this.#made += 1;
    const { file } = where.via?.at(-1) ?? where.place;
    if (this.#made > MOST) return tooManyCalls({ place: { file } }, MOST);
    if (callers.includes(name)) return partialCycle(where, [...callers, name]);
    return callers.length < NESTING ? undefined : blocksTooDeep(where, NESTING);
  }
}
