/** The names of lines on a scale: each beside its line, none on another. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { aroundWords, placeFlags } from '../../../src/layout/charts/flags.js';

const BOUNDS = { left: 100, right: 500 };
const LANES = 4;

/** Line, lane and beginning of each. */
function placed(...flags: (readonly [number, number])[]): number[][] {
  return placeFlags(
    flags.map(([x, w]) => ({ x, w })),
    BOUNDS,
    LANES,
  ).placed.map(({ x, lane, left }) => [x, lane, left]);
}

describe('the flag of a line', () => {
  test('begins right of it, or ends left of it where it has no room', () => {
    expect(placed([200, 80], [450, 80])).toEqual([
      [200, 0, 204],
      [450, 0, 366],
    ]);
  });

  test('stands higher where another would be in its way, so that its line passes left of that one', () => {
    expect(placed([200, 80], [240, 80], [290, 80])).toEqual([
      [200, 2, 204],
      [240, 1, 244],
      [290, 0, 294],
    ]);
  });

  test('has none where all lanes are taken at its place', () => {
    const at = (x: number) => ({ x, w: 200 });
    const { placed: all, without } = placeFlags([at(120), at(130), at(140), at(150), at(160)], BOUNDS, LANES);
    expect(all.map(({ x }) => x)).toEqual([130, 140, 150, 160]);
    expect(without.map(({ x }) => x)).toEqual([120]);
  });

  test('never stands on another, nor beyond the scale, wherever the lines are', () => {
    const flag = fc.record({ x: fc.integer({ min: 100, max: 500 }), w: fc.integer({ min: 10, max: 400 }) });
    fc.assert(
      fc.property(fc.array(flag, { maxLength: 12 }), (flags) => {
        const { placed: all, without } = placeFlags(flags, BOUNDS, LANES);
        expect(all.length + without.length).toBe(flags.length);
        expect(all.every(({ lane }) => lane < LANES)).toBe(true);
        for (const one of all) {
          expect(one.left).toBeGreaterThanOrEqual(BOUNDS.left);
          expect(one.left + one.w).toBeLessThanOrEqual(BOUNDS.right);
          for (const other of all) {
            if (one === other || one.lane !== other.lane) continue;
            expect(one.left + one.w <= other.left || other.left + other.w <= one.left).toBe(true);
          }
        }
      }),
    );
  });
});

test('a line is interrupted where words stand in its way', () => {
  const words = [
    { x: 150, y: 40, w: 100, h: 10 },
    { x: 150, y: 10, w: 100, h: 10 },
    { x: 300, y: 20, w: 100, h: 10 },
  ];
  expect(aroundWords(200, { y: 0, end: 60 }, words)).toEqual([
    { y: 0, h: 10 },
    { y: 20, h: 20 },
    { y: 50, h: 10 },
  ]);
  expect(aroundWords(200, { y: 15, end: 45 }, words)).toEqual([{ y: 20, h: 20 }]);
});

test('also where they begin right beside it, as a letter of theirs would', () => {
  const beside = (x: number) => aroundWords(200, { y: 0, end: 30 }, [{ x, y: 10, w: 40, h: 10 }]);
  expect(beside(202)).toHaveLength(2);
  expect(beside(158)).toHaveLength(2);
  expect(beside(204)).toHaveLength(1);
});
