/** `completion`: the script of a shell, or what it asks for while a person types. */
import { valueUnknown, wordMissing } from '../../messages/usage.js';
import type { Arguments } from '../arguments.js';
import type { Command } from '../command.js';
import { EXIT } from '../exit.js';
import { tell } from '../tell.js';
import { candidatesFor } from './candidates.js';
import { SHELLS } from './names.js';
import { SHELL_OF } from './shells.js';

export async function answer({ words: [word, ...line] }: Arguments, commands: readonly Command[]): Promise<number> {
  if (word === undefined) return tell([wordMissing('completion', SHELLS)]);
  const name = SHELLS.find((one) => one === word);
  if (name === undefined) return tell([valueUnknown({ name: 'completion' }, word, SHELLS)]);
  const shell = SHELL_OF[name];
  const text = line.length === 0 ? shell.script : shell.written(await candidatesFor(shell.words(line), commands));
  process.stdout.write(text);
  return EXIT.ok;
}
