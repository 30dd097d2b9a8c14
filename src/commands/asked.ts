/** What a build, a plan or a check is asked for: its jobs, and what became of the command line. */
import type { Job } from '../build/plan/job.js';
import type { Diagnostic } from '../diagnostic.js';
import type { Arguments } from './arguments.js';
import { PREFIX } from './flags.js';

export interface Asked {
  /** What was given, with what a config says of the build as a whole. */
  readonly given: Arguments;
  readonly jobs: readonly Job[];
  /** The path of the config. */
  readonly config?: string;
  /** Whether the command line asks for a part of what the config says. */
  readonly partial?: boolean;
  /**
   * What was said while the jobs were planned, each with the place in the config that gave occasion for it, where it has no
   * other. What is said for all jobs and fits one of them is nothing to complain of.
   */
  readonly settled: (told: readonly Told[]) => readonly Told[];
}

/** What was said of a job, or of all together. */
export interface Told {
  readonly diagnostic: Diagnostic;
  /** Its index. */
  readonly job?: number;
}

/** A command line has no places. */
export function asSaid(told: readonly Told[]): readonly Told[] {
  return told;
}

/** What is said of a setting that may be right elsewhere. */
const STANDING: ReadonlySet<string> = new Set(['usage/flag-unused', 'usage/kept-by-template']);

/** Without what is said of settings that stand in the environment for every build, of which this one has no use. */
export function withoutStanding(given: Arguments, told: readonly Told[]): readonly Told[] {
  return told.filter(({ diagnostic: { code, setting } }) => {
    const all = STANDING.has(code) && setting ? given.all(setting.flag) : [];
    return all.length === 0 || all.some(({ source }) => !source.name.startsWith(PREFIX));
  });
}
