/** What a command is: its words, its flags, and what it does. */
import type { Arguments } from './arguments.js';
import type { Flags } from './flags.js';

export interface Command {
  readonly name: string;
  /** The words after the name, as the help prints them; absent: it takes none. */
  readonly words?: { readonly usage: string; readonly text: string };
  readonly summary: string;
  readonly flags: Flags;
  /** Command lines that work as they stand, each with what it does. */
  readonly examples: readonly (readonly [line: string, does: string])[];
  /**
   * Runs the command and gives its exit code. What is heavy is imported here, so that no other command waits for it. `commands` are all,
   * for who tells of them.
   */
  readonly run: (given: Arguments, commands: readonly Command[]) => Promise<number>;
}
