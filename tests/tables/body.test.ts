/** Which rows of a table are roles. */
import { expect, test } from 'vitest';
import { type Body, bodyOf } from '../../src/dataset/tables/body.js';
import { columnsOf, namingOf } from '../../src/dataset/tables/columns.js';
import { findHeader } from '../../src/dataset/tables/header-rows.js';
import { readSeparated } from '../../src/dataset/tables/separated.js';
import { Diagnostics } from '../../src/diagnostic.js';
import { sheet } from './support.js';

function body(text: string, merges: readonly string[] = []): Body {
  const table = sheet(text, merges);
  const header = findHeader(table, namingOf([]));
  const columns = header && columnsOf(table, header, [], new Diagnostics().report);
  if (header === undefined || columns === undefined) throw new Error('a header was expected');
  return bodyOf(table, header, columns);
}

function shown({ rows, leftOut, lone, untitled }: Body) {
  const numbers = (of: Body['rows']) => of.map(({ number }) => number).join(' ');
  const out = leftOut.map(({ kind, first, last }) => `${kind} ${first}${last === first ? '' : `-${last}`}`);
  return { roles: numbers(rows), out: out.join(', '), lone: numbers(lone), untitled: numbers(untitled) };
}

test.each([
  [
    'totals and remarks below the table',
    `
    Title | Pay
    Cook  | 1
    Baker | 2
    Total | 3

    Source: payroll
    * before tax`,
    [],
    { roles: '2 3', out: 'total 4, blank 5, remark 6-7', lone: '', untitled: '' },
  ],
  [
    'statistics, each named',
    `
    Title          | Pay
    Cook           | 1
    Baker          | 2
    Highest        | 2
    Lowest         | 1
    Average salary | 1
    Mean:          | 1
    Median (£)     | 1
    All            | 1
    Total posts    | 2
    Average annual salary | 2
    25th percentile | 2`,
    [],
    {
      roles: '2 3',
      out: 'total 4, total 5, total 6, total 7, total 8, total 9, total 10, total 11, total 12',
      lone: '',
      untitled: '',
    },
  ],
  [
    'roles that begin like statistics, or for which a column before the title says "All"',
    `
    Place | Title                  | Pay
    All   | Cook                   | 1
    Leeds | Mean Machine Operator  | 2
    Leeds | Maximum Security Guard | 2
    Leeds | All-round Gardener     | 2
    Leeds | Head of Total Reward   | 2
    Leeds | Median                 | 2`,
    [],
    { roles: '2 3 4 5 6', out: 'total 7', lone: '', untitled: '' },
  ],
  [
    'sums of parts, whichever side of the part their name stands',
    `
    Title             | Pay
    Accountant        | 45000
    Finance total     | 168000
    Health sub-total  | 124000
    Subtotal Health   | 124000
    Total for Finance | 168000
    Total (HR)        | 34000
    Finance average   | 35000
    Total Rewards Lead | 50000
    Subtotaller       | 20000`,
    [],
    {
      roles: '2 9 10',
      out: 'total 3, total 4, total 5, total 6, total 7, total 8',
      lone: '',
      untitled: '',
    },
  ],
  [
    'the sum of a part whose title is blank',
    `
    Team          | Title      | Pay
    Finance       |            |
                  | Accountant | 45000
    Finance total |            | 45000`,
    [],
    { roles: '3', out: 'heading 2, total 4', lone: '', untitled: '' },
  ],
  [
    'rules of dashes',
    `
    Title | Pay
    ---   | ---:
    Cook  | 1
    !!!   | 2
    Baker | 2`,
    [],
    { roles: '3 4 5', out: 'heading 2', lone: '', untitled: '' },
  ],
  [
    'sums without a word',
    `
    Title      | FTE | Pay
    Accountant | 1   | 45000
    Clerk      | 1   | £26,500
               | 2   | 71500
    Nurse      | 1   | 31000
               |     | 31,000
               | 3   | £102,500`,
    [],
    { roles: '2 3 5', out: 'total 4, total 6, total 7', lone: '', untitled: '' },
  ],
  [
    'pay of nobody, which is no sum',
    `
    Title | Pay
    Cook  | £24,000
          | £26,000
    Baker | £25,000
          | to £28,000`,
    [],
    { roles: '2 4', out: '', lone: '', untitled: '3 5' },
  ],
  [
    'a heading above the header that comes again',
    `
    Title         | Pay
    Teacher       | 2

    Support posts
    Title         | Pay
    Cook          | 1`,
    [],
    { roles: '2 6', out: 'blank 3, heading 4, header again 5', lone: '', untitled: '' },
  ],
  [
    'a total whose title is blank',
    `
    Ref   | Title | Pay
    1     | Cook  | 1
    Total |       | 3`,
    [],
    { roles: '2', out: 'total 3', lone: '', untitled: '' },
  ],
  [
    'headings: merged, and those that no role can be',
    `
    Title   | Pay | Grade
    Kitchen |     |
    Cook    | 1   | 2
            |     | Bands below
    Baker   | 2   | 3`,
    ['A2:C2'],
    { roles: '3 5', out: 'heading 2, heading 4', lone: '', untitled: '' },
  ],
  [
    'the header again, as prints repeat it on each page',
    `
    Title | Pay
    Cook  | 1
    TITLE | pay
    Baker | 2`,
    [],
    { roles: '2 4', out: 'header again 3', lone: '', untitled: '' },
  ],
  [
    'a header of two rows again',
    `
    Title | Salary |
          | From   | To
    Cook  | 1      | 2
    Title | Salary |
          | From   | To
    Baker | 2      | 3`,
    ['B1:C1'],
    { roles: '3 6', out: 'header again 4-5', lone: '', untitled: '' },
  ],
  [
    'a title alone inside the table, which stays',
    `
    Title   | Pay
    Cook    | 1
    Kitchen |
    Baker   | 2`,
    [],
    { roles: '2 3 4', out: '', lone: '3', untitled: '' },
  ],
  [
    'a title alone right below the table, which stays',
    `
    Title  | Pay
    Cook   | 1
    Baker  | 2
    Porter |`,
    [],
    { roles: '2 3 4', out: '', lone: '4', untitled: '' },
  ],
  [
    'a title alone below a gap, which is a remark',
    `
    Title  | Pay
    Cook   | 1
    Baker  | 2

    Payroll department
    March  |`,
    [],
    { roles: '2 3', out: 'blank 4, remark 5-6', lone: '', untitled: '' },
  ],
  [
    'a title alone below a total, which is a remark',
    `
    Title  | Pay
    Cook   | 1
    Total  | 1
    Payroll department |`,
    [],
    { roles: '2', out: 'total 3, remark 4', lone: '', untitled: '' },
  ],
  [
    'a list of titles',
    `
    Title
    Cook
    Baker`,
    [],
    { roles: '2 3', out: '', lone: '', untitled: '' },
  ],
  [
    'a row that says something of a role and not which',
    `
    Title | Pay | Grade
    Cook  | 1   | 2
          | 2   | 3
    Baker | 2   | 3`,
    [],
    { roles: '2 4', out: '', lone: '', untitled: '3' },
  ],
  [
    'roles whose title is named like a remark, in the midst',
    `
    Title             | Pay
    Source Manager    | 1
    Jr. Dev.          | 2
    Note Taker        | 3
    Total Rewards Lead | 4`,
    [],
    { roles: '2 3 4 5', out: '', lone: '', untitled: '' },
  ],
])('%s', (_, text, merges, expected) => {
  expect(shown(body(text, merges))).toEqual(expected);
});

