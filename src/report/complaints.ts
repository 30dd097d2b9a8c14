/** What there is to complain of among what was found. */
import type { Diagnostic, Severity } from '../diagnostic.js';

/** The worst first. */
export const SEVERITIES: readonly Severity[] = ['error', 'warning', 'note'];

/** What was done with a file, told at length, is none: it is no fault, no doubt, and nothing to count. */
export function isComplaint({ lines }: Diagnostic): boolean {
  return lines === undefined;
}

export function ofSeverity(diagnostics: readonly Diagnostic[], severity: Severity): readonly Diagnostic[] {
  return diagnostics.filter((diagnostic) => diagnostic.severity === severity && isComplaint(diagnostic));
}

export function worstFirst(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  return SEVERITIES.flatMap((severity) => ofSeverity(diagnostics, severity));
}

/** The same of two that say the same, in however many documents. */
export function keyOf({ documents: _, ...diagnostic }: Diagnostic): string {
  return JSON.stringify(diagnostic);
}
