/** What is said of a role over its pay has room there, or the slide is the dense one; how its lists stand. */
import { expect, test } from 'vitest';
import { slidesOf } from '../../pipeline/building.js';
import { allItems, textOf } from '../scenes.js';

const PAID = { min: 30_000, max: 50_000 };
const AT_FAIR = { employer: 'City Hospital', stall: 'A3', closes: '2026-11-30' };

async function roleSlide(more: object) {
  const { pages } = await slidesOf('deck', {
    dataset: { tiers: [], roles: [{ title: 'Nurse', salary: PAID, ...more }] },
  });
  const page = pages.find(({ layout }) => layout?.startsWith('Role'));
  if (page === undefined) throw new Error('a slide of the role was expected');
  const texts = allItems(page).filter((item) => item.kind === 'text');
  const small = texts.find((item) => textOf(item).includes('Stall: A3'));
  const figure = texts.find((item) => textOf(item).includes('a year'));
  return { layout: page.layout, small, figure };
}

test('over a summary of one line, and both over the pay', async () => {
  const { layout, small, figure } = await roleSlide({ ...AT_FAIR, summary: 'Cares.', skills: ['Care'] });
  expect(layout).toBe('Role');
  expect(small && textOf(small)).toBe('City Hospital\u00a0· Stall: A3, apply by 30\u00a0November\u00a02026');
  expect(small && small.box.y + small.box.h).toBeLessThanOrEqual(figure?.box.y ?? 0);
});

test('under a summary that takes its room the slide is dense, with both', async () => {
  const summary = 'Cares for people at their most vulnerable, in hospitals and at home, by day and by night. '.repeat(
    2,
  );
  const { layout, small } = await roleSlide({
    ...AT_FAIR,
    summary,
    skills: ['Care'],
    location: 'Leeds and York'.repeat(5),
  });
  expect(layout).toBe('Role (dense)');
  expect(small && textOf(small)).toContain('Stall: A3');
});

/** The slides of one role: the layout, and every list with the size of its type. */
async function listsOf(lists: { responsibilities?: string[]; skills?: string[] }, expected: readonly string[] = []) {
  const { pages } = await slidesOf('deck', {
    dataset: { tiers: [], roles: [{ title: 'Nurse', salary: PAID, summary: 'Cares.', ...lists }] },
    expected,
  });
  return pages
    .filter(({ layout }) => layout?.startsWith('Role'))
    .map((page) => ({
      layout: page.layout,
      lists: page.items.flatMap((item) =>
        item.kind === 'text' && /^list (head )?\d/.test(item.slot ?? '')
          ? [
              `${item.paragraphs[0]?.runs[0]?.style.size}: ${item.paragraphs.map(({ runs }) => runs[0]?.text).join('; ')}`,
            ]
          : [],
      ),
    }));
}

const items = (count: number, words: string) => Array.from({ length: count }, (_, index) => `${words} ${index + 1}`);
const LONG = 'Explains results and choices to patients and to their families in plain language, at their own pace';

test.each([
  [['Care', 'Wards'], [1, 1], 344],
  [['Keep the records of a ward', 'Talk to families'], [1, 1], 492],
  [['Keep the records of a whole ward and its stores'], [1], undefined],
])('%j stand on a line each, in fewer columns where that takes it', async (responsibilities, lines, second) => {
  const { pages } = await slidesOf('deck', {
    dataset: { tiers: [], roles: [{ title: 'Nurse', salary: PAID, responsibilities }] },
  });
  const set = pages.flatMap(({ items: all }) =>
    all.flatMap((item) => (item.kind === 'text' && item.slot?.startsWith('item ') ? [item] : [])),
  );
  expect(set.map(({ paragraphs }) => paragraphs[0]?.lines.length)).toEqual(lines);
  expect(set.map(({ paragraphs }) => paragraphs[0]?.runs[0]?.style.size)).toEqual(lines.map(() => 24));
  expect(set[1]?.box.x).toEqual(second);
});

test('two short lists stand side by side under the pay in large type', async () => {
  const [slide, ...others] = await listsOf({ responsibilities: items(3, 'Ward'), skills: items(2, 'Care') });
  expect(others).toEqual([]);
  expect(slide?.layout).toBe('Role (two lists)');
  expect(slide?.lists).toEqual([
    '20: The work',
    '22: Ward 1; Ward 2; Ward 3',
    '20: What it takes',
    '22: Care 1; Care 2',
  ]);
});

test('four items of each are the most that do, in somewhat smaller type', async () => {
  const [four] = await listsOf({ responsibilities: items(4, 'Ward'), skills: items(4, 'Care') });
  const [five] = await listsOf({ responsibilities: items(5, 'Ward'), skills: items(4, 'Care') });
  expect(four?.layout).toBe('Role (two lists)');
  expect(four?.lists[1]).toBe('20: Ward 1; Ward 2; Ward 3; Ward 4');
  expect(five?.layout).toBe('Role (dense)');
});

test('the dense slide sets its lists as large as there is room', async () => {
  const [slide, ...others] = await listsOf({ responsibilities: items(5, 'Ward'), skills: items(2, 'Care') });
  expect(others).toEqual([]);
  expect(slide?.lists[1]).toMatch(/^22: /);
});

test('a list that goes on does so under its head, with six lines or more, and larger', async () => {
  const slides = await listsOf({ responsibilities: items(7, LONG) }, ['layout/continued']);
  expect(slides).toHaveLength(2);
  const [head, ...columns] = slides[1]?.lists ?? [];
  expect(head).toBe('20: The work');
  expect(columns[0]).toMatch(/^24: /);
  expect(columns.flatMap((column) => column.split(';')).length).toBeGreaterThanOrEqual(2);
});

test('a list that is a little too long for its column ends in the next one, and the other begins under it', async () => {
  const words = 'Explains results and choices to patients and to families in plain language';
  const [slide, ...others] = await listsOf({ responsibilities: items(6, words), skills: ['Care', 'Patience'] });
  expect(others).toEqual([]);
  expect(slide?.layout).toBe('Role (dense)');
  expect(slide?.lists.map((list) => list.slice(0, 9))).toEqual(['20: The w', '18: Expla', '18: Expla']);
});
