/** What workers are told, and what they answer. */
import type { Job } from '../plan/job.js';
import type { Unit } from '../plan/units.js';
import type { Making } from './make.js';

/** A unit to make, as plain data. */
export interface Task {
  /** Its place among the tasks. */
  readonly index: number;
  readonly unit: Unit;
  /** The content of each of its files that stands as it was made, so that what says the same is not made again. */
  readonly known: readonly (string | undefined)[];
}

/** What a worker has from its start. */
export interface WorkerData {
  readonly jobs: readonly Job[];
  /** Whether the process is the command's. */
  readonly ownsProcess: boolean;
}

export type Answer =
  | { readonly kind: 'begins'; readonly index: number }
  /** `read`: the digest of all that was read to prepare the unit's job. */
  | { readonly kind: 'done'; readonly index: number; readonly making: Making; readonly read: string }
  | { readonly kind: 'end' };
