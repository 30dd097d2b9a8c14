/** Writing the files of a project: all of them, or none. */
import { lstatSync, rmdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { writeDocument } from '../build/run/deliver.js';
import type { Diagnostic } from '../diagnostic.js';
import { shownInside } from '../files.js';
import { filesThere } from '../messages/output.js';
import type { Files } from './project.js';

/** Gives what went wrong, and then the folder is as it was. What is there stays, whoever wrote it. */
export function writeProject(folder: string, files: Files): readonly Diagnostic[] {
  const there = [...files.keys()].filter((path) => isThere(join(folder, path)));
  if (there.length > 0) return [filesThere(there.map((path) => shownInside(folder, path)))];
  const missing = foldersAround(folder, files.keys()).filter((path) => !isThere(path));
  const written: string[] = [];
  for (const [path, content] of files) {
    const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
    const fault = writeDocument(folder, path, bytes);
    if (fault !== undefined) {
      takeBack(written, missing);
      return [fault];
    }
    written.push(join(folder, path));
  }
  return [];
}

/** Of what was made, and not what somebody else has put there meanwhile. */
function takeBack(files: readonly string[], folders: readonly string[]): void {
  for (const file of files) rmSync(file, { force: true });
  for (const folder of folders) {
    try {
      rmdirSync(folder);
    } catch {
      // It was not made, or is not empty.
    }
  }
}

/** The folders of the files and all around them, the innermost first. */
function foldersAround(folder: string, paths: Iterable<string>): readonly string[] {
  const found = new Set<string>();
  const add = (path: string) => {
    if (found.has(path)) return;
    found.add(path);
    if (dirname(path) !== path) add(dirname(path));
  };
  for (const path of paths) add(dirname(join(folder, path)));
  return [...found].sort((one, other) => other.length - one.length);
}

function isThere(path: string): boolean {
  try {
    return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
  } catch {
    // Something around it is no folder: writing tells that.
    return false;
  }
}
