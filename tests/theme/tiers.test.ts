import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Diagnostics } from '../../src/diagnostic.js';
import { packaged } from '../../src/home.js';
import { hexOf } from '../../src/theme/colour.js';
import { contrast, lightness } from '../../src/theme/contrast.js';
import { loadTheme } from '../../src/theme/load.js';
import { tierColours, UNTIERED } from '../../src/theme/tiers.js';
import { THEME } from '../layout/setting.js';

const steps = (count: number) => Array.from({ length: count }, (_, rank) => tierColours(rank, count, THEME));
const marks = (count: number) => steps(count).map(({ mark }) => hexOf(mark, THEME));

describe('the colours of tiers', () => {
  test('are the three tokens, so that a deck can be restyled', () => {
    expect([0, 1, 2].map((rank) => tierColours(rank, 3, THEME))).toEqual([
      { mark: 'lower', onMark: 'onLower', panel: 'panelLower', onPanel: 'onPanelLower', muted: 'mutedLower' },
      { mark: 'middle', onMark: 'onMiddle', panel: 'panelMiddle', onPanel: 'onPanelMiddle', muted: 'mutedMiddle' },
      { mark: 'upper', onMark: 'onUpper', panel: 'panelUpper', onPanel: 'onPanelUpper', muted: 'mutedUpper' },
    ]);
  });

  test('are the outer two of two tiers, and the middle one of a single tier or of none', () => {
    expect([0, 1].map((rank) => tierColours(rank, 2, THEME).mark)).toEqual(['lower', 'upper']);
    expect(tierColours(0, 1, THEME).mark).toBe('middle');
    expect(UNTIERED.mark).toBe('middle');
  });

  test('keep the tokens at the ends and in the middle of any odd number', () => {
    expect([0, 2, 4].map((rank) => tierColours(rank, 5, THEME).mark)).toEqual(['lower', 'middle', 'upper']);
  });

  test('are mixed between them where there are more', () => {
    const [lower, between, middle] = marks(5);
    expect(between).toMatch(/^#[\dA-F]{6}$/);
    expect(new Set([lower, between, middle]).size).toBe(3);
  });

  test('differ from each other, however many tiers', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 12 }), (count) => {
        expect(new Set(marks(count)).size).toBe(count);
      }),
    );
  });

  test('carry their labels and stand out from the paper, mixed ones too', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 12 }), (count) => {
        for (const { mark: bar, onMark } of steps(count)) {
          const mark = hexOf(bar, THEME);
          expect(contrast(mark, hexOf(onMark, THEME))).toBeGreaterThanOrEqual(4.5);
          expect(contrast(mark, THEME.colours.paper)).toBeGreaterThanOrEqual(3);
        }
      }),
    );
  });
});

test('between a tier with dark words and one with light ones, words are read and bars are seen', () => {
  const colours = { ...THEME.colours, lower: '#B38600', onLower: '#000000' } as const;
  const panels = { panelLower: '#FFCC33', onPanelLower: '#14202B', mutedLower: '#BE9A2B' } as const;
  const theme = { ...THEME, colours: { ...colours, ...panels } };
  for (const count of [4, 5, 6, 7, 9, 12]) {
    for (const rank of Array(count).keys()) {
      const { mark, onMark, panel, onPanel, muted } = tierColours(rank, count, theme);
      expect(contrast(hexOf(onMark, theme), hexOf(mark, theme))).toBeGreaterThanOrEqual(4.5);
      expect(contrast(hexOf(onPanel, theme), hexOf(panel, theme))).toBeGreaterThanOrEqual(4.5);
      expect(contrast(hexOf(muted, theme), hexOf(panel, theme))).toBeGreaterThanOrEqual(1.7);
    }
  }
});

describe.each(['default', 'stage', packaged('examples/themes/crimson.yaml')])('the panels of %s', (name) => {
  const panels = async (count: number) => {
    const found = new Diagnostics();
    const theme = await loadTheme(name, found.report);
    if (theme === undefined) throw new Error(`${name} is no theme`);
    expect(found.all).toEqual([]);
    return Array.from({ length: count }, (_, rank) => {
      const { panel, muted, onPanel } = tierColours(rank, count, theme);
      return { panel: hexOf(panel, theme), muted: hexOf(muted, theme), text: hexOf(onPanel, theme) };
    });
  };

  test('are three greys in a print without colour', async () => {
    const [lower = 0, middle = 0, upper = 0] = (await panels(3)).map(({ panel }) => lightness(panel));
    expect(Math.abs(lower - middle)).toBeGreaterThan(5);
    expect(Math.abs(middle - upper)).toBeGreaterThan(5);
    expect(Math.abs(lower - upper)).toBeGreaterThan(10);
  });

  test.each([1, 2, 3, 4, 5, 9, 12])(
    'step one way in lightness, carry text and show other bars: %d tiers',
    async (count) => {
      const steps = await panels(count);
      const greys = steps.map(({ panel }) => lightness(panel));
      const ascending = [...greys].sort((one, other) => one - other);
      expect([ascending, ascending.toReversed()]).toContainEqual(greys);
      for (const { panel, muted, text } of steps) {
        expect(contrast(text, panel)).toBeGreaterThanOrEqual(4.5);
        expect(contrast(muted, panel)).toBeGreaterThanOrEqual(1.7);
      }
    },
  );
});
