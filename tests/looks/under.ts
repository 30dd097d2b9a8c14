/** What stands under a title, to be counted: the ranges of charts, and the entries of lists. */
import type { GroupItem, Page, Scene, Tag } from '../../src/layout/scene.js';
import { allItems } from '../layout/scenes.js';
import { amountsIn } from './amounts.js';
import { tagsOf, textOf } from './page.js';

/** The least and the most that a range pays, as its chart prints them. */
export type Ends = readonly [number, number];

export function rangesOn(page: Page): Ends[] {
  return page.items.flatMap((item) => {
    if (item.kind === 'plot') return item.bars.map(({ min, max }): Ends => [min, max]);
    return item.kind === 'group' ? drawnRanges(item) : [];
  });
}

/** A chart on paper: what its words say in the row of each role. */
function drawnRanges({ items }: GroupItem): Ends[] {
  const texts = items.filter((item) => item.kind === 'text');
  return texts
    .filter(({ name }) => name === 'Role')
    .flatMap(({ box }): Ends[] => {
      const inRow = texts.filter((text) => {
        const middle = text.box.y + text.box.h / 2;
        return text.name === 'Label' && middle > box.y && middle < box.y + box.h;
      });
      const amounts = inRow.flatMap((text) => amountsIn(textOf(text)));
      return amounts.length === 0 ? [] : [[Math.min(...amounts), Math.max(...amounts)]];
    });
}

/** The entries of the outermost lists on some pages: of steps, which are numbered, or of terms and what is said of them. */
export function entriesOn(pages: readonly Page[], numbering: 'Decimal' | 'None', { tags }: Scene): number {
  const entries = pages.flatMap((page) =>
    allItems(page)
      .flatMap(tagsOf)
      .flatMap((tag) => outermostEntry(tag, tags) ?? []),
  );
  return new Set(entries.filter((entry) => tags[tags[entry]?.parent ?? 0]?.numbering === numbering)).size;
}

function outermostEntry(tag: number, tags: readonly Tag[]): number | undefined {
  let found: number | undefined;
  for (let at = tag; at > 0; at = tags[at]?.parent ?? 0) {
    if (tags[at]?.role === 'LI') found = at;
  }
  return found;
}
