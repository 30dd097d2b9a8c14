/** What a person is shown of a file below a complaint about it. */
import type { DatasetInput } from '../dataset/read.js';
import type { TableOptions } from '../dataset/tables/options.js';
import type { Table } from '../dataset/tables/table.js';
import type { Place } from '../diagnostic.js';
import type { Frames } from '../report/diagnostics.js';
import { codeFrame } from '../report/frame.js';
import { sourcesAmong, textIn } from '../report/sources.js';

/** Bytes of a table that is read again for one row of it, so soon that nobody waits. */
const READ_AGAIN = 2_000_000;

/** `otherPaths` are of templates and themes, `options` what a person says of the tables. */
export function framesAmong(
  inputs: readonly DatasetInput[] = [],
  otherPaths: readonly string[] = [],
  options: TableOptions = {},
): Frames {
  const paths = inputs.flatMap((input) => (input.kind === 'file' ? input.path : []));
  const typed = inputs.flatMap((input) => (input.kind === 'bytes' ? [[input.name, input.bytes] as const] : []));
  const sources = sourcesAmong([...paths, ...otherPaths], new Map(typed));
  const tables = new Map<string, Promise<Table | undefined>>();

  async function rowAt(place: Place, bytes: Uint8Array): Promise<readonly string[]> {
    const { excerptOf, sheetOf, tableAround } = await import('../dataset/tables/excerpt.js');
    const { tableFrame } = await import('../report/table-frame.js');
    const name = JSON.stringify([place.file, sheetOf(place)]);
    const read = tables.get(name) ?? tableAround(bytes, place, options);
    tables.set(name, read);
    const table = await read;
    const excerpt = table && excerptOf(table, place, options);
    return excerpt === undefined ? [] : tableFrame(excerpt);
  }

  return async (place) => {
    const { cell, value, line } = place;
    if (cell === undefined && line === undefined) return [];
    const bytes = sources(place.file);
    if (bytes === undefined) return [];
    const isCell = cell !== undefined || value !== undefined;
    const row = isCell && bytes.length <= READ_AGAIN ? await rowAt(place, bytes) : [];
    if (row.length > 0 || line === undefined) return row;
    const text = textIn(bytes);
    return text === undefined ? [] : codeFrame(text, place);
  };
}
