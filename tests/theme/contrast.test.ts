import { describe, expect, it } from 'vitest';
import { contrast, luminance } from '../../src/theme/contrast.js';

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
