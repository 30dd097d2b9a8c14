/** The jobs of a build: those of the config, or what the command line asks for. */
import { configsIn } from '../config/find.js';
import type { Report } from '../diagnostic.js';
import { configAmbiguous } from '../messages/config.js';
import type { Frames } from '../report/diagnostics.js';
import type { Request } from '../stages.js';
import { Arguments } from './arguments.js';
import { type Asked, withoutStanding } from './asked.js';
import { DATA_FLAGS } from './flags.js';
import { framesAmong } from './frames.js';
import { inputsOf, readOptionsOf } from './inputs.js';
import { planOptionsOf, requestOf } from './request.js';

/** Reads what a command line asks for. Complaints are reported, and it is then of no use. */
export function askedOf(given: Arguments, report: Report): Promise<Asked> {
  return askedWith(configOf(given, report), given, report);
}

/** The same with the config at a path, or without any. */
export async function askedWith(config: string | undefined, given: Arguments, report: Report): Promise<Asked> {
  if (config !== undefined) return (await import('./config-jobs.js')).askedOfConfig(config, given, report);
  const options = planOptionsOf(given, report);
  const request = await requestOf(given, report);
  return { given, jobs: [{ name: '', request, options }], settled: (told) => withoutStanding(given, told) };
}

/** The datasets that a command reads and does nothing else with: those of the line, or else of the config's first job. */
export async function dataAsked(
  given: Arguments,
  report: Report,
): Promise<Pick<Request, 'data' | 'onDuplicate' | 'tables'>> {
  const config = given.texts('data').length > 0 ? undefined : configOf(given, report);
  if (config === undefined) return { data: await inputsOf(given, report), ...(await readOptionsOf(given, report)) };
  const flags = Object.keys(DATA_FLAGS).map((flag) => [flag, given.all(flag)] as const);
  const { jobs } = await askedWith(config, new Arguments([], new Map(flags), given.doubts), report);
  return jobs[0]?.request ?? { data: [] };
}

/** What a person is shown of the files of the jobs. */
export function framesFor(asked: Asked): Frames {
  const { jobs } = asked;
  const inputs = jobs.flatMap(({ request }) => request.data);
  return framesAmong(inputs, pathsReadFor(asked), jobs[0]?.request.tables);
}

/** The path of the config: of `--config`, or of the one in the working folder. */
function configOf(given: Arguments, report: Report): string | undefined {
  const [named] = given.texts('config');
  if (named !== undefined) return named;
  const [first, ...more] = configsIn(process.cwd());
  if (first !== undefined && more.length > 0) report(configAmbiguous([first, ...more]));
  return first;
}

/** The paths of all that is read, of which none is to be written over. */
export function pathsReadFor({ jobs, config }: Asked): readonly string[] {
  const read = jobs.flatMap(({ request: { data, templates, theme, logo, records } }) => [
    ...data.flatMap((input) => (input.kind === 'file' ? input.path : [])),
    ...templates,
    theme,
    ...(logo === undefined ? [] : [logo]),
    ...(records === undefined ? [] : [records]),
  ]);
  return [...new Set([...read, ...(config === undefined ? [] : [config])])];
}
