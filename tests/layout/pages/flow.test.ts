import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Flowable,
  flow,
  type Sheet,
  series,
  textPiece,
  wholePiece,
  withoutOrphan,
} from '../../../src/layout/pages/flow.js';
import type { Item } from '../../../src/layout/scene.js';
import { textOf } from '../scenes.js';
import { contextOf, run } from '../setting.js';

const TOP = 100;
const BOTTOM = 400;

/** Pages from 100 to 400, and what was put on each. */
class Pages implements Sheet {
  readonly pages: Item[][] = [[]];
  readonly top = TOP;
  readonly bottom = BOTTOM;
  y = TOP;

  put(items: Parameters<Sheet['put']>[0]): void {
    this.pages.at(-1)?.push(...items.map((item) => (typeof item === 'function' ? item() : item)));
  }

  next(): void {
    this.pages.push([]);
    this.y = TOP;
  }
}

/** The names of what stands on each page, with the places of their tops. */
function placed(pieces: readonly Flowable[]): string[][] {
  const sheet = new Pages();
  flow(pieces, sheet);
  return sheet.pages.map((items) => items.map(({ name, box }) => `${name} ${box.y}`));
}

/** A piece that is drawn as an empty box of its height. */
function piece(name: string, height: number, before = 0): Flowable {
  return wholePiece(height, before, (y) => [
    { kind: 'shape', shape: 'rect', name, box: { x: 0, y, w: 10, h: height } },
  ]);
}

function heading(name: string, height = 40, before = 20): Flowable {
  return { ...piece(name, height, before), keepWithNext: true };
}

/** Paragraphs of so many lines of 20 points each. */
function text(name: string, lines: number): Flowable {
  const words = Array.from({ length: lines }, (_, line) => `${name}${line + 1}`).join('\n');
  return textPiece([{ runs: [run(words, { size: 12 })], leading: 20 }], 0, 500, 0, contextOf(), { name });
}

describe('a flow', () => {
  test('puts pieces under each other, with their space above but for the first of a page', () => {
    expect(placed([piece('a', 100, 30), piece('b', 100, 30), piece('c', 100, 30)])).toEqual([
      ['a 100', 'b 230'],
      ['c 100'],
    ]);
  });

  test('keeps a heading with what it heads', () => {
    expect(placed([piece('a', 200), heading('Head'), piece('b', 60)])).toEqual([['a 100'], ['Head 100', 'b 140']]);
    expect(placed([piece('a', 150), heading('Head'), heading('Sub'), piece('b', 60)])).toEqual([
      ['a 100'],
      ['Head 100', 'Sub 160', 'b 200'],
    ]);
  });

  test('divides long text between lines', () => {
    expect(placed([piece('a', 200), text('t', 12)])).toEqual([['a 100', 't 300'], ['t 100']]);
  });

  test('keeps text whole that is too short for two lines on both pages', () => {
    expect(placed([piece('a', 250), text('t', 4)])).toEqual([['a 100', 't 350'], ['t 100']]);
    expect(placed([piece('a', 250), text('t', 3)])).toEqual([['a 100'], ['t 100']]);
  });

  test('takes a second line to the next page, where one would stand alone', () => {
    const sheet = new Pages();
    flow([piece('a', 220), text('t', 5)], sheet);
    expect(sheet.pages.map((items) => items.flatMap((item) => (item.kind === 'text' ? [textOf(item)] : [])))).toEqual([
      ['t1t2t3'],
      ['t4t5'],
    ]);
  });

  test('leaves no single line behind', () => {
    expect(placed([piece('a', 270), text('t', 12)])).toEqual([['a 100'], ['t 100']]);
  });

  test('divides text under its heading, not from it', () => {
    expect(placed([piece('a', 100), heading('Head'), text('t', 12)])).toEqual([
      ['a 100', 'Head 220', 't 260'],
      ['t 100'],
    ]);
  });

  test('divides what is high before what it may not be parted from', () => {
    const chart = { ...text('t', 9), keepWithNext: true as const };
    expect(placed([piece('a', 60), chart, piece('note', 80)])).toEqual([
      ['a 100', 't 160'],
      ['t 100', 'note 140'],
    ]);
  });

  test('leaves of what is divided at least so much with what follows', () => {
    const pieces = withoutOrphan([piece('a', 60), text('t', 9), piece('note', 80)], 160);
    expect(placed(pieces)).toEqual([
      ['a 100', 't 160'],
      ['t 100', 'note 180'],
    ]);
  });

  test('gives a piece that no page can hold a page of its own', () => {
    expect(placed([piece('a', 10), piece('b', 900), piece('c', 10)])).toEqual([['a 100'], ['b 100'], ['c 100']]);
  });

  test('parts headings that no page holds where the page ends', () => {
    expect(
      placed([piece('a', 180), ...['A', 'B', 'C', 'D', 'E', 'F'].map((name) => heading(name)), text('t', 1)]),
    ).toEqual([
      ['a 100', 'A 300', 'B 360'],
      ['C 100', 'D 160', 'E 220', 'F 280', 't 320'],
    ]);
  });

  test('leaves a heading where it is when no page holds it with what it heads', () => {
    expect(placed([piece('a', 100), heading('Head'), piece('b', 290)])).toEqual([['a 100', 'Head 220'], ['b 100']]);
    expect(placed([piece('a', 100), heading('Head'), piece('b', 260)])).toEqual([['a 100'], ['Head 100', 'b 140']]);
  });
});

