/** The sheets of a workbook that say something else than roles, by their names. */
import type { Report } from '../../diagnostic.js';
import * as messages from '../../messages/tables.js';
import { idFromTitle } from '../id.js';
import { DATASET, type FieldType, QUESTION, type Shape, SOURCE, TIER, TOPIC } from '../schema.js';
import type { Entry, RecordValue, ScalarValue, Value } from '../source.js';
import { cellText, isBlank } from './cells.js';
import { headerKey, nearestName } from './headers.js';
import { readPayCell } from './pay/index.js';
import { type Cell, placeOf, type Table, type TableRow } from './table.js';

/** What a row of a sheet is, and other names of its columns. */
interface RowKind {
  readonly shape: Shape;
  /** The field without which there is nothing to say, so that a sheet that lacks it is another sheet. */
  readonly needs: string;
  readonly aliases: Readonly<Record<string, string>>;
}

const TOPICS: RowKind = {
  shape: TOPIC,
  needs: 'name',
  aliases: { skill: 'name', step: 'name', topic: 'name', title: 'name', description: 'summary' },
};

const LISTS = {
  skills: TOPICS,
  preparation: TOPICS,
  tiers: { shape: TIER, needs: 'name', aliases: { tier: 'name', to: 'below' } },
  faq: { shape: QUESTION, needs: 'question', aliases: { q: 'question', a: 'answer' } },
  sources: {
    shape: SOURCE,
    needs: 'title',
    aliases: { source: 'title', name: 'title', link: 'url', date: 'published' },
  },
} as const satisfies Readonly<Record<string, RowKind>>;

export type NamedSheet = keyof typeof LISTS | 'dataset';

export function isNamedSheet(name: string): name is NamedSheet {
  return name === 'dataset' || Object.hasOwn(LISTS, name);
}

export interface SaidBySheet {
  readonly entries: readonly Entry[];
  /** How many rows say something. */
  readonly count: number;
}

/** Nothing where the sheet is only called so; then that is said. */
export function readNamedSheet(table: Table, name: NamedSheet, report: Report): SaidBySheet | undefined {
  return name === 'dataset' ? readFields(table, report) : readList(table, name, LISTS[name], report);
}

function readList(table: Table, name: string, kind: RowKind, report: Report): SaidBySheet | undefined {
  const fieldOf = (cell: Cell): string | undefined => {
    const key = headerKey(cellText(cell));
    const own = Object.keys(kind.shape.fields).find((field) => headerKey(field) === key);
    return own ?? (Object.hasOwn(kind.aliases, key) ? kind.aliases[key] : undefined);
  };
  const at = table.rows.slice(0, 25).findIndex(({ cells }) => cells.some((cell) => fieldOf(cell) === kind.needs));
  const header = table.rows[at];
  if (header === undefined) {
    report(messages.sheetUnread({ file: table.file }, table.sheet ?? name, kind.needs));
    return undefined;
  }
  const columns = new Map<string, number>();
  for (const [index, cell] of header.cells.entries()) {
    if (isBlank(cell)) continue;
    const text = cellText(cell);
    const field = fieldOf(cell);
    const near = field === undefined ? nearestName(text, Object.keys(kind.shape.fields)) : undefined;
    const place = placeOf(table, header.number, index);
    if (near !== undefined) report(messages.nearField(place, text, near));
    else if (field === undefined) report(messages.columnUnused(place, text));
    else if (columns.has(field))
      report(messages.headerTwice(place, text, placeOf(table, header.number, columns.get(field))));
    else columns.set(field, index);
  }
  const rows = table.rows
    .slice(at + 1)
    .filter(({ cells }) => [...columns.values()].some((index) => !isBlank(cells[index])));
  const items = rows.map((row, index) => recordOf(table, row, columns, kind.shape, `${name}[${index}]`));
  const place = { ...placeOf(table, header.number), path: name };
  return { entries: [{ key: name, place, value: { kind: 'list', place, items } }], count: rows.length };
}

