/** What was made of a table and of the sheets around it. Sorted by name. */
import type { Diagnostic, Facts, Place } from '../diagnostic.js';
import { counted, joined, listed, mapping, note, quoted } from './wording.js';

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
  const { sheet, header, roles, unused, example } = table;
  const what = [
    sheet === undefined ? separatedBy(table) : `sheet ${quoted(sheet)}${besides(table)}`,
    `header in ${numbered(table, header)}`,
    `${counted(roles.count, 'role')}${roles.count === 0 ? '' : ` in ${numbered(table, roles)}`}`,
  ];
  return note('table-read', place, {
    message: what.filter((part) => part !== '').join(', '),
    lines: [
      table.columns.map(columnWords).join('; '),
      ...(unused.length === 0 ? [] : [`not used: ${listed(unused)}${exampleWords(example)}`]),
      ...remarks(table),
    ],
    facts: { ...table },
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
  /** What one of them could be. */
  readonly example?: Facts & { readonly header: string; readonly field: string };
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

function exampleWords(example: UnderstoodTable['example']): string {
  return example === undefined ? '' : ` (--map ${mapping(example.header, example.field)} uses one)`;
}

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
