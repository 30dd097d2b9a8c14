/** What a value of the context can be asked for, and what comes of it. */
import type { Shape as Fields, FieldType } from '../dataset/schema.js';

/** `text` is the dataset's own, `words` are the template's language; both print as they are. */
type Leaf = 'text' | 'words' | 'number' | 'flag' | 'anything';

export type Shape =
  | { readonly kind: Leaf }
  | { readonly kind: 'list'; readonly of: Shape }
  | { readonly kind: 'record'; readonly name: string; readonly fields: Readonly<Record<string, Shape>> }
  /** Names of the author's own; any can be asked of it unless they are known. */
  | {
      readonly kind: 'open';
      readonly of: Shape;
      readonly closed?: { readonly name: string; readonly names: readonly string[] };
    };

export const ANYTHING: Shape = { kind: 'anything' };
export const FLAG: Shape = { kind: 'flag' };
export const NUMBER: Shape = { kind: 'number' };
export const TEXT: Shape = { kind: 'text' };
export const WORDS: Shape = { kind: 'words' };

export function list(of: Shape): Shape {
  return { kind: 'list', of };
}

export function record(name: string, fields: Readonly<Record<string, Shape>>): Shape {
  return { kind: 'record', name, fields };
}

/** Of pay, in the units of what it is taken from. */
export const SPAN: Shape = record('a span of pay', { min: NUMBER, max: NUMBER });

/** What `name` is in a value of this shape; nothing where it has no such name. */
export function step(shape: Shape, name: string): Shape | undefined {
  switch (shape.kind) {
    case 'anything':
      return ANYTHING;
    case 'open':
      return shape.closed === undefined || shape.closed.names.includes(name) ? shape.of : undefined;
    case 'record':
      return Object.hasOwn(shape.fields, name) ? shape.fields[name] : undefined;
    case 'list':
      if (name === 'length') return NUMBER;
      return /^\d+$/.test(name) ? shape.of : undefined;
    default:
      return undefined;
  }
}

/** The names that a value of this shape can be asked for. */
export function namesOf(shape: Shape): readonly string[] {
  if (shape.kind === 'record') return Object.keys(shape.fields);
  if (shape.kind === 'open') return shape.closed?.names ?? [];
  return shape.kind === 'list' ? ['length'] : [];
}

/** The shape in words, for a message: "a role", "a list". */
export function inWords(shape: Shape): string {
  switch (shape.kind) {
    case 'record':
      return shape.name;
    case 'list':
      return 'a list';
    case 'number':
      return 'a number';
    case 'flag':
      return 'a yes or no';
    case 'open':
      return shape.closed?.name ?? 'a set of values';
    default:
      return 'text';
  }
}

/** The names and shapes of a table of the dataset. */
export function fieldsOf(table: Fields): Readonly<Record<string, Shape>> {
  return Object.fromEntries(Object.entries(table.fields).map(([name, field]) => [name, shapeOf(field.type)]));
}

function shapeOf(type: FieldType): Shape {
  switch (type.kind) {
    case 'text':
      return TEXT;
    case 'number':
      return NUMBER;
    case 'list':
      return list(shapeOf(type.of));
    case 'record':
      return record(type.shape.name, fieldsOf(type.shape));
    case 'open':
      return { kind: 'open', of: TEXT };
  }
}
