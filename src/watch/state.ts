/** What stands at a path now, by as little as tells it. */
import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { ABSENT, digestOf } from '../files.js';

/** When and how large a file was written last; `absent` where there is none. The same twice: nobody has written between. */
export async function stampOf(path: string): Promise<string> {
  const found = await stat(path, { bigint: true }).catch(() => undefined);
  return found?.isFile() ? [found.ino, found.size, found.mtimeNs, found.ctimeNs].join(' ') : ABSENT;
}

/** As the door of files tells it of a file that is read. */
export async function contentNow(path: string): Promise<string> {
  const found = await stat(path).catch(() => undefined);
  // A pipe would be waited for without end.
  const bytes = found?.isFile() ? await readFile(path).catch(() => undefined) : undefined;
  return bytes === undefined ? ABSENT : digestOf(bytes);
}

/** As the door of files tells it of what is looked for: names of a folder, or whether a file is there. */
export async function lookNow(path: string): Promise<string> {
  const name = basename(path);
  if (!name.startsWith('*')) return (await stat(path).catch(() => undefined)) === undefined ? ABSENT : 'there';
  const names = await readdir(dirname(path)).catch(() => []);
  return names
    .filter((one) => one.endsWith(name.slice(1)))
    .sort()
    .join('/');
}

/** Milliseconds between two looks at a file that is being written. */
const PAUSE = 15;
/** Looks after which one that is written without end is taken as it is: half a second. */
const LOOKS = 33;
/** Looks for which a file is waited for that is empty or away: some editors save in two steps. */
const EMPTY_LOOKS = 10;

/** Waits until nobody writes the file any more, so that half a save is not taken for one. */
export async function settled(path: string): Promise<void> {
  let before = await stampOf(path);
  for (let looks = 1; looks <= LOOKS; looks++) {
    await pause(PAUSE);
    const now = await stampOf(path);
    const isThere = now !== ABSENT && now.split(' ')[1] !== '0';
    if (now === before && (isThere || looks >= EMPTY_LOOKS)) return;
    before = now;
  }
}
