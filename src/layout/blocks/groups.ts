/** Blocks by the headings over them. */
import type { Block, Heading, Inlines } from '../../document/types.js';

export interface Group {
  readonly head?: Inlines;
  /** Left out where a page has no room for it. */
  readonly optional?: true;
  readonly blocks: Block[];
}

/** The blocks under each second-level heading. What comes before the first heading is a group without one. */
export function groupsOf(blocks: readonly Block[]): Group[] {
  const groups: Group[] = [];
  for (const block of blocks) {
    if (block.kind === 'heading')
      groups.push({ head: block.text, blocks: [], ...(block.optional && { optional: true }) });
    else {
      const last = groups.at(-1);
      if (last === undefined) groups.push({ blocks: [block] });
      else last.blocks.push(block);
    }
  }
  return groups;
}

/** Without the headings that are optional, and the words, lists and tables under each. */
export function withoutOptional(blocks: readonly Block[]): readonly Block[] {
  let isLeftOut = false;
  return blocks.filter((block) => {
    if (block.kind === 'heading' && block.level === 2) isLeftOut = block.optional === true;
    else if (!HEADED.has(block.kind)) isLeftOut = false;
    return !isLeftOut;
  });
}

export function hasOptional(blocks: readonly Block[]): boolean {
  return blocks.some((block) => block.kind === 'heading' && block.optional);
}

/** Anything else stands for itself. */
const HEADED: ReadonlySet<Block['kind']> = new Set(['heading', 'paragraph', 'list', 'table']);

/** A group of the layout `columns`. */
export interface Column {
  readonly head: Heading;
  readonly blocks: readonly Block[];
}

/** What stands over the columns of that layout, and each of them; the markup has been held to two. */
export function columnsOf(blocks: readonly Block[]): { over: readonly Block[]; columns: readonly Column[] } {
  const over: Block[] = [];
  const columns: { head: Heading; blocks: Block[] }[] = [];
  for (const block of blocks) {
    if (block.kind === 'heading' && block.level === 2) columns.push({ head: block, blocks: [] });
    else (columns.at(-1)?.blocks ?? over).push(block);
  }
  return { over, columns };
}
