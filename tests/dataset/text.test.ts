/** Text as it comes in from other programs, and what becomes of it. */
import { expect, test } from 'vitest';
import { cleanText } from '../../src/dataset/text.js';

test.each([
  ['Data\vAnalyst', 'of PowerPoint and Word'],
  ['Data\fAnalyst', 'of a page'],
  ['Data\r\nAnalyst', 'of Windows'],
  ['Data\u0085Analyst', 'of mainframes'],
  ['Data\u2028Analyst', 'of Unicode'],
  ['Data \v\t Analyst', 'with blanks around it'],
])('%j has a line break %s', (pasted) => {
  expect(cleanText(pasted)).toEqual({ text: 'Data\nAnalyst', dropped: [] });
});

test('other controls go, and are named once each', () => {
  expect(cleanText('Da\u0001ta\u0001\u0002')).toEqual({ text: 'Data', dropped: ['U+0001', 'U+0002'] });
});
