/** The values of a flag, held against what the flag takes, wherever they were given. */
import { delimiter } from 'node:path';
import type { Diagnostic } from '../diagnostic.js';
import type { Given } from '../given.js';
import { flagRepeated, valueMissing, valueWrong } from '../messages/usage.js';
import { environmentName, type Flag } from './flags.js';

export function faultsOf(flag: Flag, given: readonly Given[]): readonly Diagnostic[] {
  if (flag.takes === undefined) {
    return given
      .filter(({ value }) => value !== 'true' && value !== 'false')
      .map(({ source, value }) => valueWrong(source, value, 'true or false'));
  }
  const [first, second] = given;
  if (flag.takes === 'once' && first !== undefined && second !== undefined) return [flagRepeated(first.source)];
  return given.filter(({ value }) => value.trim() === '').map(({ source }) => valueMissing(source));
}

/** One by one: of a list, what stands between commas. */
export function valuesOf(flag: Flag, given: readonly Given[]): readonly Given[] {
  return flag.takes === 'list' ? given.flatMap((one) => splitAt(',', one)) : given;
}

export function splitAt(mark: string, { value, source }: Given): readonly Given[] {
  return value
    .split(mark)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => ({ value: part, source }));
}

export function fromLine(name: string, values: readonly string[]): readonly Given[] {
  return values.map((value) => ({ value, source: { name: `--${name}` } }));
}

/** An empty variable counts as one that is not set, as in most shells' habits; several files stand in one as in PATH. */
export function fromEnvironment(name: string, flag: Flag, environment: NodeJS.ProcessEnv): readonly Given[] {
  const source = { name: environmentName(name) };
  const value = environment[source.name];
  if (value === undefined || value === '') return [];
  return flag.takes === 'files' ? splitAt(delimiter, { value, source }) : [{ value, source }];
}
