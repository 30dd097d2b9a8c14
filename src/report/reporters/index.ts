/** The reporters by their names. A new one is a file here, a line below, and its name in `outcome.ts`. */
import type { MachineReporter, Outcome, Reporter } from './outcome.js';

const OF_NAME: Readonly<Record<MachineReporter, () => Promise<Reporter>>> = {
  json: async () => (await import('./json.js')).json,
  junit: async () => (await import('./junit.js')).junit,
  github: async () => (await import('./github.js')).github,
  sarif: async () => (await import('./sarif.js')).sarif,
};

/** The outcome in a reporter's form. */
export async function reportOf(name: MachineReporter, outcome: Outcome): Promise<string> {
  const reporter = await OF_NAME[name]();
  return reporter(outcome);
}
