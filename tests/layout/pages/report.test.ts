/** A report in its order: what it is about, its tiers, what a reader looks up, and where it comes from. */
import { expect, test } from 'vitest';
import type { GridItem } from '../../../src/layout/scene.js';
import { scenesOf } from '../../pipeline/building.js';
import { allItems, textOf } from '../scenes.js';

const { report } = await scenesOf({});
const allTexts = (page: (typeof report.pages)[number]) =>
  allItems(page).flatMap((item) => (item.kind === 'text' ? [item] : []));
const pages = report.pages.map(allTexts);
const named = (page: (typeof pages)[number], name: string) => page.filter((item) => item.name === name).map(textOf);

const wordsOfGrid = ({ rows }: GridItem) =>
  rows
    .flatMap(({ cells }) => cells.flatMap(({ paragraphs }) => paragraphs))
    .flatMap(({ lines }) => lines.flatMap(({ pieces }) => pieces.map(({ text }) => text)))
    .join(' ')
    .replace(/\s+/g, ' ');

test('it begins with what it is about: introduction, three findings, contents', () => {
  const [, short = []] = pages;
  expect(named(short, 'Heading')).toEqual(['In short', 'What is inside']);
  expect(named(short, 'Text')[0]).toMatch(/^AI operations, or AIOps, means/);
  expect(named(short, 'List item')).toEqual([
    'Six of the ten roles can pay more than £100,000',
    'Pay runs from £50,000 to £130,000 a year',
    'Upper tier: three roles; Middle tier: three roles; Lower tier: four roles',
  ]);
});

test('a tier opens with its panel and its bars among all, over its first role', () => {
  const opened = report.pages.flatMap((page, index) => {
    const panel = page.items.find(({ name }) => name === 'Panel');
    const locator = page.items.some(({ name }) => name === 'Locator');
    return panel
      ? [[named(pages[index] ?? [], 'Heading')[0], named(pages[index] ?? [], 'Title')[0], panel.box.h, locator]]
      : [];
  });
  expect(opened).toEqual([
    ['Upper tier', 'AI Systems Architect', 286, true],
    ['Middle tier', 'AI Product Manager', 286, true],
    ['Lower tier', 'Natural Language Processing Engineer', 286, true],
  ]);
});

test('where a role needs the room, the bars of its panel stand beside the words', async () => {
  const responsibilities = Array.from(
    { length: 6 },
    (_, index) => `Explain results and choices to patients and families in plain language, ${index + 1}`,
  );
  const role = { summary: 'Cares for people at their most vulnerable. '.repeat(3), responsibilities };
  const roles = [40_000, 60_000, 90_000].map((min, index) => ({
    ...role,
    title: `Nurse ${index}`,
    salary: { min, max: min + 5000 },
  }));
  const { report: long } = await scenesOf({ dataset: { roles }, expected: 'anything' });
  const opened = long.pages.filter(({ items }) => items.some(({ name }) => name === 'Panel'));
  expect(opened).toHaveLength(3);
  for (const { items } of opened) {
    const [panel, locator] = ['Panel', 'Locator'].map((name) => items.find((item) => item.name === name)?.box);
    expect(panel?.h).toBeLessThan(200);
    expect(locator?.x).toBeGreaterThan(300);
  }
  expect(
    long.pages.flatMap(({ items }) => items).some((item) => item.kind === 'text' && /\(2 of 2\)/.test(textOf(item))),
  ).toBe(false);
});

test('where a role needs more room than that leaves, its panel has no bars', async () => {
  const { report: small } = await scenesOf({ layout: { paper: 'A5' }, expected: 'anything' });
  const opened = small.pages.flatMap((page) =>
    page.items.some(({ name }) => name === 'Panel') ? [page.items.some(({ name }) => name === 'Locator')] : [],
  );
  expect(opened).toEqual([true, false, false]);
  const heads = small.pages.flatMap((page) => named(allTexts(page), 'Running head'));
  expect(heads.filter((head) => /^(AI|Natural)/.test(head))).toEqual([]);
});

test('beside bars, amounts with their period take two lines before long names take five', async () => {
  const titles = ['Graduate Structural Engineer (Bridges and Infrastructure), September intake', 'Field Technician'];
  const roles = titles.map((title, index) => ({
    title,
    salary: index === 0 ? { min: 29_000, max: 33_500 } : { min: 12.8, max: 14.5, period: 'hour' },
  }));
  const { report: mixed } = await scenesOf({ dataset: { tiers: [], roles }, expected: 'anything' });
  const [glance] = mixed.pages.flatMap(({ items }) => items.filter((item) => item.kind === 'grid'));
  const linesOf = (row: number): readonly number[] =>
    glance?.rows[row]?.cells.map(({ paragraphs }) => paragraphs.flatMap(({ lines }) => lines).length) ?? [];
  expect(linesOf(1)).toEqual([3, 1, 1]);
  expect(linesOf(2)).toEqual([1, 2, 2]);
});

