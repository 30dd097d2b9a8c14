/**
 * A role straight from the cells of its row, where nothing in them needs cleaning or a complaint: of most rows that is so, and a
 * hundred thousand are not taken apart into values first. It says the same as the long way, or nothing.
 */
import { isLink } from '../../address.js';
import { idFromTitle } from '../id.js';
import { LIMITS } from '../limits.js';
import { remembered } from '../remembered.js';
import { type NewRole, type RoleParts, roleOf } from '../role-parts.js';
import { isCurrency, isDate } from '../standards.js';
import { isTidy } from '../text.js';
import type { Salary } from '../types.js';
import type { FieldColumn } from './field-columns.js';
import type { TextField } from './fields.js';
import { leftToSay, type RoleSource, textIn } from './row-values.js';

type Parts = { -readonly [Name in keyof RoleParts]: RoleParts[Name] };

/** Adds to a role what some cells of its row say, or tells that they are not plain. */
type Add = (parts: Parts, source: RoleSource) => boolean;

export class PlainRoles {
  readonly #adds: readonly Add[];
  readonly #idOf = remembered(idFromTitle);

  constructor(fields: readonly FieldColumn[]) {
    const sameItem = remembered(plainText);
    this.#adds = fields.map((field) => addOf(field, sameItem));
  }

  roleOf(source: RoleSource): NewRole | undefined {
    if (source.rows.more !== undefined) return undefined;
    const parts: Parts = { title: '' };
    for (const add of this.#adds) if (!add(parts, source)) return undefined;
    if (parts.title === '') return undefined;
    parts.id ??= this.#idOf(parts.title);
    return roleOf(parts);
  }
}

/** What a plain text is as a value, or nothing. */
type Read = (text: string) => string | undefined;

function addOf(field: FieldColumn, sameItem: Read): Add {
  switch (field.kind) {
    case 'text':
      return textField(field.name, field.index);
    case 'list':
      return listField(field, sameItem);
    case 'salary':
      return addSalary;
    case 'group':
      return () => false;
  }
}

/** Texts that differ in every row. The others are read, and kept, once. */
const UNLIKE: ReadonlySet<TextField> = new Set(['id', 'summary', 'url']);

function textField(name: TextField, index: number): Add {
  const asText: Read = name === 'url' ? plainLink : name === 'closes' ? plainDate : plainText;
  const read = UNLIKE.has(name) ? asText : remembered(asText);
  return (parts, { rows }) => {
    const text = textIn(rows.first.cells[index]);
    if (text === undefined) return true;
    const value = read(text);
    if (value === undefined) return false;
    parts[name] = value;
    return true;
  };
}

/** Clean, seen, and no longer than a text may be. A soft hyphen alone would be clean and not seen. */
function plainText(text: string): string | undefined {
  const plain = text !== '' && text.length <= LIMITS.textLength && isTidy(text) && !text.includes('\u00AD');
  return plain ? text : undefined;
}

function plainLink(text: string): string | undefined {
  return isLink(text) ? plainText(text) : undefined;
}

function plainDate(text: string): string | undefined {
  return isDate(text) ? text : undefined;
}

type Items = readonly string[];

const NOTHING: Items = [];

function listField({ name, columns }: FieldColumn & { kind: 'list' }, sameItem: Read): Add {
  const inColumns = columns.map(({ index, items }) => ({
    index,
    read: remembered((text) => plainItems(items(text), sameItem)),
  }));
  return (parts, source) => {
    const { cells } = source.rows.first;
    let all = NOTHING;
    for (const { index, read } of inColumns) {
      const text = textIn(cells[index]);
      const items = text === undefined ? NOTHING : read(text);
      if (items === undefined) return false;
      all = joined(all, items);
    }
    const more = name === 'notes' ? plainItems(leftToSay(source), plainText) : NOTHING;
    if (more === undefined) return false;
    all = joined(all, more);
    if (all.length > LIMITS.listLength) return false;
    if (all.length > 0) parts[name] = all;
    return true;
  };
}

function plainItems(items: Items, read: Read): Items | undefined {
  const plain = items.flatMap((item) => read(item) ?? []);
  return plain.length === items.length ? plain : undefined;
}

/** The very list where only one says something. */
function joined(one: Items, other: Items): Items {
  if (one.length === 0) return other;
  return other.length === 0 ? one : [...one, ...other];
}

function addSalary(parts: Parts, { pay }: RoleSource): boolean {
  if (pay?.salary === undefined) return true;
  if (!isPlainSalary(pay.salary)) return false;
  parts.salary = pay.salary;
  return true;
}

function isPlainSalary({ min, max, currency, median = 0, sample = 1, basis }: Salary): boolean {
  const amounts = min >= 0 && max >= min && max <= LIMITS.amount && median >= 0 && median <= LIMITS.amount;
  const survey = sample > 0 && sample <= LIMITS.amount && (basis === undefined || plainText(basis) !== undefined);
  return amounts && survey && isCurrency(currency);
}
