/** Data without prototypes: a name in a template can only ever find what the data has. */

export type PlainRecord = Readonly<Record<string, unknown>>;

/** The record and all in it, copied; what is plain already is kept. */
export function plainRecord(record: object): PlainRecord {
  const plain: Record<string, unknown> = Object.create(null);
  for (const [name, value] of Object.entries(record)) plain[name] = plainValue(value);
  return plain;
}

function plainValue(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plainValue);
  const isRecord = typeof value === 'object' && value !== null && Object.getPrototypeOf(value) !== null;
  return isRecord ? plainRecord(value) : value;
}
