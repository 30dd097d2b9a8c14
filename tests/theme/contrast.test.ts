import { describe, expect, it } from 'vitest';
import { contrast, lightness, luminance } from '../../src/theme/contrast.js';

describe('contrast, as WCAG 2.2 defines it', () => {
  it('is 21 between black and white, and 1 between a colour and itself', () => {
    expect(contrast('#000000', '#FFFFFF')).toBeCloseTo(21, 5);
    expect(contrast('#18528F', '#18528F')).toBe(1);
  });

  it('is the same both ways', () => {
    expect(contrast('#14202B', '#FFFFFF')).toBe(contrast('#FFFFFF', '#14202B'));
  });

  it('gives the ratios of the visual reference', () => {
    expect(contrast('#14202B', '#FFFFFF')).toBeCloseTo(16.5, 1);
    expect(contrast('#4A5865', '#FFFFFF')).toBeCloseTo(7.3, 1);
    expect(contrast('#CFC6FF', '#0E1620')).toBeCloseTo(11.4, 1);
  });

  it('has #767676 as the lightest grey that is text on white', () => {
    expect(contrast('#767676', '#FFFFFF')).toBeGreaterThanOrEqual(4.5);
    expect(contrast('#777777', '#FFFFFF')).toBeLessThan(4.5);
  });

  it('weighs green over red over blue', () => {
    expect(luminance('#00FF00')).toBeGreaterThan(luminance('#FF0000'));
    expect(luminance('#FF0000')).toBeGreaterThan(luminance('#0000FF'));
  });
});

describe('lightness, as CIE 1976 defines it', () => {
  it('is 0 for black and 100 for white', () => {
    expect(lightness('#000000')).toBe(0);
    expect(lightness('#FFFFFF')).toBeCloseTo(100, 5);
  });

  it('is that of the visual reference', () => {
    const tiers = ['#0F7F72', '#18528F', '#2B2568', '#35B5A4', '#7DB5F5', '#CFC6FF'] as const;
    expect(tiers.map((tier) => Math.round(lightness(tier)))).toEqual([48, 34, 19, 67, 72, 82]);
  });
});
