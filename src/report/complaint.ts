import type { Diagnostic } from '../diagnostic.js';

/** What was done with a file, told at length, is none: it is no fault, no doubt, and nothing to count. */
export function isComplaint({ lines }: Diagnostic): boolean {
  return lines === undefined;
}
