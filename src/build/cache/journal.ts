/**
 * The journal of a cache: a file to which lines are added and in which none is changed, so that a run that is killed, or two at
 * once, spoil nothing. A line is a checksum and a record in JSON; one that is torn is left out when the file is read.
 */
import { appendFileSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import zlib from 'node:zlib';
import { errorCode } from '../../files.js';
import { removeAbandoned, temporaryIn } from '../../temporary.js';

/** The form of the records. A greater number is of a newer rolecast, whose records may mean something else. */
export const FORM = 1;

export interface Journal {
  /** As they were written, whatever they are. */
  readonly records: readonly unknown[];
  /** Lines that are torn or changed. */
  readonly torn: number;
  /** In bytes, as it was read. */
  readonly size: number;
}

/** What stands in a journal; nothing in one that is not there; `newer` for one of a newer rolecast. Fails as the system does. */
export function readJournal(path: string): Journal | 'newer' {
  const text = textOf(path);
  const records: unknown[] = [];
  let torn = 0;
  for (const line of text.split('\n')) {
    if (line === '') continue;
    const record = recordOf(line);
    if (record === undefined) torn += 1;
    else if (isForm(record)) {
      if (record.form > FORM) return 'newer';
    } else records.push(record);
  }
  return { records, torn, size: Buffer.byteLength(text) };
}

/** Adds records, and gives by how many bytes the journal grew. A line that an earlier run left torn spoils none of them. */
export function addToJournal(path: string, records: readonly object[], isNew: boolean): number {
  const lines = (isNew ? [{ form: FORM }, ...records] : records).map(lineOf);
  const text = `\n${lines.join('\n')}\n`;
  appendFileSync(path, text);
  return Buffer.byteLength(text);
}

/** Puts a journal of `records` in the place of one, unless another run has added to it: it was `size` bytes long. */
export function replaceJournal(path: string, records: readonly object[], size: number): void {
  removeAbandoned(dirname(path));
  const temporary = temporaryIn(dirname(path));
  try {
    writeFileSync(temporary, `${[{ form: FORM }, ...records].map(lineOf).join('\n')}\n`, { flag: 'wx' });
    if (statSync(path).size === size) renameSync(temporary, path);
  } finally {
    rmSync(temporary, { force: true });
  }
}

function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return '';
    throw error;
  }
}

function lineOf(record: object): string {
  const text = JSON.stringify(record);
  return `${checksumOf(text)} ${text}`;
}

function recordOf(line: string): unknown {
  const text = line.slice(9);
  if (line.slice(0, 8) !== checksumOf(text)) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function checksumOf(text: string): string {
  return zlib.crc32(text).toString(16).padStart(8, '0');
}

function isForm(record: unknown): record is { readonly form: number } {
  return typeof record === 'object' && record !== null && 'form' in record && typeof record.form === 'number';
}
