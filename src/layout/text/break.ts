/**
 * Breaking runs of text into lines of a width: first fit, as PowerPoint does it; words that no line can hold are divided, and on paper
 * long ones may be.
 */
import type { Pt, Run } from '../scene.js';
import { divide, partsOf } from './divide.js';
import type { Measure } from './metrics.js';
import { type BrokenPiece, pieceOf, spaceAfter, type Unit, units } from './units.js';

/** `width` does not count white space at the line's end. */
export interface BrokenLine {
  readonly pieces: readonly BrokenPiece[];
  readonly width: Pt;
  /** The line ends inside a word: a hyphen is drawn there, which is not in the text. */
  readonly hyphen: boolean;
  /** The line ends inside a word that no line can hold: at a hyphen, in an address, or between any two characters. */
  readonly cut?: true;
}

/**
 * The lines of the runs in `width`. A word wider than a whole line is divided where the dictionary of its language allows, an address
 * after its points, slashes and hyphens, and what has no such place between characters. With a `language` (BCP 47), a word that would
 * leave a gap at the end of its line is divided, too.
 */
export function breakLines(runs: readonly Run[], width: Pt, measure: Measure, language?: string): BrokenLine[] {
  const short = shortLine(runs, width, measure);
  if (short !== undefined) return [short];
  const lines: BrokenLine[] = [];
  let pieces: BrokenPiece[] = [];
  let used = 0;
  let trailing = 0;
  const close = (hyphen = false, cut = false): void => {
    lines.push({ pieces: joined(pieces), width: used, hyphen, ...(cut && { cut }) });
    pieces = [];
    used = 0;
    trailing = 0;
  };
  const put = (unit: Unit): void => {
    pieces.push(...unit.pieces);
    used += trailing + unit.w;
    trailing = unit.space;
  };
  for (const unit of units(runs, measure)) {
    let rest = unit;
    while (rest.w > width - used - trailing + TOLERANCE) {
      const room = width - used - trailing;
      const tooWide = rest.w > width;
      const dictionary = tooWide ? (language ?? measure.language) : language;
      const divided =
        dictionary !== undefined && room > width * GAP ? divide(rest, room, runs, dictionary, measure) : undefined;
      if (divided !== undefined) {
        put(divided.head);
        close(true, tooWide);
        rest = divided.rest;
      } else if (dictionary !== undefined && tooWide && pieces.length > 0) close();
      else break;
    }
    const parts = rest.w > width ? partsOf(rest, runs, width, measure) : [rest];
    for (const [index, part] of parts.entries()) {
      if (pieces.length > 0 && used + trailing + part.w > width + TOLERANCE) close(false, index > 0);
      put(part);
    }
    if (unit.breaks) close();
  }
  if (pieces.length > 0 || lines.length === 0) close();
  return lines;
}

/** Most texts are a word or two: one line, where no place for a break need be looked for. */
function shortLine(runs: readonly Run[], width: Pt, measure: Measure): BrokenLine | undefined {
  const [run, ...others] = runs;
  if (run === undefined || others.length > 0 || run.text.length > SHORT || run.text.includes('\n')) return undefined;
  const piece = pieceOf(0, run.text, run.style, measure);
  const used = piece.w - spaceAfter([piece], runs, measure);
  return used > width ? undefined : { pieces: [piece], width: used, hyphen: false };
}

const SHORT = 40;

/** A gap of this share of the line is worth dividing a word. */
const GAP = 0.16;

/** Rounding of sums of widths, in points. */
const TOLERANCE = 0.001;

/** Neighbouring pieces of one run become one. */
function joined(pieces: readonly BrokenPiece[]): BrokenPiece[] {
  const found: BrokenPiece[] = [];
  for (const piece of pieces) {
    const last = found.at(-1);
    if (last?.run === piece.run)
      found[found.length - 1] = { run: piece.run, text: last.text + piece.text, w: last.w + piece.w };
    else found.push(piece);
  }
  return found;
}
