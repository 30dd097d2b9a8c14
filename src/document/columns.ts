/** The rule of the layout `columns`: two groups, each under a heading, and over them paragraphs at most. */
import type { Reader } from '../blocks/declaration.js';
import { plainText } from '../blocks/inline.js';
import type { Element } from '../markup/tree.js';
import { columnsNotTwo, emptyColumn, overColumns } from '../messages/blocks.js';
import type { Block, Heading } from './types.js';

/** Reports what has no place in two columns. A heading with nothing under it is the data's doing, and only warned of. */
export function checkColumns(section: Element, blocks: readonly Block[], { report }: Reader): void {
  const heads = blocks.filter(headsColumn);
  if (heads.length !== 2)
    report(
      columnsNotTwo(
        section,
        heads.map(({ text }) => plainText(text)),
      ),
    );
  for (const block of blocks.slice(0, Math.max(0, blocks.findIndex(headsColumn))))
    if (block.kind !== 'paragraph') report(overColumns(block));
  for (const [index, block] of blocks.entries()) {
    const next = blocks[index + 1];
    if (headsColumn(block) && (next === undefined || headsColumn(next)))
      report(emptyColumn(block, plainText(block.text)));
  }
}

function headsColumn(block: Block): block is Heading {
  return block.kind === 'heading' && block.level === 2;
}
