/** What every command does with what was found: it says so on standard error, and gives the exit code. */
import type { Diagnostic } from '../diagnostic.js';
import { printDiagnostics } from '../report/diagnostics.js';
import { type Sources, sourcesAmong } from '../report/sources.js';
import { paintFor } from '../report/style.js';
import type { Arguments } from './arguments.js';
import { exitCodeOf } from './exit.js';

export interface Telling {
  /** Only errors are said, and warnings where they count. */
  readonly quiet: boolean;
  readonly failOnWarnings: boolean;
  readonly sources: Sources;
}

export function tellingOf(given: Arguments, sources: Sources = sourcesAmong([])): Telling {
  return { quiet: given.isOn('quiet'), failOnWarnings: given.isOn('fail-on-warnings'), sources };
}

const ALOUD: Telling = { quiet: false, failOnWarnings: false, sources: sourcesAmong([]) };

/** Says the diagnostics and gives the exit code that they ask for. */
export function tell(diagnostics: readonly Diagnostic[], telling = ALOUD): number {
  const counts = ({ severity }: Diagnostic) =>
    severity === 'error' || (severity === 'warning' && telling.failOnWarnings) || !telling.quiet;
  say(printDiagnostics(unique(diagnostics.filter(counts)), telling.sources, paintFor(process.stderr)));
  return exitCodeOf(diagnostics, telling.failOnWarnings);
}

/** A template warns of the same thing on each of its subjects; a person wants to know it once. */
function unique(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  return [...new Map(diagnostics.map((diagnostic) => [JSON.stringify(diagnostic), diagnostic])).values()];
}

/** Words for a person: lines on standard error. */
export function say(lines: readonly string[]): void {
  if (lines.length > 0) process.stderr.write(`${lines.join('\n')}\n`);
}
