import { expect, test } from 'vitest';
import type { List } from '../../../src/document/types.js';
import { listCopies } from '../../../src/layout/slides/list-copies.js';
import { SLIDE, style } from '../setting.js';

const ORIGIN = { place: { file: 'test.hbs', line: 1, column: 1 }, via: [] };
const item = (text: string, lists: readonly List[] = []) => ({ ...ORIGIN, text: [{ text }], lists });
const list = (items: List['items'], ordered = false): List => ({ ...ORIGIN, kind: 'list', ordered, items });

/** Where the mark and the text of each item start. */
function places(block: List): { mark: number; text: number }[] {
  return listCopies(block, style(22), 10, 'ink', SLIDE).map(({ bullet }) => {
    const { indent = 0, hang = 0 } = bullet ?? {};
    return { mark: indent - hang, text: indent };
  });
}

test('a list within an item has its marks under the text of the item', () => {
  const [outer, inner, innermost] = places(
    list([item('Containers', [list([item('Docker', [list([item('Compose')])])])])]),
  );
  expect(outer?.mark).toBe(0);
  expect(inner?.mark).toBeCloseTo(outer?.text ?? 0);
  expect(innermost?.mark).toBeCloseTo(inner?.text ?? 0);
});

test('an ordered list has room for its widest number', () => {
  const found = places(
    list(
      Array.from({ length: 100 }, () => item('Step')),
      true,
    ),
  );
  expect(new Set(found.map(({ text }) => text)).size).toBe(1);
  expect(found[0]?.text).toBeGreaterThan(SLIDE.width('100.', style(22)) + 2);
});
