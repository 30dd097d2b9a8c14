import { describe, expect, test } from 'vitest';
import type { LayoutOptions } from '../../../src/layout/media/options.js';
import { layOutPages } from '../../../src/layout/media/pages.js';
import type { Page, TextItem } from '../../../src/layout/scene.js';
import { documentsOf } from '../../pipeline/building.js';
import { allItems, textOf } from '../scenes.js';
import { THEME } from '../setting.js';

const { report: london } = await documentsOf({});

function pages(options: Pick<LayoutOptions, 'paper' | 'largePrint'>): readonly Page[] {
  return layOutPages(london, { medium: 'pages', theme: THEME, ...options }, () => {}).pages;
}

function texts(page: Page, name: string): TextItem[] {
  return allItems(page).flatMap((item) => (item.kind === 'text' && item.name === name ? [item] : []));
}

describe('London', () => {
  test('has two roles a page on Letter, too, whatever their tiers', () => {
    const roles = pages({ paper: 'Letter' })
      .map((page) => texts(page, 'Title').length)
      .filter((count) => count > 0);
    // The cover's title is the first.
    expect(roles).toEqual([1, 2, 2, 2, 2, 2]);
  });

  test('has no page of Letter for one question alone', () => {
    for (const page of pages({ paper: 'Letter' })) expect(texts(page, 'Term')).not.toHaveLength(1);
  });

  test('has the heads of its lists in large print, and no grey summary', () => {
    const all = pages({ largePrint: true });
    const styles = (name: string) =>
      all.flatMap((page) => texts(page, name).flatMap(({ paragraphs }) => paragraphs.flatMap(({ runs }) => runs)));
    expect(new Set(styles('List head').map(({ style }) => style.size))).toEqual(new Set([20]));
    expect(new Set(styles('Summary').map(({ style }) => style.colour))).toEqual(new Set(['ink']));
  });

  test('has bullets in every list of its roles where each has a page to itself', () => {
    const items = pages({ paper: 'A5', largePrint: true }).flatMap((page) => texts(page, 'List item'));
    for (const item of items) {
      expect([textOf(item), item.paragraphs[0]?.bullet !== undefined]).toEqual([textOf(item), true]);
    }
  });
});
