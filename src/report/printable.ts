/**
 * Values from people's files, safe to print: one line each, with nothing in it that acts. A terminal obeys control characters, a
 * reader is deceived by marks of direction, and the log of a build server takes some lines for its own commands.
 */

/** White space that ends or divides lines. */
const BREAK = /[\t\n\v\f\r]/g;

/** Controls, marks of direction (UAX 9), breaks of lines that some programs know and halves of characters. */
const ACTING = /[\p{Cc}\p{Cs}\p{Bidi_Control}\u2028\u2029]/gu;

/** A command to GitHub, Azure Pipelines or TeamCity, which take it from anywhere in a line: `##[group]`, `##vso[task...]`. */
const COMMAND = /##(?=\w*\[)/g;

/** The value as it can stand anywhere in a line. */
export function printable(text: string): string {
  return text.replace(BREAK, ' ').replace(ACTING, escaped).replace(COMMAND, '#\\x23');
}

/** A line that no build server takes for a command (GitHub: `::error`), whatever value it begins with. */
export function plainLine(line: string): string {
  return line.replace(/^(\s*):(?=:)/, '$1\\x3a');
}

function escaped(character: string): string {
  const code = character.charCodeAt(0).toString(16);
  return code.length > 2 ? `\\u${code.padStart(4, '0')}` : `\\x${code.padStart(2, '0')}`;
}
