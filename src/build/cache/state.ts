/** The state of files that were written: whether each is there, as it was. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { errorCode, shownName } from '../../files.js';
import type { Written } from './entry.js';
import type { Reason } from './reason.js';
import { sha256 } from './sha256.js';
import { statOf } from './stat.js';

/** What is wrong with a file that was written; nothing where it is as it was. */
export function stateOf({ path, sha256: digest, bytes, time }: Written, root: string): Reason | undefined {
  const file = join(root, path);
  const found = statOf(file);
  if (found === undefined || !found.isFile()) return { kind: 'missing', what: [shownName(file)] };
  if (found.size === bytes && found.mtimeMs === time) return undefined;
  // A copy has another time, and the same contents.
  const same = found.size === bytes && digestOfFile(file) === digest;
  return same ? undefined : { kind: 'edited', what: [shownName(file)] };
}

/** Nothing where it cannot be read. */
function digestOfFile(file: string): string | undefined {
  try {
    return sha256(readFileSync(file));
  } catch (error) {
    if (errorCode(error) === undefined) throw error;
    return undefined;
  }
}
