/** The contents: a row a section, with the number of its page. */
import type { Contents } from '../../../document/types.js';
import { rule } from '../../charts/bar.js';
import { type LateItem, linked, runsOf } from '../../context.js';
import type { Box, Pt } from '../../scene.js';
import { textItem } from '../../text/item.js';
import { type Copy, textHeight } from '../../text/set.js';
import { takeCopies } from '../../text/split.js';
import { type Flowable, series } from '../flow.js';
import { type PageContext, text } from '../page.js';

export function contentsPieces(block: Contents, sect: number, context: PageContext): Flowable[] {
  const { size, leading } = context.paper.type.contents;
  const toc = context.tags.add('TOC', sect);
  const rows = block.entries.map((entry, index) => {
    const item = context.tags.add('TOCI', toc);
    const tag = context.tags.add('Reference', item);
    // The space keeps the number apart from the words when the text is extracted.
    const copy: Copy = { runs: runsOf([...linked(entry), { text: ' ' }], text(size)), leading, tag };
    const place = { before: index === 0 ? 18 : 0, last: index === block.entries.length - 1 };
    return rowPiece([copy], { target: entry.target, tag }, place, context);
  });
  return series(rows, context.paper);
}

/** A row, with the number of the page unless it goes on from another; whole where a page can hold it. */
function rowPiece(
  copies: readonly Copy[],
  number: { readonly target: string; readonly tag: number } | undefined,
  { before, last }: { readonly before: Pt; readonly last: boolean },
  context: PageContext,
): Flowable {
  const { left, width, type, contentsPadding } = context.paper;
  const room = width - 60;
  const height = Math.max(type.contents.leading, textHeight(copies, room, context.measure)) + contentsPadding;
  return {
    height,
    before,
    draw: (y) => [
      rule(left, y, width, 'rule', 0.75),
      textItem('Contents row', copies, { x: left, y, w: room, h: height }, context, 'middle'),
      ...(number === undefined ? [] : [pageNumber(number, { x: left + width - 50, y, w: 50, h: height }, context)]),
      ...(last ? [rule(left, y + height, width, 'rule', 0.75)] : []),
    ],
    split(free, wholePage) {
      if (!wholePage) return undefined;
      const [taken, rest] = takeCopies(copies, room, free - contentsPadding, context.measure);
      if (taken.length === 0 || rest.length === 0) return undefined;
      return {
        first: rowPiece(taken, number, { before, last: false }, context),
        rest: rowPiece(rest, undefined, { before: 0, last }, context),
      };
    },
  };
}

/** Known when all pages are laid out. */
function pageNumber(
  { target, tag }: { readonly target: string; readonly tag: number },
  box: Box,
  context: PageContext,
): LateItem {
  const { size, leading } = context.paper.type.contents;
  return () => {
    const runs = [{ text: String(context.pageOf(target) ?? ''), style: text(size) }];
    return textItem('Page number', [{ runs, leading, align: 'right', tag }], box, context, 'middle');
  };
}
