/** How separated values are written (RFC 4180), and how far a file may stray from it. */
export type Delimiter = ',' | ';' | '\t' | '|';

/** What ends the lines of a file, with a `\r` before the `\n` or not. */
export type Newline = '\n' | '\r';

export function newlineOf(bytes: Buffer): Newline {
  return bytes.includes('\n') ? '\n' : '\r';
}

/** Options of csv-parse. */
export function syntaxOf(bytes: Buffer, delimiter: Delimiter) {
  return {
    delimiter,
    record_delimiter: recordEnds(bytes),
    relax_column_count: true,
    // A quotation mark inside a text that does not begin with one is common: 6" pipe.
    relax_quotes: true,
  };
}

/** Only those that are there: each costs time at every byte. */
function recordEnds(bytes: Buffer): string[] {
  if (newlineOf(bytes) === '\r') return ['\r'];
  if (!bytes.includes('\r\n')) return ['\n'];
  const [carriage, feed] = [0x0d, 0x0a];
  let at = bytes.indexOf(feed);
  while (at !== -1 && bytes[at - 1] === carriage) at = bytes.indexOf(feed, at + 1);
  return at === -1 ? ['\r\n'] : ['\r\n', '\n'];
}

/** The lines that a record takes. */
export function linesOf(record: readonly string[], newline: Newline): number {
  let lines = 1;
  for (const value of record) if (value.includes(newline)) lines += value.split(newline).length - 1;
  return lines;
}

/**
 * Of a value that begins with a quotation mark, the offset behind it in the file, from `start` on: it stands there in quotation
 * marks, those inside doubled. -1 where it does not: then a text in quotation marks is followed by more text, which the parser
 * gives as such a value, and no one can say what is meant.
 */
export function offsetBehind(value: string, bytes: Buffer, start: number): number {
  const written = Buffer.from(`"${value.replaceAll('"', '""')}"`);
  const offset = bytes.indexOf(written, start);
  return offset === -1 ? -1 : offset + written.length;
}
