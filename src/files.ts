/** Files as people name them, and the ways in which reading one goes wrong. */
import { readFile, realpath, stat } from 'node:fs/promises';
import { basename, isAbsolute, relative, resolve, sep } from 'node:path';

/** A path for messages: relative to the working folder, with `/`; outside of it only the last name, so that nothing of the machine shows. */
export function shownName(path: string): string {
  const within = relative(process.cwd(), path);
  return within === '' || leadsOut(within) ? basename(resolve(path)) : within.split(sep).join('/');
}

/** Whether a path as `relative` gives it leads out of where it starts; on Windows another drive is an absolute one. */
function leadsOut(way: string): boolean {
  return way === '..' || way.startsWith(`..${sep}`) || isAbsolute(way);
}

/** Why a file gives no text, in words that follow its name: «brand.yaml is a folder». */
export type Unreadable =
  | 'does not exist'
  | 'is a folder'
  | 'is not a regular file'
  | 'cannot be read: no permission'
  | 'is not UTF-8 text';

/** A whole file as UTF-8 text, without its byte order mark. Pipes and devices are refused: they may never end. */
export async function readText(path: string): Promise<{ readonly text: string } | { readonly problem: Unreadable }> {
  try {
    const found = await stat(path);
    if (found.isDirectory()) return { problem: 'is a folder' };
    if (!found.isFile()) return { problem: 'is not a regular file' };
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(await readFile(path)) };
  } catch (error) {
    if (error instanceof TypeError) return { problem: 'is not UTF-8 text' };
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
export async function fileInside(folder: string, path: string): Promise<string | undefined> {
  const [root, file] = [resolve(folder), resolve(folder, path)];
  if (leadsOut(relative(root, file))) return undefined;
  const [realRoot, real] = await Promise.all([root, file].map((one) => realpath(one).catch(() => undefined)));
  if (realRoot === undefined || real === undefined) return file;
  return leadsOut(relative(realRoot, real)) ? undefined : real;
}

function isPermission(error: unknown): boolean {
  const code = errorCode(error);
  return code === 'EACCES' || code === 'EPERM';
}

/** The system's name of a failure (`ENOSPC`), where the error is one of the system's. */
export function errorCode(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}
