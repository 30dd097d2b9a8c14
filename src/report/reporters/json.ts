/** For programs: what was found and what was made, as it is; of a build with its manifest. */
import { ofSeverity, SEVERITIES } from '../complaints.js';
import type { Reporter } from './outcome.js';

export const json: Reporter = async ({ command, version, diagnostics, manifest }) => {
  const counts = Object.fromEntries(SEVERITIES.map((severity) => [severity, ofSeverity(diagnostics, severity).length]));
  const told = { tool: 'rolecast', version, command, counts };
  if (manifest === undefined) return `${JSON.stringify({ ...told, diagnostics, files: [] }, undefined, 2)}\n`;
  const [{ checksumOf }, { MANIFEST_FORM }] = await Promise.all([import('../checksum.js'), import('../manifest.js')]);
  const report = { ...told, manifest: MANIFEST_FORM, ...manifest, diagnostics };
  return inLines({ ...report, checksum: checksumOf(report) });
};

/** JSON with a line for each field, and for each item of its lists: of thousands of documents, a person can find one. */
function inLines(report: Readonly<Record<string, unknown>>): string {
  const fields = Object.entries(report)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `  ${JSON.stringify(name)}: ${Array.isArray(value) ? list(value) : JSON.stringify(value)}`);
  return `{\n${fields.join(',\n')}\n}\n`;
}

function list(items: readonly unknown[]): string {
  return items.length === 0 ? '[]' : `[\n${items.map((item) => `    ${JSON.stringify(item)}`).join(',\n')}\n  ]`;
}
