/** What stands under a title, to be counted: the ranges of charts, and the entries of lists. */
import type { GridItem, GroupItem, Item, Page, Scene, Tag, TextItem } from '../../src/layout/scene.js';
import { amountsIn } from './amounts.js';
import { isFurniture, sectionsOf, slidesOf, tagsOf, textOf } from './page.js';

/** The least and the most that a range pays, as its chart prints them. */
export type Ends = readonly [number, number];

export function rangesIn(items: readonly Item[]): Ends[] {
  return items.flatMap((item) => {
    if (item.kind === 'plot')
      return item.bars.flatMap(({ range }): Ends[] => (range === undefined ? [] : [[range.min, range.max]]));
    return item.kind === 'group' ? drawnRanges(item) : [];
  });
}

/** A chart on paper: what its words say from the name of each role, right of it or under it, to the next name. */
function drawnRanges({ items }: GroupItem): Ends[] {
  const texts = items.filter((item) => item.kind === 'text');
  const names = texts.filter(({ name }) => name === 'Role');
  return names.flatMap(({ box }, index): Ends[] => {
    const end = names[index + 1]?.box.y ?? Number.POSITIVE_INFINITY;
    const inRow = texts.filter((text) => {
      const middle = text.box.y + text.box.h / 2;
      return text.name === 'Label' && middle > box.y && middle < end;
    });
    const amounts = inRow.flatMap((text) => amountsIn(textOf(text)));
    return amounts.length === 0 ? [] : [[Math.min(...amounts), Math.max(...amounts)]];
  });
}

/** All items of the section that a title heads, on all its pages. */
export function sectionUnder(title: TextItem, page: Page, scene: Scene): Item[] {
  if (scene.medium === 'slides') {
    return slidesOf(page, scene).flatMap(({ items }) => items.filter((item) => !isFurniture(item)));
  }
  const section = [...sectionsOf(page, scene)].find(([, items]) => items.includes(title))?.[0];
  return section === undefined ? [] : scene.pages.flatMap((one) => sectionsOf(one, scene).get(section) ?? []);
}

/** Of each row under the first columns of a table with marks which of them are marked; heads and sums are no rows. */
export function markedRows(items: readonly Item[]): boolean[][] {
  const tables = items.filter((item) => item.kind === 'grid');
  const first = tables.find((grid) => marksIn(grid).flat().includes(true));
  return first === undefined ? [] : tables.filter((grid) => headOf(grid) === headOf(first)).flatMap(marksIn);
}

/** The same of a slide that has a part of one table, which may be without marks. */
export function partRows(items: readonly Item[]): boolean[][] {
  return items.flatMap((item) => (item.kind === 'grid' ? marksIn(item) : []));
}

function headOf({ rows }: GridItem): string {
  return (rows[0]?.cells ?? []).map(textOf).join('|');
}

function marksIn({ rows, headerRows }: GridItem): boolean[][] {
  return rows
    .slice(headerRows)
    .filter(({ cells }) => cells[0]?.header === 'row' && !cells.slice(1).some((cell) => /^\d+$/.test(textOf(cell))))
    .map(({ cells }) => cells.slice(1).map(({ paragraphs }) => says(paragraphs)));
}

const says = (paragraphs: TextItem['paragraphs']): boolean =>
  paragraphs.some(({ runs }) => runs.some((run) => run.says !== undefined));

export function columnCounts(rows: readonly (readonly boolean[])[]): number[] {
  return (rows[0] ?? []).map((_, column) => rows.filter((row) => row[column]).length);
}

/** The entries of the outermost lists: of steps, which are numbered, or of terms and what is said of them. */
export function entriesIn(items: readonly Item[], numbering: 'Decimal' | 'None', { tags }: Scene): number {
  const entries = items.flatMap(tagsOf).flatMap((tag) => outermostEntry(tag, tags) ?? []);
  return new Set(entries.filter((entry) => tags[tags[entry]?.parent ?? 0]?.numbering === numbering)).size;
}

function outermostEntry(tag: number, tags: readonly Tag[]): number | undefined {
  let found: number | undefined;
  for (let at = tag; at > 0; at = tags[at]?.parent ?? 0) {
    if (tags[at]?.role === 'LI') found = at;
  }
  return found;
}
