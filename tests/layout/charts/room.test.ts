/** Amounts beside the bars of a scale: the scale gives way to them. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type BarOnScale, placeScale } from '../../../src/charts/room.js';

/** A letter is as wide as its size. */
const SETTING = {
  air: { inside: 4, beside: 5 },
  sizes: [2, 1],
  width: (words: string, size: number) => words.length * size,
};

const bar = (from: number, to: number, words = '£20k', last = words): BarOnScale => ({
  ends: { from: words, to: last === words && from < to ? `${words}+` : last, notch: 0.5 },
  from,
  to,
});

test('a scale takes all of its line where every bar holds its amounts', () => {
  expect(placeScale([bar(0, 0.5), bar(0.5, 1)], 100, SETTING, 0.5)).toEqual({
    size: 2,
    places: ['inside', 'inside'],
    start: 0,
    length: 100,
  });
});

test('it leaves the amounts of the outermost bars their room where one bar does not', () => {
  const placed = placeScale([bar(0, 1, '£20k', '£100k'), bar(0.4, 0.5)], 100, SETTING, 0.5);
  expect(placed).toEqual({ size: 2, places: ['outside', 'outside'], start: 13, length: 72 });
});

test('it is no longer than between the amounts of bars at its ends, however far from them the others begin', () => {
  const [start, length] = [13, 72];
  expect(placeScale([bar(0, 0.1, '£20k'), bar(0.9, 1, '£90k', '£100k')], 100, SETTING, 0.5)).toMatchObject({
    start,
    length,
  });
});

test('amounts are smaller, or together on one side, before bars tell nothing', () => {
  expect(placeScale([bar(0, 1), bar(0.4, 0.5)], 46, SETTING, 0.5)).toMatchObject({ size: 1, length: 27 });
  expect(placeScale([bar(0, 1), bar(0.4, 0.5)], 36, SETTING, 0.5)).toBeUndefined();
  const [left, right] = [bar(0, 0.05), bar(0.95, 1)];
  expect(placeScale([left, right], 36, SETTING, 0.9)).toMatchObject({ size: 2, places: ['right', 'left'], length: 36 });
});

test('no amount leaves the line or stands on its bar', () => {
  const share = fc.double({ min: 0, max: 1, noNaN: true });
  const bars = fc.array(
    fc.tuple(share, share, fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 9 })).map(([one, other, a, b]) => {
      const [from, to] = [Math.min(one, other), Math.max(one, other)];
      return bar(from, to, 'x'.repeat(a), from === to ? 'x'.repeat(a) : 'y'.repeat(b));
    }),
    { minLength: 1, maxLength: 8 },
  );
  fc.assert(
    fc.property(bars, (all) => {
      const placed = placeScale(all, 100, SETTING, 0.1);
      if (placed === undefined) return;
      const { start, length, size } = placed;
      expect(start).toBeGreaterThanOrEqual(0);
      expect(start + length).toBeLessThanOrEqual(100 + 1e-6);
      all.forEach(({ ends, from, to }, index) => {
        if (placed.places[index] !== 'outside') return;
        const needs = (words: string): number => words.length * size + 5;
        expect(start + from * length).toBeGreaterThanOrEqual(needs(ends.from) - 1e-6);
        expect(start + to * length + needs(ends.to)).toBeLessThanOrEqual(100 + 1e-6);
      });
    }),
  );
});

test('however many bars there are', () => {
  const many = Array.from({ length: 100_001 }, (_, index) =>
    bar(index / 200_000, 0.5 + index / 200_000, '£20k', '£100k'),
  );
  const placed = placeScale(many, 50, SETTING, 0.4);
  expect(placed).toMatchObject({ size: 2, start: 13, length: 22 });
});
