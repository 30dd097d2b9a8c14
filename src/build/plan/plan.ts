/** The plan of a build: its jobs, prepared, and all that they will make. */
import { unaccepted } from '../../dataset/acceptance.js';
import { Diagnostics, type Report } from '../../diagnostic.js';
import { inTurn } from '../../files.js';
import { newlyShared, prepare } from '../../pipeline.js';
import type { Prepared, Shared } from '../../stages.js';
import type { Job } from './job.js';
import type { Target } from './target.js';
import { areDistinct, planUnits, type Unit } from './units.js';

export interface PreparedJob extends Job {
  readonly prepared: Prepared;
}

export interface Plan {
  readonly jobs: readonly PreparedJob[];
  /** Of all jobs, in the order in which they are built. */
  readonly units: readonly Unit[];
  /** Where all documents go. */
  readonly target: Target;
}

/** Prepares and plans every job; nothing where any of them has an error, which are all reported. */
export async function planJobs(jobs: readonly [Job, ...Job[]], report: Report): Promise<Plan | undefined> {
  const shared = newlyShared();
  const prepared: PreparedJob[] = [];
  const units: Unit[] = [];
  for (const [index, job] of jobs.entries()) {
    const found = new Diagnostics();
    const planned = await inTurn(() => planJob(job, index, shared, found.report));
    unaccepted(found.all, planned?.job.prepared.dataset).forEach(report);
    if (planned === undefined) continue;
    prepared.push(planned.job);
    // One by one: a call takes only so many arguments.
    for (const unit of planned.units) units.push(unit);
  }
  const { target } = jobs[0].options;
  if (prepared.length < jobs.length || (target.kind === 'folder' && !areDistinct(units, report))) return undefined;
  return { jobs: prepared, units, target };
}

async function planJob(
  job: Job,
  index: number,
  shared: Shared,
  report: Report,
): Promise<{ readonly job: PreparedJob; readonly units: readonly Unit[] } | undefined> {
  const prepared = await prepare(job.request, report, shared);
  const units = prepared && planUnits(prepared, job.options, report, index);
  return units && { job: { ...job, prepared }, units };
}
