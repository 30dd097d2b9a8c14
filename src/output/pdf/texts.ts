/** Every text that a scene shows. */
import type { Item, Scene, TextParagraph } from '../../layout/scene.js';

export function textsOf({ pages }: Scene): readonly string[] {
  return pages.flatMap((page) => page.items.flatMap(itemTexts));
}

function itemTexts(item: Item): string[] {
  switch (item.kind) {
    case 'text':
      return item.paragraphs.flatMap(paragraphTexts);
    case 'grid': {
      const cells = item.rows.flatMap((row) => row.cells.flatMap((cell) => cell.paragraphs.flatMap(paragraphTexts)));
      return [...cells, ...item.drawn.flatMap(itemTexts)];
    }
    case 'group':
      return item.items.flatMap(itemTexts);
    case 'plot':
      return [...item.bars.flatMap(({ label, from, to }) => [label, from, to]), ...item.drawn.flatMap(itemTexts)];
    default:
      return [];
  }
}

function paragraphTexts({ runs, bullet }: TextParagraph): string[] {
  return [...runs.map((run) => run.text), ...(bullet === undefined ? [] : [bullet.mark])];
}
