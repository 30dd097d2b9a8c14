/** A comparison: rows as high as their names need, and columns that begin together and end with the body. */
import { expect, test } from 'vitest';
import { slidesOf } from '../../pipeline/building.js';
import { allItems, drawnBox } from '../scenes.js';

async function comparisonOf(name: string, aspect: '16:9' | '4:3', skills = ['Ask', 'Plan']) {
  const roles = [1, 2, 3].map((at) => ({
    title: `${name} ${at}`,
    salary: { min: 30_000, max: 50_000 },
    skills,
  }));
  const tiers = [{ id: 'all', name: 'All', from: 0 }];
  const { pages } = await slidesOf('deck', { dataset: { tiers, roles }, layout: { aspect }, expected: 'anything' });
  const [page, ...others] = pages.filter(({ layout }) => layout === 'Compare roles');
  expect(others).toEqual([]);
  const texts = (page === undefined ? [] : allItems(page)).filter((item) => item.kind === 'text');
  return (slot: string) => texts.filter((item) => item.slot?.startsWith(slot));
}

test.each([
  ['Nurse', 37],
  ['Specialist Speech and Language Therapist', 46],
])('rows of "%s" are %d apart', async (name, pitch) => {
  const [first, second] = (await comparisonOf(name, '16:9'))('label');
  expect((second?.box.y ?? 0) - (first?.box.y ?? 0)).toBe(pitch);
});

const SEVEN = Array.from({ length: 7 }, (_, index) => `Skill ${index + 1}`);

test.each(['16:9', '4:3'] as const)('lists of seven begin together and end by 490 in %s', async (aspect) => {
  const lists = (await comparisonOf('Specialist Speech and Language Therapist', aspect, SEVEN))('list').map(drawnBox);
  expect(new Set(lists.map(({ y }) => y)).size).toBe(1);
  for (const { y, h } of lists) expect(y + h).toBeLessThanOrEqual(490);
});

test('long lists go on in even shares: no slide is left with a line or two', async () => {
  const words = 'Explains results and choices to patients and to families in plain language, at their own pace';
  const roles = [1, 2, 3].map((at) => ({
    title: `Nurse ${at}`,
    salary: { min: 30_000, max: 50_000 },
    responsibilities: Array.from({ length: 8 }, (_, index) => `${words}, ${at} ${index}`),
  }));
  const tiers = [{ id: 'all', name: 'All', from: 0 }];
  const { pages } = await slidesOf('deck', { dataset: { tiers, roles }, expected: 'anything' });
  const items = pages
    .filter(({ layout }) => layout === 'Compare roles')
    .map((page) =>
      allItems(page).flatMap((item) =>
        item.kind === 'text' && item.slot === 'list 1' ? [item.paragraphs.length] : [],
      ),
    );
  const [, ...after] = items.flat();
  expect(after.length).toBeGreaterThan(1);
  expect(Math.max(...after) - Math.min(...after)).toBeLessThanOrEqual(1);
});

test.each(['16:9', '4:3'] as const)('summaries in place of lists stay on their slides in %s', async (aspect) => {
  const summary =
    'Works with colleagues in several departments, answers to a board, and trains those who join. '.repeat(2);
  const roles = [1, 2, 3].map((at) => ({ title: `Nurse ${at}`, salary: { min: 30_000, max: 50_000 }, summary }));
  const tiers = [{ id: 'all', name: 'All', from: 0 }];
  const { pages } = await slidesOf('deck', { dataset: { tiers, roles }, layout: { aspect }, expected: 'anything' });
  const texts = pages
    .filter(({ layout }) => layout === 'Compare roles')
    .flatMap((page) => allItems(page).filter((item) => item.kind === 'text'))
    .filter(({ furniture }) => furniture === undefined);
  for (const { y, h } of texts.map(drawnBox)) expect(y + h).toBeLessThanOrEqual(490);
  expect(JSON.stringify(texts).match(/answers/g)?.length).toBeGreaterThanOrEqual(6);
});
