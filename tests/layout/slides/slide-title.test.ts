/** Slides are told apart by their titles, in PowerPoint's lists and by screen readers: all differ. */
import { expect, test } from 'vitest';
import { slidesOf } from '../../pipeline/building.js';
import { allItems, textOf } from '../scenes.js';

/** Longer than two lines, and alike until near its end. */
const title = (role: number): string => `${'Keeper of the record of what was agreed in time '.repeat(5)}${role}`;
const responsibilities = Array.from({ length: 30 }, (_, index) => `Keeps record ${index + 1} of what was agreed.`);

test('those of roles with long titles that begin alike, on further slides too', async () => {
  const roles = [1, 2, 3].map((role) => ({ title: title(role), responsibilities, skills: ['Writing'] }));
  const { pages } = await slidesOf('deck', {
    dataset: { tiers: [], roles },
    expected: ['layout/long-title', 'layout/continued'],
  });
  const titles = pages.flatMap((page) =>
    allItems(page).flatMap((item) => (item.kind === 'text' && item.slot === 'title' ? textOf(item) : [])),
  );
  expect(titles.filter((one) => one.includes('2\u00a0of'))).toHaveLength(3);
  expect(new Set(titles).size).toBe(titles.length);
});
