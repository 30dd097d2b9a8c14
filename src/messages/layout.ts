/** What the layout has to say: text that did not fit where it should. */
import type { Diagnostic } from '../diagnostic.js';
import type { Origin } from '../markup/tree.js';

/** Text that goes on on another slide or page. */
export function continued(origin: Origin, subject: string, field: string, parts: number): Diagnostic {
  return {
    code: 'layout/continued',
    severity: 'warning',
    message: `The ${field} of ${subject} needs more room than one page gives: it goes on, on ${parts} in all.`,
    place: origin.place,
    via: origin.via,
    hint: 'Shorten the text if it should stand on one page.',
  };
}

/** A chart's label that is set small, on two lines. */
export function longLabel(origin: Origin, label: string): Diagnostic {
  return {
    code: 'layout/long-label',
    severity: 'warning',
    message: `The chart label "${label}" is too long for its line and is set smaller, on two lines.`,
    place: origin.place,
    via: origin.via,
    hint: 'Give the role a shortTitle.',
  };
}

/** A title that needs more than two lines. */
export function longTitle(origin: Origin, subject: string): Diagnostic {
  return {
    code: 'layout/long-title',
    severity: 'warning',
    message: `The title of ${subject} needs more than two lines.`,
    place: origin.place,
    via: origin.via,
    hint: 'Shorten the title.',
  };
}
