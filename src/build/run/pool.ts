/** Workers on threads of their own. A unit that never ends, or takes all memory, ends its worker and fails alone. */
import { totalmem } from 'node:os';
import { MessageChannel } from 'node:worker_threads';
import { Tinypool } from 'tinypool';
import { packaged } from '../../home.js';
import { ownsProcess } from '../../optimised.js';
import type { Job } from '../plan/job.js';
import type { Making } from './make.js';
import type { Answer, Task, WorkerData } from './task.js';

export interface PoolOptions {
  readonly jobs: readonly Job[];
  /** How many work at once. */
  readonly workers: number;
  /** Seconds that a unit may take. */
  readonly unitTimeout: number;
  /** Megabytes of JavaScript's heap that a worker may have; absent: its share of half the machine's memory, from 1,024 to 4,096. */
  readonly heap?: number;
  /** Ends the work: what is being made is given up. */
  readonly signal?: AbortSignal;
}

/** Why a unit has no outcome. */
export type Broken = 'time' | 'memory' | { readonly fault: string };

export type Done =
  | { readonly task: Task; readonly making: Making; readonly read: string }
  | { readonly task: Task; readonly broken: Broken };

/** How many units a worker is given at a time: so many that it need not wait, so few that all end together. */
const BATCH = 16;

function usualHeap(workers: number): number {
  return Math.round(Math.min(4096, Math.max(1024, totalmem() / 2 ** 20 / 2 / workers)));
}

/** Makes all tasks, and tells `onDone` of each as soon as it is done, in any order. Ends early where the signal says so. */
export async function inPool(
  tasks: readonly Task[],
  { jobs, workers, unitTimeout, heap = usualHeap(workers), signal }: PoolOptions,
  onDone: (done: Done) => Promise<void>,
): Promise<void> {
  const pool = new Tinypool({
    filename: packaged('dist/worker.cjs'),
    minThreads: workers,
    maxThreads: workers,
    isolateWorkers: false,
    // A worker that waits on an atomic answers nobody.
    useAtomics: false,
    idleTimeout: Number.POSITIVE_INFINITY,
    resourceLimits: { maxOldGenerationSizeMb: heap },
    // A debugger or more modules are for this thread.
    execArgv: [],
    workerData: workerData(jobs),
  });
  // One that breaks while it has no task is replaced when there is one.
  pool.on('error', () => {});
  const waiting = [...tasks];
  const size = Math.max(1, Math.min(BATCH, Math.ceil(tasks.length / workers / 4)));
  const lane = async (): Promise<void> => {
    while (waiting.length > 0 && signal?.aborted !== true) {
      const batch = waiting.splice(0, size);
      waiting.unshift(...(await runBatch(pool, batch, { unitTimeout, signal }, onDone)));
    }
  };
  try {
    await Promise.all(Array.from({ length: workers }, lane));
  } finally {
    await pool.destroy();
  }
}

function workerData(jobs: readonly Job[]): WorkerData {
  return { jobs: jobs.map(({ name, request, options }) => ({ name, request, options })), ownsProcess: ownsProcess() };
}

/** Has a batch made by one worker, and gives what is left of it where that was ended. */
async function runBatch(
  pool: Tinypool,
  batch: readonly Task[],
  { unitTimeout, signal }: Pick<PoolOptions, 'unitTimeout' | 'signal'>,
  onDone: (done: Done) => Promise<void>,
): Promise<readonly Task[]> {
  const left = new Map(batch.map((task) => [task.index, task]));
  const { port1: answers, port2: port } = new MessageChannel();
  const ending = new AbortController();
  const end = () => ending.abort();
  signal?.addEventListener('abort', end, { once: true });
  let current: Task | undefined;
  let isLate = false;
  let timer: NodeJS.Timeout | undefined;
  let delivering = Promise.resolve();
  const ended = new Promise<void>((resolve, reject) => {
    answers.on('message', (answer: Answer) => {
      clearTimeout(timer);
      if (answer.kind === 'end') return resolve();
      const task = left.get(answer.index);
      if (answer.kind === 'begins') {
        current = task;
        timer = setTimeout(() => {
          isLate = true;
          end();
        }, unitTimeout * 1000);
      } else if (task !== undefined) {
        left.delete(answer.index);
        current = undefined;
        delivering = delivering.then(() => onDone({ task, making: answer.making, read: answer.read }));
        delivering.catch(reject);
      }
    });
  });
  try {
    await pool.run({ tasks: batch, port }, { transferList: [port], signal: ending.signal });
    await ended;
    await delivering;
    return [];
  } catch (error) {
    await delivering;
    if (signal?.aborted === true) return [];
    const broken = current ?? [...left.values()][0];
    if (broken === undefined) throw error;
    left.delete(broken.index);
    await onDone({ task: broken, broken: isLate ? 'time' : brokenBy(error) });
    return [...left.values()];
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', end);
    answers.close();
  }
}

function brokenBy(error: unknown): Broken {
  if (error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY') return 'memory';
  return { fault: error instanceof Error ? error.message : String(error) };
}
