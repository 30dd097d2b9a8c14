/** Roles on the pages of a report: who and where under each title, and two on a page whenever both fit. */
import { expect, test } from 'vitest';
import { scenesOf } from '../../pipeline/building.js';
import { allItems, textOf } from '../scenes.js';

const role = (title: string, more: object = {}) => ({
  title,
  summary: 'Keeps things running.',
  salary: { min: 30_000, max: 40_000 },
  responsibilities: ['Plan the week', 'Mend what breaks', 'Tell the team'],
  skills: ['Patience', 'Statistics'],
  employer: 'Northern Wind',
  location: 'Aberdeen',
  ...more,
});

async function pagesOf(roles: readonly object[]) {
  const dataset = { name: 'Test', asOf: '2025-01-01', currency: 'GBP', roles };
  const { report } = await scenesOf({ dataset, expected: 'anything' });
  return report.pages.map((page) => allItems(page).flatMap((item) => (item.kind === 'text' ? [item] : [])));
}

test('who has the role, where, and its own page stand in one line under its title', async () => {
  const url = 'https://northernwind.example.com/jobs/1';
  const texts = (await pagesOf([role('Engineer', { url }), role('Technician')])).flat();
  const bylines = texts.filter(({ name }) => name === 'Byline');
  expect(bylines.map(textOf)).toEqual([
    'Northern Wind, Aberdeen\u00a0· northernwind.example.com/jobs/1',
    'Northern Wind, Aberdeen',
  ]);
  expect(bylines[0]?.paragraphs[0]?.runs.find(({ href }) => href !== undefined)?.href).toBe(url);
  expect(bylines.map(({ paragraphs }) => paragraphs[0]?.runs[0]?.style)).toEqual(
    Array(2).fill(expect.objectContaining({ size: 12, colour: 'ink2' })),
  );
});

test('two with both lists share a page, and lie side by side where only that makes them fit', async () => {
  const titles = (page: Awaited<ReturnType<typeof pagesOf>>[number]) => page.filter(({ name }) => name === 'Title');
  const many = { responsibilities: ['One', 'Two', 'Three'], skills: ['Four', 'Five', 'Six'] };
  const both = (await pagesOf([role('Engineer', many), role('Technician', many)])).filter((page) =>
    page.some(({ name }) => name === 'List head'),
  );
  expect(both.map((page) => titles(page).map(textOf))).toEqual([['Engineer', 'Technician']]);
  const heads = both.flat().filter(({ name }) => name === 'List head');
  const rows = new Set(heads.map(({ box }) => box.y));
  expect([heads.length, rows.size]).toEqual([4, 2]);
});

test('are set once, however many ways of laying their lists are tried', async () => {
  const long = { responsibilities: Array.from({ length: 12 }, (_, index) => `Mend machine number ${index + 1}`) };
  const roles = [role('Engineer', long), role('Technician', long), role('Mechanic')];
  const dataset = { name: 'Test', asOf: '2025-01-01', currency: 'GBP', roles };
  const { report } = await scenesOf({ dataset, expected: 'anything' });
  expect(report.tags.filter((tag) => tag.role === 'H1')).toHaveLength(report.bookmarks.length);
});

test('the first stands below contents of few lines, which name each role where none has a tier', async () => {
  const sources = [{ title: 'Adverts of the employers' }];
  const roles = ['Engineer', 'Technician'].map((title) => ({ title, skills: ['Patience'] }));
  const { report } = await scenesOf({ dataset: { roles, sources }, expected: 'anything' });
  const [, second] = report.pages.map((page) => allItems(page).filter((item) => item.kind === 'text'));
  const named = (name: string) => second?.filter((item) => item.name === name).map(textOf);
  expect(named('Contents row')).toEqual(['Engineer ', 'Technician ', 'Sources and method ']);
  expect(named('Title')).toEqual(['Engineer', 'Technician']);
});

test.each([{ paper: 'A5' }, { largePrint: true }] as const)('two of few lines share a page of %o', async (layout) => {
  const roles = ['Engineer', 'Technician'].map((title) => ({ title, skills: ['Patience', 'Statistics', 'Python'] }));
  const { report } = await scenesOf({ dataset: { roles }, layout, expected: 'anything' });
  const titles = report.pages.map((page) => allItems(page).filter(({ name }) => name === 'Title').length);
  expect(titles).toEqual([1, 2]);
});

test('lists lie side by side on A5, too, where only that makes their role fit', async () => {
  const words = Array.from({ length: 9 }, (_, index) => `Learn ${index}`);
  const { report } = await scenesOf({
    dataset: { roles: [role('Engineer', { responsibilities: words, skills: words })] },
    layout: { paper: 'A5' },
    expected: 'anything',
  });
  const heads = report.pages.map((page) => allItems(page).filter(({ name }) => name === 'List head'));
  expect(heads.flatMap((page) => new Set(page.map(({ box }) => box.y)).size)).toEqual([0, 1, 0]);
});
