/** Which font shows which part of a text. */
import { RIGHT_TO_LEFT } from '../characters.js';

/** A font that is asked for what a face lacks. */
export interface Fallback {
  has(codePoint: number): boolean;
}

/** A stretch of characters that the face has, that another font has, or that none has. */
export interface Part<Other extends Fallback> {
  readonly by: 'face' | 'none' | Other;
  readonly text: string;
}

export const SOFT_HYPHEN = '\u00ad';

/** What acts and is not seen: a joiner, a direction, a soft hyphen (Unicode's Cf), or says how an emoji looks. */
const UNSEEN = /\p{Cf}|[\ufe00-\ufe0f]/u;
const MARK = /\p{M}/u;
/** Ends in a letter that runs from right to left. A space between two such words is best taken with them: readers that turn words round then find it. */
const RUNS_BACK = new RegExp(`[${RIGHT_TO_LEFT}]$`, 'u');
/** Asks for the emoji where a character is also a sign among letters. */
const EMOJI_STYLE = '\ufe0f';
/** Of the unseen, what shapes its neighbours. */
const SHAPING = /\u200c|\u200d|[\ufe00-\ufe0f]|[\u{e0020}-\u{e007f}]/u;
/** No need to look further. */
const PLAIN = /^[ -~\u00a0-\u00ac\u00ae-\u00ff\u2013\u2014\u2018\u2019\u201c\u201d\u2022]*$/;

export function isUnseen(character: string): boolean {
  return UNSEEN.test(character);
}

/**
 * The parts of a text on one line, each shown by the first font that has its characters; a mark stays with its letter. Unseen
 * characters are dropped but between characters that the face lacks, where they make one of several; a soft hyphen
 * that ends a line is a hyphen to the eye and stays a soft hyphen to the reader.
 */
export function partsOf<Other extends Fallback>(
  text: string,
  endsLine: boolean,
  face: Fallback,
  other: (character: string) => Other | undefined,
): readonly Part<Other>[] {
  if (PLAIN.test(text) || everyCharacter(text, (character) => !isUnseen(character) && has(face, character)))
    return [{ by: 'face', text }];
  const hyphen = endsLine && text.endsWith(SOFT_HYPHEN) ? SOFT_HYPHEN : '';
  const parts: Part<Other>[] = [];
  const characters = [...(hyphen === '' ? text : text.slice(0, -1))];
  for (const [index, character] of characters.entries()) {
    const asEmoji = characters[index + 1] === EMOJI_STYLE ? other(character) : undefined;
    const by = asEmoji ?? fontOf(character, parts.at(-1), face, other);
    if (by !== undefined) append(parts, { by, text: character });
  }
  if (hyphen !== '') append(parts, { by: 'face', text: hyphen });
  return parts;
}

function fontOf<Other extends Fallback>(
  character: string,
  last: Part<Other> | undefined,
  face: Fallback,
  other: (character: string) => Other | undefined,
): Part<Other>['by'] | undefined {
  const before = last?.by;
  const inside = before !== undefined && before !== 'face';
  if (isUnseen(character)) return inside && (before === 'none' || SHAPING.test(character)) ? before : undefined;
  const stays = MARK.test(character) || (character === ' ' && RUNS_BACK.test(last?.text ?? ''));
  if (stays && inside && before !== 'none' && has(before, character)) return before;
  return has(face, character) ? 'face' : (other(character) ?? 'none');
}

function append<Other extends Fallback>(parts: Part<Other>[], part: Part<Other>): void {
  const last = parts.at(-1);
  if (last?.by === part.by) parts[parts.length - 1] = { by: part.by, text: last.text + part.text };
  else parts.push(part);
}

function has(font: Fallback, character: string): boolean {
  return font.has(character.codePointAt(0) ?? 0);
}

function everyCharacter(text: string, holds: (character: string) => boolean): boolean {
  for (const character of text) if (!holds(character)) return false;
  return true;
}
