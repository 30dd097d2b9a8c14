/** What is made once: because it depends on a language and a currency alone, or because a batch asks the same of one dataset again and again. */

/** Making an Intl format costs far more than using it: each is made once. */
export function kept<Given extends readonly unknown[], Format>(
  make: (...given: Given) => Format,
): (...given: Given) => Format {
  const made = new Map<string, Format>();
  return (...given) => {
    const key = given.join(' ');
    const format = made.get(key) ?? make(...given);
    made.set(key, format);
    return format;
  };
}

/** What follows from a dataset for each of a few keys, worked out once for each. */
export function keptFor<Owner extends object, Key extends string, Value>(
  workOut: (key: Key, owner: Owner) => Value,
): (key: Key, owner: Owner) => Value {
  const known = keptOf((owner: Owner) => kept((key: Key) => ({ value: workOut(key, owner) })));
  return (key, owner) => known(owner)(key).value;
}

/** What follows from some of a dataset's roles for each of a few keys, worked out once for each. */
export function keptAmong<Owner extends object, Some extends object, Key extends string, Value>(
  workOut: (key: Key, some: Some, owner: Owner) => Value,
): (key: Key, some: Some, owner: Owner) => Value {
  const known = keptOf((owner: Owner) => keptFor((key: Key, some: Some) => workOut(key, some, owner)));
  return (key, some, owner) => known(owner)(key, some);
}

/** What follows from a dataset, worked out once for each. */
export function keptOf<Owner extends object, Value>(workOut: (owner: Owner) => Value): (owner: Owner) => Value {
  const known = new WeakMap<Owner, { readonly value: Value }>();
  return (owner) => {
    const found = known.get(owner) ?? { value: workOut(owner) };
    known.set(owner, found);
    return found.value;
  };
}
