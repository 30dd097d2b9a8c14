/** A command line as a person can copy it into a shell. */
import { isAbsolute } from 'node:path';
import { shownName } from '../files.js';
import type { Arguments } from './arguments.js';
import type { Flags } from './flags.js';

/**
 * `rolecast build`, its words, and those of `flags` that were given on the command line itself; what stands in the environment or a
 * config is there for the next command too. Of a path that begins with the machine's root only what a person calls the file is shown.
 */
export function shellLine(words: readonly string[], given: Arguments, flags: Flags): string {
  const parts = Object.entries(flags).flatMap(([name, flag]) => {
    const values = given.all(name).filter(({ source }) => source.name.startsWith('--'));
    if (flag.takes === undefined) return values.some(({ value }) => value === 'true') ? [`--${name}`] : [];
    const shown = values.map(({ value }) => value);
    const told = flag.takes === 'list' && shown.length > 0 ? [shown.join(',')] : shown;
    return told.flatMap((value) => [`--${name}`, value]);
  });
  return ['rolecast', 'build', ...words, ...parts].map(shownWord).join(' ');
}

/** Quoted where a shell would read it otherwise. */
export function shownWord(word: string): string {
  const shown = isAbsolute(word) ? shownName(word) : word;
  if (/^[\w@%+=:,./-]+$/.test(shown)) return shown;
  return /["$`\\!]/.test(shown) ? `'${shown.replaceAll("'", "'\\''")}'` : `"${shown}"`;
}
