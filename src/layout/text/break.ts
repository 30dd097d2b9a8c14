/** Breaking runs of text into lines of a width: first fit, as PowerPoint does it; on paper long words may be divided. */
import type { Pt, Run, TextStyle } from '../scene.js';
import { graphemes } from './graphemes.js';
import { divisions } from './hyphenate.js';
import type { Measure } from './metrics.js';
import { most } from './most.js';
import { breakOpportunities } from './opportunities.js';

/** A stretch of one run. */
export interface BrokenPiece {
  readonly run: number;
  readonly text: string;
  readonly w: Pt;
}

/** `width` does not count white space at the line's end. */
export interface BrokenLine {
  readonly pieces: readonly BrokenPiece[];
  readonly width: Pt;
  /** The line ends inside a word: a hyphen is drawn there, which is not in the text. */
  readonly hyphen: boolean;
  /** The line ends inside a word that no line can hold. */
  readonly cut?: true;
}

/** A part of the text that stays on one line. `w` leaves out the white space that ends it. */
interface Unit {
  readonly pieces: readonly BrokenPiece[];
  readonly w: Pt;
  readonly space: Pt;
  /** The text asks for a new line after it. */
  readonly breaks: boolean;
}

/**
 * The lines of the runs in `width`. A word wider than a whole line is broken between characters. With a `language` (BCP 47),
 * a word that would leave a gap at the end of its line is divided where that language allows.
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
    while (language !== undefined && rest.w > width - used - trailing + TOLERANCE) {
      const room = width - used - trailing;
      const divided = room > width * GAP ? divide(rest, room, runs, language, measure) : undefined;
      if (divided !== undefined) {
        put(divided.head);
        close(true);
        rest = divided.rest;
      } else if (pieces.length > 0 && rest.w > width) close();
      else break;
    }
    const parts = rest.w > width ? characterUnits(rest, runs, width, measure) : [rest];
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

/** The longest part of a word that has room with a hyphen, and the rest; addresses and words of several runs stay whole. */
function divide(
  unit: Unit,
  room: Pt,
  runs: readonly Run[],
  language: string,
  measure: Measure,
): { head: Unit; rest: Unit } | undefined {
  const [piece, ...others] = unit.pieces;
  const run = piece === undefined ? undefined : runs[piece.run];
  if (piece === undefined || run === undefined || others.length > 0 || isAddress(piece.text, run)) return undefined;
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
    rest: { ...unit, pieces: [rest], w: rest.w - unit.space },
  };
}

/** A hyphen in an address would be read as part of it. */
function isAddress(word: string, { text, href }: Run): boolean {
  return /[.@]\p{L}/u.test(word) || (href !== undefined && !/\s/.test(text.trim()));
}

/** Rounding of sums of widths, in points. */
const TOLERANCE = 0.001;

function units(runs: readonly Run[], measure: Measure): Unit[] {
  const text = runs.map((run) => run.text).join('');
  const starts = runStarts(runs);
  const found: Unit[] = [];
  let start = 0;
  for (const part of text.split('\n')) {
    const end = start + part.length;
    let from = start;
    for (const opportunity of breakOpportunities(part)) {
      const to = start + opportunity;
      const last = to === end;
      found.push(unitOf(text, from, to, runs, starts, measure, last && end < text.length));
      from = to;
    }
    start = end + 1;
  }
  return found;
}

function unitOf(
  text: string,
  from: number,
  to: number,
  runs: readonly Run[],
  starts: readonly number[],
  measure: Measure,
  breaks: boolean,
): Unit {
  const pieces: BrokenPiece[] = [];
  for (const [index, run] of runs.entries()) {
    const begin = Math.max(from, starts[index] ?? 0);
    const end = Math.min(to, (starts[index] ?? 0) + run.text.length);
    if (begin < end) pieces.push(pieceOf(index, text.slice(begin, end), run.style, measure));
  }
  const space = spaceAfter(pieces, runs, measure);
  return { pieces, w: pieces.reduce((sum, piece) => sum + piece.w, 0) - space, space, breaks };
}

/** The width of the white space that ends the pieces. */
function spaceAfter(pieces: readonly BrokenPiece[], runs: readonly Run[], measure: Measure): Pt {
  const last = pieces.at(-1);
  const style = last === undefined ? undefined : runs[last.run]?.style;
  if (last === undefined || style === undefined) return 0;
  let end = last.text.length;
  while (last.text[end - 1] === ' ' || last.text[end - 1] === '\t') end -= 1;
  return end === last.text.length ? 0 : last.w - measure.width(last.text.slice(0, end), style);
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

function pieceOf(run: number, text: string, style: TextStyle, measure: Measure): BrokenPiece {
  return { run, text, w: measure.width(text, style) };
}

function runStarts(runs: readonly Run[]): number[] {
  const starts: number[] = [];
  let at = 0;
  for (const run of runs) {
    starts.push(at);
    at += run.text.length;
  }
  return starts;
}
