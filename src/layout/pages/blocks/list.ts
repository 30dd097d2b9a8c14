/** Lists: bullets or numbers, nested lists deeper. */
import type { List, Section } from '../../../document/types.js';
import { numberHang, numberMark } from '../../blocks/numbers.js';
import { coloursOf, runsOf } from '../../context.js';
import type { Pt } from '../../scene.js';
import type { Copy } from '../../text/set.js';
import { type Flowable, series, textPiece } from '../flow.js';
import { hyphenation, type PageContext, text } from '../page.js';

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
  { size, leading }: { size: Pt; leading: Pt } = context.paper.type.list,
  outer: { level: number; indent: Pt } = { level: -1, indent: 0 },
): Copy[] {
  const words = block.items.map((item) => runsOf(item.text, text(size)));
  const least = context.paper.type.list.size * 1.15;
  const hang = block.ordered ? numberHang(words, least, context.measure) : least;
  const place = { level: outer.level + 1, indent: outer.indent + hang };
  return block.items.flatMap((item, index) => {
    const li = context.tags.add('LI', list);
    const bullet = {
      mark: block.ordered ? numberMark(index) : 'dot',
      colour: block.ordered ? ('ink' as const) : colour,
      ...place,
      hang,
      tag: context.tags.add('Lbl', li),
    };
    const body = context.tags.add('LBody', li);
    const copy: Copy = {
      runs: words[index] ?? [],
      leading,
      spaceBefore: 8,
      bullet,
      tag: body,
      hyphenation: hyphenation(context),
    };
    const nested = item.lists.flatMap((inner) =>
      listCopies(
        inner,
        context.tags.add('L', body, { numbering: inner.ordered ? 'Decimal' : 'Disc' }),
        colour,
        context,
        { size, leading },
        place,
      ),
    );
    return [copy, ...nested];
  });
}
