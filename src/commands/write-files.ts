/** Writing a few files that somebody may have already. */
import { lstatSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { writeDocument } from '../build/run/deliver.js';
import type { Diagnostic } from '../diagnostic.js';
import { shownName } from '../files.js';
import { companyFilesThere } from '../messages/company.js';

/** By their paths, all or none; gives what went wrong. What is there stays, unless `force` says that it need not, nor what `later` will be. */
export function writeFiles(
  files: ReadonlyMap<string, Uint8Array>,
  force: boolean,
  later: readonly string[] = [],
): readonly Diagnostic[] {
  const there = [...files.keys(), ...later].filter((path) => lstatSync(path, { throwIfNoEntry: false }) !== undefined);
  if (there.length > 0 && !force) return [companyFilesThere(there.map(shownName))];
  return [...files].flatMap(([path, bytes]) => writeDocument(dirname(path), basename(path), bytes) ?? []);
}
