/** Roles as files hold them: to be read again, or to be opened in a spreadsheet. */
import { jsonWithList } from './json-list.js';
import type { Dataset, Role } from './types.js';

/** A dataset with some of its roles as JSON or YAML holds it: without what is empty and says nothing. */
export function writtenDataset(dataset: Dataset, roles: readonly Role[]): object {
  return { ...writtenFields(dataset), roles: roles.map(filled) };
}

/** The same as the pieces of a text in JSON. */
export function writtenJson(dataset: Dataset, roles: readonly Role[]): Iterable<string> {
  return jsonWithList(writtenFields(dataset), 'roles', filledEach(roles));
}

function writtenFields({ assumed: _, ...fields }: Dataset): object {
  // Without tiers a reader makes some: that there are none has to be said.
  return { ...filled(fields), tiers: fields.tiers };
}

function* filledEach(roles: readonly Role[]): Generator<object> {
  for (const role of roles) yield filled(role);
}

function filled(fields: object): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => !isEmpty(value)));
}

export type Cells = Readonly<Record<string, string | number>>;

/** A role as a row of a table: a column a field (`salary.min`, `codes.soc`), a list's items in lines of one cell. */
export function roleRow(role: Role): Cells {
  return Object.fromEntries(Object.entries(filled(role)).flatMap(([name, value]) => cellsOf(name, value)));
}

/** The fields that any of the rows has, in the order in which roles have them. */
export function columnsOf(rows: readonly Cells[]): readonly string[] {
  return [...new Set(rows.flatMap((row) => Object.keys(row)))];
}

function cellsOf(name: string, value: unknown): readonly (readonly [string, string | number])[] {
  if (typeof value === 'string' || typeof value === 'number') return [[name, value]];
  if (Array.isArray(value)) return [[name, value.join('\n')]];
  return Object.entries(value ?? {}).flatMap(([key, inner]) => cellsOf(`${name}.${key}`, inner));
}

function isEmpty(value: unknown): boolean {
  return value === undefined || (typeof value === 'object' && value !== null && Object.keys(value).length === 0);
}
