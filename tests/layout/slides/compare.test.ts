/** A comparison: rows as high as their names need, and columns that begin together and end with the body. */
import { describe, expect, test } from 'vitest';
import { slidesOf } from '../../pipeline/building.js';
import { allItems, drawnBox, textOf } from '../scenes.js';

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
    responsibilities: Array.from({ length: 10 }, (_, index) => `${words}, ${at} ${index}`),
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

describe.each(['16:9', '4:3'] as const)('columns that have no room under the bars, in %s,', (aspect) => {
  const pagesOf = async (more: (at: number) => object) => {
    const roles = [1, 2, 3].map((at) => ({
      title: `Specialist Nurse ${at}`,
      salary: { min: 30_000 + at * 1000, max: 50_000 },
      ...more(at),
    }));
    const tiers = [{ id: 'all', name: 'All', from: 0 }];
    const { pages } = await slidesOf('deck', { dataset: { tiers, roles }, layout: { aspect }, expected: 'anything' });
    return pages
      .filter(({ layout }) => layout === 'Compare roles')
      .map((page) => allItems(page).flatMap((item) => (item.kind === 'text' ? [item] : [])));
  };
  const duties = (at: number) =>
    Array.from(
      { length: 6 },
      (_, index) => `Explains results and choices to families in plain language, ${at} ${index}`,
    );

  test('have the pay of their role, and its name once', async () => {
    const [first = []] = await pagesOf((at) => ({ responsibilities: duties(at) }));
    expect(first.filter(({ slot }) => slot?.startsWith('label'))).toEqual([]);
    expect(first.filter(({ name }) => name === 'Pay').map(textOf)).toEqual([
      '£33k to £50k',
      '£32k to £50k',
      '£31k to £50k',
    ]);
  });

  test('go on with whole items, on two slides', async () => {
    const pages = await pagesOf((at) => ({ responsibilities: duties(at) }));
    expect(pages).toHaveLength(2);
    const items = pages
      .flat()
      .filter(({ slot }) => slot?.startsWith('list'))
      .flatMap((list) => list.paragraphs);
    expect(items).toHaveLength(18);
  });

  test('begin with a summary on the first slide, close to the name where no list is named', async () => {
    const summary = 'Works with colleagues in several departments, answers to a board, and trains those who join. ';
    const [first = []] = await pagesOf(() => ({ summary: summary.repeat(3) }));
    const of = (slot: string) => first.find((item) => item.slot === slot)?.box ?? { x: 0, y: 0, w: 0, h: 0 };
    expect(of('list 1').y).toBeGreaterThan(of('head 1').y);
    const pay = first.find(({ name }) => name === 'Pay')?.box;
    const over = pay ?? of('head 1');
    expect(of('list 1').y - over.y - over.h).toBeLessThanOrEqual(pay ? 36 : 4);
  });
});
