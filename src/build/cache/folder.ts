import { existsSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { errorCode } from '../../files.js';

/** Makes a folder with those around it. Node's own way of making several never ends where the system takes none, as in /proc. */
export function makeFolder(folder: string): void {
  if (existsSync(folder)) return;
  makeFolder(dirname(folder));
  try {
    mkdirSync(folder);
  } catch (error) {
    // Another process may have been faster.
    if (errorCode(error) !== 'EEXIST' || !existsSync(folder)) throw error;
  }
}
