/** Writing a document so that it is there whole or not at all. */
import { accessSync, constants, lstatSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import type { Diagnostic } from '../../diagnostic.js';
import { errorCode, fileInside, leadsOut, shownName } from '../../files.js';
import { fileNotWritten, outsideOutput } from '../../messages/output.js';
import { removeAbandoned, temporaryIn } from '../../temporary.js';
import { statOf } from '../cache/stat.js';

/** Folders from which this process has taken away what killed runs left. */
const tidied = new Set<string>();

/**
 * Writes `bytes` to `path` inside `folder`, making folders as needed: first to a temporary file beside it, then by
 * renaming. Nothing is written outside the folder, not through a link either. Gives what went wrong, if anything.
 */
export function writeDocument(folder: string, path: string, bytes: Uint8Array): Diagnostic | undefined {
  const file = join(folder, path);
  try {
    if (leadsOut(relative(folder, file)) || !makeFolder(dirname(file), folder))
      return outsideOutput(shownName(file), shownName(folder));
    mayReplace(file);
    writeAndRename(file, bytes);
    return undefined;
  } catch (error) {
    const code = errorCode(error);
    if (code === undefined) throw error;
    return fileNotWritten(shownName(file), code);
  }
}

/**
 * With those around it; none where a link leads out of `root`, and then false. Node's own way of making several never ends where the
 * system takes none, as in /proc.
 */
function makeFolder(folder: string, root: string): boolean {
  const found = statOf(folder);
  const way = relative(root, folder);
  if (found?.isDirectory()) return leadsOut(way) || fileInside(root, way) !== undefined;
  if (found === undefined && !makeFolder(dirname(folder), root)) return false;
  try {
    mkdirSync(folder);
  } catch (error) {
    // Another process may have been faster.
    if (errorCode(error) !== 'EEXIST' || found !== undefined) throw error;
  }
  return true;
}

/** Renaming would replace a file that its owner has protected from writing; a folder it would not. */
function mayReplace(file: string): void {
  if (lstatSync(file, { throwIfNoEntry: false })?.isFile()) accessSync(file, constants.W_OK);
}

/** In one go: a signal that ends the process comes before it or after, and finds nothing half-written. */
function writeAndRename(file: string, bytes: Uint8Array): void {
  const folder = resolve(dirname(file));
  if (!tidied.has(folder)) removeAbandoned(folder);
  tidied.add(folder);
  const temporary = temporaryIn(folder);
  try {
    writeFileSync(temporary, bytes, { flag: 'wx' });
    renameSync(temporary, file);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}

/** Writes `bytes` to standard output. Gives what went wrong, if anything. */
export function writeToStdout(bytes: Uint8Array): Promise<Diagnostic | undefined> {
  return new Promise((done) => {
    process.stdout.write(bytes, (error) =>
      done(error ? fileNotWritten('standard output', errorCode(error) ?? error.message) : undefined),
    );
  });
}
