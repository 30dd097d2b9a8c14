/** Data without prototypes: a name in a template can only ever find what the data has. */

export type PlainRecord = Readonly<Record<string, unknown>>;

/** A value that is worked out when a template first asks for it. */
export class Later {
  readonly value: () => unknown;

  constructor(value: () => unknown) {
    this.value = value;
  }
}

/** The field of a record under which it says where in the dataset it stands (`roles[3]`), for stamps: none of those that a template can name. */
export const ABOUT = 'about ';

/** The record and all in it, copied; what is plain already is kept. `about` is where in the dataset it stands. */
export function plainRecord(record: object, about?: string): PlainRecord {
  const plain: Record<string, unknown> = Object.create(null);
  if (about !== undefined) Object.defineProperty(plain, ABOUT, { value: about });
  for (const [name, value] of Object.entries(record)) {
    if (value instanceof Later) Object.defineProperty(plain, name, once(value));
    else plain[name] = plainValue(value);
  }
  return plain;
}

/** The record with other fields besides; what is worked out later still is. */
export function withFields(record: PlainRecord, fields: object): PlainRecord {
  const descriptors = { ...Object.getOwnPropertyDescriptors(record), ...Object.getOwnPropertyDescriptors(fields) };
  const plain: PlainRecord = Object.create(null, descriptors);
  return plain;
}

/** The records of a list of the dataset, each with where it stands. */
export function plainRecords(records: readonly object[], list: string): readonly PlainRecord[] {
  return records.map((record, index) => plainRecord(record, `${list}[${index}]`));
}

function once({ value }: Later): PropertyDescriptor {
  let found: { readonly value: unknown } | undefined;
  return {
    enumerable: true,
    get: () => {
      found ??= { value: plainValue(value()) };
      return found.value;
    },
  };
}

function plainValue(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plainValue);
  const isRecord = typeof value === 'object' && value !== null && Object.getPrototypeOf(value) !== null;
  return isRecord ? plainRecord(value) : value;
}
