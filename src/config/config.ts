/** `rolecast.config.yaml`: the jobs of a build, each with its settings. */
import { dirname, resolve } from 'node:path';
import { field, type RecordValue, type Value } from '../dataset/source.js';
import { Diagnostics, type Place, type Report } from '../diagnostic.js';
import { type Given, PAIRED, type Settings } from '../given.js';
import { configKindWrong, tooManyJobs } from '../messages/config.js';
import { type Combination, combinationCount, combinationsOf, filled } from './matrix.js';
import { fromFolder } from './paths.js';
import { type Keys, kindOf, type Part, readPart, sourceOf } from './read-settings.js';
import { readValues } from './values.js';

export interface Config {
  /** As people name it. */
  readonly file: string;
  readonly path: string;
  /** Of the build as a whole: where it goes, how it runs. */
  readonly whole: Settings;
  readonly jobs: readonly ConfigJob[];
  /** What is said for all jobs, as jobs of their own: for templates that no job is for. */
  readonly common: (report: Report) => readonly ConfigJob[];
}

export interface ConfigJob {
  /** `jobs[2]`, `jobs[2] (faculty=arts)`. */
  readonly name: string;
  readonly place: Place;
  readonly settings: Settings;
  /** What the matrix fills in names of files. */
  readonly variables: Readonly<Record<string, string>>;
}

/** Jobs that a matrix may make of a config: far beyond what a person would look through. */
const MOST_JOBS = 10_000;

/** Reads a config. Every complaint about it is reported, and then there is none. */
export async function readConfig(path: string, keys: Keys, report: Report): Promise<Config | undefined> {
  const found = new Diagnostics();
  const value = await readValues(path, found.report);
  const config = value && configOf(value, path, keys, found.report);
  found.all.forEach(report);
  return found.failed ? undefined : config;
}

function configOf(value: Value, path: string, keys: Keys, report: Report): Config | undefined {
  const { file } = value.place;
  if (value.kind !== 'record') {
    report(configKindWrong({ name: 'The config', place: { file } }, kindOf(value), 'names with values, such as jobs'));
    return undefined;
  }
  const top = readPart(value, keys, report);
  const maker = (to: Report) => new JobMaker(top, keys, dirname(resolve(path)), to);
  const common = (to: Report) => maker(to).jobs({ settings: new Map(), matrix: new Map() }, value.place);
  const listed = field(value, 'jobs');
  const own = maker(report);
  const jobs = listed
    ? jobsIn(listed, report).flatMap((job) => own.jobs(readPart(job, keys, report), job.place))
    : common(report);
  return { file, path, whole: own.whole(), jobs, common };
}

function jobsIn(value: Value, report: Report): readonly RecordValue[] {
  const items = value.kind === 'list' ? value.items : [];
  if (items.length === 0) report(configKindWrong(sourceOf(value.place), kindOf(value), 'a list of jobs'));
  return items.flatMap((item) => {
    if (item.kind === 'record') return item;
    report(configKindWrong(sourceOf(item.place), kindOf(item), 'a job: names with values, such as template'));
    return [];
  });
}

/** Makes jobs of what is said of one and of all, multiplied. */
class JobMaker {
  readonly #top: Part;
  readonly #keys: Keys;
  readonly #folder: string;
  readonly #report: Report;
  #made = 0;

  constructor(top: Part, keys: Keys, folder: string, report: Report) {
    this.#top = top;
    this.#keys = keys;
    this.#folder = folder;
    this.#report = report;
  }

  /** What is of the build as a whole; no matrix fills it. */
  whole(): Settings {
    return this.#settled(Object.keys(this.#keys.whole), (flag) => this.#top.settings.get(flag), new Map());
  }

  jobs(part: Part, place: Place): readonly ConfigJob[] {
    const matrix = new Map([...this.#top.matrix, ...part.matrix]);
    this.#made += combinationCount(matrix);
    if (this.#made > MOST_JOBS) {
      this.#report(tooManyJobs(place, this.#made, MOST_JOBS));
      return [];
    }
    const flags = Object.keys({ ...this.#keys.job, ...this.#keys.selection });
    return combinationsOf(matrix).map((combination) => {
      const variables = Object.fromEntries([...combination].map(([name, { value }]) => [name, value]));
      const words = Object.entries(variables).map(([name, value]) => `${name}=${value}`);
      return {
        name: [place.path, ...(words.length > 0 ? [`(${words.join(', ')})`] : [])].filter(Boolean).join(' '),
        place,
        settings: this.#settled(flags, (flag) => this.#said(flag, part, combination), combination),
        variables,
      };
    });
  }

  /** The job itself before the matrix, and that before what is said for all; of settings under names, all together. */
  #said(flag: string, { settings }: Part, combination: Combination): readonly Given[] | undefined {
    const [own, common] = [settings.get(flag), this.#top.settings.get(flag)];
    if (PAIRED.includes(flag)) return [...(common ?? []), ...(own ?? [])];
    const multiplied = combination.get(flag);
    return own ?? (multiplied ? [multiplied] : common);
  }

  /** The values with their places filled, and paths as from the working folder. */
  #settled(
    flags: readonly string[],
    said: (flag: string) => readonly Given[] | undefined,
    combination: Combination,
  ): Settings {
    const settings = new Map<string, readonly Given[]>();
    for (const flag of flags) {
      // The pattern of a file's name is filled when the documents are known.
      const given = said(flag)?.map((one) => (flag === 'to' ? one : filled(one, combination, this.#report)));
      if (given === undefined || given.length === 0) continue;
      settings.set(
        flag,
        given.map(({ value, source }) => ({ value: fromFolder(this.#folder, flag, value), source })),
      );
    }
    return settings;
  }
}
