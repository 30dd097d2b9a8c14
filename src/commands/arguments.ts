/** A command line that was read: words and values, each with where it came from. */

import type { Diagnostic, Report } from '../diagnostic.js';
import { choicesAmong, countIn, type Given, PAIRED, type Settings, sizeIn } from '../given.js';

export class Arguments {
  /** What follows the command's name. */
  readonly words: readonly string[];
  /** What was doubtful in reading it. */
  readonly doubts: readonly Diagnostic[];
  private readonly values: ReadonlyMap<string, readonly Given[]>;
  /** Flags that are to have no value, whatever a config says. */
  private readonly cleared: ReadonlySet<string>;

  constructor(
    words: readonly string[],
    values: ReadonlyMap<string, readonly Given[]>,
    doubts: readonly Diagnostic[] = [],
    cleared: ReadonlySet<string> = new Set(),
  ) {
    this.words = words;
    this.values = values;
    this.doubts = doubts;
    this.cleared = cleared;
  }

  all(flag: string): readonly Given[] {
    return this.values.get(flag) ?? [];
  }

  texts(flag: string): readonly string[] {
    return this.all(flag).map(({ value }) => value);
  }

  text(flag: string): string | undefined {
    return this.all(flag)[0]?.value;
  }

  /**
   * With what a config says beneath: what was given here goes before it. Its templates are the words where there are no others.
   */
  over(settings: Settings, words = settings.get('template')?.map(({ value }) => value) ?? this.words): Arguments {
    const values = new Map(this.values);
    for (const [flag, beneath] of settings) {
      if (this.cleared.has(flag)) continue;
      const own = this.all(flag);
      if (PAIRED.includes(flag)) values.set(flag, [...beneath, ...own]);
      else if (own.length === 0) values.set(flag, beneath);
    }
    // Whoever reads the config tells the doubts, once for all its jobs.
    return new Arguments(words, values, [], this.cleared);
  }

  isOn(flag: string): boolean {
    return this.text(flag) === 'true';
  }

  /** The values of a flag that has a closed list of them; another is reported. */
  choices<Choice extends string>(flag: string, choices: readonly Choice[], report: Report): readonly Choice[] {
    return choicesAmong(this.all(flag), choices, report);
  }

  /** A size in bytes. */
  size(flag: string, report: Report): number | undefined {
    return sizeIn(this.all(flag), report);
  }

  /** A whole number from 1. */
  count(flag: string, report: Report): number | undefined {
    return countIn(this.all(flag), report);
  }
}
