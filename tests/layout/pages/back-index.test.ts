/** The indexes at the end of a report of many roles: terms in columns, and links that lead to the page they name. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Page, Scene, TextItem } from '../../../src/layout/scene.js';
import { writeSvg } from '../../../src/output/svg/index.js';
import { scenesOf, type Wanted } from '../../pipeline/building.js';
import { allItems, textOf } from '../scenes.js';
import { THEME } from '../setting.js';

const EMPLOYERS = ['Zebra Rail', 'Acme', 'Östlund', '3i Group'];
const SKILLS = ['Python', '.NET', 'C++', 'Patience', 'Clear writing'];

const role = (index: number, more: object = {}) => ({
  title: `Engineer ${index + 1}`,
  employer: EMPLOYERS[index % EMPLOYERS.length],
  salary: { min: 30_000 + index * 100, max: 40_000 + index * 100 },
  skills: [SKILLS[index % SKILLS.length], 'Teamwork'],
  ...more,
});
const many = (count: number, more: object = {}) => Array.from({ length: count }, (_, index) => role(index, more));

async function reportOf(roles: readonly object[], layout: Wanted['layout'] = {}, more: object = {}): Promise<Scene> {
  const dataset = { name: 'Test', asOf: '2025-01-01', currency: 'GBP', tiers: [], roles, ...more };
  return (await scenesOf({ dataset, layout, expected: 'anything' })).report;
}

const textsOn = (page: Page): TextItem[] => allItems(page).filter((item) => item.kind === 'text');
const named = (report: Scene, name: string): TextItem[] =>
  report.pages.flatMap((page) => textsOn(page).filter((item) => item.name === name));
const headings = (report: Scene): string[] => named(report, 'Heading').map(textOf);

/** The pages on which a role's title stands, counted from one. */
function placesOf({ pages: [_cover, ...pages] }: Scene): Map<string, number> {
  const found = pages.flatMap((page, index) =>
    textsOn(page).flatMap((item) => (item.name === 'Title' ? [[textOf(item), index + 2] as const] : [])),
  );
  return new Map(found);
}

/** Each number that an index prints, with the page to which it leads. */
function numbers(report: Scene): { printed: number; page: number }[] {
  return named(report, 'Index line')
    .flatMap(({ paragraphs }) => paragraphs.flatMap(({ runs }) => runs))
    .filter(({ text, href }) => href !== undefined && /^\d+$/.test(text))
    .map(({ text, href = '' }) => ({ printed: Number(text), page: (report.targets[href.slice(1)]?.page ?? -1) + 1 }));
}

