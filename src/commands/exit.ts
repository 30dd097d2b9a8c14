/** The exit codes (a table in the README; nothing else ends the process). */
import { type Diagnostic, type Domain, domainOf } from '../diagnostic.js';

export const EXIT = {
  ok: 0,
  /** A unit failed while others were built; a file that cannot be written; a fault of rolecast itself. */
  failed: 1,
  usage: 2,
  /** Warnings, with `--fail-on-warnings`. */
  warnings: 3,
  data: 4,
  template: 5,
  /** `verify` found a document missing or changed; what `merge` joins is not all of the plan. */
  incomplete: 6,
  interrupted: 130,
} as const;

const OF_DOMAIN: Readonly<Record<Domain, number>> = {
  usage: EXIT.usage,
  data: EXIT.data,
  template: EXIT.template,
  // What does not fit on a page is a fault of the template that put it there.
  layout: EXIT.template,
  output: EXIT.failed,
  batch: EXIT.incomplete,
};

/** The code that diagnostics ask for: that of the first error, or of warnings where they count. */
export function exitCodeOf(diagnostics: readonly Diagnostic[], failOnWarnings = false): number {
  const error = diagnostics.find(({ severity }) => severity === 'error');
  if (error !== undefined) return OF_DOMAIN[domainOf(error)];
  return failOnWarnings && diagnostics.some(({ severity }) => severity === 'warning') ? EXIT.warnings : EXIT.ok;
}
