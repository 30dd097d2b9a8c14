import { join } from 'node:path';
import { rowsOf } from '../build/plan/rows.js';
import { plannedPath } from '../build/plan/units.js';
import { Call } from './call.js';
import type { BuildOptions } from './options.js';
import type { PlannedDocument, PlanOutcome } from './outcomes.js';
import { type Ready, readyFor } from './ready.js';

/** What `build` would make of the same options, and why. Nothing is written. */
export async function plan(options?: BuildOptions): Promise<PlanOutcome> {
  const call = new Call(options);
  const ready = await readyFor(call);
  return { documents: ready === undefined ? [] : await documentsOf(ready, call), ...call.outcome() };
}

async function documentsOf({ plan, running, folder }: Ready, call: Call): Promise<readonly PlannedDocument[]> {
  const [{ standOf }, { looked }] = await Promise.all([import('../build/build.js'), import('../build/cache/look.js')]);
  const { standings } = await standOf(plan, running, call.report);
  return rowsOf(await looked(standings, plan, call.signal), plan).map(({ planned, ...row }) => {
    return { ...row, format: planned.format, path: join(folder, plannedPath(planned)) };
  });
}
