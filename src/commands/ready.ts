/** What `build` and `plan` share: everything up to the first document. */

import type { BuildOptions } from '../build/build.js';
import { type Plan, planJobs } from '../build/plan/plan.js';
import type { Shard } from '../build/shard/shard.js';
import { Diagnostics } from '../diagnostic.js';
import { counted, printOmitted } from '../report/outcome.js';
import type { Arguments } from './arguments.js';
import type { Told } from './asked.js';
import { askedOf, framesFor, pathsReadFor } from './jobs.js';
import { reportingOf } from './reporting.js';
import { buildOptionsOf } from './running.js';
import { conclude, say, type Telling, tellingOf } from './tell.js';

export interface Ready {
  /** The name under which reporters tell it. */
  readonly command: 'build' | 'plan';
  readonly plan: Plan;
  readonly options: BuildOptions;
  readonly telling: Telling;
  /** What was found on the way and not said yet: warnings and notes. */
  readonly found: Diagnostics;
}

/** Prepares a build and says what its focus leaves out; or says what stops it and gives the exit code. */
export async function readyOf(line: Arguments, command: Ready['command']): Promise<Ready | number> {
  const found = new Diagnostics();
  const asked = await askedOf(line, found.report);
  const { given, jobs, config } = asked;
  const options = { ...(await buildOptionsOf(given, config, found.report)), partial: asked.partial };
  const [first, ...more] = jobs;
  const isPlan = command === 'plan' || given.isOn('dry-run');
  // A plan is a table, or lines of JSON in its place.
  const taken = isPlan ? !given.texts('reporter').includes('json') : first?.options.target.kind === 'stdout';
  const reporting = reportingOf(given, found.report, taken, pathsReadFor(asked));
  const telling = tellingOf(given, framesFor(asked), reporting);
  const told: Told[] = [];
  const plan =
    found.failed || first === undefined
      ? undefined
      : await planJobs([first, ...more], (diagnostic, job) => told.push({ diagnostic, job }));
  for (const { diagnostic } of asked.settled(told)) found.report(diagnostic);
  if (plan === undefined) return conclude(command, found.all, telling);
  // Several jobs may leave out several things; a person asked for each in the config.
  const [only, ...others] = plan.jobs;
  if (!telling.quiet && others.length === 0) say(printOmitted(only?.prepared.selection.omitted ?? []));
  if (!telling.quiet && options.shard !== undefined) say([await printShard(options.shard, plan)]);
  return { command, plan, options, telling, found };
}

/** «Shard 2/4: 5 of 20 units.» Of a shard that is empty, it is all there is to say. */
async function printShard(shard: Shard, { units }: Plan): Promise<string> {
  const { shownShard, unitsOf } = await import('../build/shard/shard.js');
  return `Shard ${shownShard(shard)}: ${unitsOf(shard, units).length} of ${counted(units.length, 'unit')}.`;
}
