/** Documents of roles that state no pay: their names and their words take the place that pay would have. */
import { describe, expect, test } from 'vitest';
import type { Page, TextItem } from '../../src/layout/scene.js';
import { documentsOf, filesOf, scenesOf } from '../pipeline/building.js';
import { deckTexts, reportText } from '../pipeline/reading.js';
import { allItems, textOf } from './scenes.js';

const GREEN = {
  name: 'Green jobs in Leeds',
  roles: [
    { title: 'Heat Pump Installer', summary: 'Fits heat pumps.', responsibilities: ['Survey a home', 'Fit the pump'] },
    { title: 'Retrofit Coordinator', skills: ['Planning', 'Talking to tenants'], responsibilities: ['Plan work'] },
    { title: 'Ecology Surveyor' },
  ],
};

const many = (count: number) => ({
  name: 'Trades',
  roles: Array.from({ length: count }, (_, index) => ({ title: `Trade number ${index + 1}` })),
});

const texts = (page: Page | undefined, name: string): readonly TextItem[] =>
  (page ? allItems(page) : []).flatMap((item) => (item.kind === 'text' && item.name === name ? [item] : []));
const sizeOf = (item: TextItem | undefined) => item?.paragraphs[0]?.runs[0]?.style.size;

describe('the cover', () => {
  test('is a panel with the names of the roles, in large type', async () => {
    const { deck, report } = await scenesOf({ dataset: GREEN });
    for (const [scene, least] of [
      [deck, 48],
      [report, 38],
    ] as const) {
      const [cover] = scene.pages;
      const [names] = texts(cover, 'Names');
      expect(names && textOf(names)).toBe('Ecology Surveyor\nHeat Pump Installer\nRetrofit Coordinator');
      expect(sizeOf(names)).toBe(least);
      const panel = (cover ? allItems(cover) : []).find((item) => item.name === 'Panel');
      expect(panel).toMatchObject({ fill: 'panelMiddle', box: { x: 0, w: scene.width } });
    }
  });

  test.each([25, 200])('of %i roles holds their names on its panel, and counts those that it cannot', async (count) => {
    const { deck, report } = await scenesOf({ dataset: many(count), expected: 'anything' });
    for (const [scene, floor] of [
      [deck, 18],
      [report, 12],
    ] as const) {
      const columns = texts(scene.pages[0], 'Names');
      const lines = columns.flatMap((item) => textOf(item).split('\n'));
      const [, more] = /^and (\d+) more$/.exec(lines.at(-1) ?? '') ?? [];
      expect(more === undefined ? lines.length : lines.length - 1 + Number(more)).toBe(count);
      for (const item of columns) {
        expect(sizeOf(item)).toBeGreaterThanOrEqual(floor);
        expect(item.box.y + item.box.h).toBeLessThanOrEqual(scene.height);
      }
    }
  });
});

test('nothing is said of pay: no agenda of one line, no method, no figure that is not there', async () => {
  const { deck, report } = await documentsOf({ dataset: GREEN });
  expect(deck.sections.map(({ layout }) => layout)).toEqual(['title', 'role', 'role', 'closing']);
  expect(report.sections.map(({ layout }) => layout)).toEqual(['title', 'role', 'role', 'role']);
  const files = await filesOf({ dataset: GREEN });
  const slides = deckTexts(files.deck).filter((text) => !/^The source states no pay\./.test(text));
  expect(slides.filter((text) => /\b[Pp]ay\b|midpoint|£/.test(text))).toEqual([]);
  expect(await reportText(files.report)).not.toMatch(/[Pp]ay|midpoint|£|Sources/);
});

test('the words of a role take the height of its slide, in type of 28', async () => {
  const { deck } = await scenesOf({ dataset: GREEN });
  const installer = deck.pages.find(({ name }) => name === 'Heat Pump Installer');
  const items = texts(installer, 'Item');
  expect(items.map(textOf)).toEqual(['Survey a home', 'Fit the pump']);
  expect(items.map(sizeOf)).toEqual([28, 28]);
  // Where the bar of pay would stand.
  expect(items[0]?.box.y).toBeLessThan(220);
  const coordinator = deck.pages.find(({ name }) => name === 'Retrofit Coordinator');
  expect(texts(coordinator, 'Item').map(({ box }) => Math.round(box.x))).toEqual([48, 492, 492]);
});
