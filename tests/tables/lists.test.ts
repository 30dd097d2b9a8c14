/** Lists in cells: what divides them, and what is left of an item. */
import { expect, test } from 'vitest';
import { readDataset } from '../../src/dataset/read.js';
import type { ListField } from '../../src/dataset/tables/fields.js';
import { listColumn } from '../../src/dataset/tables/lists.js';

function items(text: string, field: ListField = 'skills', others: readonly string[] = []): readonly string[] {
  return listColumn([text, ...others], field).items(text);
}

test.each([
  ['Python\nSQL\r\nR', ['Python', 'SQL', 'R']],
  ['Python; SQL;R;', ['Python', 'SQL', 'R']],
  ['Python | SQL|R', ['Python', 'SQL', 'R']],
  ['• Python • SQL', ['Python', 'SQL']],
  ['● Python\n● SQL, mostly Postgres', ['Python', 'SQL, mostly Postgres']],
  ['- Python\n– SQL\n* R', ['Python', 'SQL', 'R']],
  ['1. Plan\n2. Do\n3) Check', ['Plan', 'Do', 'Check']],
  ['1. Plan\nDo', ['1. Plan', 'Do']],
  ['Python, SQL,R', ['Python', 'SQL', 'R']],
  ['Python (pandas, numpy), SQL', ['Python (pandas, numpy)', 'SQL']],
  ['Python (pandas, numpy', ['Python (pandas', 'numpy']],
  ['Typing 1,000 words, shorthand', ['Typing 1,000 words', 'shorthand']],
  ['برمجة، إحصاء', ['برمجة', 'إحصاء']],
  ['R&amp;D; SQL', ['R&amp;D', 'SQL']],
  ['R&amp;D, SQL', ['R&amp;D', 'SQL']],
  ["['Python', \"driver's licence\"]", ['Python', "driver's licence"]],
  ['["a; b", "c, d", "e\\u00e9\\n"]', ['a; b', 'c, d', 'eé\n']],
  ["['one',]", ['one']],
  ['[]', []],
  ["['broken, SQL]", ["['broken, SQL]"]],
  ['[sic], SQL', ['[sic]', 'SQL']],
  ['C++, C#, .NET', ['C++', 'C#', '.NET']],
  ['T-shaped, on-call', ['T-shaped', 'on-call']],
  ['-5 degrees', ['-5 degrees']],
  [' ; ', []],
])('%j holds %j', (text, expected) => {
  expect(items(text)).toEqual(expected);
});

test('commas divide nothing where the column divides its items otherwise', () => {
  expect(items('Python, mostly pandas', 'skills', ['SQL; R'])).toEqual(['Python, mostly pandas']);
});

test.each(['responsibilities', 'notes'] as const)('commas divide no %s', (field) => {
  expect(items('Plan, run, and report', field)).toEqual(['Plan, run, and report']);
});

test('commas divide tags', () => {
  expect(items('graduate, remote', 'tags')).toEqual(['graduate', 'remote']);
});

test('a column says whether commas divide it', () => {
  expect(listColumn(['a, b'], 'skills').commas).toBe(true);
  expect(listColumn(['a; b', 'c, d'], 'skills').commas).toBe(false);
});

test('a role a skill a row is one role, whose skills stand in their rows; of other pay it is another', async () => {
  const bytes = Buffer.from(
    'Title,Salary,Skill\nCook,20000,Soup\nBaker,20000,Bread\nCook,20000,Stock\nCook,30000,Fish\n',
  );
  const loaded = await readDataset([{ kind: 'bytes', name: 'roles.csv', bytes }], () => {});
  expect(loaded?.dataset.roles.map(({ id, skills }) => [id, ...skills])).toEqual([
    ['cook', 'Soup', 'Stock'],
    ['baker', 'Bread'],
    ['cook-2', 'Fish'],
  ]);
  expect(loaded?.locate('roles[0].skills[1]').line).toBe(4);
});
