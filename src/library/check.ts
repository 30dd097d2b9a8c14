import { inTurn } from '../files.js';
import { askedOf } from './asked.js';
import { Call } from './call.js';
import { BUILD } from './flags.js';
import type { BuildOptions } from './options.js';
import type { Outcome } from './outcomes.js';

/** Looks for faults in what `build` would be given, and for what is doubtful in the data. No document is written. */
export async function check(options?: BuildOptions): Promise<Outcome> {
  const call = new Call(options);
  const asked = await inTurn(() => askedOf(call, BUILD));
  if (asked !== undefined) {
    const { checkJobs } = await import('../commands/check-jobs.js');
    const { told } = await inTurn(() => checkJobs(asked, call.signal));
    told.forEach(call.report);
  }
  return call.outcome();
}
