/** A tier of one or two roles is compared on its divider: the first of what each asks stands under its bar. */
import { describe, expect, test } from 'vitest';
import { slidesOf } from '../../pipeline/building.js';
import { inkFaults } from '../ink.js';
import { allItems, textOf } from '../scenes.js';

const SKILLS = ['Plan repairs around the weather', 'Inspect blades by rope and drone', 'Write the safety case'];

async function deckOf(count: number, aspect: '16:9' | '4:3') {
  const roles = ['Wind Turbine Engineer', 'Rail Signalling Engineer', 'Structural Engineer']
    .slice(0, count)
    .map((title) => ({ title, salary: { min: 30_000, max: 50_000 }, skills: SKILLS }));
  const elsewhere = { title: 'Head', salary: { min: 90_000, max: 99_000 } };
  const tiers = [
    { id: 'lower', name: 'Lower tier', from: 0, below: 60_000 },
    { id: 'upper', name: 'Upper tier', from: 60_000 },
  ];
  const scene = await slidesOf('deck', { dataset: { tiers, roles: [...roles, elsewhere] }, layout: { aspect } });
  const [, divider] = scene.pages.filter(({ layout }) => layout?.startsWith('Section Header'));
  if (divider === undefined) throw new Error('a divider was expected');
  return { scene, divider, compared: scene.pages.some(({ layout }) => layout === 'Compare roles') };
}

describe.each(['16:9', '4:3'] as const)('in %s', (aspect) => {
  test.each([1, 2])('%d', async (count) => {
    const { scene, divider, compared } = await deckOf(count, aspect);
    expect(compared).toBe(false);
    const lists = allItems(divider).filter((item) => item.kind === 'text' && item.name.startsWith('Items of'));
    expect(lists).toHaveLength(count);
    for (const list of lists) {
      if (list.kind !== 'text') continue;
      for (const skill of SKILLS) expect(textOf(list)).toContain(skill);
      for (const { runs } of list.paragraphs) expect(runs[0]?.style.size).toBeGreaterThanOrEqual(18);
      expect(list.box.y + list.box.h).toBeLessThanOrEqual(490);
    }
    expect(inkFaults({ ...scene, pages: [divider] })).toEqual([]);
  });

  test('three have a comparison of their own', async () => {
    const { divider, compared } = await deckOf(3, aspect);
    expect(compared).toBe(true);
    expect(allItems(divider).filter(({ name }) => name.startsWith('Items of'))).toEqual([]);
  });
});

test.each([
  ['beside the panel', 'All of them'],
  ['there, nor the name on it,', `All of them${' and more than there is a word for in any tongue'.repeat(6)}`],
])('items that have no room %s go on once, and their slides are counted', async (_, name) => {
  const long = 'Plans repairs around the weather, the tides, and everybody who has to be there when they are made. ';
  const tiers = [{ id: 'all', name, from: 0 }];
  const roles = ['Turbine Engineer', 'Structural Engineer'].map((title) => ({
    title,
    salary: { min: 30_000, max: 50_000 },
    skills: Array.from({ length: 3 }, (_, index) => `${index} ${long.repeat(4)}`),
  }));
  const { pages } = await slidesOf('deck', { dataset: { tiers, roles }, expected: 'anything' });
  const slides = pages
    .map((page) => allItems(page).flatMap((item) => (item.kind === 'text' ? [item] : [])))
    .filter((texts) => texts.some((item) => item.slot === 'title' && textOf(item).startsWith('All of them')));
  const endings = slides.map((texts) =>
    texts.flatMap((item) => (item.slot === 'title' ? (/ \(.*\)$/.exec(textOf(item))?.[0] ?? '') : [])).join(),
  );
  expect(endings.length).toBeGreaterThan(1);
  expect(endings).toEqual(endings.map((_, at) => (at === 0 ? '' : ` (${at + 1}\u00a0of\u00a0${endings.length})`)));
  const firsts = slides.flat().flatMap((item) => textOf(item).match(/0 Plans/g) ?? []);
  expect(firsts).toHaveLength(roles.length);
});
