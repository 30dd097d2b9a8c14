/** Reports of many roles: a catalogue, four entries a page, and larger ones where the roles say more. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { paperOf } from '../../../src/layout/pages/paper.js';
import type { Page, Scene } from '../../../src/layout/scene.js';
import { scenesOf, type Wanted } from '../../pipeline/building.js';
import { allItems, textOf, wordsOf } from '../scenes.js';

const role = (index: number, more: object = {}) => ({
  title: `Engineer ${index + 1}`,
  summary: 'Keeps things running.',
  salary: { min: 30_000 + index * 100, max: 40_000 + index * 100 },
  responsibilities: ['Plan the week', 'Mend what breaks', 'Tell the team'],
  skills: ['Patience', 'Statistics'],
  ...more,
});
const many = (count: number, more: object = {}) => Array.from({ length: count }, (_, index) => role(index, more));

const LONG = {
  summary: 'Works with colleagues in several departments, and helps all of them to learn from what happens. '.repeat(2),
  responsibilities: Array.from(
    { length: 6 },
    (_, item) => `Explain results and choices in plain language, ${item + 1}`,
  ),
};
const HUGE = { responsibilities: Array.from({ length: 60 }, (_, item) => `Mend machine number ${item + 1}`) };

/** The report of roles that are in no tier, unless some are given. */
async function reportOf(roles: readonly object[], layout: Wanted['layout'] = {}, tiers: readonly object[] = []) {
  const dataset = { name: 'Test', asOf: '2025-01-01', currency: 'GBP', tiers, roles };
  return (await scenesOf({ dataset, layout, expected: 'anything' })).report;
}

/** The titles of the roles that begin on each page. */
function begun({ pages: [_cover, ...pages] }: Scene): string[][] {
  return pages.map(titlesOn).filter((titles) => titles.length > 0);
}

function titlesOn(page: Page): string[] {
  return allItems(page).flatMap((item) => (item.kind === 'text' && item.name === 'Title' ? [textOf(item)] : []));
}

const counts = (report: Scene): number[] => begun(report).map(({ length }) => length);

describe('a catalogue', () => {
  test('begins with 25 roles', async () => {
    expect(Math.max(...counts(await reportOf(many(24))))).toBe(2);
    expect(Math.max(...counts(await reportOf(many(25))))).toBe(4);
  });

  test('has four entries a page, each in its quarter', async () => {
    const report = await reportOf(many(28));
    expect(counts(report)).toEqual([4, 4, 4, 4, 4, 4, 4]);
    const tops = report.pages.map((page) => page.items.filter(({ name }) => name === 'Title').map(({ box }) => box.y));
    const [first = [], ...others] = tops.filter(({ length }) => length === 4);
    for (const other of others) expect(other).toEqual(first);
    expect(first).toHaveLength(4);
    const { roleTop, bottom } = paperOf('A4', false);
    const steps = first.slice(1).map((top, index) => top - (first[index] ?? 0));
    for (const step of steps) expect(Math.abs(step - (bottom - roleTop) / 4)).toBeLessThan(6);
  });

  test('leaves no entry alone on its last page', async () => {
    expect(counts(await reportOf(many(29)))).toEqual([4, 4, 4, 4, 4, 4, 3, 2]);
  });

  test('opens a tier with its panel in the place of an entry, lower where they need the room', async () => {
    const tiers = [
      { id: 'lower', name: 'Lower tier', from: 0, below: 36_400 },
      { id: 'upper', name: 'Upper tier', from: 36_400 },
    ];
    const heights = async (more: object) => {
      const report = await reportOf(many(28, more), {}, tiers);
      expect(counts(report)).toEqual([3, 4, 4, 3, 3, 4, 4, 3]);
      return report.pages.flatMap(({ items }) => items.filter(({ name }) => name === 'Panel')).map(({ box }) => box.h);
    };
    expect(await heights({})).toEqual([286, 286]);
    const responsibilities = Array.from({ length: 5 }, (_, item) => `Task ${item + 1}`);
    expect(await heights({ responsibilities })).toEqual([240, 240]);
  });

  test('gives what does not fit a quarter a larger entry, and loses no word of it', async () => {
    const report = await reportOf(many(26, LONG));
    expect(Math.max(...counts(report))).toBeLessThan(4);
    for (const words of LONG.responsibilities)
      expect(wordsOf(report).split(words.replaceAll(' ', '')), words).toHaveLength(27);
  });

  test('gives what no page holds pages of its own, in its place, in the type of the others', async () => {
    const roles = many(26).map((one, index) => (index === 10 ? { ...one, ...HUGE } : one));
    const report = await reportOf(roles);
    expect(begun(report).flat()).toEqual(roles.map(({ title }) => title).reverse());
    expect(wordsOf(report)).toContain('Mendmachinenumber60');
    const sizes = report.pages.flatMap(allItems).flatMap((item) => {
      const isDuty = item.kind === 'text' && textOf(item).startsWith('Mend');
      return isDuty ? item.paragraphs.flatMap(({ runs }) => runs.map(({ style }) => style.size)) : [];
    });
    expect(new Set(sizes)).toEqual(new Set([12]));
    expect(report.bookmarks.filter(({ title }) => title.startsWith('Engineer'))).toHaveLength(26);
  });

  test.each([
    ['A5', { paper: 'A5' }, 2],
    ['A6', { paper: 'A6' }, 1],
    ['Letter', { paper: 'Letter' }, 4],
    ['large print', { largePrint: true }, 2],
  ] as const)('has fewer entries on smaller paper and in larger type: %s', async (_, layout, most) => {
    const report = await reportOf(many(25, { responsibilities: ['Plan the week'] }), layout);
    expect(Math.max(...counts(report))).toBe(most);
    expect(begun(report).flat()).toHaveLength(25);
  });

  test('holds every role once, in order, above the foot of the page, whatever they say', async () => {
    const lengths = fc.array(fc.constantFrom({}, {}, {}, LONG, HUGE, { summary: undefined }, { skills: undefined }), {
      minLength: 20,
      maxLength: 30,
    });
    await fc.assert(
      fc.asyncProperty(lengths, async (kinds) => {
        const report = await reportOf(kinds.map((kind, index) => role(index, kind)));
        const titles = kinds.map((_, index) => `Engineer ${index + 1}`).reverse();
        expect(begun(report).flat()).toEqual(titles);
        const foot = report.height - 61;
        for (const page of report.pages.slice(1))
          for (const { name, box } of page.items)
            if (!['Footer', 'Page number', 'Panel'].includes(name))
              expect(box.y + box.h, name).toBeLessThanOrEqual(foot);
      }),
      { numRuns: 6 },
    );
  });
});
