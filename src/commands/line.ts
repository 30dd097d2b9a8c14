/** Reading the command line: yargs' parser splits it; names and values are held against the command's own table. */
import yargsParser, { type Options } from 'yargs-parser';
import type { Diagnostic } from '../diagnostic.js';
import type { Given } from '../given.js';
import {
  commandMissing,
  commandUnknown,
  flagUnknown,
  unknownVariable,
  valueMissing,
  wordSuperfluous,
} from '../messages/usage.js';
import { Arguments } from './arguments.js';
import type { Command } from './command.js';
import { environmentName, type Flag, PREFIX } from './flags.js';
import { COMMANDS } from './index.js';
import { faultsOf, fromEnvironment, fromLine, valuesOf } from './values.js';

export type Line =
  | { readonly kind: 'run'; readonly command: Command; readonly given: Arguments }
  | { readonly kind: 'help'; readonly text: string }
  | { readonly kind: 'wrong'; readonly diagnostics: readonly Diagnostic[] };

/** Reads what follows `rolecast` on a command line; the environment gives flags that the line does not. */
export async function readLine(line: readonly string[], environment: NodeJS.ProcessEnv): Promise<Line> {
  const [name, ...rest] = line;
  const names = COMMANDS.map((command) => command.name);
  if (name === '--help' || name === '-h') {
    return { kind: 'help', text: await (await import('./help.js')).generalHelp(COMMANDS) };
  }
  if (name === undefined || name.startsWith('-')) return { kind: 'wrong', diagnostics: [commandMissing(names)] };
  const command = COMMANDS.find((candidate) => candidate.name === name);
  if (command === undefined) return { kind: 'wrong', diagnostics: [commandUnknown(name, names)] };
  return readRest(command, rest, environment);
}

async function readRest(command: Command, line: readonly string[], environment: NodeJS.ProcessEnv): Promise<Line> {
  const diagnostics: Diagnostic[] = [];
  const { argv, error } = yargsParser.detailed([...line], parserOptions(command));
  const { _: plain, '--': literal, help, ...flags } = argv;
  if (help === true) return { kind: 'help', text: await (await import('./help.js')).commandHelp(command) };
  if (error !== null) {
    // All that the parser itself complains of is a flag without its value; the complaint ends in the flag's name.
    return {
      kind: 'wrong',
      diagnostics: [valueMissing({ name: flagNamed(error.message.split(' ').at(-1) ?? '', command) })],
    };
  }

  const [words, unknown] = partition(strings(plain), (word) => word === '-' || !word.startsWith('-'));
  unknown.push(
    ...Object.keys(flags)
      .filter((flag) => !(flag in command.flags))
      .map((flag) => `--${flag}`),
  );
  const known = Object.keys(command.flags).map((flag) => `--${flag}`);
  diagnostics.push(...unknown.map((flag) => flagUnknown(flag, command.name, known)));

  words.push(...strings(literal));
  // A word after an unknown flag is most likely its value.
  if (command.words === undefined && unknown.length === 0 && words[0] !== undefined) {
    diagnostics.push(wordSuperfluous(command.name, words[0]));
  }
  const values = new Map<string, readonly Given[]>();
  for (const [name, flag] of Object.entries(command.flags)) {
    const given = name in flags ? fromLine(name, strings(flags[name])) : fromEnvironment(name, flag, environment);
    diagnostics.push(...faultsOf(flag, given));
    values.set(name, valuesOf(flag, given));
  }
  return diagnostics.length > 0
    ? { kind: 'wrong', diagnostics }
    : { kind: 'run', command, given: new Arguments(words, values, unknownVariables(environment)) };
}

/** Unknown flags are taken for words, so that they can be told with a suggestion. */
function parserOptions({ flags }: Command): Options {
  const taking = (...kinds: readonly Flag['takes'][]) =>
    Object.keys(flags).filter((name) => kinds.includes(flags[name]?.takes));
  const valued = taking('once', 'repeatable', 'list', 'files');
  return {
    alias: { help: 'h', ...Object.fromEntries(Object.entries(flags).map(([name, { alias = [] }]) => [name, alias])) },
    boolean: ['help', ...taking(undefined)],
    string: valued,
    array: taking('repeatable', 'list', 'files'),
    narg: Object.fromEntries(valued.map((name) => [name, 1])),
    configuration: {
      'boolean-negation': false,
      'camel-case-expansion': false,
      'dot-notation': false,
      'greedy-arrays': false,
      'parse-numbers': false,
      'parse-positional-numbers': false,
      'populate--': true,
      'strip-aliased': true,
      'unknown-options-as-args': true,
    },
  };
}

/** Names in the environment that begin as ours and are none, whichever command reads them. */
function unknownVariables(environment: NodeJS.ProcessEnv): readonly Diagnostic[] {
  const flags = new Set(COMMANDS.flatMap((command) => Object.keys(command.flags)));
  const known = [...flags].map((flag) => environmentName(flag).slice(PREFIX.length)).sort();
  return Object.keys(environment)
    .filter((name) => name.startsWith(PREFIX) && !NO_FLAGS.includes(name))
    .map((name) => name.slice(PREFIX.length))
    .filter((name) => !known.includes(name))
    .sort()
    .map((name) => unknownVariable(PREFIX, name, known));
}

/** Variables of ours that are no flags: one shows where a fault of our own lies (`report/fault.ts`), two number a process (`build/shard/`). */
const NO_FLAGS = ['ROLECAST_DEBUG', 'ROLECAST_SHARD_INDEX', 'ROLECAST_SHARD_TOTAL'];

function flagNamed(name: string, command: Command): string {
  const aliased = Object.entries(command.flags).find(([, flag]) => flag.alias === name)?.[0];
  return `--${aliased ?? name}`;
}

/** What the parser gives for words, a flag once, a flag several times, or a switch. */
function strings(value: unknown): string[] {
  if (value === undefined) return [];
  return (Array.isArray(value) ? value : [value]).map(String);
}

function partition(words: readonly string[], belongs: (word: string) => boolean): [string[], string[]] {
  return [words.filter(belongs), words.filter((word) => !belongs(word))];
}
