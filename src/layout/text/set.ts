/** Setting paragraphs: broken into lines and put at their places in a box. */
import { SOFT_HYPHEN } from '../../fonts/parts.js';
import type { Colour } from '../../theme/types.js';
import type { Box, Line, Pt, Run, TextParagraph, TextStyle } from '../scene.js';
import { type BrokenLine, breakLines } from './break.js';
import type { Measure } from './metrics.js';
import { withoutSoftHyphen } from './units.js';

/** A paragraph before it has a place. */
export interface Copy {
  readonly runs: readonly Run[];
  /** From baseline to baseline. */
  readonly leading: Pt;
  readonly align?: 'left' | 'centre' | 'right';
  /** Not taken at the top of a box. */
  readonly spaceBefore?: Pt;
  readonly bullet?: {
    readonly mark: 'dot' | string;
    readonly colour: Colour;
    readonly indent: Pt;
    /** From the mark to the text; absent: the whole indent. */
    readonly hang?: Pt;
    readonly level: number;
    readonly tag?: number;
  };
  readonly tag?: number;
  /** The language (BCP 47) by which words may be divided at a line's end; absent: none is. */
  readonly hyphenation?: string;
  /** The last word goes on in another frame: a hyphen ends it here. */
  readonly divided?: boolean;
  /** It heads the next paragraph: no frame that goes on in another ends with it. */
  readonly keepWithNext?: true;
  /** Lines of like length, for titles on paper. Without it, no last line is one short word where a better break exists. */
  readonly balance?: 'even';
}

/** What came of setting. `height` is that of all lines, also where they need more than the box. */
export interface SetText {
  readonly paragraphs: readonly TextParagraph[];
  readonly height: Pt;
  /** The widest line. */
  readonly width: Pt;
}

/** Sets paragraphs in a box, whose anchor says where they go when they need less than its height. */
export function setText(
  copies: readonly Copy[],
  box: Box,
  measure: Measure,
  anchor: 'top' | 'middle' | 'bottom' = 'top',
): SetText {
  const broken = copies.map((copy) => linesOf(copy, box.w, measure));
  const height = heightOf(copies, broken);
  const spare = anchor === 'top' ? 0 : anchor === 'middle' ? (box.h - height) / 2 : box.h - height;
  let y = box.y + spare;
  const paragraphs = copies.map((copy, index) => {
    const lines = broken[index] ?? [];
    if (index > 0) y += copy.spaceBefore ?? 0;
    const paragraph = place(copy, lines, box, y, measure);
    y += lines.length * copy.leading;
    return paragraph;
  });
  let width = 0;
  for (const [index, lines] of broken.entries())
    for (const line of lines) width = Math.max(width, line.width + (copies[index]?.bullet?.indent ?? 0));
  return { paragraphs, height, width };
}

/** The height that paragraphs need in a width. */
export function textHeight(copies: readonly Copy[], width: Pt, measure: Measure): Pt {
  return heightOf(
    copies,
    copies.map((copy) => brokenIn(width, copy, measure).lines),
  );
}

/** How many lines a paragraph takes in a width. */
export function textLines(copy: Copy, width: Pt, measure: Measure): number {
  return brokenIn(width, copy, measure).lines.length;
}

/** How far below the top of a line its baseline lies: what a line has more than its face is shared above and below. */
export function baselineShift(style: TextStyle, leading: Pt, measure: Measure): Pt {
  const face = measure.face(style);
  return (leading - (face.ascent + face.descent) * style.size) / 2 + face.ascent * style.size;
}

interface Broken {
  readonly width: Pt;
  readonly lines: BrokenLine[];
  /** As many lines, as they are set. */
  balanced?: BrokenLine[];
}

/**
 * How copies were broken last, by the measures of the document that is laid out: most are measured, and then set in the same width.
 * One map for all documents would be old, and V8 keeps what old maps hold of the young until it collects everything.
 */
let lastBroken: { readonly measure?: Measure; readonly of: WeakMap<Copy, Broken> } = { of: new WeakMap() };

function brokenIn(width: Pt, copy: Copy, measure: Measure): Broken {
  if (lastBroken.measure !== measure) lastBroken = { measure, of: new WeakMap() };
  const last = lastBroken.of.get(copy);
  if (last?.width === width) return last;
  const broken = { width, lines: breakLines(copy.runs, roomIn(width, copy), measure, copy.hyphenation) };
  lastBroken.of.set(copy, broken);
  return broken;
}

/** The lines of a paragraph in a width, before any is balanced. */
export function brokenLines(copy: Copy, width: Pt, measure: Measure): readonly BrokenLine[] {
  return brokenIn(width, copy, measure).lines;
}

/** What is left of a paragraph has the lines that it had in the whole, where it has the same width: it need not be broken again. */
export function keepLines(rest: Copy, lines: readonly BrokenLine[], width: Pt): void {
  lastBroken.of.set(rest, { width, lines: [...lines] });
}

function roomIn(width: Pt, { bullet }: Copy): Pt {
  return width - (bullet?.indent ?? 0);
}

