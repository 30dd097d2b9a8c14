/** A worker of a pool: prepares each job for itself, and makes the units that it is given. */
import { type MessagePort, workerData } from 'node:worker_threads';
import { ownProcess } from '../../optimised.js';
import { newlyShared, prepare } from '../../pipeline.js';
import type { Prepared } from '../../stages.js';
import { type Making, make } from './make.js';
import { readDigest } from './read-digest.js';
import type { Answer, Task, WorkerData } from './task.js';

/** Tinypool puts what concerns itself before it. */
const [, data]: readonly [unknown, WorkerData] = workerData;
if (data.ownsProcess) ownProcess();

const shared = newlyShared();
const jobs = new Map<number, Promise<{ readonly prepared: Prepared; readonly read: string }>>();

/** Makes some units, and answers through `port` as each begins and is done. */
export default async function work({ tasks, port }: { tasks: readonly Task[]; port: MessagePort }): Promise<void> {
  const answer = (message: Answer, bytes: readonly ArrayBuffer[] = []) => port.postMessage(message, bytes);
  for (const { index, unit, known } of tasks) {
    answer({ kind: 'begins', index });
    const { prepared, read } = await jobOf(unit.job);
    const making = await make(unit, prepared, known);
    answer({ kind: 'done', index, making, read }, buffersOf(making));
  }
  answer({ kind: 'end' });
}

function jobOf(index: number): Promise<{ readonly prepared: Prepared; readonly read: string }> {
  const known = jobs.get(index) ?? prepareJob(index);
  jobs.set(index, known);
  return known;
}

/** What is wrong with a job was told when the build was planned. */
async function prepareJob(index: number) {
  const job = data.jobs[index];
  const prepared = job && (await prepare(job.request, () => {}, shared));
  if (prepared === undefined) throw new Error('what was planned cannot be prepared any more');
  return { prepared, read: readDigest(prepared) };
}

/** The bytes go over as they are, where they are all that is in their buffer. */
function buffersOf({ outputs }: Making): readonly ArrayBuffer[] {
  const files = outputs.flatMap(({ made }) => made?.files ?? []);
  const whole = files.flatMap(({ bytes: { buffer, byteLength } }) =>
    buffer instanceof ArrayBuffer && buffer.byteLength === byteLength ? buffer : [],
  );
  return [...new Set(whole)];
}
