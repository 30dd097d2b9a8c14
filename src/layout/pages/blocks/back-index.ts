/** An index: terms in columns, each with the numbers of its pages, or with a line for each place where it is told of. */
import type { Index, IndexEntry, SectionLink } from '../../../document/types.js';
import { type LateItem, linked, runsOf } from '../../context.js';
import type { Pt, Run } from '../../scene.js';
import { textItem } from '../../text/item.js';
import { type Copy, textHeight } from '../../text/set.js';
import { type Flowable, pile, textPiece, totalHeight, wholePiece } from '../flow.js';
import { bold, moved, type PageContext, text } from '../page.js';

const GUTTER: Pt = 24;
const BEFORE: Pt = 18;
const BEFORE_LETTER: Pt = 14;
/** Between a term and the next. */
const BETWEEN: Pt = 6;
/** Between the lines under a term, of which some have two lines themselves. */
const BETWEEN_LINES: Pt = 3;
/** The column of a page's number, beside the words of a link. */
const NUMBER: Pt = 34;
/** Of a page that has yet to be laid: the index stands before what it tells of. */
const UNKNOWN = '000';
/** Numbers of one term that stay together. */
const TOGETHER = 60;

export function indexPieces(block: Index, sect: number, context: PageContext): Flowable[] {
  const { paper } = context;
  const { size } = paper.type.entry;
  const least = size * (block.named ? 18 : 11);
  const count = Math.max(1, Math.floor((paper.width + GUTTER) / (least + GUTTER)));
  const width = (paper.width - GUTTER * (count - 1)) / count;
  const column = { ...context, paper: { ...paper, width, textWidth: width } };
  const pieces = block.groups.flatMap(({ letter, entries }) => {
    const head = letter === undefined ? [] : [letterPiece(letter, sect, column)];
    const list = context.tags.add('L', sect, { numbering: 'None' });
    const terms = entries.flatMap((entry) => {
      const item = context.tags.add('LI', list);
      return block.named ? namedPieces(entry, item, column) : numberPieces(entry, item, column);
    });
    return [...head, ...terms];
  });
  return [columnsPiece(pieces, { count, width, before: BEFORE }, context)];
}

function letterPiece(letter: string, sect: number, context: PageContext): Flowable {
  const { left, width, type } = context.paper;
  const copy: Copy = {
    runs: [{ text: letter, style: bold(type.h3.size) }],
    leading: type.h3.leading,
    tag: context.tags.add('H2', sect),
  };
  return textPiece([copy], left, width, BEFORE_LETTER, context, { keepWithNext: true, name: 'Letter' });
}

/** A term, and below it each place by its words, with its page at the right. */
function namedPieces({ term, links }: IndexEntry, item: number, context: PageContext): Flowable[] {
  const { left, width, type } = context.paper;
  const { size, leading } = type.entry;
  const termOf = (tag?: number): Flowable => {
    const copy: Copy = {
      runs: runsOf(term, { ...text(size), bold: true }),
      leading,
      ...(tag !== undefined && { tag }),
    };
    const piece = textPiece([copy], left, width, BETWEEN, context, { keepWithNext: true, name: 'Index term' });
    return wholeOf(piece);
  };
  const body = (tag: number): Flowable[] =>
    links.map((link) => linePiece(link, context.tags.add('Reference', tag), context));
  const head = termOf(context.tags.add('Lbl', item));
  // Said again at the head of a column for those who see it: who hears it is in the list still.
  const again = termOf();
  const lines = body(context.tags.add('LBody', item));
  return [head, ...lines.map((line, index) => (index === 0 ? line : { ...line, again: pile([again, line]) }))];
}

/** Not divided: it is never high. */
function wholeOf({ height, before, keepWithNext, draw }: Flowable): Flowable {
  return { height, before, ...(keepWithNext && { keepWithNext }), draw };
}

function linePiece({ target, text: words }: SectionLink, tag: number, context: PageContext): Flowable {
  const { left, width, type } = context.paper;
  const { size, leading } = type.entry;
  // The space keeps the number apart from the words when the text is extracted.
  const spaced = linked({ target, text: [...words, { text: ' ' }] });
  const copy: Copy = { runs: runsOf(spaced, text(size)), leading, tag };
  const indent = size;
  const room = width - NUMBER - indent;
  const height = textHeight([copy], room, context.measure);
  return wholePiece(height, BETWEEN_LINES, (y) => {
    const number: LateItem = () => {
      const runs = [{ text: pageOf(target, context), style: text(size) }];
      const box = { x: left + width - NUMBER, y: y + height - leading, w: NUMBER, h: leading };
      return textItem('Page number', [{ runs, leading, align: 'right', tag }], box, context);
    };
    return [textItem('Index line', [copy], { x: left + indent, y, w: room, h: height }, context), number];
  });
}

