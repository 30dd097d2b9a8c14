/**
 * JUnit's XML, which Jenkins, GitLab and Azure Pipelines show: a test case for each thing found and for each file made. An
 * error is a failure, and so is a warning where warnings fail the command; else it is a skipped case, which shows and fails nothing.
 */
import { NOT_IN_XML } from '../../characters.js';
import type { Diagnostic } from '../../diagnostic.js';
import { isComplaint } from '../complaints.js';
import type { MadeFile } from '../outcome.js';
import { positionOf, wordsOf } from '../words.js';
import type { Outcome, Reporter } from './outcome.js';

export const junit: Reporter = (outcome) => {
  const { command, files } = outcome;
  const diagnostics = outcome.diagnostics.filter(isComplaint);
  const cases = [...diagnostics.map((diagnostic) => caseOf(diagnostic, outcome)), ...files.map(made)];
  const all = cases.length === 0 ? [`<testcase classname="rolecast" name="${command}"/>`] : cases;
  const failures = diagnostics.filter((diagnostic) => fails(diagnostic, outcome)).length;
  const warnings = diagnostics.filter(({ severity }) => severity === 'warning').length;
  const counts = `tests="${all.length}" failures="${failures}" errors="0"`;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="rolecast" ${counts}>`,
    // Jenkins' schema knows no skipped cases of all suites together.
    `  <testsuite name="rolecast ${command}" ${counts} skipped="${outcome.failOnWarnings ? 0 : warnings}">`,
    ...all.map((one) => `    ${one}`),
    '  </testsuite>',
    '</testsuites>',
    '',
  ].join('\n');
};

function fails({ severity }: Diagnostic, { failOnWarnings }: Outcome): boolean {
  return severity === 'error' || (severity === 'warning' && failOnWarnings);
}

function caseOf(diagnostic: Diagnostic, outcome: Outcome): string {
  const { code, severity, message, place } = diagnostic;
  const name = [code, place && positionOf(place)].filter((part) => part !== undefined).join(' at ');
  const open = `<testcase classname="${escaped(place?.file ?? 'rolecast')}" name="${escaped(name)}">`;
  const text = escaped(wordsOf(diagnostic));
  if (fails(diagnostic, outcome))
    return `${open}<failure type="${severity}" message="${escaped(message)}">${text}</failure></testcase>`;
  if (severity === 'warning') return `${open}<skipped message="${text}"/></testcase>`;
  return `${open}<system-out>${text}</system-out></testcase>`;
}

function made({ file, seconds }: MadeFile): string {
  return `<testcase classname="${escaped(file)}" name="built" time="${seconds.toFixed(3)}"/>`;
}

/** For attributes and text. What XML cannot hold is left out. */
function escaped(text: string): string {
  return text.replace(NOT_IN_XML, '').replace(/[&<>"\n\r\t]/g, (character) => `&#${character.charCodeAt(0)};`);
}
