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

test('what heads a part of a matrix is set smaller, on its line, before its finding is left out', async () => {
  const roles = Array.from({ length: 9 }, (_, index) => ({
    title: `Consultant Anaesthetist for Intensive Care and Retrieval ${index + 1}`,
    skills: ['Statistics', 'Teamwork', 'Testing', 'Report writing', 'Python'],
    salary: { min: 30_000, max: 40_000 },
  }));
  const dataset = { tiers: [{ id: 'middle', name: 'Middle tier', from: 0 }], roles };
  const { pages } = await slidesOf('deck', { dataset, layout: { aspect: '4:3' }, expected: 'anything' });
  const parts = pages.filter(({ name }) => /^Middle tier, roles \d/.test(name));
  expect(parts.length).toBeGreaterThan(1);
  for (const { name, items } of parts) {
    expect(name).toMatch(/ with Statistics$/);
    const title = items.find((item) => item.kind === 'text' && item.slot === 'title');
    const [paragraph] = title?.kind === 'text' ? title.paragraphs : [];
    expect([paragraph?.lines.length, paragraph?.runs[0]?.style.size]).toEqual([1, 28]);
  }
});
