import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Scale } from '../../../src/document/types.js';
import { type Skyline, skyline } from '../../../src/layout/charts/skyline.js';

const PLACE: Skyline = {
  box: { x: 100, y: 200, w: 400, h: 240 },
  pitch: 25,
  share: 0.6,
  notch: 0,
  anchor: 'bottom',
};

/** A scale from 0 to 100 with these ranges, highest first. */
function scaleOf(ranges: readonly (readonly [number, number])[]): Scale {
  return {
    from: 0,
    to: 100,
    ticks: [],
    zones: [],
    ranges: ranges.map(([min, max]) => ({ min, max, chosen: true, role: '', from: '', to: '' })),
    spans: [],
    unit: 'a year',
  };
}

/** The bars' left and right ends, top to bottom; without a notch, both halves of a bar meet. */
function bars(scale: Scale, place: Partial<Skyline> = {}): { x: number; end: number; y: number; bottom: number }[] {
  const halves = skyline(scale, { ...PLACE, ...place }, () => 'upper');
  const tops = [...new Set(halves.map(({ box }) => box.y))];
  return tops.map((y) => {
    const own = halves.filter(({ box }) => box.y === y).map(({ box }) => box);
    return {
      x: Math.min(...own.map((box) => box.x)),
      end: Math.max(...own.map((box) => box.x + box.w)),
      y,
      bottom: Math.max(...own.map((box) => box.y + box.h)),
    };
  });
}

describe('the bars of a cover', () => {
  test('stand on the scale, one under the other', () => {
    const found = bars(
      scaleOf([
        [50, 100],
        [25, 50],
      ]),
    );
    expect(found.map(({ x, end }) => [x, end])).toEqual([
      [300, 500],
      [200, 300],
    ]);
    expect((found[1]?.y ?? 0) - (found[0]?.y ?? 0)).toBe(25);
  });

  test('begin at the top of their place, or end at its foot', () => {
    const scale = scaleOf([
      [50, 100],
      [25, 50],
    ]);
    expect(bars(scale, { anchor: 'top' })[0]?.y).toBe(200);
    expect(bars(scale).at(-1)?.bottom).toBeCloseTo(440);
  });

  test('move closer together where there are many', () => {
    const found = bars(scaleOf(Array.from({ length: 20 }, (_, index) => [index, index + 10] as const)));
    expect((found[1]?.y ?? 0) - (found[0]?.y ?? 0)).toBe(12);
  });

  test('never leave their place', () => {
    const range = fc.tuple(fc.integer({ min: 0, max: 100 }), fc.integer({ min: 0, max: 100 }));
    fc.assert(
      fc.property(fc.array(range, { maxLength: 90 }), fc.constantFrom('top', 'bottom'), (ranges, anchor) => {
        const scale = scaleOf(ranges.map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const));
        for (const { x, end, y, bottom } of bars(scale, { anchor })) {
          // A bar without width is a mark of four points, in the middle of which its figure is.
          expect(x).toBeGreaterThanOrEqual(98);
          expect(end).toBeLessThanOrEqual(502);
          expect(y).toBeGreaterThanOrEqual(199.99);
          expect(bottom).toBeLessThanOrEqual(440.01);
        }
      }),
    );
  });
});
