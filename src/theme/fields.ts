/** The fields of a theme file: their values, each with its path and its place, and what is wrong with them. */
import { isMap, isNode, isScalar, isSeq, type LineCounter, type Node } from 'yaml';
import type { Place, Report } from '../diagnostic.js';
import { themeFieldUnknown, themeValueWrong } from '../messages/theme.js';

/** A value and where it was written. */
export interface Placed<Value> {
  readonly value: Value;
  readonly place: Place;
}

export interface Source {
  readonly file: string;
  readonly lines: LineCounter;
  readonly report: Report;
}

/** A field of a theme: its dotted path, its value, and where it stands. */
export interface Field {
  readonly path: string;
  readonly node: Node | null;
  readonly place: Place;
}

/** The fields of a mapping, of which only the allowed ones may stand there. */
export function readFields<Name extends string>(
  source: Source,
  parent: Field | undefined,
  allowed: readonly Name[],
): ReadonlyMap<Name, Field> {
  const fields = new Map<Name, Field>();
  if (parent === undefined) return fields;
  if (!isMap(parent.node)) {
    source.report(themeValueWrong(parent.place, parent.path, describe(parent.node), `a list of ${allowed.join(', ')}`));
    return fields;
  }
  for (const { key, value } of parent.node.items) {
    const written = isScalar(key) ? String(key.value) : '';
    const path = parent.path === 'theme' ? written : `${parent.path}.${written}`;
    const place = placeAt(source, isNode(key) ? (key.range?.[0] ?? 0) : 0, path);
    const name = allowed.find((candidate) => candidate === written);
    if (name === undefined) source.report(themeFieldUnknown(place, written, allowed));
    else fields.set(name, { path, place, node: isNode(value) ? value : null });
  }
  return fields;
}

export function readAll<Name extends string, Value>(
  source: Source,
  fields: ReadonlyMap<Name, Field>,
  read: (source: Source, field: Field) => Placed<Value> | undefined,
): ReadonlyMap<Name, Placed<Value>> {
  const values = new Map<Name, Placed<Value>>();
  for (const [name, field] of fields) {
    const value = read(source, field);
    if (value !== undefined) values.set(name, value);
  }
  return values;
}

export function readText(source: Source, field: Field | undefined): Placed<string> | undefined {
  if (field === undefined) return undefined;
  const { node, path, place } = field;
  if (isScalar(node) && typeof node.value === 'string' && node.value.trim() !== '') return { value: node.value, place };
  source.report(themeValueWrong(place, path, describe(node), 'a text'));
  return undefined;
}

/** What stands in a list, each with its place in it: `fonts.files[1]`. */
export function readItems(source: Source, field: Field | undefined, wanted: string): readonly Field[] {
  if (field === undefined) return [];
  const { node, path } = field;
  if (isSeq(node)) {
    return node.items.map((item, index) => {
      const own = isNode(item) ? item : null;
      const place = placeAt(source, own?.range?.[0] ?? node.range?.[0] ?? 0, `${path}[${index}]`);
      return { path: `${path}[${index}]`, node: own, place };
    });
  }
  source.report(themeValueWrong(field.place, path, describe(node), wanted));
  return [];
}

export function placeAt(source: Source, offset: number, path?: string): Place {
  const { line, col } = source.lines.linePos(offset);
  return { file: source.file, line, column: col, path };
}

/** What was found, in words. */
export function describe(node: Node | null): string {
  if (node === null || (isScalar(node) && node.value === null)) return 'empty';
  // A number as the file has it: 000000 is no 0 to the person who wrote it.
  if (isScalar(node))
    return typeof node.value === 'string' ? JSON.stringify(node.value) : (node.source ?? `${node.value}`);
  if (isMap(node)) return 'a group of fields';
  return isSeq(node) ? 'a list' : 'a reference';
}
