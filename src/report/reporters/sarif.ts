/** SARIF 2.1.0 (OASIS), which code scanners and editors read. */
import type { Diagnostic, Place } from '../../diagnostic.js';
import { isComplaint } from '../complaints.js';
import { wordsOf } from '../words.js';
import type { Reporter } from './outcome.js';

export const sarif: Reporter = ({ version, diagnostics: all }) => {
  const diagnostics = all.filter(isComplaint);
  const codes = [...new Set(diagnostics.map(({ code }) => code))].sort();
  const driver = { name: 'rolecast', version, rules: codes.map((id) => ({ id })) };
  const log = {
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [{ tool: { driver }, columnKind: 'utf16CodeUnits', results: diagnostics.map(resultOf) }],
  };
  return `${JSON.stringify(log, undefined, 2)}\n`;
};

function resultOf(diagnostic: Diagnostic) {
  const { code, severity, place } = diagnostic;
  return {
    ruleId: code,
    level: severity,
    message: { text: wordsOf(diagnostic) },
    ...(place && { locations: [locationOf(place)] }),
  };
}

/** A cell and a field have no line: they are places of the file's own kind. */
function locationOf({ file, line, column, cell, path }: Place) {
  const region = line === undefined ? {} : { region: { startLine: line, ...(column && { startColumn: column }) } };
  const names = [cell, path].flatMap((name) => (name ? [{ fullyQualifiedName: name }] : []));
  return {
    physicalLocation: { artifactLocation: { uri: relativeReference(file) }, ...region },
    ...(names.length > 0 && { logicalLocations: names }),
  };
}

/** A path as RFC 3986 writes it: a name may hold `#`, `?` and `:`, which mean something else there. */
function relativeReference(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}
