/**
 * GitHub's workflow commands, which show as annotations. A step shows ten of each severity (actions/toolkit#734), so the rest
 * is in the job's summary, which the command appends to where GitHub says (`summary`).
 */
import type { Diagnostic, Severity } from '../../diagnostic.js';
import { ofSeverity, SEVERITIES, worstFirst } from '../complaints.js';
import { countBySeverity } from '../diagnostics.js';
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

/** Markdown for the job's summary: what was made, the counts, and everything that was found. */
export function summary({ command, diagnostics, files }: Outcome): string {
  const counts = [files.length === 0 ? '' : counted(files.length, 'file'), countBySeverity(diagnostics)];
  const made = files.map(({ file, pages }) => `| ${cell(file)} | ${pages} |`);
  const found = worstFirst(diagnostics).map(
    (one) =>
      `| ${one.severity} | ${cell(one.place ? positionOf(one.place) : '')} | ${cell(wordsOf(one))} | ${one.code} |`,
  );
  return [
    `### rolecast ${command}`,
    '',
    `${counts.filter((count) => count !== '').join(', ') || 'Nothing to complain of'}.`,
    '',
    ...(made.length > 0 ? ['| file | pages |', '| --- | --- |', ...made, ''] : []),
    ...(found.length > 0 ? ['| | where | what | code |', '| --- | --- | --- | --- |', ...found, ''] : []),
    '',
  ].join('\n');
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
