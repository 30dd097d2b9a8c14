/** Where this package lies. Its data, templates and fonts are found from here, whether its code is bundled or not. */
import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The nearest folder around this code that has a package.json. */
const HOME = nearest(dirname(fileURLToPath(import.meta.url)));

/** The path on this machine of a file or folder of the package (`data/london.yaml`). It is never shown or written. */
export function packaged(path: string): string {
  return resolve(HOME, path);
}

function nearest(folder: string): string {
  return existsSync(join(folder, 'package.json')) ? folder : nearest(dirname(folder));
}
