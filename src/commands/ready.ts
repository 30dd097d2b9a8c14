/** What `build` and `plan` share: everything up to the first document. */

import type { Target } from '../build/plan/target.js';
import { planUnits, type Unit } from '../build/plan/units.js';
import type { Shard } from '../build/shard/shard.js';
import { Diagnostics, type Report } from '../diagnostic.js';
import { prepare } from '../pipeline.js';
import { printOmitted } from '../report/outcome.js';
import type { Prepared } from '../stages.js';
import type { Arguments } from './arguments.js';
import { framesAmong } from './frames.js';
import { reportingOf } from './reporting.js';
import { pathsOf, planOptionsOf, requestOf } from './request.js';
import { conclude, say, type Telling, tellingOf } from './tell.js';

export interface Ready {
  /** The name under which reporters tell it. */
  readonly command: 'build' | 'plan';
  readonly prepared: Prepared;
  readonly units: readonly Unit[];
  readonly target: Target;
  readonly telling: Telling;
  /** What was found on the way and not said yet: warnings and notes. */
  readonly found: Diagnostics;
}

/** Prepares a build and says what its focus leaves out; or says what stops it and gives the exit code. */
export async function readyOf(given: Arguments, command: Ready['command']): Promise<Ready | number> {
  const found = new Diagnostics();
  const options = planOptionsOf(given, found.report);
  const request = await requestOf(given, found.report);
  const shard = await shardOf(given, found.report);
  const taken = options.target.kind === 'stdout' || command === 'plan' || given.isOn('dry-run');
  const reporting = reportingOf(given, found.report, taken);
  const telling = tellingOf(given, framesAmong(request.data, pathsOf(request), request.tables), reporting);
  const prepared = found.failed ? undefined : await prepare(request, found.report);
  const units = prepared && planUnits(prepared, options, found.report);
  if (!prepared || !units) return conclude(command, found.all, telling);
  if (!telling.quiet) say(printOmitted(prepared.selection.omitted));
  const own = shard === undefined ? units : (await import('../build/shard/shard.js')).unitsOf(shard, units);
  return { command, prepared, units: own, target: options.target, telling, found };
}

async function shardOf(given: Arguments, report: Report): Promise<Shard | undefined> {
  const [shard] = given.all('shard');
  if (shard === undefined) return undefined;
  const { readShard } = await import('../build/shard/read.js');
  return readShard(shard.value, shard.source, process.env, report);
}