test('before a table goes on, its rows are lower, if that saves the page', async () => {
  const { report: small } = await scenesOf({ layout: { paper: 'A5' }, expected: 'anything' });
  const heads = small.pages.flatMap((page) => named(allTexts(page), 'Running head'));
  expect(heads.filter((head) => head.startsWith('At a glance'))).toEqual([]);
});

test('a matrix that is parted between its columns is not parted between its rows, too, where a page holds it', async () => {
  const skills = ['Python', 'Statistics', 'Talking to customers', 'Databases', 'Patience'];
  const roles = ['Analyst', 'Planner', 'Tester', 'Driver', 'Clerk', 'Cook', 'Porter'].map((title, index) => ({
    title: `${title} for Customer Success`,
    skills: skills.slice(index % 3),
    salary: { min: 20_000 + 1000 * index, max: 30_000 + 1000 * index },
  }));
  for (const layout of [{ largePrint: true }, { paper: 'A5' }] as const) {
    const { report: parted } = await scenesOf({ dataset: { roles }, layout, expected: 'anything' });
    const grids = parted.pages.flatMap(({ items }) => items.filter((item) => item.kind === 'grid'));
    const matrix = grids.map(wordsOfGrid).filter((words) => words.includes('Of all seven'));
    expect(matrix.length).toBeGreaterThan(1);
    for (const words of matrix) expect(words.match(/for Customer/g)).toHaveLength(7);
  }
});

test('where a role has no room under a panel, the panel has the page before it to itself', async () => {
  const role = {
    summary: 'Writes and reads what the office decides, and answers for it.',
    employer: 'Harbour Software',
    responsibilities: ['Plan', 'Write', 'Read', 'Count', 'File', 'Answer'],
    skills: ['Patience', 'Spreadsheets', 'Spelling', 'Tact', 'Order'],
  };
  const roles = [30_000, 90_000].map((min) => ({ ...role, title: `Clerk ${min}`, salary: { min, max: min + 5000 } }));
  const tiers = [
    { id: 'low', name: 'Lower tier', from: 0, below: 60_000 },
    { id: 'high', name: 'Upper tier', from: 60_000 },
  ];
  const dataset = { currency: 'GBP', tiers, roles };
  const { report: small } = await scenesOf({ dataset, layout: { paper: 'A5' }, expected: 'anything' });
  const opened = small.pages.flatMap((page, index) => {
    const panel = page.items.find(({ name }) => name === 'Panel');
    const next = allTexts(small.pages[index + 1] ?? page);
    return panel ? [[panel.box.h === small.height, named(next, 'Title')[0], named(next, 'List head').length]] : [];
  });
  expect(opened).toEqual([
    [true, 'Clerk 90000', 2],
    [true, 'Clerk 30000', 2],
  ]);
});

test('the first role of a tier is whole under its panel, its list set close where only that makes it fit', async () => {
  const responsibilities = Array.from(
    { length: 6 },
    (_, index) => `Contribute to research, guidelines and service redesign across the trust, ${index + 1}`,
  );
  const role = {
    summary:
      'Cares for people at their most vulnerable, works with colleagues in several departments, and keeps on learning from what happens there.',
    employer: 'Riverside University Hospitals NHS Foundation Trust',
    responsibilities,
  };
  const roles = [40_000, 60_000, 90_000].map((min, index) => ({
    ...role,
    title: `Biomedical Scientist, Blood Transfusion and Haematology ${index}`,
    salary: { min, max: min + 5000 },
  }));
  const { report: long } = await scenesOf({ dataset: { roles }, expected: 'anything' });
  const items = long.pages
    .filter((page) => page.items.some(({ name }) => name === 'Panel'))
    .map((page) => named(allTexts(page), 'List item').length);
  expect(items).toEqual([6, 6, 6]);
});

test('a note below a table that ends with its page takes rows of it along', async () => {
  for (const count of [21, 22, 23, 24]) {
    const roles = Array.from({ length: count }, (_, index) => ({
      title: `Engineer ${index}`,
      salary: { min: 30_000, max: 40_000 + index },
    }));
    const { report: many } = await scenesOf({ dataset: { tiers: [], currency: 'GBP', roles }, expected: 'anything' });
    const note = many.pages.find((page) =>
      named(allTexts(page), 'Text').some((words) => words.startsWith('Pay a year.')),
    );
    expect(note && allItems(note).some(({ kind }) => kind === 'grid'), `${count} roles`).toBe(true);
  }
});