function recordOf(
  table: Table,
  row: TableRow,
  columns: ReadonlyMap<string, number>,
  shape: Shape,
  path: string,
): RecordValue {
  const entries = [...columns].flatMap(([key, index]): readonly Entry[] => {
    const cell = row.cells[index];
    const type = shape.fields[key]?.type;
    if (isBlank(cell) || type === undefined) return [];
    const place = { ...placeOf(table, row.number, index), path: `${path}.${key}` };
    return [{ key, place, value: { kind: 'scalar', value: scalarOf(cell, type), place } }];
  });
  const place = { ...placeOf(table, row.number), path };
  const named = entries.find(({ key }) => key === 'name')?.value;
  if (shape !== TIER || columns.has('id') || named?.kind !== 'scalar') return { kind: 'record', place, entries };
  const id: Value = { ...named, value: idFromTitle(`${named.value}`) };
  return { kind: 'record', place, entries: [{ key: 'id', place: named.place, value: id }, ...entries] };
}

/** A number is read as pay is: "£45,000", "45k". */
function scalarOf(cell: Cell, type: FieldType): ScalarValue['value'] {
  if (typeof cell === 'object' && cell.date !== undefined) return cell.date;
  const text = cellText(cell);
  if (type.kind !== 'number' || typeof cell === 'number')
    return type.kind === 'number' && typeof cell === 'number' ? cell : text;
  if (typeof cell === 'object' && cell.number !== undefined && cell.percent === undefined) return cell.number;
  const amount = readPayCell(text, '.', 'GBP');
  return amount.kind === 'range' && amount.min === amount.max ? amount.min : text;
}

/** A field and its value a row; further rows of the same field, and lines in a cell, go on with its list. */
function readFields(table: Table, report: Report): SaidBySheet | undefined {
  const entries = new Map<string, Entry>();
  let count = 0;
  for (const row of table.rows) {
    const at = row.cells.findIndex((cell) => !isBlank(cell));
    const [name, cell] = [cellText(row.cells[at]), row.cells[at + 1]];
    if (at < 0 || isBlank(cell) || isHeading(name, cellText(cell))) continue;
    const [outer = '', inner] = name.split('.');
    const key = Object.keys(DATASET.fields).find((field) => headerKey(field) === headerKey(outer)) ?? outer.trim();
    const type = typeOf(key);
    const place = { ...placeOf(table, row.number, at + 1), path: key };
    const before = entries.get(key);
    const value = fieldValue(cell, type, place, inner?.trim());
    const joined = before === undefined ? value : together(before.value, value);
    if (joined === undefined) report(messages.fieldTwice(place, name));
    else entries.set(key, { key, place: { ...placeOf(table, row.number, at), path: key }, value: joined });
    count += 1;
  }
  return { entries: [...entries.values()], count };
}

/** "Field" over "Value". */
function isHeading(name: string, value: string): boolean {
  return /^(?:field|key|name|property)$/i.test(name.trim()) && /^(?:value|values|content)$/i.test(value.trim());
}

function typeOf(key: string): FieldType | undefined {
  const found = Object.entries(DATASET.fields).find(([name]) => name === key);
  return found?.[1].type;
}

function fieldValue(cell: Cell, type: FieldType | undefined, place: Entry['place'], inner: string | undefined): Value {
  if (type?.kind === 'record' && inner !== undefined) {
    const path = `${place.path}.${inner}`;
    const value: Value = {
      kind: 'scalar',
      value: scalarOf(cell, { kind: 'number', positive: true }),
      place: { ...place, path },
    };
    return { kind: 'record', place, entries: [{ key: inner, place: { ...place, path }, value }] };
  }
  if (type?.kind === 'list' && type.of.kind === 'text') {
    // Paragraphs: what parts the items of a list is punctuation in them.
    const items = cellText(cell)
      .split('\n')
      .filter((line) => !isBlank(line));
    return { kind: 'list', place, items: items.map((value) => ({ kind: 'scalar', value, place })) };
  }
  return { kind: 'scalar', value: scalarOf(cell, type ?? { kind: 'text' }), place };
}

function together(before: Value, after: Value): Value | undefined {
  if (before.kind === 'list' && after.kind === 'list') return { ...before, items: [...before.items, ...after.items] };
  if (before.kind === 'record' && after.kind === 'record')
    return { ...before, entries: [...before.entries, ...after.entries] };
  return undefined;
}
