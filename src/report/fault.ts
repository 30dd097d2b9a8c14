/** A fault of rolecast itself, for the person who meets it. */
import { printable } from './printable.js';

/** One line without a stack and without this machine's folders; with `ROLECAST_DEBUG` set, all there is. */
export function faultInWords(error: unknown): string {
  if (process.env.ROLECAST_DEBUG) return error instanceof Error ? (error.stack ?? error.message) : String(error);
  const [line = ''] = (error instanceof Error ? `${error.name}: ${error.message}` : String(error)).split('\n');
  const withoutFolders = line.replace(/(?:file:\/\/|[A-Za-z]:)?[\\/][^\s'"]*[\\/]/g, '');
  return `${printable(withoutFolders)} (ROLECAST_DEBUG=1 shows where; please report it)`;
}
