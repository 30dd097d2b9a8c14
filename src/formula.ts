/**
 * Texts that a spreadsheet would run as a formula: they begin with a sign that asks for it, ASCII's or the full-width one of East
 * Asia. A file is often cut elsewhere than its writer meant, at semicolons or line breaks, so what begins there counts, too; and
 * a line that begins with two colons is a command to GitHub, whose log a list may stand in.
 */
const SIGN = '(?=[=+\\-@\\uFF1D\\uFF0B\\uFF0D\\uFF20\\uFE62\\uFE63\\uFE66\\uFE6B]|::)';
const BEGIN = `(?<=^|[;\\t\\r\\n])(["']*)`;

const RUN = new RegExp(BEGIN + SIGN, 'g');
const MARKED = new RegExp(`${BEGIN}'${SIGN}`, 'g');

/** The text with a quote before each such sign, which spreadsheets take for the mark of a text. */
export function asText(text: string): string {
  return text.replace(RUN, "$1'");
}

/** The text as it was before `asText`. */
export function unmarked(text: string): string {
  return text.replace(MARKED, '$1');
}
