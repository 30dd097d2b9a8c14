/** A divider's roles: names of one size, whole, on as many slides as they need, each over its pay and its bar. */
import { describe, expect, test } from 'vitest';
import type { GroupItem, Page, TextItem } from '../../../src/layout/scene.js';
import { slidesOf } from '../../pipeline/building.js';
import { inkFaults } from '../ink.js';
import { allItems } from '../scenes.js';

const SHORT = 'Nurse';
const LONG = 'Consultant Anaesthetist (Paediatric Intensive Care and Retrieval)';

async function dividersOf(titles: readonly string[], aspect: '16:9' | '4:3') {
  const roles = titles.map((title, index) => ({ title, id: `role-${index}`, salary: { min: 30_000, max: 50_000 } }));
  const tiers = [{ id: 'all', name: 'Middle tier', from: 0 }];
  const scene = await slidesOf('deck', { dataset: { tiers, roles }, layout: { aspect }, expected: 'anything' });
  return { scene, slides: scene.pages.filter(({ layout }) => layout?.startsWith('Section Header')) };
}

function textsOf(page: Page, name: string): readonly TextItem[] {
  return allItems(page).filter((item): item is TextItem => item.kind === 'text' && item.name.startsWith(name));
}

function barsOf({ items }: Page): readonly GroupItem[] {
  return items.filter((item): item is GroupItem => item.kind === 'group' && item.name.startsWith('Pay bar of'));
}

const linesOf = ({ paragraphs }: TextItem): number => paragraphs.reduce((sum, { lines }) => sum + lines.length, 0);

/** Where the words of a text end: under their last baseline by what a letter hangs down. */
function footOf({ paragraphs }: TextItem): number {
  const last = paragraphs.at(-1);
  return (last?.lines.at(-1)?.baseline ?? 0) + 0.212 * (last?.runs[0]?.style.size ?? 0);
}

const CASES = (['16:9', '4:3'] as const).flatMap((aspect) => [
  [aspect, 'eight short names', Array.from({ length: 8 }, () => SHORT)] as const,
  [aspect, 'nine short names', Array.from({ length: 9 }, () => SHORT)] as const,
  [aspect, 'four long names', Array.from({ length: 4 }, () => LONG)] as const,
  [
    aspect,
    'twenty-one names, each third long',
    Array.from({ length: 21 }, (_, at) => (at % 3 ? SHORT : LONG)),
  ] as const,
]);

describe.each(CASES)('in %s: %s', async (aspect, _, titles) => {
  const { scene, slides } = await dividersOf(titles, aspect);
  const names = slides.flatMap((page) => textsOf(page, 'Name of'));

  test('are all there, in one size', () => {
    expect(names).toHaveLength(titles.length);
    expect(new Set(names.flatMap(({ paragraphs }) => paragraphs[0]?.runs[0]?.style.size)).size).toBe(1);
  });

  test('are at most five on a slide where one takes two lines, and about as many on each', () => {
    const counts = slides.map((page) => textsOf(page, 'Name of').length);
    expect(Math.max(...names.map(linesOf))).toBeLessThanOrEqual(2);
    expect(Math.max(...counts)).toBeLessThanOrEqual(names.some((name) => linesOf(name) > 1) ? 5 : 8);
    expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1);
  });

  test('stand clear of their bars by six points, and the last bar ends by 480', () => {
    for (const page of slides) {
      const bars = barsOf(page);
      const texts = [textsOf(page, 'Name of'), textsOf(page, 'Pay of')];
      for (const [index, { box }] of bars.entries())
        for (const kind of texts) {
          const text = kind[index];
          expect(box.y - (text === undefined ? 0 : footOf(text))).toBeGreaterThanOrEqual(6);
        }
      const last = bars.at(-1)?.box;
      expect((last?.y ?? 0) + (last?.h ?? 0)).toBeLessThanOrEqual(480.01);
    }
  });

  test('no ink lies over other ink', () => {
    expect(inkFaults({ ...scene, pages: slides })).toEqual([]);
  });
});

test.each(['16:9', '4:3'] as const)(
  'in %s the title says in 24 points, on one line, which slide it is',
  async (aspect) => {
    const { slides } = await dividersOf(
      Array.from({ length: 9 }, () => LONG),
      aspect,
    );
    const titles = slides.flatMap(({ items }) => items.filter((item) => item.kind === 'text' && item.slot === 'title'));
    const [first, ...others] = titles.flatMap((title) => (title.kind === 'text' ? title.paragraphs : []));
    expect(first?.lines).toHaveLength(1);
    for (const { runs, lines } of others) {
      const ending = runs.findIndex(({ text }) => /of/.test(text));
      expect(runs[ending]?.style.size).toBe(24);
      expect(lines.filter(({ pieces }) => pieces.some(({ run }) => run === ending))).toHaveLength(1);
      const name = lines[0]?.pieces.map(({ text }) => text).join('');
      expect(name).toContain('Middle tier');
    }
  },
);

test('pay is as large as it has room, also where no slide holds the names whole', async () => {
  const { slides } = await dividersOf(
    Array.from({ length: 7 }, () => `${LONG} at the Bristol Royal Infirmary`),
    '4:3',
  );
  const sizes = slides
    .flatMap((page) => textsOf(page, 'Pay of'))
    .map(({ paragraphs }) => paragraphs[0]?.runs[0]?.style.size);
  expect(new Set(sizes)).toEqual(new Set([22]));
});