describe('a series', () => {
  const items = (heights: readonly number[]) =>
    series(
      heights.map((height, index) => piece(`i${index + 1}`, height)),
      { top: TOP, bottom: BOTTOM },
    );

  test('leaves two pieces at the end of a page, or none', () => {
    expect(placed([piece('a', 240), ...items([30, 30, 30, 30])])).toEqual([
      ['a 100', 'i1 340', 'i2 370'],
      ['i3 100', 'i4 130'],
    ]);
    expect(placed([piece('a', 260), ...items([30, 30, 30, 30])])).toEqual([
      ['a 100'],
      ['i1 100', 'i2 130', 'i3 160', 'i4 190'],
    ]);
  });

  test('takes two pieces to the next page, or none', () => {
    expect(placed([piece('a', 180), ...items([30, 30, 30, 30, 30])])).toEqual([
      ['a 100', 'i1 280', 'i2 310', 'i3 340'],
      ['i4 100', 'i5 130'],
    ]);
  });

  test('of rows that say much may begin with one, but does not end with one', () => {
    const rows = series(
      [piece('r1', 50), piece('r2', 50), piece('r3', 50), piece('r4', 50)],
      { top: TOP, bottom: BOTTOM },
      'last',
    );
    expect(placed([piece('a', 200), ...rows])).toEqual([
      ['a 100', 'r1 300', 'r2 350'],
      ['r3 100', 'r4 150'],
    ]);
    expect(placed([piece('a', 240), ...rows])).toEqual([
      ['a 100', 'r1 340'],
      ['r2 100', 'r3 150', 'r4 200'],
    ]);
    expect(placed([piece('a', 120), ...rows])).toEqual([
      ['a 100', 'r1 220', 'r2 270'],
      ['r3 100', 'r4 150'],
    ]);
  });

  test('of which all are kept is not parted where it is low', () => {
    const kept = (heights: readonly number[]) =>
      series(
        heights.map((height, index) => piece(`i${index + 1}`, height)),
        { top: TOP, bottom: BOTTOM },
        'all',
      );
    expect(placed([piece('a', 240), ...kept([20, 20, 20, 20])])).toEqual([
      ['a 100'],
      ['i1 100', 'i2 120', 'i3 140', 'i4 160'],
    ]);
    expect(placed([piece('a', 200), ...kept([30, 30, 30, 30, 30])])).toEqual([
      ['a 100', 'i1 300', 'i2 330', 'i3 360'],
      ['i4 100', 'i5 130'],
    ]);
  });

  test('parts high pieces: together they would leave a page empty', () => {
    expect(placed([piece('a', 100), ...items([150, 150])])).toEqual([['a 100', 'i1 200'], ['i2 100']]);
  });
});

describe('for any pieces', () => {
  const SPACE = 12;
  const anyPiece = fc.record({
    kind: fc.constantFrom('heading', 'whole', 'text'),
    height: fc.integer({ min: 1, max: 16 }),
    before: fc.constantFrom(0, SPACE),
  });
  const anyPieces = fc.array(anyPiece, { maxLength: 20 }).map((all) =>
    all.map(({ kind, height, before }, index) => {
      const afterHeading = all[index - 1]?.kind === 'heading';
      if (kind === 'text') return text(`t${index}-`, height * 2);
      return kind === 'whole' || afterHeading
        ? piece(`w${index}`, height * 20, before)
        : heading(`h${index}`, height * 4, before);
    }),
  );

  test('all are placed, in their order, and text keeps every line', () => {
    fc.assert(
      fc.property(anyPieces, (pieces) => {
        const sheet = new Pages();
        flow(pieces, sheet);
        const said = (items: readonly Item[]) =>
          items.flatMap((item) => (item.kind === 'text' ? (textOf(item).match(/t\d+-\d+(?!\d)/g) ?? []) : [item.name]));
        const wanted = pieces.flatMap((one) =>
          said(one.draw(0).map((item) => (typeof item === 'function' ? item() : item))),
        );
        expect(sheet.pages.flatMap(said)).toEqual(wanted);
      }),
    );
  });

  test('nothing runs out of its page, unless it alone is higher', () => {
    fc.assert(
      fc.property(anyPieces, (pieces) => {
        const sheet = new Pages();
        flow(pieces, sheet);
        for (const items of sheet.pages) {
          const { box, kind } = items.at(-1) ?? { box: { y: 0, h: 0 }, kind: 'none' };
          const tall = kind === 'shape' && box.h > BOTTOM - TOP;
          if (!tall) expect(box.y + box.h).toBeLessThanOrEqual(BOTTOM + 0.01);
        }
      }),
    );
  });

  test('no page ends with a heading, but the last and where the next has no room for both', () => {
    fc.assert(
      fc.property(anyPieces, (pieces) => {
        const sheet = new Pages();
        flow(pieces, sheet);
        for (const [index, items] of sheet.pages.slice(0, -1).entries()) {
          const [heading, headed] = [items.at(-1), sheet.pages[index + 1]?.[0]];
          const both = (heading?.box.h ?? 0) + SPACE + (headed?.box.h ?? 0);
          if (heading?.name.startsWith('h')) expect(both).toBeGreaterThan(BOTTOM - TOP);
        }
      }),
    );
  });
});
