/** The short way from a row to a role says the same as the long way, with nothing to complain of, or nothing. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cleanRole } from '../../src/dataset/clean.js';
import type { Roles } from '../../src/dataset/contents.js';
import { readRole } from '../../src/dataset/normalise.js';
import { checkSalary } from '../../src/dataset/rules.js';
import { ROLE } from '../../src/dataset/schema.js';
import { readTable } from '../../src/dataset/tables/read.js';
import { readSeparated } from '../../src/dataset/tables/separated.js';
import { validate } from '../../src/dataset/validate.js';
import { Diagnostics } from '../../src/diagnostic.js';
import { quotedValues } from './support.js';

const HEADERS = [
  'Title',
  'Id',
  'Summary',
  'Employer',
  'Location',
  'URL',
  'Closes',
  'Salary',
  'Skills',
  'Duties',
  'Notes',
  'Tags',
];

/** What stands in cells: ordinary words, and what needs to be cleaned, refused or told. */
const ordinary = fc.constantFrom(
  '',
  '',
  'Cook',
  'soup; bread',
  'a, b',
  '- x\n- y',
  "['a', 'b']",
  'n/a',
  '-1',
  "'=1+1",
  'Café',
);
const odd = fc.oneof(
  fc.constantFrom('a\u0007b', '\u00ADx', '\u00AD', '  two  blanks ', '\u200B', 'a;'.repeat(1_100), 'Cafe\u0301', '<b>'),
  fc.string({ unit: 'grapheme', maxLength: 12 }),
);
const cell = fc.oneof({ weight: 12, arbitrary: ordinary }, { weight: 1, arbitrary: odd });
const cells = HEADERS.map((header) => {
  if (header === 'Title') return fc.constantFrom('Cook', 'Chef', 'Ärztin');
  if (header === 'URL') return fc.constantFrom('', 'https://example.org/a', 'mailto:a@example.org', 'www.example.org');
  if (header === 'Closes') return fc.constantFrom('', '2025-01-31', '2025-01-31', 'tomorrow');
  if (header !== 'Salary') return cell;
  return fc.constantFrom(
    '',
    '£20,000 - £30,000',
    '£12.50 an hour',
    'up to £40k',
    'Competitive',
    '£30,000 inc. car',
    '20000',
  );
});

function csvOf(rows: readonly (readonly string[])[]): Buffer {
  return Buffer.from(quotedValues([HEADERS, ...rows]));
}

function rolesOf(bytes: Buffer): Roles | undefined {
  const table = readSeparated(bytes, 'roles.csv', {}, () => {});
  return table && readTable(table, {}, {}, () => {})?.roles('GBP', () => {});
}

const asIs = (text: string): string => text;

test('whatever stands in the cells', () => {
  let plainly = 0;
  fc.assert(
    fc.property(fc.array(fc.tuple(...cells), { maxLength: 12 }), (rows) => {
      const bytes = csvOf(rows.map(([title, ...others], index) => [`${title} ${index}`, ...others]));
      const [short, long] = [rolesOf(bytes), rolesOf(bytes)];
      for (let index = 0; index < (short?.length ?? 0); index += 1) {
        const plain = short?.plain?.(index);
        if (plain === undefined || long === undefined) continue;
        plainly += 1;
        const found = new Diagnostics();
        const value = cleanRole(long.at(index), found.report);
        validate(value, ROLE, found.report);
        if (value.kind !== 'record') throw new Error('a role was expected');
        checkSalary(value, found.report);
        expect(found.all).toEqual([]);
        expect(JSON.stringify(plain.role)).toBe(JSON.stringify(readRole(value, 'GBP', asIs)));
      }
    }),
    { numRuns: 300 },
  );
  expect(plainly).toBeGreaterThan(50);
});

test('an ordinary row goes the short way', () => {
  const bytes = csvOf([
    [
      'Cook',
      'cook',
      'Cooks.',
      'Guild',
      'Leeds',
      'https://example.org',
      '2025-01-31',
      '£20,000 - £30,000',
      'Soup, Bread',
      'Cook; clean',
      '',
      'hot',
    ],
  ]);
  expect(rolesOf(bytes)?.plain?.(0)).toMatchObject({
    given: true,
    role: { id: 'cook', title: 'Cook', skills: ['Soup', 'Bread'], salary: { min: 20_000, max: 30_000 } },
  });
});

test('each place is found after the roles were read', () => {
  const roles = rolesOf(
    csvOf([
      ['Cook', '', '', '', '', '', '', '£20,000', 'Soup, Bread', '', '', ''],
      ['Chef', ...Array(11).fill('')],
    ]),
  );
  for (let index = 0; index < 2; index += 1) roles?.plain?.(index);
  expect(roles?.placeOf(0, 'salary.min')).toEqual({
    file: 'roles.csv',
    line: 2,
    value: 8,
    path: 'roles[0].salary.min',
  });
  expect(roles?.placeOf(1, '.skills[1]')).toEqual({ file: 'roles.csv', line: 3, value: 9, path: 'roles[1].skills[1]' });
  expect(roles?.placeOf(1, '')).toEqual({ file: 'roles.csv', line: 3, path: 'roles[1]' });
});
