/** What all pages on paper share: size, grid, styles, furniture. */
import type { Colour } from '../../theme/types.js';
import type { LateItem, LayoutContext } from '../context.js';
import type { Item, Pt, TextItem, TextStyle } from '../scene.js';
import { setText } from '../text/set.js';
import { ellipsis } from '../text/split.js';

/** ISO 216. */
export const A4 = { w: 595.28, h: 841.89 } as const;
export const LEFT = 57.64;
export const WIDTH = 480;
/** The widest line of reading text. */
export const TEXT_WIDTH = 439;
/** Labels hang in three columns of the grid, their text in the other nine. */
export const LABEL_WIDTH = 111;
export const HANG_X = 180.64;
export const HANG_WIDTH = 357;
export const TOP = 60;
export const BOTTOM = 780;

const FOOT_Y = 794;

export function bold(size: Pt, colour: Colour = 'ink', tracking?: Pt): TextStyle {
  return { font: 'heading', size, bold: true, colour, ...(tracking === undefined ? {} : { tracking }) };
}

export function text(size: Pt, colour: Colour = 'ink'): TextStyle {
  return { font: 'body', size, bold: false, colour };
}

export const H1 = { style: bold(28, 'ink', -0.6), leading: 34 } as const;
export const H2 = { style: bold(18, 'ink', -0.2), leading: 22 } as const;
export const H3 = { style: bold(13), leading: 18 } as const;
export const BODY = { style: text(12), leading: 18 } as const;

/** A page before it is settled. */
export interface PageDraft {
  readonly items: (Item | LateItem)[];
  /** Covers have none. */
  readonly furniture: boolean;
}

export function pageFurniture(number: number, context: LayoutContext): TextItem[] {
  const style = text(10, 'ink2');
  const words = ellipsis(context.document.footer, (candidate) => context.measure.width(candidate, style) <= 360);
  return [
    line(words, LEFT, 360, 'left', 'footer', style, context),
    line(String(number), 437.64, 100, 'right', 'number', style, context),
  ];
}

function line(
  words: string,
  x: Pt,
  w: Pt,
  align: 'left' | 'right',
  furniture: 'footer' | 'number',
  style: TextStyle,
  context: LayoutContext,
): TextItem {
  const box = { x, y: FOOT_Y, w, h: 16 };
  const set = setText([{ runs: [{ text: words, style }], leading: 16, align }], box, context.measure);
  return {
    kind: 'text',
    name: furniture === 'footer' ? 'Footer' : 'Page number',
    box,
    anchor: 'top',
    paragraphs: set.paragraphs,
    furniture,
  };
}
