/** An index: terms in columns, each with the numbers of its pages, or with a line for each place where it is told of. */
import type { Index, IndexEntry, Inlines, SectionLink } from '../../../document/types.js';
import { type LateItem, linked, plainText, runsOf } from '../../context.js';
import type { Pt, Run, TextStyle } from '../../scene.js';
import { textItem } from '../../text/item.js';
import { type Copy, textHeight } from '../../text/set.js';
import { ellipsis } from '../../text/split.js';
import { columnsPiece } from '../balanced-columns.js';
import { type Flowable, pile, textPiece, wholePiece } from '../flow.js';
import { bold, type PageContext, text } from '../page.js';

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
  return [columnsPiece(pieces, { count, width, gutter: GUTTER, before: BEFORE, line: paper.type.entry.leading })];
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

/** Of a term, and of a place's words: where they are told of, all of them stand. */
const LINES = 6;

function shortened(words: Inlines, style: TextStyle, width: Pt, context: PageContext): Inlines {
  const fits = (said: string): boolean =>
    textHeight([{ runs: [{ text: said, style }], leading: 1 }], width, context.measure) <= LINES;
  const said = plainText(words);
  return fits(said) ? words : [{ ...words[0], text: ellipsis(said, fits) }];
}

/** A term, and below it each place by its words, with its page at the right. */
function namedPieces({ term, links }: IndexEntry, item: number, context: PageContext): Flowable[] {
  const { left, width, type } = context.paper;
  const { size, leading } = type.entry;
  const style = { ...text(size), bold: true };
  const shown = shortened(term, style, width, context);
  const termOf = (tag?: number): Flowable => {
    const copy: Copy = {
      runs: runsOf(shown, style),
      leading,
      ...(tag !== undefined && { tag }),
    };
    return textPiece([copy], left, width, BETWEEN, context, { keepWithNext: true, name: 'Index term' });
  };
  const body = (tag: number): Flowable[] =>
    links.map((link) => linePiece(link, context.tags.add('Reference', tag), context));
  const head = termOf(context.tags.add('Lbl', item));
  // Said again at the head of a column for those who see it: who hears it is in the list still.
  const again = termOf();
  const lines = body(context.tags.add('LBody', item));
  return [head, ...lines.map((line, index) => (index === 0 ? line : { ...line, again: pile([again, line]) }))];
}

function linePiece({ target, text: words }: SectionLink, tag: number, context: PageContext): Flowable {
  const { left, width, type } = context.paper;
  const { size, leading } = type.entry;
  const indent = size;
  const room = width - NUMBER - indent;
  const shown = shortened(words, text(size), room, context);
  // The space keeps the number apart from the words when the text is extracted.
  const spaced = linked({ target, text: [...shown, { text: ' ' }] });
  const copy: Copy = { runs: runsOf(spaced, text(size)), leading, tag };
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
  const strong = { ...style, bold: true };
  const shown = shortened(term, strong, width, context);
  const pieces: Flowable[] = [];
  for (let start = 0; start < links.length; start += TOGETHER) {
    const part = links.slice(start, start + TOGETHER);
    const copyOf = (): Copy => ({
      runs: [
        ...(start === 0 ? runsOf([...shown, { text: ' ' }], strong) : []),
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
