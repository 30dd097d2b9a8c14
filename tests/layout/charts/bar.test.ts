import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { label, rangeBar } from '../../../src/layout/charts/bar.js';
import { type EndLabels, endLabels, placeLabels } from '../../../src/layout/charts/ends.js';
import { drawnBox, textOf } from '../scenes.js';
import { SLIDE, style } from '../setting.js';

const LABELS: EndLabels = {
  from: '£85k',
  to: '£120k',
  style: style(18, { bold: true }),
  inset: 8,
  onBar: 'onMiddle' as const,
  notch: 0.5,
};
const BOUNDS = { left: 0, right: 500 };
const HEIGHT = { y: 10, h: 26 };

const RANGE = { min: 25_000, max: 45_000 };

describe('the bar of a range', () => {
  test('is two halves that meet at the midpoint, where the notch is', () => {
    expect(rangeBar(RANGE, { x: 100, w: 61, ...HEIGHT }, 'upper', 1).map(({ box }) => [box.x, box.w])).toEqual([
      [100, 30],
      [131, 30],
    ]);
  });

  test.each([
    [
      'where it is stated',
      30_000,
      [
        [100, 14.75],
        [115.75, 45.25],
      ],
    ],
    [
      'inside of the bar where it is an end of the range',
      25_000,
      [
        [100, 3],
        [104, 57],
      ],
    ],
    [
      'inside of the bar where it is the other end',
      45_000,
      [
        [100, 57],
        [158, 3],
      ],
    ],
  ])('has the notch at the median, %s', (_, median, expected) => {
    const bar = rangeBar({ ...RANGE, median }, { x: 100, w: 61, ...HEIGHT }, 'upper', 1);
    expect(bar.map(({ box }) => [box.x, box.w])).toEqual(expected);
  });

  test('of one figure is a mark with the figure in its middle', () => {
    const bar = rangeBar({ min: 25_000, max: 25_000 }, { x: 100, w: 0, ...HEIGHT }, 'upper', 1);
    expect(bar.map(({ box }) => [box.x, box.w])).toEqual([[98, 4]]);
  });

  test('has no notch where it has no width', () => {
    expect(rangeBar(RANGE, { x: 100, w: 0, ...HEIGHT }, 'upper', 1).map(({ box }) => [box.x, box.w])).toEqual([
      [100, 3],
    ]);
  });
});

describe('the labels of a bar', () => {
  /** What stands where: inside the bar, left or right of it. */
  function places(x: number, w: number): string[] {
    return endLabels({ x, w, ...HEIGHT }, LABELS, SLIDE, BOUNDS).map((item) => {
      const { x: left, w: width } = drawnBox(item);
      const where = left >= x && left + width <= x + w ? 'inside' : left > x ? 'right' : 'left';
      return `${textOf(item)} ${where}`;
    });
  }

  test('stand in its ends', () => {
    expect(places(100, 200)).toEqual(['£85k inside', '£120k inside']);
  });

  test('stand outside where it is too short for them', () => {
    expect(places(200, 20)).toEqual(['£85k left', '£120k right']);
  });

  test('stand together on the side that has room', () => {
    expect(places(10, 20)).toEqual(['£85k–£120k right']);
    expect(places(470, 20)).toEqual(['£85k–£120k left']);
  });

  test('are left out where no side has room: the table beside the chart says them', () => {
    expect(endLabels({ x: 10, w: 20, ...HEIGHT }, LABELS, SLIDE, { left: 0, right: 50 })).toEqual([]);
  });

  test('have room inside when each fits its half', () => {
    const half = Math.max(...[LABELS.from, LABELS.to].map((words) => SLIDE.width(words, LABELS.style)));
    const place = (bar: number) =>
      placeLabels([{ ends: LABELS, room: { bar, left: 500, right: 500 } }], LABELS, SLIDE).places;
    expect(place(2 * (half + 12))).toEqual(['inside']);
    expect(place(2 * (half + 11))).toEqual(['outside']);
  });

  test('have less room on the side to which the median moves the notch', () => {
    const place = (notch: number) =>
      placeLabels([{ ends: { ...LABELS, notch }, room: { bar: 200, left: 500, right: 500 } }], LABELS, SLIDE).places;
    expect([place(0.5), place(0.2), place(0.8)]).toEqual([['inside'], ['outside'], ['outside']]);
  });

  test('are smaller where that gives them room, all bars of a chart alike', () => {
    const room = { bar: 0, left: 0, right: 100 };
    const long = { ends: { ...LABELS, from: '£120,000', to: '' }, room: { ...room, right: 80 } };
    expect(placeLabels([{ ends: { ...LABELS, to: '' }, room }, long], LABELS, SLIDE).size).toBe(16);
  });

  test('never leave their bounds, touch each other, or lie half on the bar', () => {
    const amount = fc.constantFrom('£9', '£85k', '£120,000', '¥15,250,000');
    fc.assert(
      fc.property(
        fc.integer({ max: 400, min: 0 }),
        fc.integer({ max: 300, min: 0 }),
        amount,
        amount,
        (x, w, from, to) => {
          const bar = { x, w: Math.min(w, 500 - x), ...HEIGHT };
          const labels = endLabels(bar, { ...LABELS, from, to }, SLIDE, BOUNDS).map(drawnBox);
          const within = labels.map((box) => box.x >= bar.x && box.x + box.w <= bar.x + bar.w);
          for (const box of labels) {
            expect(box.x).toBeGreaterThanOrEqual(BOUNDS.left);
            expect(box.x + box.w).toBeLessThanOrEqual(BOUNDS.right);
            const clear = box.x + box.w <= bar.x || box.x >= bar.x + bar.w;
            expect(clear).toBe(!within.includes(true));
          }
          const [first, second] = labels;
          if (first && second) expect(first.x + first.w).toBeLessThan(second.x);
        },
      ),
      { numRuns: 500 },
    );
  });
});

describe('a label', () => {
  test('is one line, also in a box that is narrower', () => {
    const item = label('AI Operations Manager', { x: 100, y: 0, w: 10, h: 20 }, style(), 'right', SLIDE);
    expect(item.paragraphs[0]?.lines).toHaveLength(1);
    const { x, w } = drawnBox(item);
    expect(x + w).toBeCloseTo(110, 0);
  });
});
