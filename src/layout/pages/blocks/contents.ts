/** The contents: a row a section, with the number of its page. */
import type { Contents } from '../../../document/types.js';
import { rule } from '../../charts/bar.js';
import { type LateItem, linked, runsOf } from '../../context.js';
import { textItem } from '../../text/item.js';
import { type Copy, textHeight } from '../../text/set.js';
import { type Flowable, series, wholePiece } from '../flow.js';
import { type PageContext, text } from '../page.js';

export function contentsPieces(block: Contents, sect: number, context: PageContext): Flowable[] {
  const { left, width, type } = context.paper;
  const { size, leading } = type.contents;
  const toc = context.tags.add('TOC', sect);
  const rows = block.entries.map((entry, index) => {
    const item = context.tags.add('TOCI', toc);
    const reference = context.tags.add('Reference', item);
    // The space keeps the number apart from the words when the text is extracted.
    const copy: Copy = { runs: runsOf([...linked(entry), { text: ' ' }], text(size)), leading, tag: reference };
    const room = width - 60;
    const height = Math.max(leading, textHeight([copy], room, context.measure)) + 12;
    const last = index === block.entries.length - 1;
    return wholePiece(height, index === 0 ? 18 : 0, (y) => {
      const box = { x: left, y, w: room, h: height };
      const number: LateItem = () => {
        const words = String(context.pageOf(entry.target) ?? '');
        const at = { x: left + width - 50, y, w: 50, h: height };
        const runs = [{ text: words, style: text(size) }];
        const copies: Copy[] = [{ runs, leading, align: 'right', tag: reference }];
        return textItem('Page number', copies, at, context, 'middle');
      };
      return [
        rule(left, y, width, 'rule', 0.75),
        textItem('Contents row', [copy], box, context, 'middle'),
        number,
        ...(last ? [rule(left, y + height, width, 'rule', 0.75)] : []),
      ];
    });
  });
  return series(rows, context.paper);
}
