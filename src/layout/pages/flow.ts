/** Flowing blocks down pages: what belongs together stays together, what is too high is divided. */
import type { LateItem, LayoutContext } from '../context.js';
import type { Item, Pt } from '../scene.js';
import { textItem } from '../text/item.js';
import { type Copy, textHeight } from '../text/set.js';
import { strands, takeCopies } from '../text/split.js';

/** A piece of a flow, already set in its width. */
export interface Flowable {
  readonly height: Pt;
  /** Space above, not taken at the top of a page. */
  readonly before: Pt;
  /** Never the last on a page: a heading, or what the next piece should not stand without. */
  readonly keepWithNext?: boolean;
  /** Running text: divided wherever a page ends. Other pieces are only where they are high. */
  readonly runs?: true;
  /** The same where it begins a page: with the head of what goes on there. */
  readonly again?: Flowable;
  /** What heads a page that it begins, where the section's title is not true of it. */
  readonly finding?: string | undefined;
  draw(y: Pt): (Item | LateItem)[];
  /** What fits in the room, and the rest; nothing where no part fits. Absent: the piece stays whole. */
  split?(room: Pt, wholePage: boolean): { first: Flowable; rest: Flowable } | undefined;
}

/** A page, and from which height to its bottom it is free. */
export interface Room {
  readonly y: Pt;
  readonly top: Pt;
  readonly bottom: Pt;
}

/** Where a flow puts its pieces. */
export interface Sheet extends Room {
  y: Pt;
  put(items: readonly (Item | LateItem)[]): void;
  next(): void;
  /** Heads the current page, if anything does, in place of the section's title. */
  head?(finding: string): void;
}

export function flow(pieces: readonly Flowable[], sheet: Sheet): void {
  const queue = [...pieces];
  while (queue.length > 0) {
    const atTop = sheet.y <= sheet.top + 0.01;
    const [head] = queue;
    if (atTop && head?.again !== undefined)
      queue[0] = head.keepWithNext ? { ...head.again, keepWithNext: true } : head.again;
    const chain = keptTogether(queue, sheet);
    const height = chainHeight(chain, sheet);
    if (sheet.y + height <= sheet.bottom + 0.01) {
      for (const piece of chain) place(piece, sheet);
      queue.splice(0, chain.length);
      continue;
    }
    const divided = dividedChain(chain, sheet, atTop);
    if (divided !== undefined) {
      for (const piece of divided.first) place(piece, sheet);
      queue.splice(0, chain.length, ...divided.rest);
      sheet.next();
    } else if (atTop) {
      for (const piece of chain) place(piece, sheet);
      queue.splice(0, chain.length);
    } else sheet.next();
  }
}

/** Whether a flow puts anything on what is left of a page, or goes on to the next at once. */
export function beginsOn(pieces: readonly Flowable[], room: Room): boolean {
  const chain = keptTogether(pieces, room);
  return room.y + chainHeight(chain, room) <= room.bottom + 0.01 || dividedChain(chain, room, false) !== undefined;
}

/** A chain in two where the page ends: in its last piece or, where that stays whole, in a high one before it. */
function dividedChain(chain: readonly Flowable[], sheet: Room, atTop: boolean): Divided | undefined {
  const divided = dividedWhere(chain, sheet, atTop, (index) => atTop && index === 0);
  // No page holds it: a line that stands alone is less of a fault than one below the foot of the page.
  return divided ?? (atTop ? dividedWhere(chain, sheet, atTop, () => true) : undefined);
}

type Divided = Record<'first' | 'rest', readonly Flowable[]>;

/** `anyhow`: which piece is divided even where a line of it then stands alone. */
function dividedWhere(
  chain: readonly Flowable[],
  sheet: Room,
  atTop: boolean,
  anyhow: (index: number) => boolean,
): Divided | undefined {
  const last = chain.length - 1;
  for (let index = last; index >= 0; index -= 1) {
    const piece = chain[index];
    const lead = chain.slice(0, index);
    const before = atTop && index === 0 ? 0 : (piece?.before ?? 0);
    const free = sheet.bottom - sheet.y - chainHeight(lead, sheet) - before;
    // A part of what would fit goes along with what it may not be parted from.
    const room = index === last ? free : Math.min(free, (piece?.height ?? 0) - 1);
    if (room <= 0) continue;
    const isWorth = index === last ? anyhow(index) || worthDividing(piece, sheet) : isHigh(piece, sheet);
    const halves = isWorth ? piece?.split?.(room, anyhow(index)) : undefined;
    if (halves === undefined) continue;
    const { keepWithNext } = piece ?? {};
    const rest = { ...halves.rest, ...(keepWithNext && { keepWithNext }) };
    return { first: [...lead, halves.first], rest: [rest, ...chain.slice(index + 1)] };
  }
  return undefined;
}

/** A piece that fits on a page of its own is only divided where it is running text, or high. */
function worthDividing(piece: Flowable | undefined, sheet: Room): boolean {
  return piece?.runs || isHigh(piece, sheet);
}

function isHigh(piece: Flowable | undefined, { top, bottom }: Room): boolean {
  return piece !== undefined && piece.height > (bottom - top) * 0.3;
}

/** The next pieces that may not be parted: headings, and what they head. Where no page holds them, as many as this one does. */
function keptTogether(queue: readonly Flowable[], sheet: Room): Flowable[] {
  const end = queue.findIndex((piece) => !piece.keepWithNext);
  const chain = queue.slice(0, end < 0 ? queue.length : end + 1);
  if (chain.length === 1 || holds(chain, sheet)) return chain;
  const over = chain.findIndex(
    (_, index) => sheet.y + chainHeight(chain.slice(0, index + 1), sheet) > sheet.bottom + 0.01,
  );
  const fitting = Math.max(1, over);
  // The next goes on with what is left of a high piece before it, rather than alone.
  const withNext = chain.slice(0, fitting + 1);
  const isDivided = dividedChain(withNext, sheet, sheet.y <= sheet.top + 0.01) !== undefined;
  return isDivided ? withNext : chain.slice(0, fitting);
}

