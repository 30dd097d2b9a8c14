/** London as people who listen to it get it: the deck in its outline, the report in its tags. */
import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { tagTree } from '../output/pdf/tag-tree.js';
import { outline } from '../output/pptx/outline.js';
import { unzip } from '../output/pptx/zip.js';
import { filesOf } from './building.js';

const { deck, report, said } = await filesOf({});

test('nothing is said of it', () => {
  expect(said).toEqual([]);
});

test('the outline of the deck', async () => {
  await expect(outline(deck)).toMatchFileSnapshot('golden/deck.txt');
});

/** What a deck is made of, before it is compressed; so are the packages in it. */
function digests(bytes: Uint8Array, within = ''): readonly string[] {
  return unzip(bytes).flatMap((part) => {
    const path = within + part.path;
    if (path.endsWith('.xlsx')) return digests(part.bytes, `${path}/`);
    return `${createHash('sha256').update(part.bytes).digest('hex').slice(0, 16)} ${path}`;
  });
}

/** Where a line differs, look at that part of the deck; where the change is wanted, `vitest run --update` writes the file anew. */
test('every byte of the deck', async () => {
  await expect(`${digests(deck).join('\n')}\n`).toMatchFileSnapshot('golden/deck.sha256.txt');
});

test('the tags of the report', async () => {
  await expect(tagTree(report)).toMatchFileSnapshot('golden/report.txt');
});