describe('the indexes of a report', () => {
  test('stand at its end, before its sources, and in its contents', async () => {
    const report = await reportOf(many(25));
    expect(headings(report).slice(-3)).toEqual(['Index of employers', 'Index of skills', 'Sources and method']);
    const rows = named(report, 'Contents row').map((item) => textOf(item).trim());
    expect(rows).toEqual(expect.arrayContaining(['Index of employers', 'Index of skills']));
  });

  test('look as designed: names in two columns, numbers in three', async () => {
    const report = await reportOf(many(30));
    const pages = report.pages.filter((page) =>
      textsOn(page).some((item) => item.name === 'Heading' && textOf(item).startsWith('Index of')),
    );
    const drawn = await writeSvg({ ...report, pages }, THEME);
    expect(drawn).toHaveLength(1);
    await expect(drawn[0]).toMatchFileSnapshot(`../golden/indexes.svg`);
  });

  test('are left out of a small report, and where no role names what they are of', async () => {
    const isIndex = (heading: string) => heading.startsWith('Index');
    expect(headings(await reportOf(many(24))).filter(isIndex)).toEqual([]);
    expect(headings(await reportOf(many(25, { employer: undefined }))).filter(isIndex)).toEqual(['Index of skills']);
    expect(headings(await reportOf(many(25, { skills: undefined }))).filter(isIndex)).toEqual(['Index of employers']);
  });

  test('are in the order of the alphabet, signs apart', async () => {
    const report = await reportOf(many(25));
    expect(
      named(report, 'Index term')
        .map(textOf)
        .filter((term, index, all) => all.indexOf(term) === index),
    ).toEqual(['3i Group', 'Acme', 'Östlund', 'Zebra Rail']);
    const skills = named(report, 'Index line').filter(({ paragraphs }) => paragraphs[0]?.runs[0]?.style.bold);
    expect(skills.map((item) => textOf(item).replace(/ \d.*/s, ''))).toEqual([
      'C++',
      'Clear writing',
      '.NET',
      'Patience',
      'Python',
      'Teamwork',
    ]);
  });

  test('name each role under its employer, with its page', async () => {
    const report = await reportOf(many(27));
    const places = placesOf(report);
    const lines = named(report, 'Index line').filter(({ paragraphs }) => !paragraphs[0]?.runs[0]?.style.bold);
    expect(lines.map((item) => textOf(item).trim()).sort()).toEqual([...places.keys()].sort());
    for (const line of lines) {
      const target = report.targets[line.paragraphs[0]?.runs[0]?.href?.slice(1) ?? ''];
      const number = named(report, 'Page number').find(
        ({ box }) => Math.abs(box.y - line.box.y) < 1 && box.x > line.box.x && box.x < line.box.x + line.box.w + 1,
      );
      expect([(target?.page ?? -1) + 1, number && Number(textOf(number))]).toEqual(
        Array(2).fill(places.get(textOf(line).trim())),
      );
    }
  });

  test('print the pages of a skill rising, each once, and lead to them', async () => {
    const report = await reportOf(many(29));
    const pages = [...new Set(placesOf(report).values())];
    const teamwork = named(report, 'Index line').find((item) => textOf(item).startsWith('Teamwork'));
    expect(teamwork && textOf(teamwork).match(/\d+/g)?.map(Number)).toEqual(pages);
    expect(numbers(report).length).toBeGreaterThan(SKILLS.length);
    for (const { printed, page } of numbers(report)) expect(printed).toBe(page);
  });

  test('have their terms under letters where they are many', async () => {
    const letters = ['Apple', 'Bread', 'Cake', 'Dates'].flatMap((word) =>
      Array.from({ length: 8 }, (_, index) => `${word} ${index + 1}`),
    );
    const roles = many(32).map((one, index) => ({ ...one, skills: [letters[index]] }));
    expect(named(await reportOf(roles), 'Letter').map(textOf)).toEqual(['A', 'B', 'C', 'D']);
    expect(named(await reportOf(many(32)), 'Letter')).toEqual([]);
  });

  test('go on on further pages, and say at the head of a column what goes on there', async () => {
    const report = await reportOf(many(200, { employer: 'Acme', skills: undefined }));
    const lines = named(report, 'Index line').map((item) => textOf(item).trim());
    expect(lines).toHaveLength(200);
    const terms = report.pages.flatMap((page) => textsOn(page).filter(({ name }) => name === 'Index term'));
    expect(terms.length).toBeGreaterThan(2);
    expect(new Set(terms.map(textOf))).toEqual(new Set(['Acme']));
    // Those who hear the page hear it once.
    expect(terms.filter(({ paragraphs }) => paragraphs[0]?.tag !== undefined)).toHaveLength(1);
  });

  test.each([
    ['employers', { employer: 'Acme' }, { employer: 'Acme, '.repeat(300) }],
    ['titles', { employer: 'Acme' }, { title: 'Engineer of many things '.repeat(80) }],
    ['skills', { skills: ['Teamwork'] }, { skills: ['Teamwork', 'Patience '.repeat(250)] }],
  ])('shorten %s that would be higher than a page', async (_, all, one) => {
    const report = await reportOf(
      many(25, all).map((each, index) => (index === 3 ? { ...each, ...one } : each)),
      { paper: 'A6' },
    );
    const cut = ['Index term', 'Index line']
      .flatMap((name) => named(report, name))
      .filter((item) => textOf(item).includes('…'));
    expect(cut.length).toBeGreaterThan(0);
    for (const { box } of cut) expect(box.y + box.h).toBeLessThanOrEqual(report.height - 40);
  });

  test('leave out what one role alone asks for where the skills are too many to read', async () => {
    const rare = (count: number) =>
      many(50).map((one, index) => ({
        ...one,
        skills: ['Teamwork', ...Array.from({ length: count }, (_, item) => `Skill ${index}-${item}`)],
      }));
    const lines = async (count: number) =>
      named(await reportOf(rare(count)), 'Index line').filter((item) => textOf(item).startsWith('Skill')).length;
    expect(await lines(4)).toBe(200);
    expect(await lines(5)).toBe(0);
    const unshared = rare(6).map((one) => ({ ...one, skills: one.skills.slice(1) }));
    expect(headings(await reportOf(unshared))).not.toContain('Index of skills');
  });

  test.each([
    ['A5', { paper: 'A5' }],
    ['A6', { paper: 'A6' }],
    ['large print', { largePrint: true }],
  ] as const)('keep their numbers right on other paper: %s', async (_, layout) => {
    const report = await reportOf(many(25), layout);
    expect(numbers(report).length).toBeGreaterThan(SKILLS.length);
    for (const { printed, page } of numbers(report)) expect(printed).toBe(page);
  });

  test('lead where they say in any report of about 25 roles', async () => {
    const kinds = fc.array(
      fc.record({ employer: fc.constantFrom(...EMPLOYERS, undefined), skills: fc.subarray(SKILLS, { minLength: 1 }) }),
      { minLength: 22, maxLength: 30 },
    );
    await fc.assert(
      fc.asyncProperty(kinds, async (all) => {
        const report = await reportOf(all.map((more, index) => role(index, more)));
        expect(named(report, 'Index line').length > 0).toBe(all.length >= 25);
        for (const { printed, page } of numbers(report)) expect(printed).toBe(page);
      }),
      { numRuns: 5 },
    );
  });
});
