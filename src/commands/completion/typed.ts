/** A command line while it is typed: what stands before the cursor, and what is wanted there. */
import { Arguments } from '../arguments.js';
import type { Command } from '../command.js';
import type { Flag } from '../flags.js';
import { fromEnvironment, fromLine, valuesOf } from '../values.js';

export interface Typed {
  readonly command: Command;
  /** What the flags before the cursor say, and the environment. */
  readonly given: Arguments;
  /** Of the words before the cursor, those that are no flags and no values of flags. */
  readonly words: readonly string[];
  /** What is wanted; `before` stands in the last word before what is wanted, `begun` is what is typed of that. */
  readonly wanted:
    | { readonly kind: 'flag'; readonly begun: string }
    | { readonly kind: 'word'; readonly begun: string }
    | {
        readonly kind: 'value';
        readonly name: string;
        readonly flag: Flag;
        readonly before: string;
        readonly begun: string;
      };
}

/** `line` is what follows the command's name; its last word is the one that is being typed, and may be empty. */
export function readTyped(command: Command, line: readonly string[]): Typed {
  const values = new Map<string, string[]>();
  const words: string[] = [];
  let awaiting: string | undefined;
  let literal = false;
  const give = (name: string, value: string) => values.set(name, [...(values.get(name) ?? []), value]);
  for (const word of line.slice(0, -1)) {
    const named = literal ? undefined : flagIn(command, word);
    if (awaiting !== undefined) {
      give(awaiting, word);
      awaiting = undefined;
    } else if (word === '--') literal = true;
    else if (named === undefined) words.push(word);
    else if (named.value !== undefined) give(named.name, named.value);
    else if (named.flag.takes === undefined) give(named.name, 'true');
    else awaiting = named.name;
  }
  return {
    command,
    given: givenOf(command, values),
    words,
    wanted: wantedIn(command, line.at(-1) ?? '', awaiting, literal),
  };
}

function wantedIn(command: Command, last: string, awaiting: string | undefined, literal: boolean): Typed['wanted'] {
  const flag = awaiting === undefined ? undefined : command.flags[awaiting];
  if (awaiting !== undefined && flag !== undefined)
    return { kind: 'value', name: awaiting, flag, before: '', begun: last };
  const named = literal ? undefined : flagIn(command, last);
  if (named?.value !== undefined && named.flag.takes !== undefined) {
    const { name, flag, value } = named;
    return { kind: 'value', name, flag, before: last.slice(0, last.length - value.length), begun: value };
  }
  return { kind: !literal && last.startsWith('-') ? 'flag' : 'word', begun: last };
}

interface Named {
  readonly name: string;
  readonly flag: Flag;
  /** Behind `=`. */
  readonly value: string | undefined;
}

/** The flag that a word is: `--tier`, `--tier=upper`, `-o`. */
function flagIn({ flags }: Command, word: string): Named | undefined {
  const [, long, short, value] = /^(?:--([a-z-]+)|-([a-z]))(?:=(.*))?$/s.exec(word) ?? [];
  const found = Object.entries(flags).find(
    ([name, { alias }]) => name === long || (short !== undefined && alias === short),
  );
  return found && { name: found[0], flag: found[1], value };
}

function givenOf(command: Command, values: ReadonlyMap<string, readonly string[]>): Arguments {
  const all = Object.entries(command.flags).map(([name, flag]) => {
    const typed = values.get(name);
    const given = typed ? fromLine(name, typed) : fromEnvironment(name, flag, process.env);
    return [name, valuesOf(flag, given)] as const;
  });
  return new Arguments([], new Map(all));
}
