/** The word around a place in a text: what stands between blanks, separators and quotation marks. */

/** Characters before and behind the place that are looked at: more would not fit a message. */
const REACH = 40;

export interface Word {
  /** In UTF-16 units. */
  readonly start: number;
  readonly text: string;
}

/** `length` characters at the place belong to the word whatever they are. */
export function wordAt(text: string, index: number, length: number): Word {
  const before = /[^\s,;|"]*$/.exec(text.slice(Math.max(0, index - REACH), index))?.[0] ?? '';
  const after = /^[^\s,;|"]*/.exec(text.slice(index + length, index + length + REACH))?.[0] ?? '';
  return { start: index - before.length, text: before + text.slice(index, index + length) + after };
}
