/** Reading a picture's file: inside its folder, of a size that is sensible, once for all documents that show it. */
import type { Stats } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { dirname, posix } from 'node:path';
import type { Report } from '../diagnostic.js';
import { errorCode, fileInside, staysInside } from '../files.js';
import type { Picture } from '../layout/scene.js';
import {
  type Asked,
  pictureMissing,
  pictureOutside,
  pictureTooHeavy,
  pictureUnreadable,
} from '../messages/pictures.js';
import type { Found } from './found.js';
import { pictureOf } from './inspect.js';
import { LIMITS } from './limits.js';

/** A batch shows some pictures in every document. By path and state of the file; characters of base64 are counted. */
const known = new Map<string, Picture>();
const MAX_KNOWN = 64_000_000;
let size = 0;

/**
 * The picture that `asked` names, from its owner's folder; nothing where it is wrong, which is reported. `ink` is the colour of the
 * text around it, which a drawing may take for its own.
 */
export async function readPicture(
  folder: string,
  asked: Asked,
  report: Report,
  ink = '#000000',
): Promise<Picture | undefined> {
  const file = staysInside(asked.name) ? await fileInside(folder, asked.name) : undefined;
  if (file === undefined) {
    report(pictureOutside(asked));
    return undefined;
  }
  try {
    const found = await stat(file);
    const key = JSON.stringify([file, found.mtimeMs, found.size]);
    const picture = known.get(key) ?? known.get(key + ink);
    if (picture !== undefined) return picture;
    const read = await readFound(file, found, ink, asked, report);
    if (read !== undefined) remember(read.inked ? key + ink : key, read.picture);
    return read?.picture;
  } catch (error) {
    const code = errorCode(error);
    if (code === undefined) throw error;
    if (code === 'EACCES' || code === 'EPERM') report(pictureUnreadable(asked, 'cannot be read: no permission'));
    else report(pictureMissing(asked, await neighbours(folder, asked.name)));
    return undefined;
  }
}

/** Pipes and devices are refused: they may never end. */
async function readFound(
  file: string,
  found: Stats,
  ink: string,
  asked: Asked,
  report: Report,
): Promise<Found | undefined> {
  if (found.isDirectory()) report(pictureUnreadable(asked, 'is a folder'));
  else if (!found.isFile()) report(pictureUnreadable(asked, 'is not a regular file'));
  else if (found.size > LIMITS.fileSize) report(pictureTooHeavy(asked, LIMITS.fileSize));
  else return pictureOf(await readFile(file), ink, asked, report);
  return undefined;
}

function remember(key: string, picture: Picture): void {
  size += picture.data.length + (picture.png?.length ?? 0);
  if (size > MAX_KNOWN) {
    known.clear();
    size = 0;
  }
  known.set(key, picture);
}

/** The names in the same folder, as they would be written. */
async function neighbours(folder: string, name: string): Promise<readonly string[]> {
  const beside = dirname(name);
  const real = beside === '.' ? folder : await fileInside(folder, beside);
  const names = real === undefined ? [] : await readdir(real).catch(() => []);
  return names.sort().map((one) => posix.join(beside, one));
}
