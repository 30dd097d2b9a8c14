/** Which file is the config. Asked at every start, so nothing is read here. */
import { readdirSync } from 'node:fs';

const NAMES = ['yaml', 'yml', 'json', 'mjs'].map((extension) => `rolecast.config.${extension}`);

/** The names of the configs of a folder: none, or one; of several nobody knows which is meant. */
export function configsIn(folder: string): readonly string[] {
  try {
    const names = readdirSync(folder);
    return NAMES.filter((name) => names.includes(name));
  } catch {
    // It may be entered and not listed.
    return [];
  }
}
