/** For programs: what was found and what was made, as it is. */
import { ofSeverity, SEVERITIES } from '../complaints.js';
import type { Reporter } from './outcome.js';

export const json: Reporter = ({ command, version, diagnostics, files }) => {
  const counts = Object.fromEntries(SEVERITIES.map((severity) => [severity, ofSeverity(diagnostics, severity).length]));
  return `${JSON.stringify({ tool: 'rolecast', version, command, counts, diagnostics, files }, undefined, 2)}\n`;
};
