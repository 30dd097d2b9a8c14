/** The readers by the extension of the file. A new one is a file here and a line below. */
import type { Reader } from './reader.js';

const json = async () => (await import('./json/index.js')).json;
const table = async () => (await import('./table.js')).table;
const yaml = async () => (await import('./yaml.js')).yaml;

const READERS: Readonly<Record<string, () => Promise<Reader>>> = {
  '.csv': table,
  '.json': json,
  '.jsonld': json,
  '.tsv': table,
  '.txt': table,
  '.xlsm': table,
  '.xlsx': table,
  '.yaml': yaml,
  '.yml': yaml,
};

export const EXTENSIONS: readonly string[] = Object.keys(READERS);

/** Workbooks of other kinds. What calls itself so may be a table; if not, its reader says what to do. */
const OTHER_WORKBOOKS: readonly string[] = ['.ods', '.xls', '.xlsb'];

/** The reader of an extension (with its dot, in any case), or nothing where no reader knows it. */
export async function readerOf(extension: string): Promise<Reader | undefined> {
  const known = extension.toLowerCase();
  if (OTHER_WORKBOOKS.includes(known)) return table();
  return Object.hasOwn(READERS, known) ? READERS[known]?.() : undefined;
}
