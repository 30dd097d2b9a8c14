/** What options ask for: jobs, as a command line would ask for them. */
import type { Asked } from '../commands/asked.js';
import type { Flags } from '../commands/flags.js';
import { askedWith } from '../commands/jobs.js';
import { optionWrong } from '../messages/usage.js';
import { argumentsOf } from './arguments.js';
import type { Call } from './call.js';
import { givenData } from './data.js';

/** Reads the options of a call that takes `flags`; nothing where they are wrong, or the call is over. */
export async function askedOf(call: Call, flags: Flags): Promise<Asked | undefined> {
  const given = argumentsOf(call.options, flags, call.report);
  const asked = call.isOver ? undefined : await askedWith(given.text('config'), given, call.report);
  if (asked?.jobs.some(({ options }) => options.target.kind === 'stdout'))
    call.report(optionWrong('output', '"-"', 'a folder or a file'));
  const data = 'data' in call.options ? call.options.data : undefined;
  if (data === undefined) return call.isOver ? undefined : asked;
  const { inputs, placed } = givenData(data, call.report);
  call.placed = placed;
  if (asked === undefined || call.isOver) return undefined;
  return { ...asked, jobs: asked.jobs.map((job) => ({ ...job, request: { ...job.request, data: inputs } })) };
}
