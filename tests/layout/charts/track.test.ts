import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ticks, track } from '../../../src/layout/charts/track.js';
import { drawnBox, textOf } from '../scenes.js';
import { contextOf, scaleOf, style } from '../setting.js';

const LINE = { x: 50, w: 400, y: 100, own: 5, other: 1.5 };
const UNDER = { x: 50, w: 400, y: 110, h: 16, style: style(11), allZones: true };
const LONDON = scaleOf([70, 85, 100, 150], ['Lower', 'Middle', 'Upper']);

describe('the line', () => {
  test('shows the own tier by thickness and colour, with gaps between the tiers', () => {
    const stretches = track(LONDON.scale, 2, LINE, contextOf(LONDON));
    expect(stretches.map(({ box, fill }) => [box.x, box.x + box.w, box.h, fill])).toEqual([
      [50, 124, 1.5, 'mark'],
      [126, 199, 1.5, 'mark'],
      [201, 450, 5, 'upper'],
    ]);
  });

  test('is one stretch where there are no tiers', () => {
    const plain = scaleOf([0, 50], []);
    expect(track(plain.scale, undefined, LINE, contextOf(plain)).map(({ box }) => [box.x, box.w])).toEqual([[50, 400]]);
  });
});

describe('the labels under the line', () => {
  function labels(tier: number | undefined, more: Partial<typeof UNDER> = {}): string[] {
    return ticks(LONDON.scale, tier, { ...UNDER, ...more }, contextOf(LONDON)).map(textOf);
  }

  test('are the ends, the limits, and the names of the tiers', () => {
    expect(labels(2, { w: 600 })).toEqual(['£70k', '£150k', '£85k', '£100k', 'Lower', 'Middle', 'Upper']);
  });

  test('are of other tiers only where that is wanted', () => {
    expect(labels(2, { w: 600, allZones: false })).toEqual(['£70k', '£150k', '£85k', '£100k', 'Upper']);
  });

  test('give way where there is no room, but for the ends and the own name', () => {
    expect(labels(1, { w: 90 })).toEqual(['£70k', '£150k', 'Middle']);
  });

  test('cut a name that is longer than the line', () => {
    const long = scaleOf([0, 50], ['Kraftfahrzeughaftpflichtversicherungswesen'.repeat(3)]);
    const names = ticks(long.scale, 0, UNDER, contextOf(long)).filter((item) => textOf(item).endsWith('…'));
    expect(names).toHaveLength(1);
    for (const item of names) expect(drawnBox(item).x).toBeGreaterThanOrEqual(UNDER.x);
  });

  test('put the own name on a second line where the first is full', () => {
    const own = ticks(LONDON.scale, 1, { ...UNDER, w: 90 }, contextOf(LONDON)).find(
      (item) => textOf(item) === 'Middle',
    );
    expect(own?.box.y).toBe(UNDER.y + UNDER.h);
  });

  const anyScale = fc.uniqueArray(fc.integer({ min: 0, max: 300 }), { minLength: 2, maxLength: 8 }).chain((limits) =>
    fc.record({
      limits: fc.constant(limits.sort((a, b) => a - b)),
      names: fc.array(fc.constantFrom('Lower', 'Grade 5', 'Executive', 'A'), {
        minLength: limits.length - 1,
        maxLength: limits.length - 1,
      }),
      own: fc.nat(limits.length - 2),
      w: fc.integer({ min: 120, max: 500 }),
    }),
  );

  test('always name the own tier and both ends', () => {
    fc.assert(
      fc.property(anyScale, ({ limits, names, own, w }) => {
        const made = scaleOf(limits, names);
        const said = ticks(made.scale, own, { ...UNDER, w, allZones: false }, contextOf(made)).map(textOf);
        expect(said).toEqual(expect.arrayContaining([names[own], `£${limits[0]}k`, `£${limits.at(-1)}k`]));
      }),
    );
  });

  test('never leave the line, and never touch each other', () => {
    fc.assert(
      fc.property(anyScale, ({ limits, names, own, w }) => {
        const made = scaleOf(limits, names);
        const boxes = ticks(made.scale, own, { ...UNDER, w }, contextOf(made)).map(drawnBox);
        for (const box of boxes) {
          expect(box.x).toBeGreaterThanOrEqual(UNDER.x - 0.01);
          expect(box.x + box.w).toBeLessThanOrEqual(UNDER.x + w + 1);
        }
        const touching = boxes.filter((one, index) =>
          boxes.some(
            (other, at) =>
              at > index && Math.abs(one.y - other.y) < 8 && one.x < other.x + other.w && other.x < one.x + one.w,
          ),
        );
        expect(touching).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });
});
