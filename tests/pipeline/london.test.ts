/** London as people who listen to it get it: the deck in its outline, the report in its tags. */
import { expect, test } from 'vitest';
import { tagTree } from '../output/pdf/tag-tree.js';
import { outline } from '../output/pptx/outline.js';
import { filesOf } from './building.js';

const { deck, report, said } = await filesOf({});

test('nothing is said of it', () => {
  expect(said).toEqual([]);
});

test('the outline of the deck', async () => {
  await expect(outline(deck)).toMatchFileSnapshot('golden/deck.txt');
});

test('the tags of the report', async () => {
  await expect(tagTree(report)).toMatchFileSnapshot('golden/report.txt');
});
