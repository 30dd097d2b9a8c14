/** Pieces in columns, whatever their heights and whatever keeps with the next. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { columnsPiece } from '../../../src/layout/pages/balanced-columns.js';
import { type Flowable, flow, wholePiece } from '../../../src/layout/pages/flow.js';
import type { Item } from '../../../src/layout/scene.js';

const TOP = 100;
const BOTTOM = 400;
const WIDTH = 50;
const LINE = 20;
/** Far more than is needed to lay what these tests lay. */
const MANY = 100_000;

interface Kind {
  readonly height: number;
  readonly keepWithNext: boolean;
}

/** Pieces, named by their places, whose heights cannot be asked for without end. */
function piecesOf(kinds: readonly Kind[]): Flowable[] {
  let asked = 0;
  return kinds.map(({ height, keepWithNext }, index) => ({
    ...wholePiece(height, 0, (y) => [
      { kind: 'shape', shape: 'rect', name: String(index), box: { x: 0, y, w: WIDTH, h: height } },
    ]),
    get height() {
      asked += 1;
      if (asked > MANY) throw new Error('The columns are laid without end.');
      return height;
    },
    keepWithNext,
  }));
}

/** What stands on each page, in columns. */
function laid(kinds: readonly Kind[], count: number): Item[][] {
  const pages: Item[][] = [[]];
  const form = { count, width: WIDTH, gutter: 0, before: 0, line: LINE };
  flow([columnsPiece(piecesOf(kinds), form)], {
    y: TOP,
    top: TOP,
    bottom: BOTTOM,
    put: (items) => pages.at(-1)?.push(...items.map((item) => (typeof item === 'function' ? item() : item))),
    next() {
      pages.push([]);
      this.y = TOP;
    },
  });
  return pages;
}

const names = (items: readonly Item[]) => items.map(({ name }) => name);
const line = (keepWithNext = false): Kind => ({ height: LINE, keepWithNext });

test('columns are alike, to a line', () => {
  const [page = [], ...others] = laid(
    Array.from({ length: 7 }, () => line()),
    3,
  );
  expect(others).toEqual([]);
  expect([0, 1, 2].map((column) => page.filter(({ box }) => box.x === column * WIDTH).length)).toEqual([3, 3, 1]);
});

test('no column ends with what heads the next piece', () => {
  const pages = laid([line(), line(true), line(), line()], 2);
  expect(pages.flat().map(({ name, box }) => [name, box.x])).toEqual([
    ['0', 0],
    ['1', 0],
    ['2', 0],
    ['3', WIDTH],
  ]);
});

test('the last column ends with what is last, even if that heads nothing', () => {
  expect(laid([line(), line(true)], 1).map(names)).toEqual([['0', '1']]);
});

test('what no page holds has a column to itself, with its head', () => {
  const pages = laid([line(true), { height: 500, keepWithNext: false }, line(), line()], 2);
  expect(pages.map(names)).toEqual([['0', '1', '2', '3']]);
});

test('every piece stands once, in its order', () => {
  const kinds = fc.array(fc.record({ height: fc.integer({ min: 1, max: 450 }), keepWithNext: fc.boolean() }), {
    minLength: 1,
    maxLength: 40,
  });
  fc.assert(
    fc.property(kinds, fc.integer({ min: 1, max: 4 }), (some, count) => {
      expect(names(laid(some, count).flat())).toEqual(some.map((_, index) => String(index)));
    }),
  );
});
