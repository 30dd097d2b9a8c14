/** The name of a role beside its bar: smaller where it is long, then cut; the whole title heads the role's own slide. */
import type { Inlines, RangeRow } from '../../document/types.js';
import { cutLabel } from '../../messages/layout.js';
import { type LayoutContext, plainText, runsOf } from '../context.js';
import type { Pt, TextStyle } from '../scene.js';
import { textHeight } from '../text/set.js';
import { ellipsis } from '../text/split.js';
import { fittingSize } from './slide.js';

export interface RowLabel {
  readonly words: Inlines;
  readonly size: Pt;
}

/** What fits in a box, in the largest of the sizes that will do; `leading` is in sizes. */
export function rowLabel(
  row: RangeRow,
  style: TextStyle,
  leading: number,
  sizes: readonly Pt[],
  box: { w: Pt; h: Pt },
  context: LayoutContext,
): RowLabel {
  const size = fittingSize(row.label, style, leading, sizes, box, context);
  const fits = (words: Inlines): boolean => {
    const runs = runsOf(words, { ...style, size });
    return textHeight([{ runs, leading: size * leading }], box.w, context.measure) <= box.h + 0.5;
  };
  if (fits(row.label)) return { words: row.label, size };
  const words = plainText(row.label).replace(/\n/g, ' ');
  context.report(cutLabel(row, words));
  return { words: [{ text: ellipsis(words, (candidate) => fits([{ text: candidate }])) }], size };
}
