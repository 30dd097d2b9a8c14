/** Which file is the config. Asked at every start, so nothing is read here. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { keepMissing } from '../files.js';

const NAMES = ['yaml', 'yml', 'json', 'mjs'].map((extension) => `rolecast.config.${extension}`);

/** The names of the configs of a folder: none, or one; of several nobody knows which is meant. */
export function configsIn(folder: string): readonly string[] {
  try {
    const names = readdirSync(folder);
    for (const name of NAMES) if (!names.includes(name)) keepMissing(join(folder, name));
    return NAMES.filter((name) => names.includes(name));
  } catch {
    // It may be entered and not listed.
    return [];
  }
}
