/** `--save-map FILE`: what was understood of a table, kept as the file that `--map` reads. */
import { existsSync } from 'node:fs';
import { basename, dirname, extname } from 'node:path';
import { writeDocument } from '../build/run/deliver.js';
import type { TableOptions } from '../dataset/tables/options.js';
import { Diagnostics, type Report } from '../diagnostic.js';
import { shownName } from '../files.js';
import { mapSaved } from '../messages/tables.js';
import { tablesForMap, valueWrong } from '../messages/usage.js';
import type { Arguments } from './arguments.js';
import { isAmong } from './inputs.js';

/** The path to save at: of a YAML file, by which `--map` knows it from a header, and of none that is being read. */
export function mapPathOf(given: Arguments, read: readonly string[], report: Report): string | undefined {
  const [path] = given.all('save-map');
  if (path === undefined) return undefined;
  if (/\.ya?ml$/i.test(extname(path.value)) && !isAmong(read, path.value)) return path.value;
  report(valueWrong(path.source, path.value, 'a file of its own in YAML, such as roles.map.yaml'));
  return undefined;
}

/** Writes the map of the one table among the data. What went wrong is reported. */
export async function saveMap(path: string, understood: readonly TableOptions[], report: Report): Promise<void> {
  const [table, ...more] = understood;
  if (table === undefined || more.length > 0) {
    report(tablesForMap(understood.length));
    return;
  }
  const { readMapFile, writeMap } = await import('../dataset/tables/map-file.js');
  const before = new Diagnostics();
  if (existsSync(path)) await readMapFile(path, before.report);
  if (before.failed) {
    report(valueWrong({ name: '--save-map' }, shownName(path), 'a file that is a map, or not there yet'));
    return;
  }
  const fault = writeDocument(dirname(path), basename(path), new TextEncoder().encode(writeMap(table)));
  report(fault ?? mapSaved({ file: shownName(path) }));
}
