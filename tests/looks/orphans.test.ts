import { expect, test } from 'vitest';
import type { GridItem, GroupItem } from '../../src/layout/scene.js';
import { NEXT_WORDS, page, paper, slide, slides, text, title, WORDS } from './hand-made.js';
import { orphans } from './orphans.js';

const BOX = { x: 57, y: 100, w: 480, h: 80 };
const lines = (count: number, tag?: number) =>
  text(
    Array.from({ length: count }, (_, index) => `line ${index} `),
    60,
    120,
    tag === undefined ? {} : { tag },
  );

const TABLE: GridItem = {
  kind: 'grid',
  name: 'Table',
  alt: '',
  box: BOX,
  tag: WORDS,
  columns: [BOX.w],
  headerRows: 1,
  rows: (['column', 'group', 'row', 'row'] as const).map((header) => ({
    y: 0,
    height: 20,
    cells: [{ box: BOX, header, columnSpan: 1, paragraphs: [] }],
  })),
  drawn: [],
};

/** On paper a chart is drawn, with the names of its roles. */
const CHART: GroupItem = {
  kind: 'group',
  name: 'Pay chart',
  alt: '',
  box: BOX,
  tag: WORDS,
  items: ['Cook', 'Baker'].map((name) => text([name], 60, 120, { name: 'Role' })),
};

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

test('the head of a table, which is said again, and the names of groups are none of the lines; the rows of a chart are', () => {
  expect(orphans(paper(page([lines(9)]), page([TABLE])))).toEqual([{ page: 2, what: '2 lines of what goes on' }]);
  expect(orphans(paper(page([CHART])))).toEqual([{ page: 1, what: '2 lines alone' }]);
});

test('no page on paper holds a single sentence; a slide may', () => {
  expect(orphans(paper(page([title('Sources'), lines(1)])))).toEqual([{ page: 1, what: '1 line alone' }]);
  expect(orphans(slides(slide([title('Cook'), lines(1)])))).toEqual([]);
});
