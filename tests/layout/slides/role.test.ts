/** The small print of a role stands between its summary and its pay, or the slide is the dense one. */
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

test('under a summary of one line, over the pay', async () => {
  const { layout, small, figure } = await roleSlide({ ...AT_FAIR, summary: 'Cares.', skills: ['Care'] });
  expect(layout).toBe('Role');
  expect(small && textOf(small)).toBe('City Hospital. Stall: A3, apply by 30 November 2026.');
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
