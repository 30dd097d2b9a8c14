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
const EACH_UNSEEN = new RegExp(UNSEEN, 'gu');
const MARK = /\p{M}/u;
/** Ends in a letter that runs from right to left. A space between two such words is best taken with them: readers that turn words round then find it. */
const RUNS_BACK = new RegExp(`[${RIGHT_TO_LEFT}]\\p{Cf}*$`, 'u');
/** Asks for the emoji where a character is also a sign among letters. */
const EMOJI_STYLE = '\ufe0f';
/** Of the unseen, what shapes its neighbours. */
const SHAPING = /\u200c|\u200d|[\ufe00-\ufe0f]|[\u{e0020}-\u{e007f}]/u;
/** No need to look further. */
const PLAIN = /^[ -~\u00a0-\u00ac\u00ae-\u00ff\u2013\u2014\u2018\u2019\u201c\u201d\u2022]*$/;

export function isUnseen(character: string): boolean {
  return UNSEEN.test(character);
}

/** The parts of a text, each shown by the first font that has its characters; a mark stays with its letter. */
export function partsOf<Other extends Fallback>(
  text: string,
  face: Fallback,
  other: (character: string) => Other | undefined,
): readonly Part<Other>[] {
  if (PLAIN.test(text) || everyCharacter(text, (character) => has(face, character))) return [{ by: 'face', text }];
  const parts: Part<Other>[] = [];
  const characters = [...text];
  for (const [index, character] of characters.entries()) {
    const asEmoji = characters[index + 1] === EMOJI_STYLE ? other(character) : undefined;
    append(parts, { by: asEmoji ?? fontOf(character, parts.at(-1), face, other), text: character });
  }
  return parts;
}

/**
 * What is drawn of parts on one line. Of the unseen that is what makes one of several characters which the face lacks; a
 * soft hyphen that ends a line is a hyphen to the eye and stays a soft hyphen to the reader.
 */
export function drawnParts<Other extends Fallback>(
  parts: readonly Part<Other>[],
  endsLine: boolean,
): readonly Part<Other>[] {
  if (parts.every(({ by, text }) => by === 'face' && !UNSEEN.test(text))) return parts;
  const drawn: Part<Other>[] = [];
  for (const { by, text } of parts) {
    const shown =
      by === 'none' ? text : text.replace(EACH_UNSEEN, (found) => (by !== 'face' && SHAPING.test(found) ? found : ''));
    if (shown !== '') append(drawn, { by, text: shown });
  }
  if (endsLine && parts.at(-1)?.text.endsWith(SOFT_HYPHEN)) append(drawn, { by: 'face', text: SOFT_HYPHEN });
  return drawn;
}

function fontOf<Other extends Fallback>(
  character: string,
  last: Part<Other> | undefined,
  face: Fallback,
  other: (character: string) => Other | undefined,
): Part<Other>['by'] {
  const before = last?.by ?? 'face';
  if (isUnseen(character)) return before;
  const stays = MARK.test(character) || (character === ' ' && RUNS_BACK.test(last?.text ?? ''));
  if (stays && typeof before !== 'string' && has(before, character)) return before;
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
