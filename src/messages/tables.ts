/** What can be wrong with a table of roles. Sorted by name. */
import type { Diagnostic, Place } from '../diagnostic.js';
import { didYouMean } from './closest.js';
import { also, error, listed, mapping, note, quoted, thereAre, warning } from './wording.js';

export function cellsBeyondHeader(place: Place, found: string, columns: number): Diagnostic {
  return error('cells-beyond-header', place, {
    message: `${quoted(found)} stands beyond the last column that has a header; there ${columns === 1 ? 'is one' : `are ${columns}`}.`,
    hint: `Give the column a header${place.cell === undefined ? ', or put a text that holds the separator in quotation marks' : ', or delete what stands below none'}.`,
  });
}

/** `two`: it can be read as two days. */
export function closingUnread(place: Place, words: string, two: boolean, others: number): Diagnostic {
  return warning('closing-unread', place, {
    message: `${quoted(words)} ${two ? 'may be two days, of one month or another' : 'is no date'}; the closing day is not stated${also(others, 'is', 'are')}.`,
    hint: 'Write the month in letters (5 June 2026), or the year first (2026-06-05). The words are kept in the notes of the role.',
  });
}

/** Of a sheet that says something else than roles. */
export function columnUnused(place: Place, header: string): Diagnostic {
  return note('column-unused', place, { message: `The column ${quoted(header)} is not used.` });
}

/** `sheet` is the first that could have held roles. */
export function emptySheet(place: Place, sheet: string | undefined): Diagnostic {
  return error('empty-sheet', place, {
    message:
      sheet === undefined ? 'Every sheet is hidden, and such are not read.' : `The sheet ${quoted(sheet)} is empty.`,
    hint: 'A table has a row with the names of its columns, and a row for each role.',
  });
}

export function errorCell(place: Place, header: string, found: string): Diagnostic {
  return error('error-cell', place, {
    message: `The cell holds the error ${quoted(found)}, and its column ${quoted(header)} is used.`,
    hint: `Mend the formula, or have it calculated by a spreadsheet (open the file and save it), or leave the column out with --map ${mapping(header, 'none')}.`,
  });
}

export function fieldTwice(place: Place, name: string): Diagnostic {
  return error('field-twice', place, {
    message: `The field ${quoted(name)} is given twice.`,
    hint: 'Keep one of the two rows.',
  });
}

export function headerTwice(place: Place, header: string, first: Place): Diagnostic {
  return error('header-twice', place, {
    message: `Two columns are called ${quoted(header)}${first.cell === undefined ? '' : `; the first in ${first.cell}`}.`,
    hint: 'Give one of them another name. A column with a name that is not known is not used.',
  });
}

export function hiddenSheet(place: Place, sheet: string): Diagnostic {
  return error('hidden-sheet', place, {
    message: `The sheet ${quoted(sheet)} of --sheet is hidden, and such are not read.`,
    hint: 'Show it in the spreadsheet and save the file, if people may see what it holds.',
  });
}

export function loneTitle(place: Place, title: string): Diagnostic {
  return warning('lone-title', place, {
    message: `${quoted(title)} stands alone in its row; it is taken for a role of which nothing else is known.`,
    hint: 'Where it is a heading, merge its cells or delete the row.',
  });
}

export function mapFieldUnknown(place: Place, found: string, known: readonly string[]): Diagnostic {
  return error('map-field-unknown', place, {
    message: `${quoted(found)} is no field of a role.`,
    hint: didYouMean(found, known) ?? `The fields are ${known.join(', ')}.`,
  });
}

/** `headers` are those of all tables that were read. */
export function mapHeaderUnknown(header: string, field: string, headers: readonly string[]): Diagnostic {
  return {
    code: 'usage/map-header-unknown',
    severity: 'error',
    message: `No table has a column ${quoted(header)}, which is mapped to ${field}.`,
    hint:
      didYouMean(header, headers) ?? (headers.length === 0 ? undefined : `There are ${listed(headers.map(quoted))}.`),
  };
}

/** `place` is the map. */
export function mapSaved(place: Place): Diagnostic {
  return note('map-saved', place, {
    message: `What was understood of the table is saved here; --map ${place.file} has it read in the same way.`,
  });
}

export function mapUnreadable(place: Place, problem: string): Diagnostic {
  return error('map-unreadable', place, { message: `The map ${problem}.` });
}

export function mapValueWrong(place: Place, found: string, wanted: string): Diagnostic {
  return error('map-value-wrong', place, { message: `This is ${quoted(found)}; wanted is ${wanted}.` });
}

export function missingHeaderRow(place: Place, row: number): Diagnostic {
  return error('missing-header-row', place, {
    message: `The row ${row} of --header-row is blank, hidden, or not there.`,
    hint: 'Rows, or lines, are counted from the first of the file, and blank ones count. Without --header-row the header is looked for.',
  });
}

export function missingTitleColumn(
  place: Place,
  headers: readonly string[],
  likeliest: string | undefined,
): Diagnostic {
  const there = headers.length === 0 ? 'no column has a name' : thereAre(headers);
  return error('missing-title-column', place, {
    message: `No column says that it holds the titles of roles; ${there}.`,
    hint: `Say which one does: --map ${mapping(likeliest ?? headers[0] ?? 'Header', 'title')}. If the header is further down, say where: --header-row N.`,
  });
}

/** Of a sheet that says something else than roles. */
export function nearField(place: Place, header: string, field: string): Diagnostic {
  return error('near-field', place, {
    message: `The column ${quoted(header)} is not known.`,
    hint: `Did you mean "${field}"?`,
  });
}

