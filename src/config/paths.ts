/** Paths in a config are from its folder. */
import { isAbsolute, join, relative, resolve, sep } from 'node:path';
import { leadsOut } from '../files.js';

/** Whether a value is a path, by the flag that it is for; a flag that is not here takes none. */
const IS_PATH: Readonly<Record<string, (value: string) => boolean>> = {
  cache: () => true,
  data: (value) => value !== '-',
  each: (value) => /\.[a-z\d]+$/i.test(value),
  logo: () => true,
  map: (value) => /\.(?:ya?ml|json)$/i.test(value),
  output: (value) => value !== '-',
  template: (value) => value.endsWith('.hbs'),
  theme: (value) => /\.ya?ml$|[\\/]/i.test(value),
};

/** The value of a flag that a config in `folder` gives, as a command line in the working folder would. */
export function fromFolder(folder: string, flag: string, value: string): string {
  const isPath = Object.hasOwn(IS_PATH, flag) && IS_PATH[flag]?.(value);
  if (!isPath || isAbsolute(value)) return value;
  const end = /[\\/]$/.test(value) ? sep : '';
  const way = relative(process.cwd(), resolve(folder, value));
  if (!leadsOut(way)) return join(way, end);
  // Templates are named from their root.
  return flag === 'template' && rootOf(folder) !== undefined ? value : resolve(folder, value) + end;
}

/** The root of a config's templates, where it is not the working folder. */
export function rootOf(folder: string): string | undefined {
  return leadsOut(relative(process.cwd(), folder)) ? resolve(folder) : undefined;
}
