/** A command line that was read: words and values, each with where it came from. */
import { likelyPayLimit, parsePayLimit } from '../dataset/pay-limit.js';
import type { PayLimit } from '../dataset/types.js';
import type { Diagnostic, Report, Source } from '../diagnostic.js';
import { valueUnknown, valueWrong } from '../messages/usage.js';

/** A value, and where it was given. */
export interface Given {
  readonly value: string;
  readonly source: Source;
}

export class Arguments {
  /** What follows the command's name. */
  readonly words: readonly string[];
  /** What was doubtful in reading it. */
  readonly doubts: readonly Diagnostic[];
  private readonly values: ReadonlyMap<string, readonly Given[]>;

  constructor(
    words: readonly string[],
    values: ReadonlyMap<string, readonly Given[]>,
    doubts: readonly Diagnostic[] = [],
  ) {
    this.words = words;
    this.values = values;
    this.doubts = doubts;
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

  isOn(flag: string): boolean {
    return this.text(flag) === 'true';
  }

  /** The values of a flag that has a closed list of them; another is reported. */
  choices<Choice extends string>(flag: string, choices: readonly Choice[], report: Report): readonly Choice[] {
    return this.all(flag).flatMap(({ value, source }) => {
      const found = choices.find((choice) => choice === value);
      if (found === undefined) report(valueUnknown(source, value, choices));
      return found ?? [];
    });
  }

  /** `80000`, `80k`, `15/h`. */
  pay(flag: string, report: Report): PayLimit | undefined {
    const [given] = this.all(flag);
    const limit = given && parsePayLimit(given.value);
    if (given !== undefined && limit === undefined) {
      const likely = likelyPayLimit(given.value);
      report(valueWrong(given.source, given.value, 'pay such as 80000, 80k or 15/h', likely));
    }
    return limit;
  }

  /** A whole number from 1. */
  count(flag: string, report: Report): number | undefined {
    const [digits] = this.match(flag, /^0*[1-9]\d{0,8}$/, 'a whole number from 1', report);
    return digits === undefined ? undefined : Number(digits);
  }

  /** The first value's match, or nothing where the flag is not given or its value is reported. */
  private match(flag: string, pattern: RegExp, wanted: string, report: Report): readonly (string | undefined)[] {
    const [given] = this.all(flag);
    if (given === undefined) return [];
    const match = pattern.exec(given.value);
    if (match === null) report(valueWrong(given.source, given.value, wanted));
    return match ?? [];
  }
}