test('a cell that is merged downwards holds its value in every row', () => {
  const { rows } = body(
    `
    Title | Pay | Skill
    Cook  | 1   | Soup
          |     | Bread
    Baker | 2   | Bread`,
    ['A2:A3', 'B2:B3'],
  );
  expect(rows.map(({ cells }) => cells.slice(0, 3))).toEqual([
    ['Cook', 1, 'Soup'],
    ['Cook', 1, 'Bread'],
    ['Baker', 2, 'Bread'],
  ]);
});

test.each([
  ['of other columns', 'Job title | Actual salary | FTE salary', 5],
  ['of some more columns', 'Job title | Minimum salary | Maximum salary | Location', 5],
  ['whose title has another name', 'Role | Basic pay | Hours', 5],
  ['whose first column is another', 'Department | Job title | Salary', 5],
  ['and no header: a role', 'Role Manager | 21000 | 22000', undefined],
  ['and no header: a role named like one', 'Position | 21000 | 22000', undefined],
])('the header of a second table is found, %s', (_, header, row) => {
  const { second } = body(`
    Job title | Minimum salary | Maximum salary
    Nurse     | 28000          | 31000

    Some words
    ${header}
    Porter    | 12000          | 24800`);
  expect(second?.number).toBe(row);
});

test('a table on its side is told by a row that is named like a column of pay', () => {
  const { turned } = body(`
    Job title   | Nurse | Payroll Clerk
    Location    | Leeds | York
    Salary (£) from | 31000 | 24000`);
  expect(turned?.number).toBe(3);
});

test('a header of several lines leaves no blank ones below it', () => {
  const csv = readSeparated(Buffer.from('"Job\ntitle","Pay\n(£)"\nCook,20000\n'), 'roles.csv', {}, () => {});
  const header = csv && findHeader(csv, namingOf([]));
  const columns = csv && header && columnsOf(csv, header, [], () => {});
  expect(columns && shown(bodyOf(csv, header, columns))).toMatchObject({ roles: '4', out: '' });
});
