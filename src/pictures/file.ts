/** Reading a picture's file: inside its folder, of a size that is sensible, once for all documents that show it. */
import type { Stats } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { dirname, posix, resolve } from 'node:path';
import type { Report } from '../diagnostic.js';
import { digestOf, errorCode, fileInside, keepMissing, keepRead, readBytes, staysInside } from '../files.js';
import type { Picture } from '../layout/scene.js';
import {
  type Asked,
  pictureMissing,
  pictureOutside,
  pictureTooHeavy,
  pictureUnreadable,
} from '../messages/pictures.js';
import { pictureOf } from './inspect.js';
import { LIMITS } from './limits.js';

/** A batch shows some pictures in every document. By path and state of the file; characters of base64 are counted. */
const known = new Map<string, { readonly picture: Picture; readonly digest: string }>();
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
  const file = staysInside(asked.name) ? fileInside(folder, asked.name) : undefined;
  if (file === undefined) {
    report(pictureOutside(asked));
    return undefined;
  }
  // A link may lead elsewhere the next time.
  const named = resolve(folder, asked.name);
  try {
    const found = await stat(file);
    const key = JSON.stringify([file, found.mtimeMs, found.size]);
    const before = known.get(key) ?? known.get(key + ink);
    if (before !== undefined) {
      keepRead(named, before.digest);
      return before.picture;
    }
    const bytes = await readFound({ file, named, found }, asked, report);
    const read = bytes && (await pictureOf(bytes, ink, asked, report));
    if (bytes && read) remember(read.inked ? key + ink : key, read.picture, await digestOf(bytes));
    return read?.picture;
  } catch (error) {
    const code = errorCode(error);
    if (code === undefined) throw error;
    keepMissing(named);
    if (code === 'EACCES' || code === 'EPERM') report(pictureUnreadable(asked, 'cannot be read: no permission'));
    else report(pictureMissing(asked, await neighbours(folder, asked.name)));
    return undefined;
  }
}

/** Pipes and devices are refused: they may never end. */
async function readFound(
  { file, named, found }: { readonly file: string; readonly named: string; readonly found: Stats },
  asked: Asked,
  report: Report,
): Promise<Uint8Array | undefined> {
  if (found.isDirectory()) report(pictureUnreadable(asked, 'is a folder'));
  else if (!found.isFile()) report(pictureUnreadable(asked, 'is not a regular file'));
  else if (found.size > LIMITS.fileSize) report(pictureTooHeavy(asked, LIMITS.fileSize));
  else return readBytes(file, named);
  return undefined;
}

function remember(key: string, picture: Picture, digest: string): void {
  size += picture.data.length + (picture.png?.length ?? 0);
  if (size > MAX_KNOWN) {
    known.clear();
    size = 0;
  }
  known.set(key, { picture, digest });
}

/** The names in the same folder, as they would be written. */
async function neighbours(folder: string, name: string): Promise<readonly string[]> {
  const beside = dirname(name);
  const real = beside === '.' ? folder : fileInside(folder, beside);
  const names = real === undefined ? [] : await readdir(real).catch(() => []);
  return names.sort().map((one) => posix.join(beside, one));
}
