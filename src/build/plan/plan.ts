/** The plan of a build: its jobs, prepared, and all that they will make. */
import { unaccepted } from '../../dataset/acceptance.js';
import { type Diagnostic, Diagnostics, type Report } from '../../diagnostic.js';
import { inTurn, shownName } from '../../files.js';
import { optimise } from '../../optimised.js';
import { newlyShared, prepare } from '../../pipeline.js';
import type { Prepared, Shared } from '../../stages.js';
import type { Job } from './job.js';
import type { Target } from './target.js';
import { areDistinct, isSingle, planUnits, type Unit } from './units.js';
import { tellUnused } from './unused.js';

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

/**
 * Prepares and plans every job; nothing where any of them has an error, which are all reported, those of one job with its index; nor
 * where `signal` ends it.
 */
export async function planJobs(
  jobs: readonly [Job, ...Job[]],
  report: (diagnostic: Diagnostic, job?: number) => void,
  signal?: AbortSignal,
): Promise<Plan | undefined> {
  const shared = newlyShared();
  const prepared: PreparedJob[] = [];
  const units: Unit[] = [];
  for (const [index, job] of jobs.entries()) {
    if (signal?.aborted === true) return undefined;
    const found = new Diagnostics();
    const planned = await inTurn(() => planJob(job, index, shared, found.report));
    for (const one of unaccepted(found.all, planned?.job.prepared.dataset)) report(one, index);
    if (planned === undefined) continue;
    prepared.push(planned.job);
    // One by one: a call takes only so many arguments.
    for (const unit of planned.units) units.push(unit);
  }
  if (prepared.length < jobs.length) return undefined;
  const { target } = jobs[0].options;
  const nameIn = (unit: Unit) => nameOf(unit, prepared[unit.job]);
  const fits = target.kind === 'folder' ? areDistinct(units, nameIn, report) : isSingle(units, target, report);
  return fits ? { jobs: prepared, units, target } : undefined;
}

/** «jobs[2]: letter.hbs for row 7 of students.csv». */
function nameOf({ template, subject }: Unit, job: PreparedJob | undefined): string {
  const words = job?.name ? `${job.name}: ${template}` : template;
  if (subject === undefined) return words;
  if ('role' in subject) return `${words} for role "${subject.role}"`;
  if ('tier' in subject) return `${words} for tier "${subject.tier}"`;
  const row = job?.prepared.records?.[subject.record]?.row;
  return `${words} for row ${row} of ${shownName(job?.request.records ?? '')}`;
}

/** Roles or rows from which loops over units pay for V8's optimising compiler. */
const WORTH_OPTIMISING = 5_000;

async function planJob(
  job: Job,
  index: number,
  shared: Shared,
  report: Report,
): Promise<{ readonly job: PreparedJob; readonly units: readonly Unit[] } | undefined> {
  const prepared = await prepare(job.request, report, shared);
  const count = Math.max(prepared?.selection.roles.length ?? 0, prepared?.records?.length ?? 0);
  if (count > WORTH_OPTIMISING) optimise();
  const units = prepared && planUnits(prepared, job.options, report, index);
  if (units) tellUnused(prepared, units, report);
  return units && { job: { ...job, prepared }, units };
}
