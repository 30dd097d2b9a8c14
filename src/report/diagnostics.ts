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

/** Of warnings of one kind that are told one by one, where there are more than a screen holds. */
const ALIKE = 4;

/**
 * The lines to print: what was done with a file; three diagnostics with their code frame, up to twenty in a line each, then the count
 * of the rest. Where that is too many, the warnings of one kind share a line, so that none of another is hidden behind them.
 */
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
  const others = found.slice(full.length);
  const groups = others.length > IN_ONE_LINE ? alike(found, full.length) : others.map((one) => [one]);
  const shown = groups.slice(0, IN_ONE_LINE);
  const short = shown.map((group) => inOneLine(group, paint));
  const rest = others.length - shown.flat().length;
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

/** All but the first warnings of each kind together, in the place of the first of these, after the `full` that are told; errors have to be seen to each. */
function alike(found: readonly Diagnostic[], full: number): readonly (readonly Diagnostic[])[] {
  const seen = new Map<string, number>();
  const groups = new Map<Diagnostic | string, Diagnostic[]>();
  for (const one of found) {
    const before = seen.get(one.code) ?? 0;
    seen.set(one.code, before + 1);
    const key = before < ALIKE || one.severity === 'error' ? one : one.code;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [one]);
    else group.push(one);
  }
  return [...groups.values()].slice(full);
}

const PLACES = 3;

/** One diagnostic, or how many more there are of its kind and where the first of them are. */
function inOneLine(group: readonly Diagnostic[], paint: Paint): string {
  const [diagnostic] = group;
  if (diagnostic === undefined) return '';
  if (group.length > 1) {
    const { severity, code } = diagnostic;
    const places = group.slice(0, PLACES).flatMap(({ place }) => (place ? (place.path ?? position(place)) : []));
    const rest = group.length - places.length;
    const where = [...places, ...(rest > 0 && places.length > 0 ? [`${rest} others`] : [])].map(printable).join(', ');
    const what = `${group.length} more like this${where === '' ? '' : `: ${where}`}`;
    return `${paint(COLOUR[severity], severity)}: ${what} ${paint('dim', `(${code})`)}`;
  }
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
