/** Which sections share a page, and from which height on the later one stands there. */
import type { Section } from '../../document/types.js';
import type { Pt } from '../scene.js';
import type { Book } from './book.js';
import { beginsOn, type Flowable, totalHeight } from './flow.js';
import type { Paper } from './paper.js';

const BETWEEN: Pt = 44;
/** What takes less than a third of its page, or than so many lines, is short. */
const SHORT_LINES = 12;

type Kind = Pick<Section, 'layout'>;

const CHAPTERS: ReadonlySet<Section['layout']> = new Set(['agenda', 'ladder', 'list', 'steps']);
const LOOKED_UP: ReadonlySet<Section['layout']> = new Set(['list', 'steps']);
const ROLES: ReadonlySet<Section['layout']> = new Set(['role', 'catalogue']);

/**
 * Where a chapter stands on the page of the section before it: what a reader looks up below what a reader looks up, and any below what is
 * short, where both fit. What is looked up goes on from there, too; no chart begins on a page that is not its own.
 */
export function chapterBelow(
  { layout }: Kind,
  before: Kind | undefined,
  pieces: readonly Flowable[],
  book: Book,
  paper: Paper,
): Pt | undefined {
  if (before === undefined || !CHAPTERS.has(layout)) return undefined;
  const y = book.y + BETWEEN;
  const fits = y + totalHeight(pieces) <= book.bottom;
  const isLookedUp = LOOKED_UP.has(layout);
  if (!isShort(book, paper)) return fits && isLookedUp && LOOKED_UP.has(before.layout) ? y : undefined;
  if (fits) return CHAPTERS.has(before.layout) || ROLES.has(before.layout) ? y : undefined;
  const goesOn = isLookedUp && (LOOKED_UP.has(before.layout) || ROLES.has(before.layout));
  return goesOn && beginsOn(pieces, { y, top: paper.top, bottom: book.bottom }) ? y : undefined;
}

/** Where a role may stand on the page of the section before it: below a short chapter. */
export function roleBelow(before: Kind | undefined, book: Book, paper: Paper): Pt | undefined {
  return before !== undefined && CHAPTERS.has(before.layout) && isShort(book, paper) ? book.y + BETWEEN : undefined;
}

/** Whether what stands on a page leaves most of it to what follows. */
function isShort({ y }: Book, { top, bottom, type }: Paper): boolean {
  return y - top < Math.max(SHORT_LINES * type.body.leading, (bottom - top) / 3);
}
