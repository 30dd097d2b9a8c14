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
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return false;
  const [year, month, day] = [Number(text.slice(0, 4)), Number(text.slice(5, 7)), Number(text.slice(8))];
  return month >= 1 && month <= 12 && day >= 1 && day <= daysIn(month, year);
}

function daysIn(month: number, year: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** A year, a month or a day: `2025`, `2025-01`, `2025-01-31`. */
export function isPartialDate(text: string): boolean {
  return /^\d{4}(-\d{2}){0,2}$/.test(text) && isDate(`${text}-01-01`.slice(0, 10));
}
