/** What is made once, because it depends on a language and a currency alone. */

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
