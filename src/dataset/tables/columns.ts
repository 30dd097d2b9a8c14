/** What each column of a table is: by what a person says of it, else by its header. */
import type { Place, Report } from '../../diagnostic.js';
import { forbiddenName } from '../../messages/fields.js';
import * as messages from '../../messages/tables.js';
import { isForbiddenName } from '../source.js';
import { atPay, isListField, isPayField, type PayField, type RoleField } from './fields.js';
import type { Column, HeaderRows, Naming } from './header-rows.js';
import { endOf, fieldOf, headerKey, nearField } from './headers.js';
import { byLikelyTitle, offerPay } from './offers.js';
import type { Mapping } from './options.js';
import { placeOf, type Table } from './table.js';

/** The columns that are used, by their field. A list may stand in several columns, where a person says so. */
export interface Columns {
  readonly title: Column;
  readonly used: ReadonlyMap<RoleField, readonly Column[]>;
  readonly unused: readonly Column[];
  /** A column of descriptions too long for a summary, and the length of the middle one in characters. It is not used. */
  readonly longSummary?: { readonly header: string; readonly median: number };
}

interface Named extends Column {
  readonly field: RoleField | 'none' | undefined;
  /** A person said so. */
  readonly mapped: boolean;
}

/** The field of a header, where the mappings of a person go first. */
export function namingOf(map: readonly Mapping[]): Naming {
  return (header) => {
    const field = mappingOf(header, map)?.field ?? fieldOf(header);
    return field === 'none' ? undefined : field;
  };
}

/** The mapping of a header: of its very words, or else of the same words in other case that no other of the `headers` has. */
export function mappingOf(
  header: string,
  map: readonly Mapping[],
  headers: readonly string[] = [],
): Mapping | undefined {
  return (
    map.find((mapping) => mapping.header === header) ??
    map.find(
      ({ header: name }) =>
        // "Salary" is not "Salary (max)".
        headerKey(name) === headerKey(header) &&
        headerKey(name) !== '' &&
        endOf(name) === endOf(header) &&
        !headers.includes(name),
    )
  );
}

/** Decides what each column is. What cannot be decided is reported, and then there are no columns. */
export function columnsOf(
  table: Table,
  header: HeaderRows,
  map: readonly Mapping[],
  report: Report,
): Columns | undefined {
  const placeOfColumn = ({ index }: Column): Place => placeOf(table, header.last, index);
  const named = header.names.flatMap((name, index): readonly Named[] => {
    if (name === '') return [];
    const mapping = mappingOf(name, map, header.names);
    const field = mapping?.field ?? fieldOf(name);
    return [{ index, header: name, field, mapped: mapping !== undefined }];
  });
  let sound = true;
  const complain: Report = (diagnostic) => {
    sound = false;
    report(diagnostic);
  };

  const misspelt = new Set<Column>();
  for (const column of named) {
    if (isForbiddenName(column.header.trim().replace(/^codes\./, '')))
      complain(forbiddenName(placeOfColumn(column), column.header));
    const near = column.field === undefined ? nearField(column.header) : undefined;
    if (near === undefined) continue;
    misspelt.add(column);
    complain(messages.nearHeader(placeOfColumn(column), column.header, near));
  }
  const used = new Map<RoleField, readonly Column[]>();
  for (const [field, columns] of byField(named)) {
    const mapped = columns.filter((column) => column.mapped);
    const chosen = mapped.length > 0 ? mapped : columns;
    if (isListField(field) && mapped.length > 0) {
      used.set(field, mapped);
      continue;
    }
    const [first, second] = field === 'title' ? byLikelyTitle(table, header, chosen) : chosen;
    if (first === undefined) continue;
    const kept = closestToOwnName(field, chosen) ?? first;
    const twin = chosen.find((column) => column !== kept && sameWords(column.header, kept.header));
    used.set(field, [kept]);
    if (twin !== undefined) {
      complain(messages.headerTwice(placeOfColumn(twin), twin.header, placeOfColumn(kept)));
    } else if (second !== undefined && (field === 'title' || isPayField(field) || mapped.length > 0)) {
      complain(messages.twoColumns(placeOfColumn(second), field, second.header, first.header, placeOfColumn(first)));
    }
  }
  settlePay(used, named, placeOfColumn, complain);
  const [title] = used.get('title') ?? [];
  if (title === undefined) {
    const there = named.map((column) => column.header);
    const [likeliest] = byLikelyTitle(
      table,
      header,
      named.filter(({ field }) => field === undefined),
    );
    complain(messages.missingTitleColumn(placeOf(table, header.last), there, likeliest?.header));
  }
  const taken = new Set([...used.values()].flat());
  const unused = named.filter((column) => !taken.has(column));
  const offered = unused.filter((column) => !misspelt.has(column));
  offerPay(used, { table, header, columns: offered }, placeOfColumn, report);
  return sound && title !== undefined ? { title, used, unused } : undefined;
}

/** "Skills" and "SKILLS"; not "Salary (London)" and "Salary (national)", of which one can be chosen by its words. */
function sameWords(one: string, other: string): boolean {
  return one.trim().toLowerCase() === other.trim().toLowerCase();
}

function byField(named: readonly Named[]): ReadonlyMap<RoleField, readonly Named[]> {
  const found = new Map<RoleField, Named[]>();
  for (const column of named) {
    if (column.field === undefined || column.field === 'none') continue;
    found.set(column.field, [...(found.get(column.field) ?? []), column]);
  }
  return found;
}

/** Of several names for one field ("City", "Location"), the field's own goes first. */
function closestToOwnName(field: RoleField, columns: readonly Column[]): Column | undefined {
  return columns.find(({ header }) => headerKey(header) === headerKey(field));
}

/**
 * A range in one column and its ends in two are two tellings of one pay: a person has to choose, and one that is mapped is
 * chosen. A median is used beside a range only; a currency, a period and the like beside pay.
 */
function settlePay(
  used: Map<RoleField, readonly Column[]>,
  named: readonly Named[],
  placeOfColumn: (column: Column) => Place,
  complain: Report,
): void {
  const mapped = (field: PayField): boolean => named.some((column) => column.field === field && column.mapped);
  const [range] = used.get('salary') ?? [];
  const [lower, upper] = [used.get('salary.min')?.[0], used.get('salary.max')?.[0]];
  const end = lower ?? upper;
  if (range !== undefined && end !== undefined) {
    const ends = mapped('salary.min') || mapped('salary.max');
    if (ends === mapped('salary')) {
      const [place, first] = [placeOfColumn(end), placeOfColumn(range)];
      const other = lower === undefined ? 'salary.min' : 'salary.max';
      complain(
        lower && upper
          ? messages.rangeAndEnds(place, end.header, range.header, first)
          : messages.twoColumns(place, 'salary', end.header, range.header, first, other),
      );
    }
    for (const field of ends ? (['salary'] as const) : (['salary.min', 'salary.max'] as const)) used.delete(field);
  }
  if (atPay(used) !== undefined) return;
  for (const field of [...used.keys()]) if (isPayField(field)) used.delete(field);
}