/** Whether a page of their own holds the pieces, the last of them divided where it can be. */
function holds(chain: readonly Flowable[], { top, bottom }: Room): boolean {
  const page = { y: top, top };
  const height = chainHeight(chain, page);
  if (height <= bottom - top + 0.01) return true;
  const last = chain.at(-1);
  const room = bottom - top - (height - (last?.height ?? 0));
  const first = last?.split?.(room, true)?.first;
  return first !== undefined && first.height <= room + 0.01;
}

function chainHeight(chain: readonly Flowable[], sheet: Pick<Room, 'y' | 'top'>): Pt {
  const atTop = sheet.y <= sheet.top + 0.01;
  return chain.reduce((sum, piece, index) => sum + piece.height + (index === 0 && atTop ? 0 : piece.before), 0);
}

function place(piece: Flowable, sheet: Sheet): void {
  if (sheet.y > sheet.top + 0.01) sheet.y += piece.before;
  else if (piece.finding !== undefined) sheet.head?.(piece.finding);
  sheet.put(piece.draw(sheet.y));
  sheet.y += piece.height;
}

/** Paragraphs as one piece, divided between lines: two at least stand on each side of a page's end. */
export function textPiece(
  copies: readonly Copy[],
  x: Pt,
  w: Pt,
  before: Pt,
  context: LayoutContext,
  details: { keepWithNext?: boolean; name?: string } = {},
): Flowable {
  const height = textHeight(copies, w, context.measure);
  return {
    height,
    before,
    runs: true,
    ...(details.keepWithNext ? { keepWithNext: true } : {}),
    draw: (y) => [textItem(details.name ?? 'Text', copies, { x, y, w, h: height }, context)],
    split(room, wholePage) {
      const [taken, rest] = takeCopies(copies, w, room, context.measure, 0);
      if (rest.length === 0 || taken.length === 0) return undefined;
      const seam = [...taken.slice(-1), ...rest.slice(0, 1)].filter((copy) => !copies.includes(copy));
      if (!wholePage && (taken.at(-1)?.keepWithNext || strands(seam, w, context.measure))) return undefined;
      return {
        first: textPiece(taken, x, w, before, context, details),
        rest: textPiece(rest, x, w, 0, context, details),
      };
    },
  };
}

/**
 * At least two pieces of a series, such as a list, stand on each side of a page's end, where they are not high; of rows
 * that say much each, a first one may stand by itself. Where all are kept, a series that is not high is not parted.
 */
export function series(
  pieces: readonly Flowable[],
  { top, bottom }: Pick<Room, 'top' | 'bottom'>,
  kept: 'ends' | 'last' | 'all' = 'ends',
): Flowable[] {
  const low = (from: number, to: number): boolean => totalHeight(pieces.slice(from, to)) <= (bottom - top) * LOW;
  const last = pieces.length - 2;
  const whole = kept === 'all' && low(0, pieces.length);
  return pieces.map((piece, index) => {
    const first = index === 0 && last > 0 && kept !== 'last' && low(0, last === 1 ? 3 : 2);
    return (whole && index <= last) || first || (index === last && low(last, last + 2))
      ? { ...piece, keepWithNext: true }
      : piece;
  });
}

/**
 * What ends on a page of its own fills at least so much of it: the last pieces stay together up to there, and no less of the last one
 * is left over.
 */
export function withoutOrphan(pieces: readonly Flowable[], least: Pt): Flowable[] {
  const [last, ...before] = pieces.toReversed();
  if (last === undefined) return [];
  let height = last.height;
  const kept = before.map((piece): Flowable => {
    const lacks = least - height;
    height += piece.height;
    return lacks <= 0 ? piece : { ...leavingAtLeast(piece, lacks), keepWithNext: true };
  });
  return [...kept.toReversed(), leavingAtLeast(last, least)];
}

function leavingAtLeast(piece: Flowable, least: Pt): Flowable {
  const { split } = piece;
  if (split === undefined) return piece;
  return {
    ...piece,
    split(room, wholePage) {
      const halves = split(room, wholePage);
      const lacks = halves === undefined ? 0 : least - halves.rest.height;
      if (halves === undefined || lacks <= 0) return halves && leaving(halves, least);
      const sooner = split(halves.first.height - lacks, wholePage);
      if (sooner !== undefined && sooner.first.height < room) return leaving(sooner, least);
      return wholePage ? halves : undefined;
    },
  };
}

function leaving<Halves extends { first: Flowable; rest: Flowable }>(halves: Halves, least: Pt): Halves {
  return { ...halves, rest: leavingAtLeast(halves.rest, least) };
}

/** Of a page's height: where pieces that stay together are no higher, they leave no great gap on the page before. */
const LOW = 0.35;

export function totalHeight(pieces: readonly Flowable[]): Pt {
  return pieces.reduce((sum, piece, index) => sum + piece.height + (index > 0 ? piece.before : 0), 0);
}

/** A piece that stays whole. */
export function wholePiece(height: Pt, before: Pt, draw: (y: Pt) => (Item | LateItem)[]): Flowable {
  return { height, before, draw };
}

/** Pieces under each other, as one. */
export function pile(pieces: readonly Flowable[]): Flowable {
  return wholePiece(totalHeight(pieces), 0, (top) => {
    let y = top;
    return pieces.flatMap((piece, index) => {
      if (index > 0) y += piece.before;
      const items = piece.draw(y);
      y += piece.height;
      return items;
    });
  });
}
