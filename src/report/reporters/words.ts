/** A diagnostic in words, for reporters that have one text for all of it. */
import type { Diagnostic, Place } from '../../diagnostic.js';

/** `roles.yaml:3:5`, `roles.xlsx:Roles!E7`. */
export function positionOf({ file, line, column, cell }: Place): string {
  return [file, line, column, cell].filter((part) => part !== undefined).join(':');
}

/** The message with its field, why it matters, and the way out. */
export function wordsOf({ message, place, why, hint }: Diagnostic): string {
  const path = place?.path;
  const named = path === undefined || path === '' || message.includes(path) ? message : `${path}: ${message}`;
  return [named, why, hint].filter((part) => part !== undefined).join(' ');
}
