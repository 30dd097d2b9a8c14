/** Whether a code or a date of a standard exists, by the data that the runtime carries. */

const currencies = new Set(Intl.supportedValuesOf('currency'));

export function isCurrency(code: string): boolean {
  return currencies.has(code);
}

export function currencyCodes(): Iterable<string> {
  return currencies;
}

/** A well-formed BCP 47 tag whose language has a name. */
export function isLanguage(tag: string): boolean {
  try {
    // All names of languages take long to load; the languages in which figures can be written have one.
    if (Intl.NumberFormat.supportedLocalesOf(tag).length > 0) return true;
    const names = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });
    return names.of(new Intl.Locale(tag).language) !== undefined;
  } catch {
    return false;
  }
}

/** A day of the calendar, as `2025-01-31`. */
export function isDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

/** A year, a month or a day: `2025`, `2025-01`, `2025-01-31`. */
export function isPartialDate(text: string): boolean {
  return /^\d{4}(-\d{2}){0,2}$/.test(text) && isDate(`${text}-01-01`.slice(0, 10));
}
