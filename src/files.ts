/**
 * Files as people name them, the ways in which reading one goes wrong, and the one door through which they are read, so that
 * what was read can be told.
 */
import { realpathSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { basename, isAbsolute, relative, resolve, sep } from 'node:path';

/** A path for messages: relative to the working folder, with `/`; outside of it only the last name, so that nothing of the machine shows. */
export function shownName(path: string): string {
  const within = relative(process.cwd(), path);
  return within === '' || leadsOut(within) ? basename(resolve(path)) : within.split(sep).join('/');
}

/** A file of a folder for messages: told apart from its neighbours wherever the folder is. `path` is inside the folder, with `/`. */
export function shownInside(folder: string, path: string): string {
  return resolve(folder) === process.cwd() ? path : `${shownName(folder)}/${path}`;
}

/** Whether a path as `relative` gives it leads out of where it starts; on Windows another drive is an absolute one. */
export function leadsOut(way: string): boolean {
  return way === '..' || way.startsWith(`..${sep}`) || isAbsolute(way);
}

/** Why a file gives no text, in words that follow its name: «brand.yaml is a folder». */
export type Unreadable =
  | 'does not exist'
  | 'is a folder'
  | 'is not a regular file'
  | 'cannot be read: no permission'
  | 'is not UTF-8 text';

/**
 * What was read: the SHA-256 of the bytes in hexadecimals, or `absent` where there was nothing to read, by the absolute path; a font
 * that a person installed by its package (`font:@expo-google-fonts/noto-sans-thai@400`).
 */
export type Reads = ReadonlyMap<string, string>;

/**
 * What was looked for, by its absolute path: `absent`, or of the files of a folder with one extension (`partials/*.hbs`) their names.
 * What appears there may change what comes of the same work.
 */
export type Looks = ReadonlyMap<string, string>;

/** All on which the outcome of some work depends. */
export interface Inputs {
  readonly reads: Reads;
  readonly looks: Looks;
}

/** What came of some work, and what it read. */
export interface WithReads<Value> extends Inputs {
  readonly value: Value;
}

/** In the place of a digest. */
export const ABSENT = 'absent';

interface Witness {
  readonly reads: Map<string, string>;
  readonly looks: Map<string, string>;
}

/** Who keeps what is read now. What is watched is done one piece after the other. */
let witness: Witness | undefined;

/** Does some work, and tells what it read; so is whoever keeps what the work around it reads. */
export async function witnessed<Value>(work: () => Promise<Value>): Promise<WithReads<Value>> {
  const around = witness;
  const own: Witness = { reads: new Map(), looks: new Map() };
  witness = own;
  try {
    return { value: await work(), ...own };
  } finally {
    witness = around;
    keepInputs(own);
  }
}

/** Tells whoever keeps what is read of what other work read, be it on another thread. */
export function keepInputs({ reads, looks }: Inputs): void {
  for (const [name, digest] of reads) witness?.reads.set(name, digest);
  for (const [name, found] of looks) witness?.looks.set(name, found);
}

/** What is being read for, or waits to be. */
let last: Promise<unknown> = Promise.resolve();

/** Does work that reads when all that came before is done: several builds in one process take turns, so that each tells its own reads. */
export function inTurn<Value>(work: () => Promise<Value>): Promise<Value> {
  const turn = last.then(work);
  last = turn.catch(() => {});
  return turn;
}

/** The bytes of a file. Fails as the system does. `named` is the path under which it is kept that it was read, where links lead from it. */
export async function readBytes(path: string, named: string = resolve(path)): Promise<Buffer> {
  try {
    const bytes = await readFile(path);
    if (witness !== undefined) keepRead(named, await digestOf(bytes));
    return bytes;
  } catch (error) {
    keepRead(named, ABSENT);
    throw error;
  }
}

/** Tells whoever keeps what is read of bytes that came from elsewhere than a file. */
export async function keepBytes(name: string, bytes: Uint8Array): Promise<void> {
  if (witness !== undefined) keepRead(`given:${name}`, await digestOf(bytes));
}

/** Tells whoever keeps what is read of contents that were read before, or were looked for in vain. */
export function keepRead(name: string, digest: string): void {
  witness?.reads.set(name, digest);
}

/** Tells whoever keeps what is read of a file that was looked for in vain, so that it was not read. */
export function keepMissing(path: string): void {
  witness?.looks.set(resolve(path), ABSENT);
}

/** Tells whoever keeps what is read of the files of a folder with one extension, by their names in order. */
export function keepListed(folder: string, extension: string, names: readonly string[]): void {
  witness?.looks.set(resolve(folder, `*${extension}`), names.join('/'));
}

/** Asked for once: an import of the bundle copies all names each time. */
let crypto: Promise<typeof import('node:crypto')> | undefined;

/** SHA-256 in hexadecimals. */
export async function digestOf(bytes: string | Uint8Array): Promise<string> {
  crypto ??= import('node:crypto');
  const { createHash } = await crypto;
  return createHash('sha256').update(bytes).digest('hex');
}

/** A whole file as UTF-8 text, without its byte order mark. Pipes and devices are refused: they may never end. */
export async function readText(path: string): Promise<{ readonly text: string } | { readonly problem: Unreadable }> {
  try {
    const found = await stat(path);
    if (found.isDirectory()) return { problem: 'is a folder' };
    if (!found.isFile()) return { problem: 'is not a regular file' };
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(await readBytes(path)) };
  } catch (error) {
    if (error instanceof TypeError) return { problem: 'is not UTF-8 text' };
    keepMissing(path);
    return { problem: isPermission(error) ? 'cannot be read: no permission' : 'does not exist' };
  }
}

/** Whether a path names a file inside a folder, whatever the system: relative, with `/`, without `..`. */
export function staysInside(path: string): boolean {
  return !/^[\\/]|^[a-z]:|^[a-z][a-z\d+.-]*:|\\/i.test(path) && !path.split('/').includes('..');
}

/**
 * The absolute path of a file inside a folder, links followed; nothing where the path or a link leads out. What is not there
 * leads nowhere: whoever reads it is told.
 */
export function fileInside(folder: string, path: string): string | undefined {
  const [root, file] = [resolve(folder), resolve(folder, path)];
  if (leadsOut(relative(root, file))) return undefined;
  const [realRoot, real] = [realPath(root), realPath(file)];
  if (realRoot === undefined || real === undefined) return file;
  return leadsOut(relative(realRoot, real)) ? undefined : real;
}

/** Where links lead; nothing where nothing is. */
export function realPath(path: string): string | undefined {
  try {
    return realpathSync.native(path);
  } catch {
    return undefined;
  }
}

function isPermission(error: unknown): boolean {
  const code = errorCode(error);
  return code === 'EACCES' || code === 'EPERM';
}

/** The system's name of a failure (`ENOSPC`), where the error is one of the system's. */
export function errorCode(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}