function linesOf(copy: Copy, width: Pt, measure: Measure): BrokenLine[] {
  const broken = brokenIn(width, copy, measure);
  broken.balanced ??= balancedLines(copy, broken, measure);
  return copy.divided ? endingInHyphen(broken.balanced) : broken.balanced;
}

function endingInHyphen(lines: readonly BrokenLine[]): BrokenLine[] {
  return lines.map((line, index) => (index === lines.length - 1 ? { ...line, hyphen: true } : line));
}

function balancedLines(copy: Copy, { width, lines }: Broken, measure: Measure): BrokenLine[] {
  const room = roomIn(width, copy);
  if (lines.length < 2) return lines;
  if (copy.balance === 'even') return narrowest(copy, room, lines, measure);
  if (isRunt(lines, copy)) return withoutRunt(copy, room, lines, measure);
  return lines;
}

/** The same number of lines in the least width. */
function narrowest(copy: Copy, room: Pt, lines: BrokenLine[], measure: Measure): BrokenLine[] {
  let low = room / lines.length;
  let high = room;
  let best = lines;
  while (high - low > 2) {
    const middle = (low + high) / 2;
    const tried = breakLines(copy.runs, middle, measure, copy.hyphenation);
    if (tried.length === lines.length && !cutsWords(tried)) {
      best = tried;
      high = middle;
    } else low = middle;
  }
  return best;
}

/** Narrows the measure by up to a third until the last line has company, with as many lines. */
function withoutRunt(copy: Copy, room: Pt, lines: BrokenLine[], measure: Measure): BrokenLine[] {
  for (let share = 0.97; share > 0.66; share -= 0.03) {
    const tried = breakLines(copy.runs, room * share, measure, copy.hyphenation);
    if (tried.length !== lines.length || cutsWords(tried)) return lines;
    if (!isRunt(tried, copy)) return tried;
  }
  return lines;
}

function cutsWords(lines: readonly BrokenLine[]): boolean {
  return lines.some(({ cut }) => cut);
}

function isRunt(lines: readonly BrokenLine[], copy: Copy): boolean {
  const text = (lines.at(-1)?.pieces ?? [])
    .map((piece) => piece.text)
    .join('')
    .trim();
  return text.length < 10 && !text.includes(' ') && !copy.runs.some((run) => run.text.includes('\n'));
}

function heightOf(copies: readonly Copy[], broken: readonly (readonly BrokenLine[])[]): Pt {
  return copies.reduce(
    (sum, copy, index) => sum + (index > 0 ? (copy.spaceBefore ?? 0) : 0) + (broken[index]?.length ?? 0) * copy.leading,
    0,
  );
}

function place(copy: Copy, lines: readonly BrokenLine[], box: Box, top: Pt, measure: Measure): TextParagraph {
  const indent = copy.bullet?.indent ?? 0;
  const hang = copy.bullet?.hang ?? indent;
  const align = copy.align ?? 'left';
  const first = copy.runs[0]?.style;
  const placed = lines.map((line, index) => {
    const style = copy.runs[line.pieces[0]?.run ?? 0]?.style ?? first;
    const shift =
      style === undefined ? copy.leading : baselineShift(largest(copy, line) ?? style, copy.leading, measure);
    return placeLine(
      line,
      box.x + indent + offset(align, box.w - indent, line.width),
      top + index * copy.leading + shift,
    );
  });
  const baseline = placed[0]?.baseline ?? top + copy.leading;
  return {
    runs: copy.runs,
    lines: placed,
    align,
    leading: copy.leading,
    spaceBefore: copy.spaceBefore ?? 0,
    ...(copy.bullet === undefined ? {} : { bullet: { ...copy.bullet, hang, x: box.x + indent - hang, baseline } }),
    ...(copy.tag === undefined ? {} : { tag: copy.tag }),
  };
}

/** A line of several sizes stands on the baseline of the largest. */
function largest(copy: Copy, line: BrokenLine): TextStyle | undefined {
  if (copy.runs.length === 1) return copy.runs[0]?.style;
  return line.pieces
    .map((piece) => copy.runs[piece.run]?.style)
    .reduce(
      (best, style) => (style !== undefined && (best === undefined || style.size > best.size) ? style : best),
      undefined,
    );
}

/** A hyphen that is drawn and not said is a soft hyphen to whoever reads the text. */
function placeLine(line: BrokenLine, left: Pt, baseline: Pt): Line {
  let x = left;
  const pieces = line.pieces.map((piece, index) => {
    const divided = line.hyphen && index === line.pieces.length - 1;
    const w = divided ? left + line.width - x : piece.w;
    const text = withoutSoftHyphen(piece.text);
    const placed = { run: piece.run, text: divided ? `${text}${SOFT_HYPHEN}` : text, x, w };
    x += w;
    return placed;
  });
  return { baseline, pieces };
}

function offset(align: 'left' | 'centre' | 'right', room: Pt, width: Pt): Pt {
  if (align === 'left') return 0;
  return align === 'centre' ? (room - width) / 2 : room - width;
}
