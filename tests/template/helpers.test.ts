/** What each helper gives, absent values among it. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { type Formats, formatsOf } from '../../src/dataset/format.js';
import { HelperFault } from '../../src/template/helper.js';
import { HELPERS } from '../../src/template/helpers.js';
import { london } from './rendering.js';

const salary = { min: 85000, max: 120000, currency: 'GBP', period: 'year' };
const hourly = { min: 15, max: 20.5, currency: 'GBP', period: 'hour' };
const tier = { id: 'middle', name: 'Middle tier', from: 85000, below: 100000 };

async function given(name: string, values: readonly unknown[], options: Readonly<Record<string, unknown>> = {}) {
  const formats: Formats = formatsOf(await london());
  return HELPERS.get(name)?.run(values, { options, formats, values });
}

test.each<[string, readonly unknown[], Readonly<Record<string, unknown>>, unknown]>([
  ['money', [85000], {}, '£85,000'],
  ['some', [[{ skills: [] }, { skills: ['SQL'] }]], { field: 'skills' }, true],
  ['some', [[{ skills: [] }, {}]], { field: 'skills' }, false],
  ['short', [85000], {}, '£85k'],
  ['pay', [salary], {}, '£85,000 to £120,000'],
  ['pay', [salary], { form: 'short' }, '£85k to £120k'],
  ['pay', [salary], { form: 'dash' }, '£85k–£120k'],
  ['pay', [hourly], { form: 'dash' }, '£15.00–£20.50'],
  ['pay', [{ min: 50000, max: 100000 }], {}, '£50,000 to £100,000'],
  ['payUnit', [hourly], {}, 'an hour'],
  ['lowest', [salary], {}, '£85,000'],
  ['lowest', [hourly], {}, '£15 an hour'],
  ['highest', [hourly], {}, '£20.50 an hour'],
  ['middle', [salary], {}, '£102,500'],
  ['middle', [{ ...hourly, median: 16 }], {}, '£16 an hour'],
  [
    'overlap',
    [
      { min: 50000, max: 90000 },
      { min: 80000, max: 120000 },
    ],
    {},
    { min: 80000, max: 90000 },
  ],
  [
    'overlap',
    [
      { min: 50000, max: 60000 },
      { min: 80000, max: 120000 },
    ],
    {},
    undefined,
  ],
  ['overlap', [salary, { ...salary, min: 100000 }], {}, { min: 100000, max: 120000 }],
  ['overlap', [salary, hourly], {}, undefined],
  ['limits', [tier], {}, 'midpoint £85,000 to under £100,000'],
  ['limits', [tier], { form: 'short' }, '£85k to £100k'],
  ['date', ['2025-01-01'], {}, '1\u00a0January\u00a02025'],
  ['date', ['2025-01'], {}, 'January\u00a02025'],
  ['year', ['2025-01-01'], {}, '2025'],
  ['count', [3], {}, 'three'],
  ['count', [11], {}, '11'],
  ['number', [1950], {}, '1,950'],
  ['plural', [1, 'role', 'roles'], {}, 'role'],
  ['plural', [0, 'role', 'roles'], {}, 'roles'],
  ['capital', ['three roles'], {}, 'Three roles'],
  ['list', [['A', 'B', 'C']], {}, 'A, B and C'],
  ['list', [[{ name: 'A' }, { name: 'B' }]], { field: 'name' }, 'A and B'],
  ['address', ['https://www.example.org/jobs/'], {}, 'example.org/jobs'],
  ['eq', ['year', 'year'], {}, true],
  ['gt', [2, 1], {}, true],
  ['lt', [2, 1], {}, false],
  ['not', [[]], {}, true],
  ['and', [1, undefined, 2], {}, undefined],
  ['and', [1, 'last'], {}, 'last'],
  ['or', [undefined, 0, 'third'], {}, 'third'],
  ['first', [2, ['A', 'B', 'C']], {}, ['A', 'B']],
  ['lookup', [['A', 'B'], 1], {}, 'B'],
  ['lookup', [['A', 'B'], 2], {}, undefined],
  ['money', [undefined], {}, undefined],
  ['pay', [undefined], {}, undefined],
])('%s %j %j gives %j', async (name, values, options, wanted) => {
  expect(await given(name, values, options)).toEqual(wanted);
});

test.each([
  ['money', ['much']],
  ['date', ['2025-02-30']],
  ['list', ['A']],
])('%s %j is a fault', async (name, values) => {
  expect(await given(name, values)).toBeInstanceOf(HelperFault);
});

test('templates/README.md has a row for each helper', () => {
  const readme = readFileSync('templates/README.md', 'utf8');
  const section = /\n## Helpers\n([\s\S]*?)\n## /.exec(readme)?.[1] ?? '';
  const rows = [...section.matchAll(/^\| `\{\{(?:#\w+ )?\(?(\w+)/gm)].map(([, name]) => name);
  expect([...new Set(rows)].sort()).toEqual([...HELPERS.keys()].sort());
});
