/** The pay of a role in large type, on one line in the largest size that has room for it. */
import type { Inlines } from '../../document/types.js';
import { runsOf } from '../context.js';
import type { Box, Pt, TextItem } from '../scene.js';
import { textItem } from '../text/item.js';
import { type Copy, setText, textHeight } from '../text/set.js';
import { bold, type PageContext, text } from './page.js';
import type { Paper } from './paper.js';

export interface PayFigure {
  /** Of its widest line. */
  readonly w: Pt;
  readonly h: Pt;
  draw(box: Pick<Box, 'x' | 'y'>): TextItem;
}

/** The figure at its largest, with the size of the words beside it (their size is kept where there is room). */
export interface PayStyle {
  readonly size: Pt;
  readonly leading: Pt;
  readonly unit: Pt;
  readonly tracking: Pt;
}

/** Shares of the size that are tried in turn. */
const SHARES = [1, 0.85, 0.7, 0.6];

export function payFigure(words: Inlines, style: PayStyle, tag: number | undefined, context: PageContext): PayFigure {
  const { measure, paper } = context;
  const inShare = (share: number): Copy => ({
    runs: runsOf(words, bold(style.size * share, 'ink', style.tracking), text(style.unit)),
    leading: style.leading * share,
    ...(tag === undefined ? {} : { tag }),
  });
  const copies = SHARES.map(inShare);
  const isOneLine = (copy: Copy): boolean => textHeight([copy], paper.width, measure) <= copy.leading;
  const copy = copies.find(isOneLine) ?? inShare(Math.min(...SHARES));
  const { width, height } = setText([copy], { x: 0, y: 0, w: paper.width, h: 0 }, measure);
  const w = Math.min(paper.width, width + 1);
  return {
    w,
    h: height,
    draw({ x, y }) {
      return textItem('Pay', [copy], { x, y, w, h: height }, context);
    },
  };
}

/** From the bar's start, or up to its end where that leaves the page. */
export function overBar(w: Pt, from: Pt, to: Pt, { left, width }: Paper): Pt {
  return from + w <= left + width ? from : Math.max(left, to - w);
}
