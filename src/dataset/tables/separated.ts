/** Separated values (RFC 4180 and what people make of it): CSV, TSV and `.txt`, as a table of texts. */
import { CsvError, parse } from 'csv-parse/sync';
import type { Diagnostic, Report } from '../../diagnostic.js';
import * as files from '../../messages/files.js';
import * as messages from '../../messages/separated.js';
import * as tables from '../../messages/workbooks.js';
import { isBlank } from './cells.js';
import { findDelimiter } from './delimiter.js';
import { readCharacters } from './encoding.js';
import { TABLE_LIMITS } from './limits.js';
import { type Delimiter, linesOf, type Newline, newlineOf, offsetBehind, syntaxOf } from './syntax.js';
import type { Table, TableRow } from './table.js';

export interface SeparatedTable extends Table {
  readonly delimiter: Delimiter;
  /** By its name in the WHATWG's standard, such as `utf-8` or `windows-1252`. */
  readonly encoding: string;
}

export interface SeparatedOptions {
  /** By any name that the WHATWG's standard knows; absent: the file's own bytes decide. */
  readonly encoding?: string;
}

/** Reports what is wrong, and then gives nothing. Warnings say what was assumed about the encoding. */
export function readSeparated(
  bytes: Uint8Array,
  file: string,
  options: SeparatedOptions,
  report: Report,
): SeparatedTable | undefined {
  if (bytes.length > TABLE_LIMITS.fileSize) {
    report(files.tooLargeFile({ file }, TABLE_LIMITS.fileSize));
    return undefined;
  }
  const characters = readCharacters(bytes, file, options.encoding, report);
  if (characters === undefined) return undefined;
  const { delimiter, declared } = findDelimiter(characters.bytes);
  const line = declared === 0 ? 1 : 2;
  const rows = readRows({ bytes: characters.bytes.subarray(declared), delimiter, line }, file, report);
  if (rows === undefined) return undefined;
  if (rows.length === 0) {
    report(files.emptyFile({ file }));
    return undefined;
  }
  return {
    ...{ file, rows, merges: [], hidden: { rows: [], columns: [] } },
    ...{ delimiter, encoding: characters.encoding },
  };
}

interface Values {
  readonly bytes: Buffer;
  readonly delimiter: Delimiter;
  /** The line on which they begin. */
  readonly line: number;
}

/**
 * The parser is given no function to call for each record, which would take half as long again: lines are counted in the
 * records.
 */
function readRows({ bytes, delimiter, line }: Values, file: string, report: Report): readonly TableRow[] | undefined {
  const newline = newlineOf(bytes);
  const syntax = syntaxOf(bytes, delimiter);
  // Rows are limited by the parser. Separators inside of texts count, too: no text has so many.
  if (isMoreOften(delimiter, TABLE_LIMITS.cells, bytes)) {
    report(tables.tooManyCells({ file }, TABLE_LIMITS.cells));
    return undefined;
  }
  try {
    const records = parse(bytes, { ...syntax, to: TABLE_LIMITS.rows + 1 });
    return rowsOf(records, { bytes, newline, line }, file, report);
  } catch (error) {
    if (!(error instanceof CsvError) || error.code !== 'CSV_QUOTE_NOT_CLOSED') throw error;
    const whole = Number(error.records);
    const before = whole > 0 ? parse(bytes, { ...syntax, to: whole }) : [];
    report(messages.openQuote({ file, line: before.reduce((sum, record) => sum + linesOf(record, newline), line) }));
    return undefined;
  }
}

/** Whether a character stands in the bytes more than so many times. */
function isMoreOften(character: string, most: number, bytes: Buffer): boolean {
  const wanted = character.charCodeAt(0);
  let found = 0;
  // Node looks for a byte faster than a loop asks each for it.
  for (let at = bytes.indexOf(wanted); at !== -1 && found <= most; at = bytes.indexOf(wanted, at + 1)) found += 1;
  return found > most;
}

interface Origin {
  readonly bytes: Buffer;
  readonly newline: Newline;
  readonly line: number;
}

/** The records become the rows' cells: a large file has many. Blank ones are left out. */
function rowsOf(records: string[][], origin: Origin, file: string, report: Report): readonly TableRow[] | undefined {
  const { bytes, newline } = origin;
  const complaints: Diagnostic[] = [];
  const rows: TableRow[] = [];
  let line = origin.line;
  /** Up to where quotation marks were looked for. */
  let offset = 0;
  for (const record of records) {
    const place = { file, line };
    const cells: (string | undefined)[] = record;
    line += 1;
    // By index, and each value asked once: this runs a million times.
    for (let index = 0; index < record.length; index += 1) {
      const value = record[index] ?? '';
      if (value === '') cells[index] = undefined;
      if (value.length > TABLE_LIMITS.text) {
        complaints.push(tables.cellTooLong(place, value.length, TABLE_LIMITS.text));
      } else if (value.startsWith('"')) {
        offset = offsetBehind(value, bytes, offset);
        if (offset === -1) {
          report(messages.textAfterQuote(place));
          return undefined;
        }
      }
      if (value.includes(newline)) {
        line += value.split(newline).length - 1;
        cells[index] = value.replaceAll('\r\n', '\n');
      }
    }
    if (record.length > TABLE_LIMITS.columns) complaints.push(tables.tooManyColumns(place, TABLE_LIMITS.columns));
    if (!cells.every(isBlank)) rows.push({ number: place.line, cells });
  }
  // The parser stops there, so that more of them cost nothing.
  if (records.length > TABLE_LIMITS.rows)
    complaints.push(tables.tooManyRows({ file, line: line - 1 }, TABLE_LIMITS.rows));
  complaints.forEach(report);
  return complaints.length > 0 ? undefined : rows;
}
