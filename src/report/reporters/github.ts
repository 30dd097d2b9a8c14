/**
 * GitHub's workflow commands, which show as annotations. A step shows ten of each severity (actions/toolkit#734), so the rest
 * is in the job's summary, which the command appends to where GitHub says (`summary`).
 */
import type { Diagnostic, Severity } from '../../diagnostic.js';
import { ofSeverity, SEVERITIES, worstFirst } from '../complaints.js';
import { countBySeverity } from '../diagnostics.js';
import { DOCUMENT_STATES, type Manifest } from '../manifest.js';
import { counted } from '../outcome.js';
import { printable } from '../printable.js';
import { positionOf, wordsOf } from '../words.js';
import type { Outcome, Reporter } from './outcome.js';

const SHOWN = 10;
const COMMAND: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', note: 'notice' };

export const github: Reporter = ({ command, diagnostics }) => {
  const shown = SEVERITIES.flatMap((severity) => ofSeverity(diagnostics, severity).slice(0, SHOWN).map(annotation));
  // A person has read the same above: the log folds it away.
  return shown.length === 0 ? '' : `::group::rolecast ${command}\n${shown.join('')}::endgroup::\n`;
};

function annotation(diagnostic: Diagnostic): string {
  const { severity, place, code } = diagnostic;
  const at = place && { file: place.file, line: place.line, col: place.column };
  const properties = Object.entries({ ...at, title: code })
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name}=${propertyEscaped(String(value))}`);
  const cell = place?.cell === undefined ? '' : `${place.cell}: `;
  return `::${COMMAND[severity]} ${properties.join(',')}::${escaped(cell + wordsOf(diagnostic))}\n`;
}

/** Markdown for the job's summary: the counts, what changed, and everything that was found. */
export function summary({ command, diagnostics, manifest }: Outcome): string {
  const states = manifest === undefined ? [] : changesOf(manifest);
  const documents = manifest?.files.length ?? 0;
  const counts = [documents === 0 ? '' : counted(documents, 'document'), countBySeverity(diagnostics)];
  const found = worstFirst(diagnostics).map(
    (one) =>
      `| ${one.severity} | ${cell(one.place ? positionOf(one.place) : '')} | ${cell(wordsOf(one))} | ${one.code} |`,
  );
  return [
    `### rolecast ${command}`,
    '',
    `${counts.filter((count) => count !== '').join(', ') || 'Nothing to complain of'}.`,
    '',
    ...(states.length > 0 ? [`${states.join(', ')}.`, ''] : []),
    ...table('| file | pages | |', manifest === undefined ? [] : changed(manifest)),
    ...table('| | where | what | code |', found),
    '',
  ].join('\n');
}

/** «3 built, 40 unchanged, 1 removed». */
function changesOf({ files, removed }: Manifest): readonly string[] {
  const counts = DOCUMENT_STATES.map((state) => [state, files.filter((file) => file.state === state).length] as const);
  return [...counts, ['removed', removed.length] as const]
    .filter(([, count]) => count > 0)
    .map(([state, count]) => `${count} ${state}`);
}

/** What is not as it was before. */
function changed({ files, removed }: Manifest): readonly string[] {
  const written = files
    .filter(({ state }) => state !== 'unchanged')
    .map(({ file, pages, state }) => `| ${cell(file)} | ${pages} | ${state} |`);
  return [...written, ...removed.map((path) => `| ${cell(path)} | | removed |`)];
}

/** Characters of a table at most: GitHub throws a summary of more than 1 MiB away. */
const ROOM = 200_000;

function table(head: string, rows: readonly string[]): readonly string[] {
  if (rows.length === 0) return [];
  let room = ROOM;
  const shown = rows.filter((row) => {
    room -= row.length;
    return room > 0;
  });
  const rest = rows.length - shown.length;
  return [head, head.replace(/[^|]+/g, ' --- '), ...shown, '', ...(rest > 0 ? [`... and ${rest} more.`, ''] : [])];
}

/** Of a command's data: a line break would begin another command. */
function escaped(text: string): string {
  return printable(text.replaceAll('%', '%25').replace(/\r\n?|\n/g, '%0A'));
}

function propertyEscaped(text: string): string {
  return escaped(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

/** Of a table in Markdown, as text: no markup, no line break, no second cell. */
function cell(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[\\`*_{}[\]<>|#&!~]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
