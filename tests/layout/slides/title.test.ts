/** The title slide. */
import { expect, test } from 'vitest';
import { slidesOf } from '../../pipeline/building.js';

test.each([
  ['16:9', 716],
  ['4:3', 624],
] as const)('in %s its subtitle is up to %d points wide: that of London stands on one line', async (aspect, width) => {
  const { pages } = await slidesOf('deck', { layout: { aspect } });
  const subtitle = pages[0]?.items.find((item) => item.kind === 'text' && item.slot === 'subtitle');
  if (subtitle?.kind !== 'text') throw new Error('a subtitle was expected');
  expect(subtitle.box.w).toBe(width);
  expect(subtitle.paragraphs.flatMap(({ lines }) => lines)).toHaveLength(1);
});
