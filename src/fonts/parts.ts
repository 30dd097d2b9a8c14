/** Which font shows which part of a text. */
import { RIGHT_TO_LEFT } from '../characters.js';
import { isMark, unitsOf } from './units.js';

/** A font, asked what it can show. */
export interface Fallback {
  has(codePoint: number): boolean;
}

/** A face, and what else there is where it lacks something; all are asked for a letter with its marks, or a character alone. */
export interface Choice<Other extends Fallback> {
  readonly face: Fallback;
  /** Whether the face puts the marks of a letter at their places. */
  places(unit: string): boolean;
  /** Whether the face shows what says the same in other characters. */
  rewrites(unit: string): boolean;
  /** A font of the unit's script. */
  ofScript(unit: string): Other | undefined;
  /** Another font of the same scripts as the face, which knows the places of a unit's marks; `orHas`: or at least has them. */
  ofKin(unit: string, orHas: boolean): Other | undefined;
}

/** A stretch of characters that the face shows, that another font shows, or that none has. */
export interface Part<Other extends Fallback> {
  readonly by: 'face' | 'none' | Other;
  readonly text: string;
}

export const SOFT_HYPHEN = '\u00ad';

/** What acts and is not seen: a joiner, a direction, a soft hyphen (Unicode's Cf), or says how an emoji looks. */
const UNSEEN = /\p{Cf}|[\ufe00-\ufe0f]/u;
const EACH_UNSEEN = new RegExp(UNSEEN, 'gu');
/** Ends in a letter that runs from right to left. A space between two such words is best taken with them: readers that turn words round then find it. */
const RUNS_BACK = new RegExp(`[${RIGHT_TO_LEFT}]\\p{Cf}*$`, 'u');
/** Asks for the emoji where a character is also a sign among letters. */
const EMOJI_STYLE = '\ufe0f';
/** Of the unseen, what shapes its neighbours. */
const SHAPING = /\u200c|\u200d|[\ufe00-\ufe0f]|[\u{e0020}-\u{e007f}]/u;
/** Every face has these, and all are seen. */
const PLAIN = /^[ -~\u00a0-\u00ac\u00ae-\u00ff\u2013\u2014\u2018\u2019\u201c\u201d\u2022]*$/;

/** Whether a text is of the face alone, and all of it is drawn: no need to look further. */
export function isPlain(text: string): boolean {
  return PLAIN.test(text);
}

export function isUnseen(character: string): boolean {
  return UNSEEN.test(character);
}

/** The parts of a text. A letter and its marks are shown by one font, wherever one has them all. */
export function partsOf<Other extends Fallback>(text: string, choice: Choice<Other>): readonly Part<Other>[] {
  if (isPlain(text) || (!isMark(text) && hasAll(choice.face, text))) return [{ by: 'face', text }];
  const parts: Part<Other>[] = [];
  for (const unit of unitsOf(text)) {
    const by = fontOf(unit, parts.at(-1), choice);
    if (by !== undefined) append(parts, { by, text: unit });
    else
      for (const character of unit)
        append(parts, { by: fontOf(character, parts.at(-1), choice) ?? 'none', text: character });
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

/** What shows a unit; of a letter with marks that no font has as a whole, nothing does. */
function fontOf<Other extends Fallback>(
  unit: string,
  last: Part<Other> | undefined,
  { face, places, rewrites, ofScript, ofKin }: Choice<Other>,
): Part<Other>['by'] | undefined {
  const before = last?.by ?? 'face';
  const seen = unit.replace(EACH_UNSEEN, '');
  if (seen === '') return before;
  const emoji = unit.includes(EMOJI_STYLE) ? ofScript(seen) : undefined;
  if (emoji !== undefined) return emoji;
  const isOfLetter = last !== undefined && isMark(unit.charAt(0));
  if (isOfLetter && before === 'none') return before;
  const stays = isOfLetter || (unit === ' ' && RUNS_BACK.test(last?.text ?? ''));
  if (stays && typeof before !== 'string' && hasAll(before, seen)) return before;
  const isWhole = hasAll(face, seen);
  if (isWhole && (!isMark(seen) || places(seen))) return 'face';
  const other = ofScript(seen);
  if (other !== undefined) return other;
  if (rewrites(seen)) return 'face';
  return ofKin(seen, !isWhole) ?? (isWhole ? 'face' : undefined);
}

export function hasAll(font: Fallback, text: string): boolean {
  for (const character of text) if (!font.has(character.codePointAt(0) ?? 0)) return false;
  return true;
}

function append<Other extends Fallback>(parts: Part<Other>[], part: Part<Other>): void {
  const last = parts.at(-1);
  if (last?.by === part.by) parts[parts.length - 1] = { by: part.by, text: last.text + part.text };
  else parts.push(part);
}
