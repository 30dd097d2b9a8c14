/** For programs: what was found and what was made, as it is. */
import type { Diagnostic, Severity } from '../../diagnostic.js';
import { isComplaint } from '../complaint.js';
import type { Reporter } from './outcome.js';

export const json: Reporter = ({ command, version, diagnostics, files }) => {
  const counts = {
    error: count(diagnostics, 'error'),
    warning: count(diagnostics, 'warning'),
    note: count(diagnostics, 'note'),
  };
  return `${JSON.stringify({ tool: 'rolecast', version, command, counts, diagnostics, files }, undefined, 2)}\n`;
};

function count(diagnostics: readonly Diagnostic[], severity: Severity): number {
  return diagnostics.filter((diagnostic) => diagnostic.severity === severity && isComplaint(diagnostic)).length;
}
