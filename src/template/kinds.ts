/** What helpers ask of their values: before a template runs of the shapes, while it runs of the values. */
import type { Salary, Tier } from '../dataset/types.js';
import type { Shape } from './shape.js';

/** A salary as it was stated, or a span in the dataset's currency. */
export type Pay = Salary | { readonly min: number; readonly max: number };

export interface KindValues {
  readonly number: number;
  readonly text: string;
  readonly list: readonly unknown[];
  readonly pay: Pay;
  readonly salary: Salary;
  readonly tier: Tier;
  readonly anything: unknown;
}

export type Kind = keyof KindValues;

export const KIND_WORDS: Readonly<Record<Kind, string>> = {
  number: 'a number',
  text: 'text',
  list: 'a list',
  pay: 'a salary or a span of pay',
  salary: 'a salary',
  tier: 'a tier',
  anything: 'a value',
};

/** The fields by which a record is known for what it is. */
const MARKS: Readonly<Partial<Record<Kind, readonly string[]>>> = {
  pay: ['min', 'max'],
  salary: ['min', 'max', 'currency', 'period'],
  tier: ['id', 'name', 'from'],
};

/** Whether a value of this shape can be of the kind. */
export function accepts(kind: Kind, shape: Shape): boolean {
  if (kind === 'anything' || shape.kind === 'anything') return true;
  const marks = MARKS[kind];
  if (marks) return shape.kind === 'record' && marks.every((name) => name in shape.fields);
  if (kind === 'text') return shape.kind === 'text' || shape.kind === 'words';
  return shape.kind === kind;
}

/** Whether a value is of the kind. Records of the context are made by us, so their marks stand for the rest. */
export function isOfKind<K extends Kind>(kind: K, value: unknown): value is KindValues[K] {
  if (kind === 'anything') return true;
  const marks = MARKS[kind];
  if (marks) return typeof value === 'object' && value !== null && marks.every((name) => name in value);
  if (kind === 'list') return Array.isArray(value);
  return typeof value === (kind === 'text' ? 'string' : 'number');
}