/** A term with the numbers of its pages, each a link to the first of its places there. */
function numberPieces({ term, links }: IndexEntry, item: number, context: PageContext): Flowable[] {
  const { left, width, type } = context.paper;
  const { size, leading } = type.entry;
  const tag = context.tags.add('LBody', item);
  const style = text(size);
  const pieces: Flowable[] = [];
  for (let start = 0; start < links.length; start += TOGETHER) {
    const part = links.slice(start, start + TOGETHER);
    const copyOf = (): Copy => ({
      runs: [
        ...(start === 0 ? runsOf([...term, { text: ' ' }], { ...style, bold: true }) : []),
        ...numbersOf(part, context).flatMap(({ target, number }, index): Run[] => [
          ...(index > 0 ? [{ text: ', ', style: text(size, 'ink2') }] : []),
          { text: number, style, href: `#${target}` },
        ]),
      ],
      leading,
      tag,
    });
    const height = textHeight([copyOf()], width, context.measure);
    pieces.push(
      wholePiece(height, start === 0 ? BETWEEN : 0, (y) => [
        () => textItem('Index line', [copyOf()], { x: left, y, w: width, h: height }, context),
      ]),
    );
  }
  return pieces;
}

/** Rising, each page once. */
function numbersOf(links: readonly SectionLink[], context: PageContext): readonly { target: string; number: string }[] {
  const places = links.map(({ target }) => ({ target, number: pageOf(target, context) }));
  const found = new Map<string, { target: string; number: string }>();
  for (const place of places) {
    const key = place.number === UNKNOWN ? place.target : place.number;
    if (!found.has(key)) found.set(key, place);
  }
  return [...found.values()].sort((a, b) => Number(a.number) - Number(b.number));
}

function pageOf(target: string, context: PageContext): string {
  return String(context.pageOf(target) ?? UNKNOWN);
}

interface Columns {
  readonly count: number;
  readonly width: Pt;
  readonly before: Pt;
}

/** Pieces in columns of like height, which are divided where a page ends. */
function columnsPiece(pieces: readonly Flowable[], form: Columns, context: PageContext): Flowable {
  const { leading } = context.paper.type.entry;
  const { columns } = balanced(pieces, form.count, leading);
  return {
    ...drawn(columns, form),
    split(room, wholePage) {
      const { columns: taken, rest } = filled(pieces, form.count, room);
      const few = room < leading * 6 || taken.length < form.count;
      if (rest.length === 0 || (few && !wholePage)) return undefined;
      return { first: drawn(taken, form), rest: columnsPiece(rest, { ...form, before: 0 }, context) };
    },
  };
}

function drawn(columns: readonly (readonly Flowable[])[], { width, before }: Columns): Flowable {
  const piles = columns.map(pile);
  return wholePiece(Math.max(...piles.map(({ height }) => height)), before, (y) =>
    piles.flatMap((one, column) => one.draw(y).map((item) => moved(item, (width + GUTTER) * column))),
  );
}

/** The lowest columns that hold all, to a line. */
function balanced(pieces: readonly Flowable[], count: number, step: Pt): Filled {
  for (let room = totalHeight(pieces) / count; ; room += step) {
    const all = filled(pieces, count, room);
    if (all.rest.length === 0) return all;
  }
}

interface Filled {
  readonly columns: readonly (readonly Flowable[])[];
  readonly rest: readonly Flowable[];
}

/** Columns of a height, and what they do not hold. What goes on in a column says again what it belongs to. */
function filled(pieces: readonly Flowable[], count: number, room: Pt): Filled {
  const columns: (readonly Flowable[])[] = [];
  let start = 0;
  while (columns.length < count && start < pieces.length) {
    const column = columnFrom(pieces, start, room);
    if (column.length === 0) break;
    columns.push(column);
    start += column.length;
  }
  return { columns, rest: pieces.slice(start) };
}

/** No column ends with what heads the next piece. */
function columnFrom(pieces: readonly Flowable[], start: number, room: Pt): readonly Flowable[] {
  const column: Flowable[] = [];
  let height = 0;
  let kept = 0;
  for (let index = start; index < pieces.length; index += 1) {
    const piece = pieces[index];
    const placed = index === start ? (piece?.again ?? piece) : piece;
    if (placed === undefined) break;
    height += placed.height + (index === start ? 0 : placed.before);
    if (height > room + 0.01) break;
    column.push(placed);
    if (!placed.keepWithNext || index === pieces.length - 1) kept = column.length;
  }
  return column.slice(0, kept);
}
