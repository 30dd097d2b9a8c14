/** CSV, TSV and text in columns: one role a row. */
import { readTable } from '../tables/read.js';
import { readSeparated } from '../tables/separated.js';
import type { Reader } from './reader.js';

export const separated: Reader = {
  read(bytes, file, report, options) {
    const table = readSeparated(bytes, file, options, report);
    if (table === undefined) return undefined;
    const { delimiter, encoding } = table;
    const reading = readTable(table, options, { delimiter, encoding }, report);
    const fields = { kind: 'record', place: { file, line: 1 }, entries: [] } as const;
    return reading && { fields, headers: reading.header.names, roles: reading.roles };
  },
};
