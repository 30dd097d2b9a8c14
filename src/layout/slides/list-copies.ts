/** Lists as paragraphs of slides, and their tags. */
import type { Block } from '../../document/types.js';
import type { Colour } from '../../theme/types.js';
import { numberHang, numberMark } from '../blocks/numbers.js';
import { type LayoutContext, runsOf } from '../context.js';
import type { Pt, TextStyle } from '../scene.js';
import type { Measure } from '../text/metrics.js';
import type { Copy } from '../text/set.js';
import { LIST_LEADING } from './slide.js';

/** The items of a block as paragraphs of a list, nested lists as deeper levels. */
export function listCopies(block: Block, style: TextStyle, gap: Pt, colour: Colour, measure: Measure): Copy[] {
  if (block.kind === 'paragraph')
    return [{ runs: runsOf(block.text, style), leading: style.size * LIST_LEADING, spaceBefore: gap }];
  return block.kind === 'list' ? itemCopies(block, style, gap, colour, measure) : [];
}

function itemCopies(
  list: Extract<Block, { kind: 'list' }>,
  style: TextStyle,
  gap: Pt,
  colour: Colour,
  measure: Measure,
  outer: { level: number; indent: Pt } = { level: -1, indent: 0 },
): Copy[] {
  const words = list.items.map((item) => runsOf(item.text, style));
  const least = style.size * 0.9;
  const hang = list.ordered ? numberHang(words, least, measure) : least;
  const place = { level: outer.level + 1, indent: outer.indent + hang };
  return list.items.flatMap((item, index) => [
    {
      runs: words[index] ?? [],
      leading: style.size * LIST_LEADING,
      spaceBefore: gap,
      bullet: { mark: list.ordered ? numberMark(index) : 'dot', colour, ...place, hang },
    },
    ...item.lists.flatMap((nested) => itemCopies(nested, style, gap / 2, colour, measure, place)),
  ]);
}

/** Tags of paragraphs in reading order: neighbouring items are one list, the others paragraphs. */
export function tagCopies(copies: readonly Copy[], sect: number, context: LayoutContext): Copy[] {
  let list: number | undefined;
  return copies.map((copy) => {
    if (copy.bullet === undefined) {
      list = undefined;
      return { ...copy, tag: context.tags.add('P', sect) };
    }
    list ??= context.tags.add('L', sect, { numbering: copy.bullet.mark === 'dot' ? 'Disc' : 'Decimal' });
    const item = context.tags.add('LI', list);
    const label = copy.bullet.mark === '' ? {} : { tag: context.tags.add('Lbl', item) };
    return { ...copy, bullet: { ...copy.bullet, ...label }, tag: context.tags.add('LBody', item) };
  });
}
