/** What `check` finds in the jobs of a build, without building any. */
import { planUnits } from '../build/plan/units.js';
import { tellUnused } from '../build/plan/unused.js';
import { accept, acceptable, doubt } from '../dataset/doubts/index.js';
import type { Dataset } from '../dataset/types.js';
import { type Diagnostic, Diagnostics, type Report } from '../diagnostic.js';
import { arrange, compose, newlyShared, prepare } from '../pipeline.js';
import type { Prepared } from '../stages.js';
import type { Asked, Told } from './asked.js';

export interface CheckedJobs {
  /** Of those jobs that could be. */
  readonly prepared: readonly Prepared[];
  readonly told: readonly Diagnostic[];
}

/** Tries each template on the first of its subjects, and asks what is doubtful of each dataset once; until `signal` ends it. */
export async function checkJobs({ jobs, settled }: Asked, signal?: AbortSignal): Promise<CheckedJobs> {
  const shared = newlyShared();
  const told: Told[] = [];
  const preparedOf = new Map<number, Prepared>();
  for (const [job, { request, options }] of jobs.entries()) {
    if (signal?.aborted === true) break;
    const report: Report = (diagnostic) => told.push({ diagnostic, job });
    const prepared = await prepare(request, report, shared);
    if (prepared === undefined) continue;
    preparedOf.set(job, prepared);
    const units = planUnits(prepared, options, report, job) ?? [];
    tellUnused(prepared, units, report);
    for (const template of prepared.templates) {
      const subject = units.find((unit) => unit.template === template.name)?.subject;
      const document = await compose(template, subject, prepared, report);
      if (document) await arrange(document, template.front.medium, prepared, report);
    }
  }
  // What its author has accepted is held against all that is said of a dataset.
  const datasets = new Map<Dataset | undefined, Diagnostic[]>(
    [...preparedOf.values()].map(({ dataset }) => [dataset, []]),
  );
  const others: Diagnostic[] = [];
  for (const { diagnostic, job } of settled(told))
    (datasets.get(preparedOf.get(job ?? -1)?.dataset) ?? others).push(diagnostic);
  const prepared = [...preparedOf.values()];
  const today = (jobs[0]?.request.date ?? new Date().toISOString()).slice(0, 10);
  const ofData = [...datasets].flatMap(([dataset, said]) => {
    const loaded = prepared.find((one) => one.dataset === dataset);
    return loaded === undefined ? said : acceptedOf(loaded, said, today);
  });
  return { prepared, told: [...others, ...ofData] };
}

/** What is said of a dataset, and what is doubtful in it, without what its author has accepted. */
function acceptedOf(loaded: Prepared, said: readonly Diagnostic[], today: string): readonly Diagnostic[] {
  const doubts = new Diagnostics();
  doubt({ ...loaded, today }, doubts.report);
  return accept([...withoutEchoes(said, doubts.all).map(acceptable), ...doubts.all], loaded);
}

/** Without what a build notes or warns of and a doubt says again, with why. */
function withoutEchoes(all: readonly Diagnostic[], doubts: readonly Diagnostic[]): readonly Diagnostic[] {
  const doubted = new Set(doubts.map(({ code }) => code));
  return all.filter(({ code, severity }) => severity === 'error' || !doubted.has(code));
}
