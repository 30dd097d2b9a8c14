/** The words of a plot: the names of its rows, and the ends of its bars. */
import { bothEnds, type EndsPlace } from '../../charts/ends.js';
import type { ChartRow } from '../../document/types.js';
import { cutLabel, endsLeftOut, longLabel } from '../../messages/layout.js';
import { type LayoutContext, plainText } from '../context.js';
import type { PlotBar, Pt, TextStyle } from '../scene.js';
import { breakLines } from '../text/break.js';
import { ellipsis } from '../text/split.js';
import { withoutSoftHyphen } from '../text/units.js';
import { text } from './slide.js';

/** From the top of a letter to the bottom of another, in sizes: what two lines need besides their distance. */
const LETTERS = 0.95;
/** Between two lines and a rule between two rows, and between them and the two lines of the row above. */
const BESIDE_RULE: Pt = 1;
const BELOW_TWO: Pt = 4;

/** Ends that have no room beside their bar in any size are left out: the role's own slide says them. */
export function plotLabels(
  row: ChartRow,
  place: EndsPlace | undefined,
  context: LayoutContext,
): Pick<PlotBar, 'from' | 'to' | 'labels'> {
  if (place === undefined) {
    context.report(endsLeftOut(row, plainText(row.label)));
    return { from: '', to: '', labels: 'outside' };
  }
  if (place === 'inside' || place === 'outside') return { from: row.from, to: row.to, labels: place };
  const both = bothEnds(row);
  return place === 'left' ? { from: both, to: '', labels: 'outside' } : { from: '', to: both, labels: 'outside' };
}

/** At most two lines: the whole title heads the role's own slide. */
export function chartLabel(row: ChartRow, width: Pt, context: LayoutContext): string {
  const words = plainText(row.label).replace(/\n/g, ' ');
  return ellipsis(words, (candidate) => context.measure.width(candidate, text(16)) <= 2 * width - 40);
}

/** Two lines, as high as their letters; where a row has no room for them, or the row above leaves none, one. */
export function drawnLabels(
  rows: readonly ChartRow[],
  style: TextStyle,
  room: { readonly w: Pt; readonly h: Pt },
  context: LayoutContext,
): readonly (readonly string[])[] {
  const { ascent, descent } = context.measure.face(style);
  const free = room.h - (ascent + descent + LETTERS) * style.size;
  const labels: (readonly string[])[] = [];
  for (const row of rows) {
    const most = free >= (labels.at(-1)?.length === 2 ? BELOW_TWO : BESIDE_RULE) ? 2 : 1;
    labels.push(drawnLabel(row, style, room.w, most, context));
  }
  return labels;
}

function drawnLabel(row: ChartRow, style: TextStyle, w: Pt, most: number, context: LayoutContext): readonly string[] {
  const broken = (words: string) => breakLines([{ text: words, style }], w, context.measure);
  const words = plainText(row.label).replace(/\n/g, ' ');
  return broken(ellipsis(words, (candidate) => broken(candidate).length <= most)).map(({ pieces, hyphen }) => {
    const line = pieces.map((piece) => piece.text).join('');
    return hyphen ? `${line}\u00ad` : withoutSoftHyphen(line.trimEnd());
  });
}

/** The lines of a label, after a word about those that are not its title on one line. */
export function tellLong(row: ChartRow, lines: readonly string[], context: LayoutContext): readonly string[] {
  if (lines.at(-1)?.endsWith('…')) context.report(cutLabel(row, plainText(row.label)));
  else if (lines.length > 1) context.report(longLabel(row, plainText(row.label)));
  return lines;
}
