import { describe, expect, test } from 'vitest';
import type { Block, Document, Section } from '../../../src/document/types.js';
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
  test('has two roles a page on Letter, too, but for one under the panel of its tier, and for a last one', () => {
    const roles = pages({ paper: 'Letter' })
      .map((page) => texts(page, 'Title').length)
      .filter((count) => count > 0);
    // The cover's title is the first.
    expect(roles).toEqual([1, 1, 2, 1, 2, 1, 2, 1]);
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

describe('a role with its page to itself', () => {
  const origin = { place: { file: 'test.hbs', line: 1, column: 1 }, via: [] };
  const picture: Block = { ...origin, kind: 'figure', picture: 'qr:https://example.org', alt: 'QR code' };
  const loaded = { 'qr:https://example.org': { type: 'png', data: '', width: 800, height: 800 } } as const;
  const titled = (count: number, more: Partial<Section> = {}): Document => {
    const items = Array.from({ length: count }, (_, item) => ({
      ...origin,
      text: [{ text: `Item ${item}` }],
      lists: [],
    }));
    const blocks: Block[] = [
      { ...origin, kind: 'paragraph', style: 'figure', text: [{ text: '£90,000 to £130,000' }] },
      { ...origin, kind: 'heading', level: 2, text: [{ text: 'The work' }] },
      { ...origin, kind: 'list', ordered: false, items },
    ];
    const section: Section = {
      ...origin,
      layout: 'role',
      title: [{ text: 'Role' }],
      blocks,
      footer: [],
      notes: [],
      ...more,
    };
    return { ...london, sections: [section] };
  };
  const laid = (document: Document, pictures: LayoutOptions['pictures'] = {}) =>
    layOutPages(document, { medium: 'pages', theme: THEME, pictures }, () => {}).pages;
  const bullets = (page: Page | undefined) =>
    page === undefined ? 0 : texts(page, 'List item').filter(({ paragraphs }) => paragraphs[0]?.bullet).length;

  /** From item to item. */
  const gaps = (page: Page | undefined): number => {
    const [one, two] = page === undefined ? [] : texts(page, 'List item');
    return (two?.box.y ?? Number.NaN) - (one?.box.y ?? Number.NaN);
  };

  test('has bullets, closer where it would go on otherwise, and goes on with its title and its label', () => {
    const short = laid(titled(14));
    expect([short.length, bullets(short[0])]).toEqual([1, 14]);
    const dense = laid(titled(24));
    expect([dense.length, bullets(dense[0])]).toEqual([1, 24]);
    expect(gaps(dense[0])).toBeLessThan(gaps(short[0]));
    const [first, second] = laid(titled(30));
    expect(bullets(first) + bullets(second)).toBe(30);
    expect(bullets(second)).toBeGreaterThanOrEqual(6);
    const heads = (name: string) => (second === undefined ? [] : texts(second, name).map(textOf));
    expect([heads('Running head'), heads('List head')]).toEqual([['Role (2 of 2)'], ['The work']]);
  });

  test('has its two lists side by side where it would go on otherwise', () => {
    const { sections } = titled(14);
    const [pay, head, list] = sections[0]?.blocks ?? [];
    if (pay === undefined || head === undefined || list === undefined) throw new Error('there are no lists');
    const takes: Block = { ...origin, kind: 'heading', level: 2, text: [{ text: 'What it takes' }] };
    const pages = laid(titled(14, { blocks: [pay, head, list, takes, list] }));
    const heads = pages.flatMap((page) => texts(page, 'List head'));
    expect([pages.length, heads.map(textOf)]).toEqual([1, ['The work', 'What it takes']]);
    expect(new Set(heads.map(({ box }) => box.y)).size).toBe(1);
  });

  test('has its label beside its list, where a remark comes after it, too', () => {
    const { sections } = titled(14);
    const remark: Block = { ...origin, kind: 'remark', paragraphs: [[{ text: 'Ask at the stall.' }]] };
    const [page] = laid(titled(14, { blocks: [...(sections[0]?.blocks ?? []), remark] }));
    if (page === undefined) throw new Error('there is no page');
    expect(texts(page, 'List head').map(textOf)).toEqual(['The work']);
    expect(bullets(page)).toBe(14);
    const last = Math.max(...texts(page, 'List item').map(({ box }) => box.y + box.h));
    expect(texts(page, 'Remark')[0]?.box.y).toBeGreaterThan(last);
  });

  test('has a summary as wide as the page below its picture', () => {
    const words = 'Runs programmes end to end and keeps people, money and dates in step. '.repeat(8);
    const summary: Block = { ...origin, kind: 'paragraph', style: 'lead', text: [{ text: words }] };
    const document = titled(1, { blocks: [summary, picture] });
    const [page] = laid(document, loaded);
    if (page === undefined) return;
    const bottom = Math.max(...allItems(page).flatMap(({ kind, box }) => (kind === 'picture' ? [box.y + box.h] : [])));
    const [beside, below] = texts(page, 'Summary').map(({ box }) => box);
    expect(below?.y).toBeGreaterThan(bottom);
    expect((below?.y ?? 0) - bottom).toBeLessThan(26);
    expect(below?.w).toBeGreaterThan((beside?.w ?? Number.NaN) + 50);
  });

  test('has its pay below a picture that is higher than title and summary', () => {
    const { sections } = titled(1);
    const document = titled(1, { blocks: [...(sections[0]?.blocks ?? []), picture] });
    const [page] = laid(document, loaded);
    const drawn = page === undefined ? [] : allItems(page);
    const code = drawn.find(({ kind }) => kind === 'picture')?.box;
    const pay = drawn.find(({ name }) => name === 'Pay')?.box;
    expect(pay?.y).toBeGreaterThan((code?.y ?? Number.NaN) + (code?.h ?? 0));
  });
});
