import { expect, test } from 'vitest';
import type { GroupItem, Item } from '../../src/layout/scene.js';
import { ENTRY, NEXT_TITLE, page, paper, plot, slide, slides, text, title } from './hand-made.js';
import { falseTitles } from './titles.js';

const NAMES = ['Three green jobs in Leeds', 'Level 2 Welder'];

const LADDER = plot([20_000, 30_000], [25_000, 45_000], [40_000, 60_000]);

function faults(words: string, ...items: readonly Item[]): string[] {
  return falseTitles(slides(slide([title(words), ...items], 'ladder')), NAMES).map(({ what }) => what);
}

test.each([
  ['Two of the three roles can pay more than £40k', []],
  ['All three roles can pay more than £25,000', []],
  ['Pay runs from £20k to £60k a year', []],
  ['Lower tier: three roles, £20k to £60k', []],
  ['Two of the four roles can pay more than £40k', ['roles: 4 said, 3 found']],
  ['One of the three roles can pay more than £40k', ['roles above: 1 said, 2 found']],
  ['Pay runs from £20k to £61k a year', ['the highest: 61000 said, 60000 found']],
  ['Lower tier: 21 roles, £20k to £60k (2 of 3)', ['roles: 21 said, 3 found', 'roles of the tier: 21 said, 3 found']],
  ['Lower tier: 3 of 20 roles, £20k to £60k', ['roles of the tier: 20 said, 3 found']],
])('%s', (words, wrong) => {
  expect(faults(words, LADDER)).toEqual(wrong.map((what) => `"${words}": ${what}`));
});

test('what the data calls itself and its roles is no claim, also where it is cut, goes on or is numbered', () => {
  expect(faults('Three green jobs in Leeds')).toEqual([]);
  expect(faults('Three green jobs… (2 of 3)')).toEqual([]);
  expect(faults('Level 2 Welder #2')).toEqual([]);
});

test('a part of a tier counts its own roles, and those of all parts', () => {
  const part = (words: string, key: string) => slide([title(words), LADDER], key);
  const scene = (words: string) => slides(part(words, 'ladder'), part(words, 'ladder, slide 2'));
  expect(falseTitles(scene('Lower tier: 3 of 6 roles, £20k to £60k'), [])).toEqual([]);
  expect(falseTitles(scene('Lower tier: 3 of 7 roles, £20k to £60k'), [])).toHaveLength(2);
});

test('a number that no rule counts is found', () => {
  expect(faults('Nine ways to begin')).toEqual(['"Nine ways to begin": no rule counts its numbers']);
  expect(faults('What is inside')).toEqual([]);
});

test('entries are counted on all pages of their section', () => {
  const row = (index: number) => text([`Skill ${index}`], 48, 140 + 40 * index, { tag: ENTRY + index });
  const words = 'Three skills employers keep asking for';
  const scene = (...last: readonly Item[]) =>
    slides(slide([title(words), row(0), row(1)], 'list skills'), slide([row(2), ...last], 'list skills, slide 2'));
  expect(falseTitles(scene(), [])).toEqual([]);
  expect(falseTitles(scene(row(3)), [])).toEqual([{ page: 1, what: `"${words}": skills: 3 said, 4 found` }]);
});

test('on paper the words of a chart are counted', () => {
  const chart: GroupItem = {
    kind: 'group',
    name: 'Pay chart',
    alt: '',
    box: { x: 57, y: 100, w: 480, h: 100 },
    items: [
      text(['Cook'], 57, 130, { name: 'Role' }),
      text(['£20,000'], 300, 130, { name: 'Label' }),
      text(['£30,000'], 400, 130, { name: 'Label' }),
    ],
  };
  const scene = (words: string) => paper(page([title(words), chart]));
  expect(falseTitles(scene('Pay runs from £20,000 to £30,000 a year'), [])).toEqual([]);
  expect(falseTitles(scene('Pay runs from £20,000 to £31,000 a year'), [])).toHaveLength(1);
});

test('a comparison counts its columns, and the roles since the divider', () => {
  const words = 'Three of the nine upper-tier roles, side by side';
  const columns = [1, 2, 3].map((at) => text([`Role ${at}`], 100 * at, 200, { name: `Head ${at}` }));
  const role = ['role cook', 'role cook, slide 2'].map((key) => slide([title('Cook')], key));
  const scene = slides(slide([], 'divider upper'), ...role, slide([title(words), ...columns], 'compare upper'));
  expect(falseTitles(scene, ['Cook'])).toEqual([{ page: 4, what: `"${words}": roles of the tier: 9 said, 1 found` }]);
});

test('a title that shares its page counts what is in its own section', () => {
  const rows = [0, 1].map((index) => text([`Skill ${index}`], 57, 140 + 40 * index, { tag: ENTRY + index }));
  const second = text(['Two questions people ask'], 57, 400, { tag: NEXT_TITLE });
  const scene = paper(page([title('Two skills employers keep asking for'), ...rows, second]));
  expect(falseTitles(scene, []).map(({ what }) => what)).toEqual([
    '"Two questions people ask": questions: 2 said, 0 found',
  ]);
});
