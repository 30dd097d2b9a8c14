/** Lists: bullets or numbers, nested lists deeper. */
import type { List, Section } from '../../../document/types.js';
import { coloursOf, runsOf } from '../../context.js';
import type { Copy } from '../../text/set.js';
import { type Flowable, series, textPiece } from '../flow.js';
import { type PageContext, text } from '../page.js';

/** An item a piece, so that a page may end between them. */
export function listPieces(block: List, section: Section, sect: number, context: PageContext): Flowable[] {
  const list = context.tags.add('L', sect, { numbering: block.ordered ? 'Decimal' : 'Disc' });
  const items = listCopies(block, list, coloursOf(section.tier, context).mark, context).map((copy, index) =>
    textPiece([copy], context.paper.left, context.paper.textWidth, index === 0 ? 12 : 8, context, {
      name: 'List item',
    }),
  );
  return series(items, context.paper);
}

/** The items of a list as tagged paragraphs, nested lists as deeper levels. */
export function listCopies(
  block: List,
  list: number,
  colour: ReturnType<typeof coloursOf>['mark'],
  context: PageContext,
  level = 0,
): Copy[] {
  return block.items.flatMap((item, index) => {
    const li = context.tags.add('LI', list);
    const mark = block.ordered ? `${index + 1}.` : 'dot';
    const bullet = {
      mark,
      colour: block.ordered ? ('ink' as const) : colour,
      indent: context.paper.type.list.size * 1.15 * (level + 1),
      level,
      tag: context.tags.add('Lbl', li),
    };
    const body = context.tags.add('LBody', li);
    const { size, leading } = context.paper.type.list;
    const copy: Copy = {
      runs: runsOf(item.text, text(size)),
      leading,
      spaceBefore: 8,
      bullet,
      tag: body,
      hyphenation: context.document.language,
    };
    const nested = item.lists.flatMap((inner) =>
      listCopies(
        inner,
        context.tags.add('L', body, { numbering: inner.ordered ? 'Decimal' : 'Disc' }),
        colour,
        context,
        level + 1,
      ),
    );
    return [copy, ...nested];
  });
}
