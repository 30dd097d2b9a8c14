/** What may stand where a person is typing. */
import { choicesIn } from '../../given.js';
import type { Command } from '../command.js';
import type { Flag } from '../flags.js';
import type { Candidate } from './candidate.js';
import { readTyped, type Typed } from './typed.js';

export interface Candidates {
  readonly all: readonly Candidate[];
  /** Whether the path of a file or folder may stand there, too. */
  readonly files: boolean;
}

const NONE: Candidates = { all: [], files: false };

/** `line` is what follows `rolecast`, up to the cursor; its last word is the one that is being typed, and may be empty. */
export async function candidatesFor(
  [first = '', ...rest]: readonly string[],
  commands: readonly Command[],
): Promise<Candidates> {
  if (rest.length === 0) {
    const names = commands.map(({ name, summary }) => ({ value: name, about: summary }));
    const flags = [HELP, { value: '--version', about: 'Show the version' }];
    return { all: (first.startsWith('-') ? flags : names).filter(begins(first)), files: false };
  }
  const command = commands.find(({ name }) => name === first);
  if (command === undefined) return NONE;
  const typed = readTyped(command, rest);
  const { wanted } = typed;
  switch (wanted.kind) {
    case 'flag':
      return { all: flagsOf(typed).filter(begins(wanted.begun)), files: false };
    case 'word':
      return withBegun(await wordsOf(typed), '', wanted.begun);
    case 'value': {
      const { before, begun, name, flag } = wanted;
      const [kept, last] = flag.takes === 'list' ? divided(begun) : ['', begun];
      const others = kept.split(',');
      const { all, files } = await valuesFor(name, flag, typed);
      return withBegun({ all: all.filter(({ value }) => !others.includes(value)), files }, before + kept, last);
    }
  }
}

const HELP = { value: '--help', about: 'Show what there is' };

function begins(begun: string): (candidate: Candidate) => boolean {
  return ({ value }) => value.toLowerCase().startsWith(begun.toLowerCase());
}

/** Those that go on from what is typed, with what stands before them in the same word. */
function withBegun({ all, files }: Candidates, before: string, begun: string): Candidates {
  const fitting = all.filter(begins(begun));
  return { all: fitting.map(({ value, about }) => ({ value: before + value, about })), files };
}

/** Of a list: what is finished, with its comma, and what is being typed. */
function divided(begun: string): readonly [string, string] {
  const end = begun.lastIndexOf(',') + 1;
  return [begun.slice(0, end), begun.slice(end)];
}

/** Those that can be given, or given again. */
function flagsOf({ command, given }: Typed): readonly Candidate[] {
  const open = Object.entries(command.flags).filter(
    ([name, { takes }]) =>
      (takes !== undefined && takes !== 'once') || given.all(name).every(({ source }) => source.name !== `--${name}`),
  );
  return [...open.map(([name, { text }]) => ({ value: `--${name}`, about: text })), HELP];
}

async function wordsOf(typed: Typed): Promise<Candidates> {
  const { usage } = typed.command.words ?? { usage: '' };
  const choices = choicesIn(usage);
  if (choices.length > 0)
    return typed.words.length > 0 ? NONE : { all: choices.map((value) => ({ value, about: '' })), files: false };
  if (!usage.includes('template')) return { all: [], files: usage !== '' };
  const { templatesFor } = await import('./held.js');
  return { all: await templatesFor(typed.given, 'config' in typed.command.flags), files: true };
}

async function valuesFor(name: string, flag: Flag, { command, given }: Typed): Promise<Candidates> {
  const { value = '' } = flag;
  const choices = choicesIn(value);
  const files = name === 'theme' || /FILE|PATH|FOLDER/.test(value);
  if (choices.length > 0) return { all: choices.map((choice) => ({ value: choice, about: '' })), files };
  const { heldFor } = await import('./held.js');
  return { all: await heldFor(name, given, 'config' in command.flags), files };
}