test('skills and steps share a page, and the conclusion stands before the sources', () => {
  const heads = pages.map((page) => named(page, 'Heading')).filter((page) => page.length > 0);
  expect(heads.slice(-3)).toEqual([
    ['Five skills employers keep asking for', 'Four steps towards a first role'],
    ['Six questions people ask', 'In conclusion'],
    ['Sources and method'],
  ]);
});

test('a chapter that leaves most of its page has the next one below it', async () => {
  const roles = [30_000, 40_000].map((min) => ({ title: `Cook ${min}`, salary: { min, max: min + 5000 } }));
  const tiers = [{ id: 'all', name: 'Kitchens', from: 0 }];
  const { report: short } = await scenesOf({ dataset: { tiers, currency: 'GBP', roles }, expected: 'anything' });
  const heads = short.pages.map((page) => named(allTexts(page), 'Heading'));
  expect(heads).toContainEqual(['In short', 'What is inside', 'At a glance']);
});

test('below a chapter of few lines the next one begins, and goes on', async () => {
  const responsibilities = Array.from({ length: 10 }, (_, index) => `Peel potatoes, sack ${index}`);
  const roles = ['Cook', 'Clerk'].map((title) => ({ title, responsibilities }));
  const faq = Array.from({ length: 10 }, (_, index) => ({ question: `Is it so? ${index}`, answer: 'It is.' }));
  const { report: some } = await scenesOf({
    dataset: { roles, skills: [{ name: 'Patience', summary: 'Waits, and does not mind.' }], faq },
    layout: { paper: 'A5' },
    expected: 'anything',
  });
  const headed = some.pages.map(allTexts).map((page) => [...named(page, 'Heading'), ...named(page, 'Running head')]);
  expect(headed.slice(-2)).toEqual([
    ['One skill employers keep asking for', 'Ten questions people ask'],
    ['Ten questions people ask (2 of 2)'],
  ]);
});

test('a high row of a chapter is divided between its paragraphs, so that no page is left to a sentence', async () => {
  const responsibilities = Array.from({ length: 10 }, (_, index) => `Peel potatoes, sack ${index}`);
  const roles = ['Cook', 'Clerk'].map((title) => ({ title, responsibilities }));
  const sources = Array.from({ length: 6 }, (_, index) => ({
    title: `Survey ${index}`,
    note: 'Said once. '.repeat(12),
  }));
  const { report: some } = await scenesOf({
    dataset: { roles, sources, conclusion: ['Talk to two people.'] },
    layout: { paper: 'A5' },
    expected: 'anything',
  });
  const headed = some.pages.map(allTexts).map((page) => [...named(page, 'Heading'), ...named(page, 'Running head')]);
  expect(headed.slice(-2)).toEqual([['In conclusion', 'Sources and method'], ['Sources and method (2 of 2)']]);
});

test('below a role of few lines the next chapter begins', async () => {
  const skills = [{ name: 'Patience', summary: 'Waits, and does not mind.' }];
  const { report: some } = await scenesOf({
    dataset: { roles: [{ title: 'Cook', responsibilities: ['Cook what there is'] }], skills },
    expected: 'anything',
  });
  const page = some.pages.map(allTexts).find((texts) => named(texts, 'List item').includes('Cook what there is'));
  expect(page && named(page, 'Heading')).toEqual(['One skill employers keep asking for']);
});

test.each([
  [2, [2]],
  [3, [3]],
  [4, [4]],
  [5, [3, 2]],
  [9, [3, 3, 3]],
])('%s steps stand in rows of as many each', async (count, rows) => {
  const preparation = Array.from({ length: count }, (_, index) => ({ name: `Step ${index}`, summary: 'Do it soon.' }));
  const { report: some } = await scenesOf({
    dataset: { roles: [{ title: 'Cook' }], preparation },
    expected: 'anything',
  });
  const tops = some.pages.flatMap(({ items }) => items.filter(({ name }) => name === 'Step')).map(({ box }) => box.y);
  expect([...new Set(tops)].map((top) => tops.filter((one) => one === top).length)).toEqual(rows);
});

test('pages on which the chart of all pay goes on are headed by what stands on them', async () => {
  const roles = Array.from({ length: 40 }, (_, index) => {
    const min = 30_000 + index * 1000;
    return { title: `Trade ${index + 1}`, salary: { min, max: min + 12_000 } };
  });
  const { report: long } = await scenesOf({ dataset: { tiers: [], roles }, expected: 'anything' });
  const headed = long.pages.flatMap((page) => {
    const items = allItems(page);
    if (!items.some(({ name }) => name === 'Pay chart')) return [];
    const head = items.flatMap((item) => (item.kind === 'text' && item.name === 'Running head' ? [item] : []))[0];
    const rows = items.filter(({ name }) => name === 'Role').length;
    return [[head && textOf(head), rows]];
  });
  expect(headed).toEqual([
    [undefined, 20],
    ['20 of 40 roles, £30k to £61k (2 of 2)', 20],
  ]);
});
