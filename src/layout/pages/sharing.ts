/** Which sections share a page, and from which height on the later one stands there. */
import type { Section } from '../../document/types.js';
import type { Pt } from '../scene.js';
import type { Book } from './book.js';
import { beginsOn, type Flowable, totalHeight } from './flow.js';
import type { Paper } from './paper.js';

const BETWEEN: Pt = 44;
/** What takes less than a third of its page, or than so many lines, is short. */
const SHORT_LINES = 12;

const CHAPTERS: ReadonlySet<Section['layout']> = new Set(['agenda', 'ladder', 'list', 'steps']);
const LOOKED_UP: ReadonlySet<Section['layout']> = new Set(['list', 'steps']);
const ROLES: ReadonlySet<Section['layout']> = new Set(['role', 'catalogue']);

/**
 * Where a chapter stands on the page of the section before it: where both fit, what a reader looks up below what a reader looks up, and
 * any below what is short. What goes on begins below what is short, too.
 */
export function chapterBelow(
  { layout }: Section,
  before: Section | undefined,
  pieces: readonly Flowable[],
  book: Book,
  paper: Paper,
): Pt | undefined {
  if (before === undefined || !CHAPTERS.has(layout)) return undefined;
  const y = book.y + BETWEEN;
  const fits = y + totalHeight(pieces) <= book.bottom;
  if (fits && LOOKED_UP.has(layout) && LOOKED_UP.has(before.layout)) return y;
  const isBelowShort = (CHAPTERS.has(before.layout) || ROLES.has(before.layout)) && isShort(book, paper);
  return isBelowShort && (fits || beginsOn(pieces, { y, top: paper.top, bottom: book.bottom })) ? y : undefined;
}

/** Where a role may stand on the page of the section before it: below a short chapter. */
export function roleBelow(before: Section | undefined, book: Book, paper: Paper): Pt | undefined {
  return before !== undefined && CHAPTERS.has(before.layout) && isShort(book, paper) ? book.y + BETWEEN : undefined;
}

/** Whether what stands on a page leaves most of it to what follows. */
function isShort({ y }: Book, { top, bottom, type }: Paper): boolean {
  return y - top < Math.max(SHORT_LINES * type.body.leading, (bottom - top) / 3);
}
