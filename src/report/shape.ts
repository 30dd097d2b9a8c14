/** Guards for what was read from JSON, put together as its shape is. */

export type Guard<Value> = (value: unknown) => value is Value;

export const isText: Guard<string> = (value): value is string => typeof value === 'string';

export const isSize: Guard<number> = (value): value is number =>
  typeof value === 'number' && Number.isFinite(value) && value >= 0;

export const isCount: Guard<number> = (value): value is number => isSize(value) && Number.isSafeInteger(value);

export function isOneOf<const Choice extends string>(choices: readonly Choice[]): Guard<Choice> {
  return (value): value is Choice => choices.some((choice) => choice === value);
}

export function isKeyOf<Key extends string>(names: Readonly<Record<Key, unknown>>): Guard<Key> {
  return (value): value is Key => isText(value) && Object.hasOwn(names, value);
}

export function isMaybe<Value>(guard: Guard<Value>): Guard<Value | undefined> {
  return (value): value is Value | undefined => value === undefined || guard(value);
}

export function isList<Item>(guard: Guard<Item>): Guard<readonly Item[]> {
  return (value): value is readonly Item[] => Array.isArray(value) && value.every(guard);
}

/** An object with these fields, and perhaps others. */
export function hasShape<Value extends object>(
  fields: { readonly [Name in keyof Value]-?: Guard<Value[Name]> },
): Guard<Value> {
  const guards: readonly (readonly [string, (value: unknown) => boolean])[] = Object.entries(fields);
  return (value): value is Value => isObject(value) && guards.every(([name, guard]) => guard(value[name]));
}

export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
