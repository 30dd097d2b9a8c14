/** Dividing words: where a line would gape, and where no line can hold them. */
import type { Pt, Run } from '../scene.js';
import { graphemes } from './graphemes.js';
import { divisions } from './hyphenate.js';
import type { Measure } from './metrics.js';
import { most } from './most.js';
import { type BrokenPiece, pieceOf, spaceAfter, type Unit } from './units.js';

/** The longest part of a word that has room with a hyphen, and the rest; addresses stay whole, and words of several runs but for signs behind the first. */
export function divide(
  unit: Unit,
  room: Pt,
  runs: readonly Run[],
  language: string,
  measure: Measure,
): { head: Unit; rest: Unit } | undefined {
  const [piece, ...others] = unit.pieces;
  const run = piece === undefined ? undefined : runs[piece.run];
  const whole = others.every(({ text }) => /^[\p{P}\s]*$/u.test(text));
  if (piece === undefined || run === undefined || !whole || isAddress(piece.text, run)) return undefined;
  const { style } = run;
  const [, before = '', word = ''] = /^([^\p{L}]*)(\p{L}+)/u.exec(piece.text) ?? [];
  const hyphen = measure.width('-', style);
  const at = divisions(word, run.language ?? language)
    .map((index) => before.length + index)
    .findLast((index) => measure.width(piece.text.slice(0, index), style) + hyphen <= room);
  if (at === undefined) return undefined;
  const head = pieceOf(piece.run, piece.text.slice(0, at), style, measure);
  const rest = pieceOf(piece.run, piece.text.slice(at), style, measure);
  return {
    head: { pieces: [head], w: head.w + hyphen, space: 0, breaks: false },
    rest: {
      ...unit,
      pieces: [rest, ...others],
      w: [rest, ...others].reduce((sum, { w }) => sum + w, 0) - unit.space,
    },
  };
}

/** A hyphen in an address would be read as part of it. */
function isAddress(word: string, { text, href }: Run): boolean {
  return /[.@]\p{L}|:\/\//u.test(word) || (href !== undefined && !/\s/.test(text.trim()));
}

/** A unit that no line can hold: an address by its parts, and what is wider still by its characters. */
export function partsOf(unit: Unit, runs: readonly Run[], width: Pt, measure: Measure): Unit[] {
  const [piece, ...others] = unit.pieces;
  const run = piece === undefined ? undefined : runs[piece.run];
  const parts =
    piece === undefined || run === undefined || others.length > 0 || !isAddress(piece.text, run)
      ? [unit]
      : addressUnits(unit, piece, runs, measure);
  return parts.flatMap((part) => (part.w > width ? characterUnits(part, runs, width, measure) : [part]));
}

/** The parts of an address, each with the sign that ends it. */
function addressUnits(unit: Unit, { run, text }: BrokenPiece, runs: readonly Run[], measure: Measure): Unit[] {
  const style = runs[run]?.style;
  if (style === undefined) return [unit];
  const words = text.split(/(?<=[./-])(?![./-])/);
  return words.map((word, index): Unit => {
    const piece = pieceOf(run, word, style, measure);
    if (index < words.length - 1) return { pieces: [piece], w: piece.w, space: 0, breaks: false };
    const space = spaceAfter([piece], runs, measure);
    return { ...unit, pieces: [piece], w: piece.w - space, space };
  });
}

/** A unit that no line can hold, as the longest stretches that lines can. */
function characterUnits(unit: Unit, runs: readonly Run[], width: Pt, measure: Measure): Unit[] {
  const parts: Unit[] = [];
  let pieces: BrokenPiece[] = [];
  let used = 0;
  const close = (): void => {
    parts.push({ pieces, w: used, space: 0, breaks: false });
    pieces = [];
    used = 0;
  };
  for (const { run, text } of unit.pieces) {
    const style = runs[run]?.style;
    if (style === undefined) continue;
    const characters = graphemes(text);
    let guess = 1;
    for (let from = 0; from < characters.length; ) {
      const stretch = (count: number): string => characters.slice(from, from + count).join('');
      const room = width - used;
      const fitting = most(characters.length - from, guess, (count) => measure.width(stretch(count), style) <= room);
      if (fitting === 0 && used > 0) {
        close();
        continue;
      }
      const count = Math.max(1, fitting);
      const piece = pieceOf(run, stretch(count), style, measure);
      pieces.push(piece);
      used += piece.w;
      from += count;
      guess = count;
      if (from < characters.length) close();
    }
  }
  const space = spaceAfter(pieces, runs, measure);
  parts.push({ pieces, w: used - space, space, breaks: unit.breaks });
  return parts;
}
