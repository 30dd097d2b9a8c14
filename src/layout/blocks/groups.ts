/** Blocks by the headings over them. */
import type { Block, Inlines } from '../../document/types.js';

/** The blocks under each second-level heading. What comes before the first heading is a group without one. */
export function groupsOf(blocks: readonly Block[]): { head?: Inlines; blocks: Block[] }[] {
  const groups: { head?: Inlines; blocks: Block[] }[] = [];
  for (const block of blocks) {
    if (block.kind === 'heading') groups.push({ head: block.text, blocks: [] });
    else {
      const last = groups.at(-1);
      if (last === undefined) groups.push({ blocks: [block] });
      else last.blocks.push(block);
    }
  }
  return groups;
}
