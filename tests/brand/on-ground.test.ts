/** What stands on a layout that is not as light as the theme's paper. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { coloursOn } from '../../src/brand/on-ground.js';
import { contrast } from '../../src/theme/contrast.js';
import type { Hex } from '../../src/theme/types.js';
import { DEFAULT_THEME } from '../output/pptx/scenes.js';

const hex = fc
  .integer({ min: 0, max: 0xffffff })
  .map((value): Hex => `#${value.toString(16).padStart(6, '0').toUpperCase()}`);

it('is as it was where the ground is the paper', () => {
  const ground = { kind: 'plain', colour: DEFAULT_THEME.colours.paper } as const;
  expect(coloursOn({ ground }, DEFAULT_THEME)).toBe(DEFAULT_THEME.colours);
});

it('is read on any ground, and so is what stands on a tier', () => {
  fc.assert(
    fc.property(hex, (colour) => {
      const on = coloursOn({ ground: { kind: 'plain', colour } }, DEFAULT_THEME);
      expect(contrast(on.ink, colour)).toBeGreaterThanOrEqual(4.5);
      expect(contrast(on.ink2, colour)).toBeGreaterThanOrEqual(4.5);
      for (const tier of [on.lower, on.middle, on.upper]) expect(contrast(tier, colour)).toBeGreaterThanOrEqual(3);
      expect(contrast(on.onUpper, on.upper)).toBeGreaterThanOrEqual(4.5);
    }),
  );
});

it('is read on a dark picture wherever it is lightest', () => {
  const on = coloursOn({ ground: { kind: 'mixed', darkest: '#000000', lightest: '#404040' } }, DEFAULT_THEME);
  expect(contrast(on.ink, '#404040')).toBeGreaterThanOrEqual(4.5);
  expect(contrast(on.ink, '#000000')).toBeGreaterThanOrEqual(4.5);
});
