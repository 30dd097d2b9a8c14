/** How what is said of data is put together, and how the words of its author stand in it. */
import type { Diagnostic, Place, Severity } from '../diagnostic.js';

type Words = Pick<Diagnostic, 'message' | 'hint' | 'lines' | 'facts'>;

export const error = saying('error');
export const warning = saying('warning');
export const note = saying('note');

function saying(severity: Severity): (code: string, place: Place, words: Words) => Diagnostic {
  return (code, place, words) => ({ code: `data/${code}`, severity, place, ...words });
}

/** A text of the author's in a message: short, on one line, and unable to command a terminal. */
export function quoted(text: string): string {
  const shown = text.replace(/\p{C}/gu, '\uFFFD').replace(/\s+/g, ' ');
  return `"${shown.length > 60 ? `${shown.slice(0, 59)}…` : shown}"`;
}

/** Where something else stands, told to who looks at one place: "in line 7", "in Roles!E7", "in roles.csv, line 7". */
export function at(place: Place, seenFrom: Place): string {
  const line = place.cell ?? (place.line === undefined ? '' : `line ${place.line}`);
  if (place.file === seenFrom.file) return line === '' ? 'before' : `in ${line}`;
  return line === '' ? `in ${place.file}` : `in ${place.file}, ${line}`;
}

/** "a, b or c". */
export function alternatives(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;
}

/** "a, b and c"; of many the first twelve. */
export function listed(words: readonly string[]): string {
  const shown = words.slice(0, 12);
  const rest = words.length - shown.length;
  return rest > 0 ? `${shown.join(', ')} and ${rest} more` : joined(shown);
}

/** '"A", "B", "C", 3 more': titles, for a reader who wants to know of which kind they are. */
export function few(titles: readonly string[]): string {
  const shown = titles.slice(0, 3).map(quoted);
  const rest = titles.length - shown.length;
  return [...shown, ...(rest > 0 ? [`${rest} more`] : [])].join(', ');
}

/** "a, b and c", however many they are. */
export function joined(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}

/** "there is "a"", "there are "a" and "b"". */
export function thereAre(names: readonly string[]): string {
  return `there ${names.length === 1 ? 'is' : 'are'} ${listed(names.map(quoted))}`;
}

/** "1 row", "2 rows". */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

/** "; so is one other row", "; so are 12 other rows". */
export function also(others: number, one: string, many: string): string {
  if (others === 0) return '';
  return others === 1 ? `; so ${one} one other row` : `; so ${many} ${others} other rows`;
}

/** A mapping of `--map` as a person types it into a shell. */
export function mapping(header: string, field: string): string {
  const plain = header.replace(/\s+/g, ' ').trim();
  return /["$`\\!]/.test(plain) ? `'${plain.replaceAll("'", "'\\''")}=${field}'` : `"${plain}=${field}"`;
}
