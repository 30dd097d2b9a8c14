/** Who is told of an outcome, and where: `--reporter` and `--output-file`. */
import { Diagnostics, type Report } from '../diagnostic.js';
import { reporterWithoutFile, reportOfNobody, valueWrong } from '../messages/usage.js';
import { type MachineReporter, REPORTERS, type ReporterName } from '../report/reporters/outcome.js';
import type { Arguments } from './arguments.js';
import { isAmong } from './inputs.js';

export interface Reporting {
  /** Whether a person reads along, on standard error. */
  readonly pretty: boolean;
  readonly others: readonly Other[];
}

interface Other {
  readonly reporter: MachineReporter;
  /** Absent: standard output. */
  readonly file?: string;
}

/**
 * Reads the two flags; where they are wrong, a person is told. `taken`: standard output holds a document or a list, and has
 * no room for a report. `read` are the files of which none is written over.
 */
export function reportingOf(given: Arguments, report: Report, taken: boolean, read: readonly string[] = []): Reporting {
  const found = new Diagnostics();
  const reporting = readReporting(given, found.report, taken, read);
  found.all.forEach(report);
  return found.failed ? { pretty: true, others: [] } : reporting;
}

function readReporting(given: Arguments, report: Report, taken: boolean, read: readonly string[]): Reporting {
  const named = given.choices('reporter', REPORTERS, report);
  // Of a matrix only `merge` speaks to GitHub: else each shard would say again what all share.
  const onboard = process.env.GITHUB_ACTIONS === 'true' && given.text('shard') === undefined;
  const reporters = named.length > 0 ? named : onboard ? ONBOARD : (['pretty'] as const);
  const files = new Map<MachineReporter, string>();
  for (const { value, source } of given.all('output-file')) {
    const { reporter = machinesOf(reporters).find((machine) => !files.has(machine)), path } = fileOf(value);
    if (reporter === undefined) report(reportOfNobody(source, value, machinesOf(reporters)));
    else if (isAmong(read, path) || [...files.values()].includes(path))
      report(valueWrong(source, value, 'a file of its own'));
    else files.set(reporter, path);
  }
  const others = machinesOf([...reporters, ...files.keys()]).map((reporter) => ({
    reporter,
    file: files.get(reporter),
  }));
  // Annotations stand among the words of a log; of the others only one has standard output.
  const printed = others.filter(({ reporter, file }) => file === undefined && reporter !== 'github');
  const [one, ...more] = printed;
  if (one !== undefined && (taken || more.length > 0)) report(reporterWithoutFile((more[0] ?? one).reporter));
  return { pretty: reporters.includes('pretty'), others };
}

/** `json=report.json` asks for its reporter, too; a path without one is for the first that was asked for and has none. */
function fileOf(value: string): { readonly reporter?: MachineReporter; readonly path: string } {
  const [, name, path = ''] = /^([a-z]+)=(.+)$/.exec(value) ?? [];
  const [reporter] = machinesOf(REPORTERS).filter((machine) => machine === name);
  return reporter === undefined ? { path: value } : { reporter, path };
}

function machinesOf(reporters: readonly ReporterName[]): readonly MachineReporter[] {
  return [...new Set(reporters)].filter((name) => name !== 'pretty');
}

/** On GitHub's machines, where nothing else was asked for. */
const ONBOARD = ['pretty', 'github'] as const;
