/** Options of code as the arguments of a command: the same settings, under the same names, held against the same table. */
import { Arguments } from '../commands/arguments.js';
import { type Flag, type Flags, FOCUS_FLAGS } from '../commands/flags.js';
import { faultsOf } from '../commands/values.js';
import type { Report, Source } from '../diagnostic.js';
import { type Given, PAIRED } from '../given.js';
import { optionUnknown, optionWrong } from '../messages/usage.js';

/** What is read elsewhere, because it is no text. */
const NOT_FLAGS = ['data', 'signal', 'onProgress'];

/** The options of a call that takes `flags`. What is wrong with them is reported, and left out. */
export function argumentsOf(options: object, flags: Flags, report: Report): Arguments {
  const known = new Map([...byOption(flags, ''), ...byOption(FOCUS_FLAGS, 'selection.')]);
  const values = new Map<string, readonly Given[]>();
  for (const [option, value] of optionsIn(options, report)) {
    if (value === undefined || NOT_FLAGS.includes(option)) continue;
    const found = known.get(option);
    if (found === undefined) report(optionUnknown(option, [...NOT_FLAGS, ...known.keys()]));
    else {
      const given = givenBy(found.name, found.flag, value, { name: option }, report);
      faultsOf(found.flag, given).forEach(report);
      values.set(found.name, given);
    }
  }
  const words = (values.get('template') ?? []).map(({ value }) => value);
  return new Arguments(words, values);
}

function byOption(flags: Flags, path: string) {
  return Object.entries(flags).map(([name, flag]) => [path + optionName(name), { name, flag }] as const);
}

/** The values of options by their paths: `selection.minSalary`. */
function optionsIn(options: object, report: Report): readonly (readonly [string, unknown])[] {
  return Object.entries(options).flatMap(([name, value]): readonly (readonly [string, unknown])[] => {
    if (name !== 'selection' || value === undefined) return [[name, value]];
    if (isRecord(value)) return Object.entries(value).map(([inner, one]) => [`${name}.${inner}`, one]);
    report(optionWrong(name, kindOf(value), "such as { tier: 'upper' }"));
    return [];
  });
}

/** `minSalary` for `min-salary`. */
export function optionName(flag: string): string {
  return flag.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}

function givenBy(name: string, flag: Flag, value: unknown, source: Source, report: Report): readonly Given[] {
  if (PAIRED.includes(name) && isRecord(value)) {
    return Object.entries(value).flatMap(([key, inner]) =>
      textsIn(inner, { name: `${source.name}.${key}` }, report).map((one) => ({
        ...one,
        value: `${key}=${one.value}`,
      })),
    );
  }
  if (!Array.isArray(value)) return textsIn(value, source, report);
  if (flag.takes !== undefined && flag.takes !== 'once')
    return value.flatMap((item, at) => textsIn(item, { name: `${source.name}[${at}]` }, report));
  report(optionWrong(source.name, 'a list', 'one value'));
  return [];
}

/** The text of a value, as a command line would have it. */
function textsIn(value: unknown, source: Source, report: Report): readonly Given[] {
  if (['string', 'number', 'boolean'].includes(typeof value)) return [{ value: String(value), source }];
  report(optionWrong(source.name, kindOf(value), 'a text, a number, or true or false'));
  return [];
}

export function isRecord(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** As it follows "is": "a list". */
export function kindOf(value: unknown): string {
  if (value === null) return 'null';
  if (value === undefined) return 'missing';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'an object';
  return typeof value === 'function' ? 'a function' : `"${String(value)}"`;
}
