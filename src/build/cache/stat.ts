import { type Stats, statSync } from 'node:fs';

/** The state of a file; nothing where there is none, for whatever reason. */
export function statOf(path: string): Stats | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false });
  } catch {
    return undefined;
  }
}
