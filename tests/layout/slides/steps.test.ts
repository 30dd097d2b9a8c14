/** Steps stand side by side where their columns have room for words, else in two rows. */
import { expect, test } from 'vitest';
import { slidesOf } from '../../pipeline/building.js';
import { allItems } from '../scenes.js';

const preparation = Array.from({ length: 4 }, (_, index) => ({
  name: `Step ${index + 1}`,
  summary: 'Do projects of your own, help others, and keep a portfolio.',
}));
const DATASET = { tiers: [], roles: [{ title: 'Nurse' }], preparation };

async function textsIn(aspect: '16:9' | '4:3') {
  const { pages } = await slidesOf('deck', { dataset: DATASET, layout: { aspect } });
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
