/** What can be wrong with a table of roles, and what was made of it. Sorted by name. */
import type { Diagnostic, Facts, Place } from '../diagnostic.js';
import { didYouMean } from './closest.js';
import { quoted } from './data.js';

export function cellsBeyondHeader(place: Place, found: string, columns: number): Diagnostic {
  return error('cells-beyond-header', place, {
    message: `${quoted(found)} stands beyond the last column that has a header; there ${columns === 1 ? 'is one' : `are ${columns}`}.`,
    hint: 'Give the column a header. In CSV, a text that holds the separator stands in quotation marks.',
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
    hint: 'Rename one of them; what is called otherwise is not used.',
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
  });
}

export function missingTitleColumn(
  place: Place,
  headers: readonly string[],
  likeliest: string | undefined,
): Diagnostic {
  const there = headers.length === 0 ? 'no column has a name' : `there are ${listed(headers.map(quoted))}`;
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

export function payColumnUnused(place: Place, header: string): Diagnostic {
  return warning('pay-column-unused', place, {
    message: `No column was taken for pay, though ${quoted(header)} may be; no role states any.`,
    hint: `Read it with --map ${mapping(header, 'salary')}.`,
  });
}

export function percentilesUnused(place: Place, low: string, high: string): Diagnostic {
  return warning('percentiles-unused', place, {
    message: `No column holds pay, but ${quoted(low)} and ${quoted(high)} could be the ends of a range.`,
    hint: `Take them with --map ${mapping(low, 'salary.min')} --map ${mapping(high, 'salary.max')}.`,
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
    message: `The workbook has no sheet ${quoted(found)}; there are ${listed(sheets.map(quoted))}.`,
    hint: didYouMean(found, sheets),
  };
}

export function sheetUnread(place: Place, sheet: string, needed: string): Diagnostic {
  return warning('sheet-unread', place, {
    message: `The sheet ${quoted(sheet)} has no column "${needed}", and is not read.`,
    hint: 'A sheet of this name is part of the dataset. Give it that column, or another name.',
  });
}

/** Sheets that say something else than roles. */
export function sheetsRead(
  place: Place,
  sheets: readonly { readonly sheet: string; readonly count: number }[],
): Diagnostic {
  const words = sheets.map(({ sheet, count }) => `${quoted(sheet)} (${counted(count, 'row')})`);
  return note('sheets-read', place, {
    message: `also read: ${listed(words)}`,
    lines: [],
    facts: { sheets: sheets.map((sheet) => ({ ...sheet })) },
  });
}

/** What was made of a table: one block, which a person can check at a glance. */
export function tableRead(place: Place, table: UnderstoodTable): Diagnostic {
  const { sheet, header, roles, unused } = table;
  const what = [
    sheet === undefined ? separatedBy(table) : `sheet ${quoted(sheet)}${besides(table)}`,
    `header in ${numbered(table, header)}`,
    `${counted(roles.count, 'role')}${roles.count === 0 ? '' : ` in ${numbered(table, roles)}`}`,
  ];
  return note('table-read', place, {
    message: what.filter((part) => part !== '').join(', '),
    lines: [
      table.columns.map(columnWords).join('; '),
      ...(unused.length === 0 ? [] : [`not used: ${listed(unused)} (--map ${example(unused)} uses one)`]),
      ...remarks(table),
    ],
    facts: { ...table },
  });
}

export function twoColumns(place: Place, field: string, header: string, other: string, first: Place): Diagnostic {
  return error('two-columns', place, {
    message: `${quoted(header)} and ${quoted(other)}${where(first)} both hold ${field === 'title' ? 'titles' : field.startsWith('salary') ? 'pay' : `the field ${quoted(field)}`}.`,
    hint: `Choose one: --map ${mapping(other, field)}, or leave one out: --map ${mapping(header, 'none')}.`,
  });
}

/** What was understood of a table, as a person is told and as programs get it. */
export interface UnderstoodTable extends Facts {
  readonly sheet?: string;
  readonly hiddenSheets: readonly string[];
  /** Of a workbook: sheets that are not used. */
  readonly otherSheets: readonly string[];
  /** Of separated values. */
  readonly delimiter?: string;
  readonly encoding?: string;
  readonly header: Span;
  readonly roles: Span & { readonly count: number };
  readonly columns: readonly UnderstoodColumn[];
  /** Headers of the columns that are not used. */
  readonly unused: readonly string[];
  /** One of them, because its texts are too long for a summary: `median` characters. */
  readonly longSummary?: { readonly header: string; readonly median: number };
  readonly leftOut: readonly (Span & { readonly kind: string; readonly words: string })[];
  /** Headers of unused columns in which the rows of one role differ. */
  readonly varying: readonly string[];
  /** Rows that were joined with another to one role. */
  readonly joinedRows: number;
  readonly hidden: { readonly rows: readonly number[]; readonly columns: readonly string[] };
  /** Words that say nothing of pay, and in how many roles; an empty cell is ''. */
  readonly payNotStated: readonly (Facts & { readonly words: string; readonly roles: number })[];
}

interface UnderstoodColumn extends Facts {
  readonly header: string;
  readonly field: string;
  /** What more there is to say: "ranges, GBP a year", "split at commas". */
  readonly as?: string;
}

/** Rows of a sheet, or lines of separated values, both ends included. */
interface Span extends Facts {
  readonly first: number;
  readonly last: number;
}

const DELIMITERS: Readonly<Record<string, string>> = { ';': 'semicolons', '\t': 'tabs', '|': 'bars' };

/** The common form, UTF-8 and commas, needs no words. */
function separatedBy({ delimiter = ',', encoding = 'utf-8' }: UnderstoodTable): string {
  const parts = [DELIMITERS[delimiter], encoding === 'utf-8' ? undefined : encoding];
  return parts.filter((part) => part !== undefined).join(', ');
}

function besides({ hiddenSheets, otherSheets }: UnderstoodTable): string {
  const parts = [
    ...(hiddenSheets.length === 0 ? [] : [`${counted(hiddenSheets.length, 'hidden sheet')} not read`]),
    ...(otherSheets.length === 0 ? [] : [`not used: ${listed(otherSheets.map(quoted))}`]),
  ];
  return parts.length === 0 ? '' : ` (${parts.join('; ')})`;
}

function numbered({ sheet }: UnderstoodTable, { first, last }: Span, between = ' to '): string {
  const noun = sheet === undefined ? 'line' : 'row';
  return first === last ? `${noun} ${first}` : `${noun}s ${first}${between}${last}`;
}

function columnWords({ header, field, as }: UnderstoodColumn): string {
  return `${quoted(header)} is ${field}${as === undefined ? '' : `${field === 'salary' ? ` (${as})` : `, ${as}`}`}`;
}

/** Where one of them speaks of pay, it is the one that a person misses. */
function example(headers: readonly string[]): string {
  const pay = headers.find((header) => PAY_WORDS.test(header));
  const [first = ''] = headers;
  return pay === undefined
    ? mapping(first, /^(?:ref|id|no\b|number|code)/i.test(first) ? 'id' : 'tags')
    : mapping(pay, 'salary');
}

/** What headers of pay have in common, in the languages whose headers are known. */
export const PAY_WORDS = /salar|\bpay|wage|remuneration|gehalt|lohn|salaire|sueldo|cyflog|wynagrodz/i;

const LEFT_OUT: Readonly<Record<string, string>> = { remark: 'notes', 'header again': 'the header again' };

function remarks(table: UnderstoodTable): readonly string[] {
  const { joinedRows, varying, hidden, payNotStated, longSummary } = table;
  const out = outWords(table);
  const silent = payNotStated.map(({ words, roles }) => `${words === '' ? 'an empty cell' : words} (${roles})`);
  const count = payNotStated.reduce((sum, { roles }) => sum + roles, 0);
  const unseen = [
    ...(hidden.rows.length === 0 ? [] : [counted(hidden.rows.length, 'hidden row')]),
    ...(hidden.columns.length === 0
      ? []
      : [`hidden column${hidden.columns.length === 1 ? '' : 's'} ${listed(hidden.columns)}`]),
  ];
  const thrown = varying.length === 0 ? '' : `, whatever their ${listed(varying)}`;
  const parts = [
    ...(longSummary === undefined
      ? []
      : [`${quoted(longSummary.header)} is too long for a summary (${longSummary.median} characters)`]),
    ...(out.length === 0 ? [] : [`left out: ${joined(out)}`]),
    ...(unseen.length === 0 ? [] : [`not read: ${unseen.join(' and ')}`]),
    ...(joinedRows === 0 ? [] : [`${counted(joinedRows, 'row')} joined with another of the same role${thrown}`]),
    ...(count === 0 ? [] : [`pay not stated in ${count}: ${listed(silent)}`]),
  ];
  return parts.length === 0 ? [] : [parts.join('; ')];
}

/** What was left out, each word of it once: a person sees by them whether a role is among it. */
function outWords(table: UnderstoodTable): readonly string[] {
  const spans = new Map<string, Span[]>();
  for (const { kind, words, first, last } of table.leftOut) {
    const name = kind === 'total' || kind === 'heading' ? quoted(words) : (LEFT_OUT[kind] ?? kind);
    spans.set(name, [...(spans.get(name) ?? []), { first, last }]);
  }
  return [...spans].map(([name, [first, ...more]]) => {
    if (first === undefined) return name;
    if (more.length === 0) return `${numbered(table, first, '-')} ${name}`;
    const numbers = [first, ...more].map((span) =>
      span.first === span.last ? `${span.first}` : `${span.first}-${span.last}`,
    );
    return `${table.sheet === undefined ? 'lines' : 'rows'} ${listed(numbers)} ${name}`;
  });
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

type Words = Pick<Diagnostic, 'message' | 'hint' | 'lines' | 'facts'>;

function error(code: string, place: Place, words: Words): Diagnostic {
  return { code: `data/${code}`, severity: 'error', place, ...words };
}

function note(code: string, place: Place, words: Words): Diagnostic {
  return { code: `data/${code}`, severity: 'note', place, ...words };
}

function warning(code: string, place: Place, words: Words): Diagnostic {
  return { code: `data/${code}`, severity: 'warning', place, ...words };
}

/** As a person types it into a shell. */
function mapping(header: string, field: string): string {
  const plain = header.replace(/\s+/g, ' ').trim();
  return /["$`\\!]/.test(plain) ? `'${plain.replaceAll("'", "'\\''")}=${field}'` : `"${plain}=${field}"`;
}

function where(place: Place): string {
  if (place.cell !== undefined) return ` in ${place.cell}`;
  return '';
}

function listed(words: readonly string[]): string {
  const shown = words.slice(0, 12);
  const rest = words.length - shown.length;
  return rest > 0 ? `${shown.join(', ')} and ${rest} more` : joined(shown);
}

function joined(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}
