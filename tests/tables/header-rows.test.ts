/** Finding the header of a table. */
import { expect, test } from 'vitest';
import { findHeader, headerOf, likelyHeader } from '../../src/dataset/tables/header-rows.js';
import { fieldOf } from '../../src/dataset/tables/headers.js';
import { sheet } from './support.js';

test.each([
  [
    'the first row',
    `
    Job title | Salary | Skills
    Baker     | 20000  | Bread`,
    [],
    { first: 1, last: 1, below: 1, names: ['Job title', 'Salary', 'Skills'], sure: true },
  ],
  [
    'a row below title lines',
    `
    Pay scales 2025
    Correct on 1 April

    Grade | Job title | Salary
    5     | Baker     | 20000`,
    [],
    { first: 4, last: 4, below: 3, names: ['Grade', 'Job title', 'Salary'], sure: true },
  ],
  [
    'not a line that labels the file',
    `
    Title | Pay scales 2025
    Date  | April

    Post | Minimum | Maximum
    Cook | 20000   | 30000`,
    [],
    { first: 4, last: 4, below: 3, names: ['Post', 'Minimum', 'Maximum'], sure: true },
  ],
  [
    'two rows, the lower one of units',
    `
    Job title | Salary from | Salary to | Skills
              | £000s       | (£ p.a.)  |
    Baker     | 20          | 30000     | Bread`,
    [],
    {
      first: 1,
      last: 2,
      below: 2,
      names: ['Job title', 'Salary from £000s', 'Salary to (£ p.a.)', 'Skills'],
      sure: true,
    },
  ],
  [
    'one row, though words stand below a blank: they have a title',
    `
    Title | Salary |
    Cook  | low    | high`,
    [],
    { first: 1, last: 1, below: 1, names: ['Title', 'Salary', ''], sure: true },
  ],
  [
    'a lone column',
    `
    Title
    Baker
    Cook`,
    [],
    { first: 1, last: 1, below: 1, names: ['Title'], sure: false },
  ],
  [
    'two rows, the upper one merged',
    `
    Job title | Salary |      | Skills
              | From   | To   |
    Baker     | 20000  | 3000 | Bread`,
    ['B1:C1', 'A1:A2', 'D1:D2'],
    { first: 1, last: 2, below: 2, names: ['Job title', 'Salary From', 'Salary To', 'Skills'], sure: true },
  ],
  [
    'two rows of separated values, which know no merged cells',
    `
    Job title | Salary |      | Skills
              | From   | To   |
    Baker     | 20000  | 3000 | Bread`,
    [],
    { first: 1, last: 2, below: 2, names: ['Job title', 'Salary From', 'Salary To', 'Skills'], sure: true },
  ],
  [
    'the title in the lower of two rows',
    `
              | Salary (£000s) |
    Job title | From           | To | Grade
    Baker     | 20             | 30 | 5`,
    ['B1:C1'],
    {
      first: 2,
      last: 2,
      below: 2,
      names: ['Job title', 'Salary (£000s) From', 'Salary (£000s) To', 'Grade'],
      sure: true,
    },
  ],
  [
    'below a line that spans the table',
    `
    Pay scales |     |
    Job title  | Min | Max
    Baker      | 20  | 30`,
    ['A1:C1'],
    { first: 2, last: 2, below: 2, names: ['Job title', 'Min', 'Max'], sure: true },
  ],
  [
    'a nameless column of numbers',
    `
      | Job title | Salary
    0 | Baker     | 20000
    1 | Cook      | 30000`,
    [],
    { first: 1, last: 1, below: 1, names: ['', 'Job title', 'Salary'], sure: true },
  ],
  [
    'a heading below the header is none of it',
    `
    Ref | Job title | Salary
    Kitchen |       |
    1   | Baker     | 20000`,
    [],
    { first: 1, last: 1, below: 1, names: ['Ref', 'Job title', 'Salary'], sure: true },
  ],
])('%s', (_, text, merges, header) => {
  expect(findHeader(sheet(text, merges), fieldOf)).toEqual(header);
});

test('a table without a title column has no header, but a likely one', () => {
  const table = sheet(`
    Pay 2025
    Grade | Salary
    5     | 20000`);
  expect(findHeader(table, fieldOf)).toBeUndefined();
  expect(likelyHeader(table, fieldOf)).toMatchObject({ first: 2, names: ['Grade', 'Salary'] });
});

test('a header further down than 25 rows is not looked for, but can be named', () => {
  const table = sheet(`${'line\n'.repeat(25)}Job title | Salary\nBaker | 20000`);
  expect(findHeader(table, fieldOf)).toBeUndefined();
  expect(headerOf(table, fieldOf, 26)).toMatchObject({ first: 26, names: ['Job title', 'Salary'] });
  expect(headerOf(table, fieldOf, 99)).toBeUndefined();
});
