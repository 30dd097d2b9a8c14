/** The command's frame: what holds whichever command runs. */

import { errorCode } from '../files.js';
import { fileNotWritten } from '../messages/output.js';
import { ownProcess } from '../optimised.js';
import { faultInWords } from '../report/fault.js';
import { EXIT } from './exit.js';
import { COMMANDS } from './index.js';
import { readLine } from './line.js';
import { say, tell } from './tell.js';

/** Runs a command line and gives the exit code. `line` is what follows `rolecast`. */
export async function main(line: readonly string[]): Promise<number> {
  ownProcess();
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.exit(EXIT.interrupted));
  process.on('uncaughtException', (error) => process.exit(confess(error)));
  process.stdout.on('error', async (error) => process.exit(await stoppedReading(error)));
  // Nobody reads the words any more (`2>&1 | head -1`), or there is no room for them. The documents are still wanted.
  process.stderr.on('error', () => {});
  try {
    const read = await readLine(line, process.env);
    if (read.kind === 'run') return await read.command.run(read.given, COMMANDS);
    if (read.kind === 'wrong') return tell(read.diagnostics);
    process.stdout.write(`${read.text}\n`);
    return EXIT.ok;
  } catch (error) {
    return confess(error);
  }
}

/** Whoever reads us (`| head`) may stop when they have seen enough; a full disk behind `>` is an error. */
async function stoppedReading(error: Error): Promise<number> {
  const code = errorCode(error) ?? '';
  return code === 'EPIPE' ? EXIT.ok : tell([fileNotWritten('standard output', code)]);
}

function confess(error: unknown): number {
  say([`rolecast failed by a fault of its own, not of your files: ${faultInWords(error)}`]);
  return EXIT.failed;
}
