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
    'Northern Wind, Aberdeen · northernwind.example.com/jobs/1',
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
