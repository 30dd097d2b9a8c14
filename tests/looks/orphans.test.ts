import { expect, test } from 'vitest';
import { NEXT_WORDS, page, paper, slide, slides, text, title } from './hand-made.js';
import { orphans } from './orphans.js';

const lines = (count: number, tag?: number) =>
  text(
    Array.from({ length: count }, (_, index) => `line ${index} `),
    60,
    120,
    tag === undefined ? {} : { tag },
  );

test('what goes on on another page is three lines or more', () => {
  expect(orphans(paper(page([lines(9)]), page([lines(2)]), page([lines(3)])))).toEqual([
    { page: 2, what: '2 lines of what goes on' },
  ]);
});

test('what comes after it on the page does not count', () => {
  expect(orphans(paper(page([lines(9)]), page([lines(1), lines(9, NEXT_WORDS)])))).toEqual([
    { page: 2, what: '1 line of what goes on' },
  ]);
});

test('the title and the label of a list, which are said again, are none of the lines', () => {
  const again = [title('Cook (2 of 2)'), text(['The work'], 60, 100, { name: 'List head 1' })];
  const scene = slides(slide([title('Cook'), lines(9)]), slide([...again, lines(2)], 'role cook, slide 2'));
  expect(orphans(scene)).toEqual([{ page: 2, what: '2 lines of what goes on' }]);
});

test('no page on paper holds a single sentence; a slide may', () => {
  expect(orphans(paper(page([title('Sources'), lines(1)])))).toEqual([{ page: 1, what: '1 line alone' }]);
  expect(orphans(slides(slide([title('Cook'), lines(1)])))).toEqual([]);
});
