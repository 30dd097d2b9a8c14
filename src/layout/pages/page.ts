/** What all pages on paper share: size, grid, styles, furniture. */
import { languageOf } from '../../language.js';
import type { Colour } from '../../theme/types.js';
import type { LateItem, LayoutContext } from '../context.js';
import type { Item, Pt, TextItem, TextStyle } from '../scene.js';
import { textItem } from '../text/item.js';
import { ellipsis } from '../text/split.js';
import { transformItem } from '../transform.js';
import type { Paper } from './paper.js';

/** The context of pages on paper. */
export interface PageContext extends LayoutContext {
  readonly paper: Paper;
}

/** Figures on paper are of one width, and not kerned: they stand under each other, and a comma keeps its room. */
export function bold(size: Pt, colour: Colour = 'ink', tracking?: Pt): TextStyle {
  return { font: 'heading', size, bold: true, colour, tabular: true, ...(tracking === undefined ? {} : { tracking }) };
}

export function text(size: Pt, colour: Colour = 'ink'): TextStyle {
  return { font: 'body', size, bold: false, colour, tabular: true };
}

/** By which language words are divided at a line's end: no English ones in summaries and in large print, where they read worse. */
export function hyphenation({ document, paper }: PageContext, use: 'text' | 'summary' = 'text'): string | undefined {
  const isRead = paper.large || use === 'summary';
  return isRead && languageOf(document.language) === 'en' ? undefined : document.language;
}

/** A page before it is settled. */
export interface PageDraft {
  readonly items: (Item | LateItem)[];
  /** Covers have none. */
  readonly furniture: boolean;
}

/** What is drawn, so much further right. */
export function moved(item: PageDraft['items'][number], by: Pt): PageDraft['items'][number] {
  const move = { x: (x: Pt) => x + by, y: (y: Pt) => y, scale: 1 };
  return typeof item === 'function' ? () => transformItem(item(), move) : transformItem(item, move);
}

export function pageFurniture(number: number, context: PageContext): TextItem[] {
  const { left, width, type } = context.paper;
  const style = text(type.furniture.size, 'ink2');
  const room = width - 60;
  const words = ellipsis(context.document.footer, (candidate) => context.measure.width(candidate, style) <= room);
  return [
    line(words, left, room, 'left', 'footer', style, context),
    line(String(number), left + width - 56, 56, 'right', 'number', style, context),
  ];
}

function line(
  words: string,
  x: Pt,
  w: Pt,
  align: 'left' | 'right',
  furniture: 'footer' | 'number',
  style: TextStyle,
  context: PageContext,
): TextItem {
  const { leading } = context.paper.type.furniture;
  const box = { x, y: context.paper.footY, w, h: leading };
  const copy = { runs: [{ text: words, style }], leading, align };
  return { ...textItem(furniture === 'footer' ? 'Footer' : 'Page number', [copy], box, context), furniture };
}
