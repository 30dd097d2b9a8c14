/** Which file is the config. Asked at every start, so nothing is read here. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';

const NAMES = ['yaml', 'yml', 'json', 'mjs'].map((extension) => `rolecast.config.${extension}`);

/** The names of the configs of a folder: none, or one; of several nobody knows which is meant. */
export function configsIn(folder: string): readonly string[] {
  return NAMES.filter((name) => existsSync(join(folder, name)));
}
