/**
 * No orphan: what goes on on another page, and what stands on one alone, is three lines or more. Titles and labels that are said again
 * do not count; the last page is held to it, too. A slide that is its section's only one goes on from nothing, and says what there is.
 */
import type { Item, Page, Scene } from '../../src/layout/scene.js';
import type { Finding } from './finding.js';
import { isFurniture, isLaterSlide, isTitle, kindOf, lineCount, sectionsOf } from './page.js';

const LEAST_LINES = 3;

export function orphans(scene: Scene): Finding[] {
  const before = new Set<number>();
  return scene.pages.flatMap((page, index) => {
    const sections = partsOf(page, scene);
    const lines = [...sections].map(([section, items]) => {
      const goesOn = scene.medium === 'slides' ? isLaterSlide(page) : before.has(section);
      before.add(section);
      return { goesOn, count: linesOf(items, scene) };
    });
    if (['cover', 'divider', 'closing'].includes(kindOf(page, scene))) return [];
    const alone = scene.medium === 'pages' && lines.every(({ goesOn }) => !goesOn);
    const found = alone
      ? [lines.reduce((sum, { count }) => sum + count, 0)]
      : lines.filter(({ goesOn }) => goesOn).map(({ count }) => count);
    return found
      .filter((count) => count < LEAST_LINES)
      .map((count) => ({
        page: index + 1,
        what: `${count} ${count === 1 ? 'line' : 'lines'} ${alone ? 'alone' : 'of what goes on'}`,
      }));
  });
}

/** A slide is of one section. */
function partsOf(page: Page, scene: Scene): Map<number, readonly Item[]> {
  if (scene.medium !== 'slides') return sectionsOf(page, scene);
  return new Map([[0, page.items.filter((item) => !isFurniture(item))]]);
}

/** Titles and the labels of lists, which are said again, are not what goes on. */
function linesOf(items: readonly Item[], scene: Scene): number {
  return items
    .filter((item) => !isTitle(item, scene) && !/^(List head|Tier$)/.test(item.name))
    .reduce((sum, item) => sum + lineCount(item), 0);
}
