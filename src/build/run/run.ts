/** Running a plan: every unit is left alone, put back or made, and what was made is written. A unit that fails, fails alone. */
import { availableParallelism } from 'node:os';
import type { Diagnostic, Report } from '../../diagnostic.js';
import { keepInputs } from '../../files.js';
import { inputsChanged, unitOutOfMemory, unitTimedOut } from '../../messages/batch.js';
import { unexpectedFault } from '../../messages/output.js';
import { optimiseDocuments } from '../../optimised.js';
import type { Cache } from '../cache/cache.js';
import { comparedWith, type FileStanding, type Standing } from '../cache/standing.js';
import type { Plan } from '../plan/plan.js';
import { jobOf, type Unit } from '../plan/units.js';
import { Delivery } from './delivery.js';
import type { Made } from './made.js';
import { type Making, make } from './make.js';
import type { Done } from './pool.js';
import { readDigest } from './read-digest.js';
import type { Task } from './task.js';
import { Teller } from './teller.js';

export interface RunOptions {
  /** The units of this run: all of the plan, or a shard's. */
  readonly standings: readonly Standing[];
  /** The path from which outputs are told in standings. */
  readonly root: string;
  /** Absent: nothing is remembered. */
  readonly cache?: Cache;
  /** Whether files are written anew that say the same. */
  readonly force?: boolean;
  /** How many threads make documents; 1 is this one. Absent: as many as there are processors, where they pay. */
  readonly workers?: number;
  /** Seconds that a unit may take where workers make it. */
  readonly unitTimeout?: number;
  /** Megabytes of JavaScript's heap that a worker may have. */
  readonly heap?: number;
  /** Ends the run: what is finished stays. */
  readonly signal?: AbortSignal;
}

export interface Progress {
  /** In the order of the plan. */
  readonly onMade?: (made: Made) => void;
  /** Of a unit of which a document could not be made: all that was found in it. */
  readonly onFailed?: (unit: Unit, found: readonly Diagnostic[]) => void;
  /** What is being done now. */
  readonly onStep?: (words: string) => void;
  /** How many units are done, of those that need work. */
  readonly onUnit?: (done: number, of: number) => void;
}

export interface RunResult {
  /** Documents that stand, changed or not. */
  readonly made: number;
  /** Units that failed. */
  readonly failed: number;
}

/** Seconds that a unit may take where workers make it. */
const UNIT_TIMEOUT = 120;

/** Documents to make from which workers pay for their start. */
const WORTH_WORKERS = 40;

/** Documents to make, each thread, from which V8's optimising compiler pays for itself: a quarter of the time of a thousand. */
const WORTH_OPTIMISING = 150;

/** Runs a plan, and reports what is wrong in the order of its units. */
export async function runPlan(
  plan: Plan,
  { standings, root, cache, force = false, workers, unitTimeout, heap, signal }: RunOptions,
  report: Report,
  { onMade = () => {}, onFailed = () => {}, onStep = () => {}, onUnit = () => {} }: Progress = {},
): Promise<RunResult> {
  const delivery = new Delivery(plan, { root, cache, force }, report);
  const teller = new Teller(standings, { onMade, onFailed, report });
  const tasks: Task[] = [];
  for (const [index, standing] of standings.entries()) {
    const stands = await delivery.standing(standing);
    if (stands === undefined) tasks.push({ index, unit: standing.unit, known: standing.files.map(knownContent) });
    else teller.tell(index, stands);
  }
  let done = 0;
  const finish = async ({ index }: Task, making: Making): Promise<void> => {
    if (making.inputs) keepInputs(making.inputs);
    const standing = standings[index];
    if (standing !== undefined) teller.tell(index, await delivery.made(standing, making));
    done += 1;
    onUnit(done, tasks.length);
  };
  const threads = Math.min(tasks.length, workers ?? (tasks.length < WORTH_WORKERS ? 1 : availableParallelism()));
  if (tasks.length > WORTH_OPTIMISING * threads) optimiseDocuments(tasks.length / threads);
  if (threads > 1 || (threads === 1 && unitTimeout !== undefined)) {
    const { inPool } = await import('./pool.js');
    const limit = unitTimeout ?? UNIT_TIMEOUT;
    const read = plan.jobs.map(({ prepared }) => readDigest(prepared));
    await inPool(tasks, { jobs: plan.jobs, workers: threads, unitTimeout: limit, heap, signal }, (outcome) =>
      finish(outcome.task, makingOf(outcome, read, limit)),
    );
  } else {
    for (const task of tasks) {
      if (signal?.aborted === true) break;
      await finish(task, await makeHere(task, plan, onStep));
    }
  }
  teller.end();
  return { made: teller.made, failed: teller.failed };
}

async function makeHere({ unit, known }: Task, plan: Plan, onStep: (words: string) => void): Promise<Making> {
  const { prepared } = jobOf(plan.jobs, unit);
  return make(unit, { ...prepared, onStep: (words) => onStep(`${unit.id}: ${words}`) }, known);
}

/** What says the same as what stands need not be made again; what it complained of must be said at its place of today. */
function knownContent(file: FileStanding): string | undefined {
  const entry = comparedWith(file);
  return entry?.diagnostics.length === 0 ? entry.content : undefined;
}

function makingOf(done: Done, read: readonly string[], unitTimeout: number): Making {
  const { unit } = done.task;
  if (!('broken' in done)) {
    return done.read === read[unit.job] ? done.making : { outputs: [], diagnostics: [inputsChanged(unit.id)] };
  }
  const { broken } = done;
  const fault = () => {
    if (broken === 'time') return unitTimedOut(unit.id, unitTimeout);
    return broken === 'memory' ? unitOutOfMemory(unit.id) : unexpectedFault(unit.id, broken.fault);
  };
  return { outputs: [], diagnostics: [fault()] };
}
