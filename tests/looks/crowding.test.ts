import { expect, test } from 'vitest';
import type { GroupItem, Item, ShapeItem, TextItem } from '../../src/layout/scene.js';
import { crowded, distance } from './crowding.js';
import { bar, MEASURE, slide, slides, text } from './hand-made.js';

const found = (...items: readonly Item[]): string[] => crowded(slides(slide(items))).map(({ what }) => what);
const group = (...items: readonly (TextItem | ShapeItem)[]): GroupItem => ({
  kind: 'group',
  name: 'Pay',
  alt: 'Pay',
  box: { x: 0, y: 0, w: 960, h: 540 },
  items,
});
/** Where a word of Arial at 20 points ends. */
const endOf = (word: string): number =>
  100 + MEASURE.width(word, { font: 'body', size: 20, bold: false, colour: 'ink' });

test('two texts side by side are four points apart', () => {
  expect(found(text(['From'], 100, 200), text(['To'], endOf('From') + 3.9, 200))).toEqual([
    '3.9 between Text "From" and Text "To"',
  ]);
  expect(found(text(['From'], 100, 200), text(['To'], endOf('From') + 4, 200))).toEqual([]);
});

test('two texts one below the other are measured from letters to letters', () => {
  // Letters of 20 points end 4.2 below their line, and begin 14.8 above the next.
  expect(found(text(['Above'], 100, 200), text(['Below'], 100, 222))).toEqual([
    '3.0 between Text "Above" and Text "Below"',
  ]);
});

test('the lines of one text are no two texts', () => {
  expect(found(text(['Above ', 'below'], 100, 200))).toEqual([]);
});

test('a label stands in its bar; beside it, and in the bar of another, it needs its distance', () => {
  const label = text(['£20k'], 110, 200);
  expect(found(group(bar(100, 180, 100, 30), label))).toEqual([]);
  expect(found(bar(100, 180, 100, 30), label)).toEqual(['0.0 between Bar and Text "£20k"']);
  expect(found(group(bar(100, 180, 7, 30), label))).toEqual(['3.0 between Bar and Text "£20k"']);
});

test('what stands on a slide that is drawn small is measured on the slide', () => {
  const frame: ShapeItem = { ...bar(80, 160, 200, 100), name: 'Frame' };
  const near = [text(['From'], 100, 200), text(['To'], endOf('From') + 2, 200)];
  expect(found(...near)).toHaveLength(1);
  expect(found(...near, frame)).toEqual([]);
});

test('two bars may meet', () => {
  expect(found(bar(100, 180, 50, 30), bar(151, 180, 50, 30))).toEqual([]);
});

test('the distance of two boxes is that of their nearest points', () => {
  const box = { x: 0, y: 0, w: 10, h: 10 };
  expect(distance(box, { x: 13, y: 14, w: 1, h: 1 })).toBe(5);
  expect(distance(box, { x: 5, y: 12, w: 1, h: 1 })).toBe(2);
  expect(distance(box, { x: 5, y: 5, w: 1, h: 1 })).toBe(0);
});
