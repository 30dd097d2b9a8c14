import { describe, expect, test } from 'vitest';
import type { Item, TextParagraph } from '../../../src/layout/scene.js';
import { HARD } from '../../corpus/hard.js';
import { slidesOf } from '../../pipeline/building.js';
import { allItems } from '../scenes.js';

const paragraphsOf = (item: Item): readonly TextParagraph[] => (item.kind === 'text' ? item.paragraphs : []);

/** From line to line in sizes of the largest letters. */
function spacing({ leading, runs }: TextParagraph): number {
  return leading / Math.max(...runs.map(({ style }) => style.size));
}

describe('lines stand as far apart as their letters are large', () => {
  const unpaid = { name: 'Trades', roles: [{ title: 'Baker', summary: 'Bakes bread' }, { title: 'Nurse' }] };
  const { 'hourly pay': hourly, 'another currency and none': mixed } = HARD;

  test.each(Object.entries({ unpaid, hourly, mixed }))('in a deck of %s pay', async (_, dataset) => {
    const { pages } = await slidesOf('deck', { dataset });
    const filled = pages.flatMap((page) => allItems(page).flatMap(paragraphsOf)).filter(({ runs }) => runs.length > 0);
    expect(filled.filter((one) => spacing(one) < 0.9 || spacing(one) > 1.5).map(({ runs }) => runs)).toEqual([]);
  });
});
