/** Separated values as a dataset of roles. */
import type { Report } from '../../diagnostic.js';
import type { Contents } from '../contents.js';
import type { TableOptions } from './options.js';
import { readTable } from './read.js';
import { readSeparated } from './separated.js';

/** Reports what is wrong, and then gives nothing. */
export function readList(bytes: Uint8Array, file: string, report: Report, options: TableOptions): Contents | undefined {
  const values = readSeparated(bytes, file, options, report);
  if (values === undefined) return undefined;
  const { delimiter, encoding } = values;
  const reading = readTable(values, options, { delimiter, encoding }, report);
  const fields = { kind: 'record', place: { file, line: 1 }, entries: [] } as const;
  if (reading === undefined) return undefined;
  const table = { kind: 'separated values', headers: reading.headers } as const;
  return { fields, table, roles: (...asked) => reading.roles(...asked) };
}
