/** The reader of what comes without a name, such as standard input: its content tells. */
import { namingOf } from '../tables/columns.js';
import { findHeader } from '../tables/header-rows.js';
import { kindOf } from '../tables/kind.js';
import { readSeparated } from '../tables/separated.js';
import type { Reader } from './reader.js';

/** Bytes that are looked at. */
const SAMPLE = 65_536;

export async function readerOfContent(bytes: Uint8Array): Promise<Reader> {
  const kind = kindOf(bytes);
  const start = new TextDecoder().decode(bytes.subarray(0, SAMPLE));
  if (kind === 'json' && /^\s*(?:\{\s*["}]|\[\s*[[{"\]])/.test(start)) return (await import('./json/index.js')).json;
  if ((kind === 'json' || kind === 'text') && isYaml(start)) return (await import('./yaml.js')).yaml;
  return (await import('./table.js')).table;
}

/** A line of YAML begins like "- title: Cook" or "name: Fair"; where a table begins so, a header follows. */
function isYaml(start: string): boolean {
  const first = start.split(/\r\n|[\r\n]/).find((line) => /^[^#\s]|^\s+[^#\s]/.test(line)) ?? '';
  if (!/^\s*(?:---|%YAML|[-[{](?:\s|$)|[{["']|[^,;\t|"]*:(?:\s|$))/.test(first)) return false;
  const lines = start.split('\n').slice(0, 40).join('\n');
  const table = readSeparated(new TextEncoder().encode(lines), '', {}, () => {});
  return table === undefined || findHeader(table, namingOf([])) === undefined;
}
