/** What `build` and `plan` share: everything up to the first document. */
import { resolve } from 'node:path';
import type { BuildOptions } from '../build/build.js';
import type { Plan } from '../build/plan/plan.js';
import type { Asked, Told } from '../commands/asked.js';
import { inTurn } from '../files.js';
import { askedOf } from './asked.js';
import type { Call } from './call.js';
import { BUILD } from './flags.js';

export interface Ready {
  readonly plan: Plan;
  readonly running: BuildOptions;
  /** Where documents go: absolute. */
  readonly folder: string;
}

/** Plans a build; nothing where that is wrong, which is reported, or the call is over. */
export async function readyFor(call: Call): Promise<Ready | undefined> {
  const asked = await inTurn(() => askedOf(call, BUILD));
  if (asked === undefined) return undefined;
  const { buildOptionsOf } = await import('../commands/running.js');
  const running = await buildOptionsOf(asked.given, asked.config, call.report);
  const plan = await planFor(call, asked);
  if (plan === undefined || call.isOver) return undefined;
  const { target, units } = plan;
  call.tell({ kind: 'planned', documents: units.reduce((sum, { files }) => sum + files.length, 0) });
  return { plan, running, folder: target.kind === 'stdout' ? '' : resolve(target.folder) };
}

/** The plan of what is asked for. */
export async function planFor(call: Call, { jobs: [first, ...more], settled }: Asked): Promise<Plan | undefined> {
  if (first === undefined || call.isOver) return undefined;
  const { planJobs } = await import('../build/plan/plan.js');
  const told: Told[] = [];
  const plan = await planJobs([first, ...more], (diagnostic, job) => told.push({ diagnostic, job }), call.signal);
  for (const { diagnostic } of settled(told)) call.report(diagnostic);
  return plan;
}
