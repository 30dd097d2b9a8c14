/** A report in its order: what it is about, its tiers, what a reader looks up, and where it comes from. */
import { expect, test } from 'vitest';
import { scenesOf } from '../../pipeline/building.js';
import { allItems, textOf } from '../scenes.js';

const { report } = await scenesOf({});
const pages = report.pages.map((page) => allItems(page).flatMap((item) => (item.kind === 'text' ? [item] : [])));
const named = (page: (typeof pages)[number], name: string) => page.filter((item) => item.name === name).map(textOf);

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

test('skills and steps share a page, and the conclusion stands before the sources', () => {
  const heads = pages.map((page) => named(page, 'Heading')).filter((page) => page.length > 0);
  expect(heads.slice(-3)).toEqual([
    ['Five skills employers keep asking for', 'Four steps towards a first role'],
    ['Six questions people ask', 'In conclusion'],
    ['Sources and method'],
  ]);
});
