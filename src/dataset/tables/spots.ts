/**
 * Values of a table whose places are worked out when a message asks for them: most of a hundred thousand rows have nothing to
 * complain of.
 */
import type { Place } from '../../diagnostic.js';
import type { Entry, ListValue, RecordValue, ScalarValue, Value } from '../source.js';
import { placeOf, type Table } from './table.js';

/** Where a value stands: in a cell, or in a row. */
export class CellSpot {
  readonly #table: Table;
  readonly #role: string;
  readonly #row: number;
  readonly #index: number | undefined;
  readonly #field: string | undefined;
  readonly #item: number | undefined;

  /** `role` is the path of the role, `index` the cell's among those of its row, `item` the value's in a list. */
  constructor(table: Table, role: string, row: number, index?: number, field?: string, item?: number) {
    this.#table = table;
    this.#role = role;
    this.#row = row;
    this.#index = index;
    this.#field = field;
    this.#item = item;
  }

  get place(): Place {
    const field = this.#field === undefined ? '' : `.${this.#field}`;
    const item = this.#item === undefined ? '' : `[${this.#item}]`;
    return { ...placeOf(this.#table, this.#row, this.#index), path: `${this.#role}${field}${item}` };
  }
}

export class FieldScalar implements ScalarValue {
  readonly kind = 'scalar';
  readonly value: ScalarValue['value'];
  readonly #spot: CellSpot;

  constructor(value: ScalarValue['value'], spot: CellSpot) {
    this.value = value;
    this.#spot = spot;
  }

  get place(): Place {
    return this.#spot.place;
  }
}

export class FieldList implements ListValue {
  readonly kind = 'list';
  readonly items: readonly Value[];
  readonly #spot: CellSpot;

  constructor(items: readonly Value[], spot: CellSpot) {
    this.items = items;
    this.#spot = spot;
  }

  get place(): Place {
    return this.#spot.place;
  }
}

export class FieldRecord implements RecordValue {
  readonly kind = 'record';
  readonly entries: readonly Entry[];
  readonly #spot: CellSpot;

  constructor(entries: readonly Entry[], spot: CellSpot) {
    this.entries = entries;
    this.#spot = spot;
  }

  get place(): Place {
    return this.#spot.place;
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
