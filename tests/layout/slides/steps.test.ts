/** Steps stand side by side where their columns have room for words, else in two rows. */
import { expect, test } from 'vitest';
import { slidesOf } from '../../pipeline/building.js';
import { allItems } from '../scenes.js';

const preparation = Array.from({ length: 4 }, (_, index) => ({
  name: `Step ${index + 1}`,
  summary: 'Do projects of your own, help others, and keep a portfolio.',
}));
const DATASET = { tiers: [], roles: [{ title: 'Nurse' }], preparation };

async function textsIn(aspect: '16:9' | '4:3', dataset: object = DATASET) {
  const { pages } = await slidesOf('deck', { dataset, layout: { aspect } });
  return pages
    .filter(({ layout }) => layout === 'Steps')
    .map((page) => allItems(page).filter((item) => item.kind === 'text' && item.slot?.startsWith('text')));
}

test.each([
  ['16:9', 4, 1],
  ['4:3', 2, 2],
] as const)('in %s: columns %d, rows %d', async (aspect, columns, rows) => {
  const [texts = [], ...others] = await textsIn(aspect);
  expect(others).toEqual([]);
  expect(texts).toHaveLength(4);
  expect(new Set(texts.map(({ box }) => box.x)).size).toBe(columns);
  expect(new Set(texts.map(({ box }) => box.y)).size).toBe(rows);
  for (const { box } of texts) expect(box.w).toBeGreaterThan(190);
});

test('three steps have wider columns than four', async () => {
  const [texts = []] = await textsIn('16:9', { ...DATASET, preparation: preparation.slice(1) });
  expect(texts.map(({ box }) => [box.x, box.w])).toEqual([
    [48, 272],
    [344, 272],
    [640, 272],
  ]);
});

test('a head of two lines moves all texts down by one', async () => {
  const long = { name: 'Berufsorientierungspraktikum', summary: 'Zwei Wochen im Betrieb.' };
  const [one = []] = await textsIn('16:9');
  const [two = []] = await textsIn('16:9', {
    ...DATASET,
    language: 'de',
    preparation: [long, ...preparation.slice(2)],
  });
  const tops = [...new Set(two.map(({ box }) => box.y))];
  expect(two).toHaveLength(3);
  expect(tops).toHaveLength(1);
  expect(tops[0]).toBeGreaterThan((one[0]?.box.y ?? 0) + 20);
});
