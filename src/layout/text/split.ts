/** Dividing paragraphs between frames: nothing is cut off, what does not fit goes on in the next frame. */
import type { Pt, Run } from '../scene.js';
import type { BrokenLine } from './break.js';
import { graphemes } from './graphemes.js';
import type { Measure } from './metrics.js';
import { most } from './most.js';
import { brokenLines, type Copy, keepLines, textHeight } from './set.js';

/** The first `lines` lines of a paragraph and the rest, which hangs like the first but has no bullet of its own. */
export function splitCopy(copy: Copy, width: Pt, lines: number, measure: Measure): [Copy, Copy] | undefined {
  const broken = brokenLines(copy, width, measure);
  if (lines < 1 || broken.length <= lines) return undefined;
  // A last line alone in the next frame would be a widow: it takes one along.
  const kept = broken.length === lines + 1 && lines > 2 ? lines - 1 : lines;
  const length = broken
    .slice(0, kept)
    .reduce((sum, line) => sum + line.pieces.reduce((all, piece) => all + piece.text.length, 0), 0);
  const [head, over] = splitRuns(copy.runs, length);
  const rest = { ...copy, runs: over, ...(copy.bullet === undefined ? {} : { bullet: { ...copy.bullet, mark: '' } }) };
  const last = broken[kept - 1];
  const divided = last?.hyphen === true;
  // A text of many frames would else be broken to its end in each. What is left of a word is divided as a word of its own.
  if (!divided && !last?.cut) keepLines(rest, linesLeft(broken.slice(kept), copy.runs.length - over.length), width);
  return [{ ...copy, runs: head, ...(divided && { divided }) }, rest];
}

/** Lines as those of the runs that are left. Empty ones at the seam are gone with their line feeds. */
function linesLeft(lines: readonly BrokenLine[], gone: number): readonly BrokenLine[] {
  const left = lines.slice(lines.findIndex(({ pieces }) => pieces.length > 0));
  if (gone === 0) return left;
  return left.map((line) => ({ ...line, pieces: line.pieces.map((piece) => ({ ...piece, run: piece.run - gone })) }));
}

/**
 * Paragraphs for a height and those left over. Always takes a line, so that a flow comes to its end. After the first, what is
 * no higher than `whole` goes on in the next frame undivided.
 */
export function takeCopies(
  copies: readonly Copy[],
  width: Pt,
  height: Pt,
  measure: Measure,
  whole: Pt = height,
): [Copy[], Copy[]] {
  const taken: Copy[] = [];
  for (const [index, copy] of copies.entries()) {
    if (textHeight([...taken, copy], width, measure) <= height + 0.01) {
      taken.push(copy);
      continue;
    }
    const used = taken.length === 0 ? 0 : textHeight(taken, width, measure) + (copy.spaceBefore ?? 0);
    const lines = Math.floor((height - used + 0.01) / copy.leading);
    const kept = taken.length > 0 && (lines < 2 || textHeight([copy], width, measure) <= whole);
    const split = kept ? undefined : splitCopy(copy, width, Math.max(lines, 1), measure);
    if (taken.length > 0 && (split === undefined || strands(split, width, measure)))
      return [taken, copies.slice(index)];
    if (split === undefined) return [[copy], copies.slice(index + 1)];
    return [
      [...taken, split[0]],
      [split[1], ...copies.slice(index + 1)],
    ];
  }
  return [taken, []];
}

/** Whether a paragraph was divided so that a line of it stands alone. */
export function strands(halves: readonly Copy[], width: Pt, measure: Measure): boolean {
  return halves.some((half) => textHeight([half], width, measure) < 2 * half.leading);
}

/** Runs before and after a number of characters; line feeds at the seam have done their work. */
function splitRuns(runs: readonly Run[], length: number): [Run[], Run[]] {
  const text = runs.map((run) => run.text).join('');
  const end = charactersWithBreaks(text, length);
  const head: Run[] = [];
  const rest: Run[] = [];
  let at = 0;
  for (const run of runs) {
    const cut = Math.min(run.text.length, Math.max(0, end - at));
    const before = run.text.slice(0, cut);
    if (cut > 0) head.push({ ...run, text: at + cut === end ? before.replace(/\n+$/, '') : before });
    if (cut < run.text.length || rest.length > 0) rest.push({ ...run, text: run.text.slice(cut) });
    at += run.text.length;
  }
  return [head, rest];
}

/** Lines do not count the line feeds between them; the text does. */
function charactersWithBreaks(text: string, length: number): number {
  let counted = 0;
  let index = 0;
  while (index < text.length && (counted < length || text[index] === '\n')) {
    if (text[index] !== '\n') counted += 1;
    index += 1;
  }
  return index;
}

/** Text cut to a width, with an ellipsis, where it does not fit. */
export function ellipsis(text: string, fits: (text: string) => boolean): string {
  if (fits(text)) return text;
  const characters = graphemes(text);
  const length = most(characters.length, USUAL, (count) => fits(shortened(characters, count)));
  return shortened(characters, length);
}

/** Characters of a text that was cut. */
const USUAL = 60;

function shortened(characters: readonly string[], length: number): string {
  return `${characters.slice(0, length).join('').trimEnd()}…`;
}
