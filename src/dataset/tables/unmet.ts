/** What a person says of tables that are not there. */
import type { Report } from '../../diagnostic.js';
import * as messages from '../../messages/tables.js';
import type { Contents, TableFile } from '../contents.js';
import { mappingOf } from './columns.js';
import type { TableOptions } from './options.js';

/** The flag of an option that needs a table, and of which kind. A map is asked for each of its headers. */
const NEEDS: Readonly<Record<Exclude<keyof TableOptions, 'map'>, readonly [flag: string, kind?: TableFile['kind']]>> = {
  sheet: ['--sheet', 'workbook'],
  headerRow: ['--header-row'],
  encoding: ['--encoding', 'separated values'],
  pay: ['--pay'],
  group: ['--group'],
};

/** A header that is mapped must be there, in one of the tables; so should be what the other options are for. */
export function tellUnmet(files: readonly Contents[], options: TableOptions, report: Report): void {
  const tables = files.flatMap(({ table }) => table ?? []);
  const headers = tables.flatMap((table) => table.headers).filter((header) => header !== '');
  const map = options.map ?? [];
  const met = headers.map((header) => mappingOf(header, map));
  for (const mapping of map) {
    if (!met.includes(mapping)) report(messages.mapHeaderUnknown(mapping.header, mapping.field, headers));
  }
  for (const name of ['sheet', 'headerRow', 'encoding', 'pay', 'group'] as const) {
    const [flag, wanted] = NEEDS[name];
    const met = tables.some(({ kind }) => wanted === undefined || kind === wanted);
    if (options[name] !== undefined && !met) report(messages.tableOptionUnmet(flag, wanted));
  }
}
