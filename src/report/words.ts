/** A diagnostic in words, as they are: who prints them makes them safe for its own form. */
import type { Diagnostic, Place } from '../diagnostic.js';

/** `roles.yaml:3:5`, `roles.xlsx:Roles!E7`. */
export function positionOf({ file, line, column, cell }: Place): string {
  return [file, line, column, cell].filter((part) => part !== undefined).join(':');
}

/** The message, with the field's path before it unless it names that. */
export function messageOf({ message, place, documents }: Diagnostic): string {
  const path = place?.path;
  const said = path === undefined || path === '' || message.includes(path) ? message : `${path}: ${message}`;
  return documents === undefined ? said : `${said} (in ${documents} documents)`;
}

/** The message, why it matters, and the way out: for reporters that have one text for all of it. */
export function wordsOf(diagnostic: Diagnostic): string {
  const { why, hint } = diagnostic;
  return [messageOf(diagnostic), why, hint].filter((part) => part !== undefined).join(' ');
}
