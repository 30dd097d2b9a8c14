/** What a helper is, and how one is declared. */
import type { Formats } from '../dataset/format.js';
import { isOfKind, KIND_WORDS, type Kind, type KindValues } from './kinds.js';
import { type Shape, WORDS } from './shape.js';

export interface Helper {
  readonly name: string;
  /** The values that must be given. Where one is absent from the data, the helper gives nothing. */
  readonly takes: readonly Kind[];
  /** Any number of further values may follow. */
  readonly more: boolean;
  readonly options: readonly string[];
  readonly gives: (values: readonly Shape[]) => Shape;
  /** Gives a value, or why it cannot. */
  readonly run: (values: readonly unknown[], call: HelperCall) => unknown | HelperFault;
}

export interface HelperCall {
  readonly options: Readonly<Record<string, unknown>>;
  readonly formats: Formats;
  /** All values, those beyond `takes` among them. */
  readonly values: readonly unknown[];
}

/** Why a helper cannot do what it was asked; its place is the caller's to add. */
export class HelperFault {
  readonly reason: string;

  constructor(reason: string) {
    this.reason = reason;
  }
}

type Values<K extends readonly Kind[]> = { readonly [I in keyof K]: KindValues[K[I]] };

interface Declaration<K extends readonly Kind[]> {
  readonly takes: K;
  readonly more?: true;
  readonly options?: readonly string[];
  /** Words of the template's language, unless it says otherwise. */
  readonly gives?: (values: readonly Shape[]) => Shape;
  readonly run: (values: Values<K>, call: HelperCall) => unknown | HelperFault;
}

export function define<const K extends readonly Kind[]>(name: string, declaration: Declaration<K>): Helper {
  const { takes, more = false, options = [], gives = () => WORDS, run } = declaration;
  return {
    name,
    takes,
    more,
    options,
    gives,
    run: (values, call) => {
      if (takes.some((kind, index) => kind !== 'anything' && values[index] === undefined)) return undefined;
      if (conform(takes, values)) return run(values, call);
      return new HelperFault(`it wants ${takes.map((kind) => KIND_WORDS[kind]).join(' and ')}`);
    },
  };
}

function conform<K extends readonly Kind[]>(takes: K, values: unknown): values is Values<K> {
  return Array.isArray(values) && takes.every((kind, index) => isOfKind(kind, values[index]));
}
