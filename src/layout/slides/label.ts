/** Words in a frame that cannot grow: smaller where they are long, then cut, and it is said. The whole stands on a slide of its own. */
import type { Diagnostic } from '../../diagnostic.js';
import type { ChartRow, Inlines, Section } from '../../document/types.js';
import { cutLabel, cutTier } from '../../messages/layout.js';
import { type LayoutContext, plainText } from '../context.js';
import { fittingSize, wordsHeight } from '../fit.js';
import type { Pt, TextStyle } from '../scene.js';
import { ellipsis } from '../text/split.js';

export interface Label {
  readonly words: Inlines;
  readonly size: Pt;
}

/** The frame, the style at its largest size, and the sizes that will do, largest first; `leading` is in sizes. */
export interface LabelFrame {
  readonly w: Pt;
  readonly h: Pt;
  readonly style: TextStyle;
  readonly leading: number;
  readonly sizes: readonly Pt[];
}

/** The name of a role beside its bar. */
export function rowLabel(row: ChartRow, frame: LabelFrame, context: LayoutContext): Label {
  return labelIn(row.label, frame, context, (whole) => cutLabel(row, whole));
}

/** The name of a tier beside its roles. */
export function tierLabel(name: Inlines, section: Section, frame: LabelFrame, context: LayoutContext): Label {
  return labelIn(name, frame, context, (whole) => cutTier(section, whole));
}

function labelIn(
  label: Inlines,
  { w, h, style, leading, sizes }: LabelFrame,
  context: LayoutContext,
  cut: (whole: string) => Diagnostic,
): Label {
  const size = fittingSize(label, style, leading, sizes, { w, h }, context);
  const fits = (words: Inlines): boolean => wordsHeight(words, { ...style, size }, leading, w, context) <= h + 0.5;
  if (fits(label)) return { words: label, size };
  const whole = plainText(label).replace(/\n/g, ' ');
  context.report(cut(whole));
  return { words: [{ text: ellipsis(whole, (candidate) => fits([{ text: candidate }])) }], size };
}
