/** The first word of a text, by which most texts are told from some known names before they are taken apart. */

/** In Latin letters without accents, and parted from what follows by anything but a letter, a figure or an apostrophe. */
const FIRST_WORD = /^(?:[A-Z]?[a-z]+|[A-Z]+)(?=$|[ ,;:./&_()-])/;

/** The first words of names that are in lower case. */
export function firstWords(names: Iterable<string>): ReadonlySet<string> {
  return new Set([...names].map((name) => /^[^\s_-]*/.exec(name)?.[0] ?? ''));
}

/** Whether a text could be a name that begins with one of these words; of what begins otherwise than plainly it is not known. */
export function mayBeginWith(words: ReadonlySet<string>, text: string): boolean {
  const first = FIRST_WORD.exec(text)?.[0];
  return first === undefined || words.has(first.toLowerCase());
}
