/** What tags of languages name. `Intl.Locale` takes a microsecond, and every line of a page asks: each tag is read once. */

/** The language of a tag (BCP 47): "en" of "en-GB". */
export function languageOf(tag: string): string {
  const known = languages.get(tag) ?? new Intl.Locale(tag).language;
  languages.set(tag, known);
  return known;
}

const languages = new Map<string, string>();
