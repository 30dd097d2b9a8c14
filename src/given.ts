/** Values that a person gave, be it on a command line or in a file, and what they can be read as. */
import type { Report, Source } from './diagnostic.js';
import { valueUnknown, valueWrong } from './messages/usage.js';

export interface Given {
  readonly value: string;
  readonly source: Source;
}

/** By the names of flags. */
export type Settings = ReadonlyMap<string, readonly Given[]>;

/** Flags whose values are settings under names of one's own: `event=Spring fair`. Said in several places, they add up. */
export const PAIRED: readonly string[] = ['param', 'map'];

/**
 * The choices among what the table of flags shows for a value: words in capitals stand for what a person writes, others for themselves
 * (`role|tier|FILE.csv`).
 */
export function choicesIn(shown: string): readonly string[] {
  const words = shown.split(/[|,]/);
  return words.filter((word) => words.length > 1 && !/[A-Z]{2}|\b[IN]\b/.test(word));
}

/** The values of a closed list, in capitals or not; another is reported. */
export function choicesAmong<Choice extends string>(
  given: readonly Given[],
  choices: readonly Choice[],
  report: Report,
): readonly Choice[] {
  return given.flatMap(({ value, source }) => {
    const found = choices.find((choice) => choice.toLowerCase() === value.toLowerCase());
    if (found === undefined) report(valueUnknown(source, value, choices));
    return found ?? [];
  });
}

/** A whole number from 1. */
export function countIn([given]: readonly Given[], report: Report): number | undefined {
  if (given === undefined) return undefined;
  if (/^0*[1-9]\d{0,8}$/.test(given.value)) return Number(given.value);
  report(valueWrong(given.source, given.value, 'a whole number from 1'));
  return undefined;
}

/** A size such as `500MB`, in bytes. */
export function sizeIn([given]: readonly Given[], report: Report): number | undefined {
  if (given === undefined) return undefined;
  const [, digits, unit = ''] = /^(\d{1,12}(?:\.\d{1,3})?) ?([kmgt]?)b?$/i.exec(given.value) ?? [];
  if (digits !== undefined) return Math.round(Number(digits) * 1000 ** ' kmgt'.indexOf(unit.toLowerCase() || ' '));
  report(valueWrong(given.source, given.value, 'a size such as 500MB'));
  return undefined;
}
