/** The readers by the extension of the file. A new one is a file here and a line below. */
import type { Reader } from './reader.js';

const READERS: Readonly<Record<string, () => Promise<Reader>>> = {
  '.csv': async () => (await import('./separated.js')).separated,
  '.json': async () => (await import('./json/index.js')).json,
  '.jsonld': async () => (await import('./json/index.js')).json,
  '.tsv': async () => (await import('./separated.js')).separated,
  '.txt': async () => (await import('./separated.js')).separated,
  '.yaml': async () => (await import('./yaml.js')).yaml,
  '.yml': async () => (await import('./yaml.js')).yaml,
};

export const EXTENSIONS: readonly string[] = Object.keys(READERS);

/** The reader of an extension (with its dot, in any case), or nothing where no reader knows it. */
export async function readerOf(extension: string): Promise<Reader | undefined> {
  const known = extension.toLowerCase();
  return Object.hasOwn(READERS, known) ? READERS[known]?.() : undefined;
}
