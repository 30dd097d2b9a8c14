/** What a reader makes of a file, before anyone has checked it: values that know where they stand. */
import type { Place } from '../diagnostic.js';

export interface ScalarValue {
  readonly kind: 'scalar';
  readonly value: string | number | boolean | null;
  /** What is no text as the file has it: 0110 is 110 to a program, and a person reads on. */
  readonly written?: string;
  readonly place: Place;
}

export interface ListValue {
  readonly kind: 'list';
  readonly items: readonly Value[];
  readonly place: Place;
}

/** Fields and their values. Kept as a list: a file may name a field twice, and no name may reach a prototype. */
export interface RecordValue {
  readonly kind: 'record';
  readonly entries: readonly Entry[];
  readonly place: Place;
}

export interface Entry {
  readonly key: string;
  /** Where the name stands; the value has a place of its own. */
  readonly place: Place;
  readonly value: Value;
}

export type Value = ScalarValue | ListValue | RecordValue;

/** Names that reach into JavaScript's own objects, refused wherever a name may stand. */
const FORBIDDEN: readonly string[] = ['__proto__', 'constructor', 'prototype'];

export function isForbiddenName(name: string): boolean {
  return FORBIDDEN.includes(name);
}

/** The path of a field or an item of what stands at `parent`: `roles[6].salary`; the root's path is empty. */
export function childPath(parent: string, child: string | number): string {
  if (typeof child === 'number') return `${parent}[${child}]`;
  if (!/^[\p{L}_$][\p{L}\p{N}_$-]*$/u.test(child)) return `${parent}[${JSON.stringify(child)}]`;
  return parent === '' ? child : `${parent}.${child}`;
}

/** The same place, at a field or an item that has no place of its own. */
export function placeOfChild(parent: Value, child: string | number): Place {
  return { ...parent.place, path: childPath(parent.place.path ?? '', child) };
}

/** The same values, read from a file of this name. */
export function inFile(value: Value, file: string): Value {
  const place = { ...value.place, file };
  if (value.kind === 'scalar') return { ...value, place };
  if (value.kind === 'list') return { ...value, place, items: value.items.map((item) => inFile(item, file)) };
  const entries = value.entries.map((entry) => ({
    key: entry.key,
    place: { ...entry.place, file },
    value: inFile(entry.value, file),
  }));
  return { ...value, place, entries };
}

/** Asked of every field of every role, so it makes nothing on the way. */
export function field(record: RecordValue, name: string): Value | undefined {
  for (const entry of record.entries) if (entry.key === name) return entry.value;
  return undefined;
}

export function listOf(record: RecordValue, name: string): readonly Value[] {
  const value = field(record, name);
  return value?.kind === 'list' ? value.items : [];
}

export function recordsOf(record: RecordValue, name: string): readonly RecordValue[] {
  return listOf(record, name).filter((item) => item.kind === 'record');
}

export function textOf(record: RecordValue, name: string): string | undefined {
  const value = field(record, name);
  return value?.kind === 'scalar' && typeof value.value === 'string' ? value.value : undefined;
}

export function numberOf(record: RecordValue, name: string): number | undefined {
  const value = field(record, name);
  return value?.kind === 'scalar' && typeof value.value === 'number' ? value.value : undefined;
}

/** The value at a path from here (`salary.min`, `[3].answer`), or the closest one around it. */
export function closestTo(root: Value, path: string): Value {
  let value = root;
  for (const [, index, quoted, name] of path.matchAll(/\[(\d+)\]|\[("(?:[^"\\]|\\.)*")\]|([^.[\]]+)/g)) {
    const next: Value | undefined =
      index === undefined ? fieldOf(value, quoted === undefined ? name : nameIn(quoted)) : itemOf(value, Number(index));
    if (next === undefined) return value;
    value = next;
  }
  return value;
}

function itemOf(value: Value, index: number): Value | undefined {
  return value.kind === 'list' ? value.items[index] : undefined;
}

function fieldOf(value: Value, name: string | undefined): Value | undefined {
  return value.kind === 'record' && name !== undefined ? field(value, name) : undefined;
}

/** A name as `childPath` quotes it. */
function nameIn(quoted: string): string | undefined {
  const name: unknown = JSON.parse(quoted);
  return typeof name === 'string' ? name : undefined;
}
