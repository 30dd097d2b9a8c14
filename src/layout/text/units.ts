/** The parts of runs between which a line may end, measured. */
import { SOFT_HYPHEN } from '../../fonts/parts.js';
import type { Pt, Run, TextStyle } from '../scene.js';
import type { Measure } from './metrics.js';
import { breakOpportunities } from './opportunities.js';

/** A stretch of one run. */
export interface BrokenPiece {
  readonly run: number;
  readonly text: string;
  readonly w: Pt;
}

/** A part of the text that stays on one line. `w` leaves out the white space that ends it. */
export interface Unit {
  readonly pieces: readonly BrokenPiece[];
  readonly w: Pt;
  readonly space: Pt;
  /** The text asks for a new line after it. */
  readonly breaks: boolean;
}

export function units(runs: readonly Run[], measure: Measure): Unit[] {
  const text = runs.length === 1 ? (runs[0]?.text ?? '') : runs.map((run) => run.text).join('');
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
  let w = 0;
  for (let index = 0; index < runs.length; index += 1) {
    const run = runs[index];
    if (run === undefined) break;
    const start = starts[index] ?? 0;
    const begin = Math.max(from, start);
    const end = Math.min(to, start + run.text.length);
    if (begin >= end) continue;
    const piece = pieceOf(index, text.slice(begin, end), run.style, measure);
    pieces.push(piece);
    w += piece.w;
  }
  const space = spaceAfter(pieces, runs, measure);
  return { pieces, w: w - space, space, breaks };
}

/** The width of the white space that ends the pieces. */
export function spaceAfter(pieces: readonly BrokenPiece[], runs: readonly Run[], measure: Measure): Pt {
  const last = pieces.at(-1);
  const style = last === undefined ? undefined : runs[last.run]?.style;
  if (last === undefined || style === undefined) return 0;
  let end = last.text.length;
  while (last.text[end - 1] === ' ' || last.text[end - 1] === '\t') end -= 1;
  return end === last.text.length ? 0 : last.w - measure.width(last.text.slice(0, end), style);
}

export function pieceOf(run: number, text: string, style: TextStyle, measure: Measure): BrokenPiece {
  return { run, text, w: measure.width(withoutSoftHyphen(text), style) };
}

/** One that ends a text, or a run, divides no word, so that it is not drawn as the hyphen that it is to the eye at a line's end. */
export function withoutSoftHyphen(text: string): string {
  return text.endsWith(SOFT_HYPHEN) ? withoutSoftHyphen(text.slice(0, -1)) : text;
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
