/** What a reader makes of a file: its fields, and its roles apart from them. */
import type { Place, Report } from '../diagnostic.js';
import { tooManyItems } from '../messages/fields.js';
import { notADataset } from '../messages/files.js';
import { LIMITS } from './limits.js';
import type { NewRole } from './role-parts.js';
import { closestTo, type Entry, type ListValue, type RecordValue, type Value } from './source.js';
import type { TableOptions } from './tables/options.js';
import type { Assumed } from './types.js';

/**
 * The roles of a file. They are made when they are asked for, one at a time: a table holds more of them than memory would with
 * the places of all their values.
 */
export interface Roles {
  readonly place: Place;
  readonly length: number;
  /** Of a table: the one currency that all of its pay states (ISO 4217). */
  readonly currency?: string;
  /** Of a table: what it left unsaid. */
  readonly assumed?: Assumed;
  /** Of a table: what a person would say of it for it to be understood in the same way. */
  readonly understood?: TableOptions;
  /**
   * The role at an index, finished, where nothing in it needs cleaning, checking or a complaint; nothing where something may.
   * It is asked for before `at` is.
   */
  plain?(index: number): PlainRole | undefined;
  /** The role at an index, from 0. It is asked for once, in the order of the roles. */
  at(index: number): Value;
  /** Tells what was understood, where only the roles tell it; asked for once, after the last of them. */
  tell?(): void;
  /** Where a field of a role stands (`salary.min`), or the closest to it that is there; at any time. */
  placeOf(index: number, path: string): Place;
}

export interface PlainRole {
  readonly role: NewRole;
  /** The file names its id; otherwise it was made from the title. */
  readonly given: boolean;
}

export interface Contents {
  /** All fields but the list of roles. */
  readonly fields: RecordValue;
  /** Of a file of tables. */
  readonly table?: TableFile;
  /**
   * Reads the roles, where the file names any; `currency` (ISO 4217) is that of pay which names none. Reports what only a table
   * can have wrong.
   */
  roles?(currency: string, report: Report): Roles | undefined;
}

export interface TableFile {
  readonly kind: 'workbook' | 'separated values';
  /** Of the table of roles. */
  readonly headers: readonly string[];
}

/** The contents of a file in YAML; a bare list of roles is a dataset. */
export function contentsOf(value: Value, report: Report): Contents | undefined {
  switch (value.kind) {
    case 'record':
      return partRoles(value, report);
    case 'list':
      return { fields: { kind: 'record', place: value.place, entries: [] }, roles: () => rolesIn(value, report) };
    case 'scalar':
      report(notADataset(value.place));
      return undefined;
  }
}

/** Where "roles" stands twice, or is no list, it stays among the fields, and the check complains of it. */
function partRoles(record: RecordValue, report: Report): Contents {
  const [first, second] = record.entries.filter(isRoles);
  if (first?.value.kind !== 'list' || second !== undefined) return { fields: record };
  const list = first.value;
  return {
    fields: { ...record, entries: record.entries.filter((entry) => entry !== first) },
    roles: () => rolesIn(list, report),
  };
}

function isRoles({ key }: Entry): boolean {
  return key === 'roles';
}

function rolesIn({ items, place }: ListValue, report: Report): Roles {
  const most = LIMITS.yaml.roles;
  if (items.length > most) report(tooManyItems(place, items.length, most));
  const at = (index: number): Value => items[index] ?? { kind: 'scalar', value: null, place };
  return { place, length: items.length, at, placeOf: (index, path) => closestTo(at(index), path).place };
}
