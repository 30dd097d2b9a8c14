/**
 * JUnit's XML, which Jenkins, GitLab and Azure Pipelines show: a test case for each document, and for each thing found that is of no
 * document. An error is a failure, and so is a warning where warnings fail the command; else it is a skipped case, which shows and
 * fails nothing.
 */
import { NOT_IN_XML } from '../../characters.js';
import type { Diagnostic } from '../../diagnostic.js';
import { isComplaint, keyOf, worstFirst } from '../complaints.js';
import { unbuilt } from '../manifest.js';
import { positionOf, wordsOf } from '../words.js';
import type { Outcome, Reporter } from './outcome.js';

/** What a program shows as one test. */
interface Case {
  readonly classname: string;
  readonly name: string;
  readonly seconds?: number;
  readonly found: readonly Diagnostic[];
  /** Of a document that was not made, and nothing says why. */
  readonly isMissing?: boolean;
}

export const junit: Reporter = (outcome) => {
  const { command, failOnWarnings } = outcome;
  const documents = documentsOf(outcome);
  const told = new Set(documents.flatMap(({ found }) => found.map(keyOf)));
  const others = outcome.diagnostics.filter((one) => isComplaint(one) && !told.has(keyOf(one)));
  const found = [...others.map(caseOf), ...documents];
  const cases = found.length === 0 ? [{ classname: 'rolecast', name: command, found: [] }] : found;
  const results = cases.map((one) => ({ ...one, result: resultOf(one, failOnWarnings) }));
  const count = (result: Result) => results.filter((one) => one.result === result).length;
  const counts = `tests="${cases.length}" failures="${count('failure')}" errors="0"`;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="rolecast" ${counts}>`,
    // Jenkins' schema knows no skipped cases of all suites together.
    `  <testsuite name="rolecast ${command}" ${counts} skipped="${count('skipped')}">`,
    ...results.map((one) => `    ${written(one)}`),
    '  </testsuite>',
    '</testsuites>',
    '',
  ].join('\n');
};

type Result = 'failure' | 'skipped' | 'passed';

function documentsOf({ manifest }: Outcome): readonly Case[] {
  if (manifest === undefined) return [];
  const built = manifest.files.map(({ file, seconds, diagnostics }) => {
    return { classname: file, name: 'built', seconds, found: diagnostics.filter(isComplaint) };
  });
  const missing = unbuilt(manifest).map(({ unit: { diagnostics = [] }, path }) => {
    return { classname: path, name: 'built', found: diagnostics.filter(isComplaint), isMissing: true };
  });
  return [...built, ...missing];
}

function caseOf(diagnostic: Diagnostic): Case {
  const { code, place } = diagnostic;
  const name = [code, place && positionOf(place)].filter((part) => part !== undefined).join(' at ');
  return { classname: place?.file ?? 'rolecast', name, found: [diagnostic] };
}

function resultOf({ found, isMissing }: Case, failOnWarnings: boolean): Result {
  if (isMissing || found.some(({ severity }) => severity === 'error')) return 'failure';
  if (!found.some(({ severity }) => severity === 'warning')) return 'passed';
  return failOnWarnings ? 'failure' : 'skipped';
}

function written({ classname, name, seconds, found, result }: Case & { readonly result: Result }): string {
  const time = seconds === undefined ? '' : ` time="${seconds.toFixed(3)}"`;
  const open = `<testcase classname="${escaped(classname)}" name="${escaped(name)}"${time}`;
  const [worst] = worstFirst(found);
  const text = escaped(worstFirst(found).map(wordsOf).join('\n'));
  if (result === 'failure')
    return `${open}><failure type="${worst?.severity ?? 'error'}" message="${escaped(worst?.message ?? 'It was not made.')}">${text}</failure></testcase>`;
  if (result === 'skipped') return `${open}><skipped message="${text}"/></testcase>`;
  return text === '' ? `${open}/>` : `${open}><system-out>${text}</system-out></testcase>`;
}

/** For attributes and text. What XML cannot hold is left out. */
function escaped(text: string): string {
  return text.replace(NOT_IN_XML, '').replace(/[&<>"\n\r\t]/g, (character) => `&#${character.charCodeAt(0)};`);
}
