/**
 * Values of a table whose places are worked out when a message asks for them: most of a hundred thousand rows have nothing to
 * complain of.
 */
import type { Place } from '../../diagnostic.js';
import type { Entry, ListValue, RecordValue, ScalarValue, Value } from '../source.js';
import { type Frame, placeOf } from './table.js';

/** What the values of a role have in common. */
export interface RoleSpot {
  readonly frame: Frame;
  /** `roles[6]`. */
  readonly path: string;
}

/** A value of a role in a cell, or the role in its row. */
abstract class Placed {
  readonly #role: RoleSpot;
  readonly #row: number;
  readonly #index: number | undefined;
  readonly #field: string | undefined;
  readonly #item: number | undefined;

  /** `index` is the cell's among those of its row, `item` the value's in a list. */
  constructor(role: RoleSpot, row: number, index?: number, field?: string, item?: number) {
    this.#role = role;
    this.#row = row;
    this.#index = index;
    this.#field = field;
    this.#item = item;
  }

  get place(): Place {
    const field = this.#field === undefined ? '' : `.${this.#field}`;
    const item = this.#item === undefined ? '' : `[${this.#item}]`;
    return { ...placeOf(this.#role.frame, this.#row, this.#index), path: `${this.#role.path}${field}${item}` };
  }
}

type Spot = ConstructorParameters<typeof Placed>;

export class FieldScalar extends Placed implements ScalarValue {
  readonly kind = 'scalar';
  readonly value: ScalarValue['value'];

  constructor(value: ScalarValue['value'], ...spot: Spot) {
    super(...spot);
    this.value = value;
  }
}

export class FieldList extends Placed implements ListValue {
  readonly kind = 'list';
  readonly items: readonly Value[];

  constructor(items: readonly Value[], ...spot: Spot) {
    super(...spot);
    this.items = items;
  }
}

export class FieldRecord extends Placed implements RecordValue {
  readonly kind = 'record';
  readonly entries: readonly Entry[];

  constructor(entries: readonly Entry[], ...spot: Spot) {
    super(...spot);
    this.entries = entries;
  }
}

/** A field stands where its value does. */
export class FieldEntry implements Entry {
  readonly key: string;
  readonly value: Value;

  constructor(key: string, value: Value) {
    this.key = key;
    this.value = value;
  }

  get place(): Place {
    return this.value.place;
  }
}
