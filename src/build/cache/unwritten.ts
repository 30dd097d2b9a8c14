import type { Report } from '../../diagnostic.js';
import { errorCode, shownName } from '../../files.js';
import { cacheNotWritten } from '../../messages/batch.js';

/** Tells that the system refuses what was asked of the cache in `folder`; it costs time, and nothing else. Any other error is a bug. */
export function tellUnwritten(folder: string, error: unknown, report: Report): void {
  const code = errorCode(error);
  if (code === undefined) throw error;
  report(cacheNotWritten(shownName(folder), code));
}
