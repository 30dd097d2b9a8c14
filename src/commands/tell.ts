/** What every command does with what was found: it tells who wants to know, and gives the exit code. */
import { type Diagnostic, unique } from '../diagnostic.js';
import { type Frames, printDiagnostics } from '../report/diagnostics.js';
import type { Manifest } from '../report/manifest.js';
import { plainLine } from '../report/printable.js';
import { paintFor } from '../report/style.js';
import type { Arguments } from './arguments.js';
import { exitCodeOf } from './exit.js';
import { framesAmong } from './frames.js';
import type { Reporting } from './reporting.js';

export interface Telling {
  /** Only errors are said, and warnings where they count. */
  readonly quiet: boolean;
  readonly failOnWarnings: boolean;
  readonly frames: Frames;
  /** Who else is told, at the end. */
  readonly reporting: Reporting;
}

const NOBODY_ELSE: Reporting = { pretty: true, others: [] };

export function tellingOf(given: Arguments, frames: Frames = framesAmong(), reporting = NOBODY_ELSE): Telling {
  return {
    quiet: given.isOn('quiet') || !reporting.pretty,
    failOnWarnings: given.isOn('fail-on-warnings'),
    frames,
    reporting,
  };
}

const ALOUD: Telling = { quiet: false, failOnWarnings: false, frames: framesAmong(), reporting: NOBODY_ELSE };

/** Says the diagnostics and gives the exit code that they ask for. */
export async function tell(diagnostics: readonly Diagnostic[], telling = ALOUD): Promise<number> {
  const counts = ({ severity }: Diagnostic) =>
    severity === 'error' || (severity === 'warning' && telling.failOnWarnings) || !telling.quiet;
  const told = telling.reporting.pretty ? unique(diagnostics.filter(counts)) : [];
  say(await printDiagnostics(told, telling.frames, paintFor(process.stderr)));
  return exitCodeOf(diagnostics, telling.failOnWarnings);
}

/** The end of a command: says the diagnostics, tells the reporters, and gives the exit code. */
export async function conclude(
  command: string,
  diagnostics: readonly Diagnostic[],
  telling: Telling,
  manifest?: Manifest,
): Promise<number> {
  const { reporting, failOnWarnings } = telling;
  const code = await tell(diagnostics, telling);
  if (reporting.others.length === 0) return code;
  const { tellOthers } = await import('./tell-others.js');
  const outcome = { command, diagnostics: unique(diagnostics), manifest, failOnWarnings };
  const faults = await tellOthers(reporting, outcome);
  return faults.length === 0 ? code : tell(faults);
}

/** Words for a person: lines on standard error. */
export function say(lines: readonly string[]): void {
  if (lines.length > 0) process.stderr.write(`${lines.map(plainLine).join('\n')}\n`);
}
