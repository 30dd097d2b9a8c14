import { expect, test } from 'vitest';
import { distinct } from '../../../src/layout/blocks/marked-finding.js';

test('parts of the same rows, parted between their columns, are told from each other', () => {
  const one = { words: 'Lower tier, 5 roles: 3 with Python', name: 'Lower tier', rows: '5 roles' };
  const another = { words: 'Lower tier, 5 roles', name: 'Lower tier', rows: '5 roles' };
  const other = { words: 'Upper tier, 5 roles', name: 'Upper tier', rows: '5 roles' };
  expect(distinct([undefined, one, other, another])).toEqual([
    undefined,
    { ...one, ending: ' (1\u00A0of\u00A02)' },
    other,
    { ...another, ending: ' (2\u00A0of\u00A02)' },
  ]);
});
