/** Which sections of a report share a page. */
import { describe, expect, test } from 'vitest';
import type { LayoutName } from '../../../src/document/types.js';
import { Book } from '../../../src/layout/pages/book.js';
import { textPiece } from '../../../src/layout/pages/flow.js';
import { paperOf } from '../../../src/layout/pages/paper.js';
import { chapterBelow, roleBelow } from '../../../src/layout/pages/sharing.js';
import { contextOf, run } from '../setting.js';

const A4 = paperOf('A4', false);
const PAGE = A4.bottom - A4.top;

/** A page of which so much is filled. */
function filled(share: number): Book {
  const book = new Book(new Map(), A4);
  book.open(true);
  book.y += PAGE * share;
  return book;
}

/** Whether a chapter so high, in pages, stands below a section that fills so much of its page. */
function stands(layout: LayoutName, height: number, before: LayoutName, share: number): boolean {
  const leading = 20;
  const words = Array.from({ length: (PAGE * height) / leading }, (_, line) => `Line ${line}`).join('\n');
  const piece = textPiece([{ runs: [run(words, { size: 12 })], leading }], 0, 400, 0, contextOf());
  return chapterBelow({ layout }, { layout: before }, [piece], filled(share), A4) !== undefined;
}

describe('a chapter', () => {
  test.each([
    ['list', 'steps', true],
    ['list', 'role', false],
    ['ladder', 'list', false],
  ] as const)('that fits, %s below %s, where that fills half of a page', (layout, before, expected) => {
    expect(stands(layout, 0.3, before, 0.5)).toBe(expected);
  });

  test.each([
    ['list', 'agenda', true],
    ['ladder', 'list', true],
    ['steps', 'role', true],
    ['list', 'title', false],
    ['flyer', 'list', false],
  ] as const)('that fits, %s below %s, where that is short', (layout, before, expected) => {
    expect(stands(layout, 0.3, before, 0.2)).toBe(expected);
  });

  test.each([
    ['list', 'steps', true],
    ['list', 'catalogue', true],
    ['list', 'agenda', false],
    ['ladder', 'list', false],
  ] as const)('that does not fit, %s below %s, begins there and goes on', (layout, before, expected) => {
    expect([stands(layout, 0.9, before, 0.2), stands(layout, 0.9, before, 0.5)]).toEqual([expected, false]);
  });
});

test('a role stands below a short chapter only', () => {
  const below = (layout: LayoutName, share: number) => roleBelow({ layout }, filled(share), A4) !== undefined;
  expect([below('agenda', 0.2), below('agenda', 0.5), below('role', 0.2), below('title', 0)]).toEqual([
    true,
    false,
    false,
    false,
  ]);
});
