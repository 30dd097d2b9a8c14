/** What a face can show of a text, and what it lacks. */

/** A stretch of characters that the face has, or of characters that it lacks. */
export interface Part {
  readonly known: boolean;
  readonly text: string;
}

const SOFT_HYPHEN = '\u00ad';

/** Whether a character acts and is not seen: a joiner, a direction, a soft hyphen (Unicode's Cf). */
export function isUnseen(character: string): boolean {
  return /\p{Cf}/u.test(character);
}

/**
 * The parts of a text on one line. Unseen characters are dropped but between characters that the face lacks, where
 * they make one of several; a soft hyphen that ends a line is a hyphen to the eye and stays a soft hyphen to the reader.
 */
export function partsOf(text: string, endsLine: boolean, has: (character: string) => boolean): readonly Part[] {
  if (!isUnseen(text) && everyCharacter(text, has)) return [{ known: true, text }];
  const hyphen = endsLine && text.endsWith(SOFT_HYPHEN) ? SOFT_HYPHEN : '';
  const parts: Part[] = [];
  for (const character of hyphen === '' ? text : text.slice(0, -1)) {
    const last = parts.at(-1);
    const unseen = isUnseen(character);
    if (unseen && last?.known !== false) continue;
    append(parts, { known: !unseen && has(character), text: character });
  }
  if (hyphen !== '') append(parts, { known: true, text: hyphen });
  return parts;
}

function append(parts: Part[], part: Part): void {
  const last = parts.at(-1);
  if (last?.known === part.known) parts[parts.length - 1] = { known: part.known, text: last.text + part.text };
  else parts.push(part);
}

function everyCharacter(text: string, has: (character: string) => boolean): boolean {
  for (const character of text) if (!has(character)) return false;
  return true;
}
