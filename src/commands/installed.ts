/** The package where a project has it. */
import { existsSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';

/** Where a folder has the package among its own, as Node looks for it: the way there, with `/`. */
export function installedFrom(folder: string): string | undefined {
  for (let around = resolve(folder); ; around = dirname(around)) {
    const path = join(around, 'node_modules', 'rolecast');
    if (existsSync(join(path, 'package.json'))) return relative(resolve(folder), path).split(sep).join('/');
    if (dirname(around) === around) return undefined;
  }
}
