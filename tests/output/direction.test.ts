import { describe, expect, it } from 'vitest';
import { isRightToLeft } from '../../src/output/direction.js';

describe('the direction of a paragraph', () => {
  it.each([
    ['وظائف', true],
    ['מהנדס ML', true],
    ['ML مهندس', false],
    ['(1) «وظائف»', true],
    ['85,000–120,000', false],
    ['🤖 وظائف', true],
    ['日本語 العربية', false],
    ['', false],
    // What is isolated does not count, also when it is not closed.
    ['\u2068وظائف\u2069 roles', false],
    ['\u2067a\u2066b\u2069c\u2069 وظائف', true],
    ['\u2066 roles', false],
    // Marks count.
    ['\u200F roles', true],
    ['\u061C roles', true],
    ['\u200E وظائف', false],
  ])('of %j: right to left is %s', (text, expected) => {
    expect(isRightToLeft(text)).toBe(expected);
  });

  it.each([
    ['TensorFlow ו-PyTorch', true],
    ['Python, R או Java', false],
    ['מנהלת Data', true],
    ['The highest is for מהנדס', false],
    ['Kubernetes (CKA)', false],
    // Without words, marks and the usual rule.
    ['\u200f420,000 \u200f₪', true],
    ['420,000–500,000', false],
  ])('of %j on a page from right to left: right to left is %s', (text, expected) => {
    expect(isRightToLeft(text, 'rtl')).toBe(expected);
  });
});
