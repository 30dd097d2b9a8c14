/** The jobs of a config, as command lines would ask for them. */
import { dirname, relative } from 'node:path';
import type { Job } from '../build/plan/job.js';
import { DEFAULT_FOLDER } from '../build/plan/target.js';
import { type ConfigJob, readConfig } from '../config/config.js';
import { fromFolder, rootOf } from '../config/paths.js';
import type { Diagnostic, Place, Report } from '../diagnostic.js';
import { shownName } from '../files.js';
import { type Given, PAIRED, type Settings } from '../given.js';
import type { Arguments } from './arguments.js';
import { type Asked, asSaid, type Told, withoutStanding } from './asked.js';
import { CONFIG_KEYS } from './config-keys.js';
import { planOptionsOf, requestOf } from './request.js';
import { faultsOf, valuesOf } from './values.js';

const FLAGS = { ...CONFIG_KEYS.job, ...CONFIG_KEYS.selection, ...CONFIG_KEYS.whole };

/** Flags that ask for other documents than the config does, and leave alone what else it has. */
const CHOOSING = [...Object.keys(CONFIG_KEYS.selection), 'each', 'format'];

/** With names on the command line, the jobs for these templates; a name that no job is for is built as all jobs are. */
export async function askedOfConfig(path: string, line: Arguments, report: Report): Promise<Asked> {
  const config = await readConfig(path, CONFIG_KEYS, report);
  if (config === undefined) return { given: line, jobs: [], config: path, settled: asSaid };
  line.doubts.forEach(report);
  const given = line.over(held(config.whole, report)).over(outputBeside(path));
  const { words } = line;
  const isNamed = (job: ConfigJob) => words.length === 0 || words.some((word) => isFor(job, word));
  const others = words.filter((word) => !config.jobs.some((job) => isFor(job, word)));
  const asked = [
    ...config.jobs.filter(isNamed).map((job) => ({ job, given: given.over(held(job.settings, report)) })),
    ...(others.length === 0 ? [] : config.common(report)).map((job) => ({
      job,
      given: given.over(held(job.settings, report), others),
    })),
  ];
  const jobs: Job[] = [];
  for (const one of asked)
    jobs.push(
      await jobOf(one.job, one.given, rootOf(dirname(path)), (diagnostic) => report(placedIn(one, diagnostic))),
    );
  const partial = words.length > 0 || CHOOSING.some((flag) => line.all(flag).length > 0);
  return { given, jobs, config: path, partial, settled: (told) => settledIn(asked, withoutStanding(line, told)) };
}

/** A job and its arguments. */
interface AskedJob {
  readonly job: ConfigJob;
  readonly given: Arguments;
}

function settledIn(asked: readonly AskedJob[], told: readonly Told[]): readonly Told[] {
  const placed = told.map(({ diagnostic, job }): Told => {
    const one = job === undefined ? undefined : asked[job];
    return { job, diagnostic: one === undefined ? diagnostic : placedIn(one, diagnostic) };
  });
  const unused = placed.filter(({ diagnostic }) => UNUSED.has(diagnostic.code));
  if (unused.length === 0) return placed;
  const flags = new Set(unused.flatMap(({ diagnostic: { setting } }) => setting?.flag ?? []));
  const given = counts(
    asked.flatMap(({ given }) => [
      ...new Set([...flags].flatMap((flag) => given.all(flag).map((one) => givenKey(flag, one)))),
    ]),
  );
  const keyIn = ({ diagnostic: { place, setting } }: Told) => keyOf(place, setting?.flag ?? '', setting?.value ?? '');
  const times = counts(unused.map(keyIn));
  const used = new Set(unused.filter((one) => times.get(keyIn(one)) !== given.get(keyIn(one))));
  return placed.filter((one) => !used.has(one));
}

/** Of settings that a job has no use for. */
const UNUSED: ReadonlySet<string> = new Set(['usage/flag-unused', 'usage/kept-by-template', 'usage/unknown-parameter']);

/** A setting by its name and where it is given: one that is given for all jobs is one. */
function givenKey(flag: string, { value, source }: Given): string {
  return keyOf(source.place, flag, value.slice(0, value.indexOf('=')));
}

/** Of settings under names, `name` tells them apart. */
function keyOf(place: Place | undefined, flag: string, name: string): string {
  return JSON.stringify([place?.line, place?.path, flag, PAIRED.includes(flag) && name]);
}

function counts(keys: readonly string[]): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (const key of keys) found.set(key, (found.get(key) ?? 0) + 1);
  return found;
}

function placedIn({ job, given }: AskedJob, diagnostic: Diagnostic): Diagnostic {
  const asker = askerOf(diagnostic, given);
  if (asker !== undefined) {
    const { message, place: { file } = { file: '' } } = diagnostic;
    return {
      ...diagnostic,
      message: message.includes(file) ? message : `${file}: ${message}`,
      place: asker.source.place,
    };
  }
  const place = placeOf(diagnostic, given, job.place);
  return place === undefined ? diagnostic : { ...diagnostic, place };
}

/** Of a fault of a whole file, such as that it is not there: where the config names it. */
function askerOf({ severity, place }: Diagnostic, given: Arguments): Given | undefined {
  if (severity !== 'error' || place === undefined || place.line !== undefined || place.cell !== undefined)
    return undefined;
  return FILES.flatMap((flag) => given.all(flag)).find(
    ({ value, source }) => source.place !== undefined && shownName(value) === place.file,
  );
}

/** Flags whose values are files. */
const FILES = ['data', 'each', 'theme', 'logo', 'map', 'template'];

async function jobOf(
  { name, variables }: ConfigJob,
  given: Arguments,
  root: string | undefined,
  report: Report,
): Promise<Job> {
  const options = planOptionsOf(given, report, variables);
  return { name, request: { ...(await requestOf(given, report)), root }, options };
}

/** Where the setting was given that a diagnostic is about: nowhere in the config if a flag gave it. */
function placeOf({ place, setting }: Diagnostic, given: Arguments, job: Place): Place | undefined {
  if (place !== undefined) return place;
  const all = setting === undefined ? [] : given.all(setting.flag);
  const meant = ({ value }: Given) => value === setting?.value || value.startsWith(`${setting?.value}=`);
  const found = all.findLast(meant) ?? all[0];
  return found === undefined ? job : found.source.place;
}

/** The values, each held against what its flag takes. */
function held(settings: Settings, report: Report): Settings {
  return new Map(
    [...settings].map(([name, given]) => {
      const flag = FLAGS[name];
      if (flag === undefined) return [name, given];
      faultsOf(flag, given).forEach(report);
      return [name, valuesOf(flag, given)];
    }),
  );
}

function outputBeside(path: string): Settings {
  const value = fromFolder(dirname(path), 'output', DEFAULT_FOLDER);
  return new Map([['output', [{ value, source: { name: 'output', place: { file: shownName(path) } } }]]]);
}

/** By the name or the path of its template, or by its file's name without extension. */
function isFor({ settings }: ConfigJob, word: string): boolean {
  const templates = (settings.get('template') ?? []).map(({ value }) => value);
  return templates.some(
    (template) => relative(template, word) === '' || /([^\\/]+)\.hbs$/.exec(template)?.[1] === word,
  );
}
