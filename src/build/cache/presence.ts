/** Who builds with a cache at the moment: each build has a mark in its folder while it runs. */
import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { isTemporary, removeAbandoned, temporaryIn } from '../../temporary.js';
import { makeFolder } from './folder.js';

export interface Presence {
  /** Whether another build is at work with the same cache. */
  readonly isShared: boolean;
  /** Takes the mark away. */
  leave(): void;
}

/** Marks that a build is at work. Where no mark can be made, whoever writes to the cache is told of that. */
export function enter(folder: string): Presence {
  const mark = temporaryIn(folder);
  try {
    makeFolder(folder);
    removeAbandoned(folder);
    const isShared = readdirSync(folder).some((name) => isTemporary(name) && name !== basename(mark));
    writeFileSync(mark, '', { flag: 'wx' });
    return { isShared, leave: () => rmSync(mark, { force: true }) };
  } catch {
    return { isShared: false, leave: () => {} };
  }
}
