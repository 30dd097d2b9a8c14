/** Diagnostics as a person reads them: the worst first, and never more than a screen. */
import type { Diagnostic, Place, Severity } from '../diagnostic.js';
import { isComplaint, ofSeverity, SEVERITIES, worstFirst } from './complaints.js';
import { counted } from './outcome.js';
import { printable } from './printable.js';
import type { Paint, Style } from './style.js';
import { messageOf, positionOf } from './words.js';

/** The lines of a file, or the row of a table, around a place: at most three; none where they cannot be shown. */
export type Frames = (place: Place) => Promise<readonly string[]>;

/** Six lines each at most, so that three, twenty more in a line each, and the count stay below forty. */
const FRAMED = 3;
const IN_ONE_LINE = 20;

const COLOUR: Readonly<Record<Severity, Style>> = { error: 'red', warning: 'yellow', note: 'cyan' };

/** The lines to print: what was done with a file; three diagnostics with their code frame, up to twenty in a line each, then the count of the rest. */
export async function printDiagnostics(
  all: readonly Diagnostic[],
  frames: Frames,
  paint: Paint,
): Promise<readonly string[]> {
  const blocks = all.filter((one) => !isComplaint(one)).flatMap((one) => inBlock(one, paint));
  const found = worstFirst(all);
  // A note says what was done: it comes with every run, and a line is enough.
  const full = found.filter(({ severity }) => severity !== 'note').slice(0, FRAMED);
  const framed: string[] = [];
  for (const one of full) framed.push(...inFull(one, one.place ? await frames(one.place) : [], paint));
  const short = found.slice(full.length, full.length + IN_ONE_LINE).map((one) => inOneLine(one, paint));
  const rest = found.length - full.length - IN_ONE_LINE;
  const more = rest > 0 ? [`... and ${rest} more; ${countBySeverity(found)} in all.`] : [];
  return [...blocks, ...framed, ...short, ...more];
}

/** A note that tells at length what was done: the file, and a line each below it. */
function inBlock({ place, message, lines = [] }: Diagnostic, paint: Paint): readonly string[] {
  const where = place === undefined ? '' : `${paint('bold', position(place))}: `;
  return [`${where}${printable(message)}`, ...lines.map((line) => `  ${printable(line)}`)];
}

function inFull(diagnostic: Diagnostic, frame: readonly string[], paint: Paint): readonly string[] {
  const { why, hint, via = [] } = diagnostic;
  const lines = [headline(diagnostic, paint), ...frame.map((line) => paint('dim', `  ${line}`))];
  if (why !== undefined) lines.push(`  ${printable(why)}`);
  if (hint !== undefined) lines.push(`  ${printable(hint)}`);
  if (via.length > 0) lines.push(paint('dim', `  ${reached(diagnostic.place, via)}`));
  return lines;
}

/** How the template that shows a text of the data was reached, or the place in a template itself. */
function reached(place: Place | undefined, via: readonly Place[]): string {
  const [first = '', ...others] = via.map(position);
  if (place?.path === undefined) return `called from ${[first, ...others].join(', from ')}`;
  return [`shown by ${first}`, ...(others.length > 0 ? [`called from ${others.join(', from ')}`] : [])].join(', ');
}

function inOneLine(diagnostic: Diagnostic, paint: Paint): string {
  const hint = diagnostic.hint === undefined ? '' : ` ${printable(diagnostic.hint)}`;
  return `${headline(diagnostic, paint)}${hint}`;
}

function headline(diagnostic: Diagnostic, paint: Paint): string {
  const { severity, code, place } = diagnostic;
  const where = place === undefined ? [] : [paint('bold', position(place))];
  const what = `${paint(COLOUR[severity], severity)}: ${printable(messageOf(diagnostic))} ${paint('dim', `(${code})`)}`;
  return [...where, what].join(': ');
}

function position(place: Place): string {
  return printable(positionOf(place));
}

/** «2 errors, 1 warning». */
export function countBySeverity(diagnostics: readonly Diagnostic[]): string {
  return SEVERITIES.map((severity) => [ofSeverity(diagnostics, severity).length, severity] as const)
    .filter(([count]) => count > 0)
    .map(([count, severity]) => counted(count, severity))
    .join(', ');
}
