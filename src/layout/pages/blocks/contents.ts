/** The contents: a row a section, with the number of its page. */
import type { Contents } from '../../../document/types.js';
import { rule } from '../../charts/bar.js';
import { type LateItem, linked, runsOf } from '../../context.js';
import { type Copy, setText, textHeight } from '../../text/set.js';
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
      const { paragraphs } = setText([copy], box, context.measure, 'middle');
      const number: LateItem = () => {
        const words = String(context.pageOf(entry.target) ?? '');
        const at = { x: left + width - 50, y, w: 50, h: height };
        const runs = [{ text: words, style: { ...text(size), tabular: true } }];
        const set = setText([{ runs, leading, align: 'right', tag: reference }], at, context.measure, 'middle');
        return { kind: 'text', name: 'Page number', box: at, anchor: 'middle', paragraphs: set.paragraphs };
      };
      return [
        rule(left, y, width, 'rule', 0.75),
        { kind: 'text', name: 'Contents row', box, anchor: 'middle', paragraphs },
        number,
        ...(last ? [rule(left, y + height, width, 'rule', 0.75)] : []),
      ];
    });
  });
  return series(rows, context.paper);
}