export function nearHeader(place: Place, header: string, field: string): Diagnostic {
  return error('near-header', place, {
    message: `The column ${quoted(header)} is not known.`,
    hint: `Did you mean "${field}"? Read it with --map ${mapping(header, field)}, or leave it out with --map ${mapping(header, 'none')}.`,
  });
}

/** `offers` are one column for pay, or two for its ends. */
export function payColumnUnused(
  place: Place,
  offers: readonly { readonly header: string; readonly field: string }[],
): Diagnostic {
  const headers = listed(offers.map(({ header }) => quoted(header)));
  return warning('pay-column-unused', place, {
    message: `No column was taken for pay, though ${headers} may be; no role states any.`,
    hint: `Read ${offers.length === 1 ? 'it' : 'them'} with ${offers.map(({ header, field }) => `--map ${mapping(header, field)}`).join(' ')}.`,
  });
}

export function payEndUnused(
  place: Place,
  { header, field }: { readonly header: string; readonly field: string },
): Diagnostic {
  const end = field === 'salary.max' ? 'upper' : 'lower';
  return warning('pay-end-unused', place, {
    message: `No column was taken for the ${end} end of pay, though ${quoted(header)} may be; a range has two.`,
    hint: `Read it with --map ${mapping(header, field)}.`,
  });
}

export function percentilesUnused(place: Place, low: string, high: string): Diagnostic {
  return warning('percentiles-unused', place, {
    message: `No column holds pay, but ${quoted(low)} and ${quoted(high)} could be the ends of a range.`,
    hint: `Take them with --map ${mapping(low, 'salary.min')} --map ${mapping(high, 'salary.max')}.`,
  });
}

/** A range in one column, and its ends in two, of which `lower` is the first. */
export function rangeAndEnds(place: Place, lower: string, range: string, first: Place): Diagnostic {
  return error('range-and-ends', place, {
    message: `${quoted(lower)} and ${quoted(range)}${where(first)} both hold pay.`,
    hint: `Choose the range: --map ${mapping(range, 'salary')}, or its ends: --map ${mapping(lower, 'salary.min')}.`,
  });
}

export function rowWithoutTitle(place: Place, header: string): Diagnostic {
  return error('row-without-title', place, {
    message: `The row has no title: its cell below ${quoted(header)} shows nothing.`,
    hint: 'Fill it in, or delete the row.',
  });
}

/** `row` and `header` are numbers of rows, or of lines. */
export function secondTable(place: Place, row: number, words: readonly string[], header: number): Diagnostic {
  const noun = place.cell === undefined ? 'line' : 'row';
  return error('second-table', place, {
    message: `The header of a second table stands in ${noun} ${row} (${listed(words.map(quoted))}), and its columns are not those of ${noun} ${header}.`,
    hint: `Keep one table a ${noun === 'row' ? 'sheet' : 'file'}, or read the second alone: --header-row ${row}.`,
  });
}

export function sheetUnknown(found: string, sheets: readonly string[]): Diagnostic {
  return {
    code: 'usage/sheet-unknown',
    severity: 'error',
    message: `The workbook has no sheet ${quoted(found)}; ${thereAre(sheets)}.`,
    hint: didYouMean(found, sheets),
  };
}

export function sheetUnread(place: Place, sheet: string, needed: string): Diagnostic {
  return warning('sheet-unread', place, {
    message: `The sheet ${quoted(sheet)} has no column "${needed}", and is not read.`,
    hint: 'A sheet of this name is part of the dataset. Give it that column, or another name.',
  });
}

export function struckThrough(place: Place, words: string, others: number): Diagnostic {
  return warning('struck-through', place, {
    message: `${quoted(words)} is struck through in the sheet, and is read all the same${also(others, 'is', 'are')}.`,
    hint: 'Delete or hide the row where it no longer holds, else take the line off.',
  });
}

/** An option of a kind of table, or of any, where none is read. */
export function tableOptionUnmet(flag: string, wanted: 'workbook' | 'separated values' | undefined): Diagnostic {
  const none = {
    workbook: 'no file of --data is a workbook (.xlsx)',
    'separated values': 'no file of --data holds separated values (.csv, .tsv, .txt)',
    table: 'no file of --data is a table (.xlsx, .csv, .tsv, .txt)',
  }[wanted ?? 'table'];
  return { code: 'usage/table-option-unmet', severity: 'warning', message: `${flag} has no effect: ${none}.` };
}

export function turnedTable(place: Place, words: string): Diagnostic {
  return error('turned-table', place, {
    message: `${quoted(words)} stands among the titles, and is the name of a column: the table seems to lie on its side.`,
    hint: 'Give each role a row: copy the table, and paste it transposed (in Excel: Paste Special, Transpose).',
  });
}

/** `end` is the end of a range that `other` may be beside `header`. */
export function twoColumns(
  place: Place,
  field: string,
  header: string,
  other: string,
  first: Place,
  end?: string,
): Diagnostic {
  const both = end === undefined ? '' : `, take both: --map ${mapping(other, end)}`;
  return error('two-columns', place, {
    message: `${quoted(header)} and ${quoted(other)}${where(first)} both hold ${field === 'title' ? 'titles' : field.startsWith('salary') ? 'pay' : `the field ${quoted(field)}`}.`,
    hint: `Choose one: --map ${mapping(other, field)}${both}, or leave one out: --map ${mapping(header, 'none')}.`,
  });
}

function where(place: Place): string {
  if (place.cell !== undefined) return ` in ${place.cell}`;
  return '';
}
