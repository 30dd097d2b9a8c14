/** What is inside: the spans of the tiers are one chart, and all say their ends alike. */
import { expect, test } from 'vitest';
import type { Item } from '../../../src/layout/scene.js';
import { slidesOf } from '../../pipeline/building.js';

const ROLES = [
  { title: 'Runner', salary: { min: 22_000, max: 24_500 } },
  { title: 'Scout', salary: { min: 25_000, max: 33_000 } },
  { title: 'Editor', salary: { min: 38_000, max: 55_000 } },
];

/** The words of each span, with their sizes. */
async function spansOf(aspect: '16:9' | '4:3', more: object) {
  const { pages } = await slidesOf('deck', {
    dataset: { roles: ROLES, ...more },
    layout: { aspect },
    expected: 'anything',
  });
  const items = pages.find(({ layout }) => layout === 'Agenda')?.items ?? [];
  const inside = items.flatMap((item) => (item.kind === 'group' && item.name === 'Tier span' ? [item.items] : []));
  return inside.map((one: readonly Item[]) =>
    one.flatMap((item) =>
      item.kind === 'text'
        ? item.paragraphs.flatMap(({ runs }) => runs.map(({ text, style }) => [text, style.size]))
        : [],
    ),
  );
}

test.each(['16:9', '4:3'] as const)('in %s amounts in full stand right of all spans, in 18 points', async (aspect) => {
  expect(await spansOf(aspect, {})).toEqual([
    [['£38,000–£55,000', 18]],
    [['£25,000–£33,000', 18]],
    [['£22,000–£24,500', 18]],
  ]);
});

test('also where a currency stands beside each amount', async () => {
  const spans = await spansOf('4:3', { currency: 'ILS', language: 'he' });
  expect(spans.map((words) => words.map(([, size]) => size))).toEqual([[18], [18], [18]]);
});
