/** What options ask for: jobs, as a command line would ask for them. */
import type { Job } from '../build/plan/job.js';
import type { Arguments } from '../commands/arguments.js';
import type { Flags } from '../commands/flags.js';
import { planOptionsOf, requestOf } from '../commands/request.js';
import { optionWrong } from '../messages/usage.js';
import { argumentsOf } from './arguments.js';
import type { Call } from './call.js';
import { givenData } from './data.js';

export interface Asked {
  readonly given: Arguments;
  readonly jobs: readonly [Job, ...Job[]];
}

/** Reads the options of a call that takes `flags`; nothing where they are wrong, or the call is over. */
export async function askedOf(call: Call, flags: Flags): Promise<Asked | undefined> {
  const given = argumentsOf(call.options, flags, call.report);
  const options = planOptionsOf(given, call.report);
  if (options.target.kind === 'stdout') call.report(optionWrong('output', '"-"', 'a folder or a file'));
  const request = await requestOf(given, call.report);
  const data = 'data' in call.options ? call.options.data : undefined;
  if (data === undefined) return call.isOver ? undefined : { given, jobs: [{ name: '', request, options }] };
  const { inputs, placed } = givenData(data, call.report);
  call.placed = placed;
  return call.isOver ? undefined : { given, jobs: [{ name: '', request: { ...request, data: inputs }, options }] };
}
