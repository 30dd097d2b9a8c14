/** The bytes of a company's template, as a command line names it. */
import { stat } from 'node:fs/promises';
import type { Report } from '../diagnostic.js';
import { errorCode, readBytes, shownName } from '../files.js';
import { companyUnreadable } from '../messages/company.js';

/** Bytes of a file: more is no template, but may take all memory. */
const MOST = 500_000_000;

/** Nothing where there is no such file, which is reported. */
export async function readTemplateFile(path: string, report: Report): Promise<Uint8Array | undefined> {
  const place = { file: shownName(path) };
  try {
    const found = await stat(path);
    const problem = found.isDirectory()
      ? 'is a folder'
      : !found.isFile()
        ? 'is not a regular file'
        : found.size > MOST
          ? 'is larger than 500 MB'
          : undefined;
    if (problem === undefined) return await readBytes(path);
    report(companyUnreadable(place, problem));
  } catch (error) {
    const code = errorCode(error);
    if (code === undefined) throw error;
    const isLocked = code === 'EACCES' || code === 'EPERM';
    report(companyUnreadable(place, isLocked ? 'cannot be read: no permission' : 'does not exist'));
  }
  return undefined;
}
