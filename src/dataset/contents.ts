/** What a reader makes of a file: its fields, and its roles apart from them. */
import type { Place, Report } from '../diagnostic.js';
import * as messages from '../messages/data.js';
import { LIMITS } from './limits.js';
import type { Entry, ListValue, RecordValue, Value } from './source.js';
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
  /** The role at an index, from 0. */
  at(index: number): Value;
}

export interface Contents {
  /** All fields but the list of roles. */
  readonly fields: RecordValue;
  /** Of a table: its headers. */
  readonly headers?: readonly string[];
  /**
   * Reads the roles, where the file names any; `currency` (ISO 4217) is that of pay which names none. Reports what only a table
   * can have wrong.
   */
  roles?(currency: string, report: Report): Roles | undefined;
}

/** The contents of a file in YAML; a bare list of roles is a dataset. */
export function contentsOf(value: Value, report: Report): Contents | undefined {
  switch (value.kind) {
    case 'record':
      return partRoles(value, report);
    case 'list':
      return { fields: { kind: 'record', place: value.place, entries: [] }, roles: () => rolesIn(value, report) };
    case 'scalar':
      report(messages.notADataset(value.place));
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
  if (items.length > most) report(messages.tooManyItems(place, items.length, most));
  return {
    place,
    length: items.length,
    at: (index) => items[index] ?? { kind: 'scalar', value: null, place },
  };
}
