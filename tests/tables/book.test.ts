/** Workbooks as datasets: which sheet has the roles, and what the others say. */
import { expect, test } from 'vitest';
import { readDataset } from '../../src/dataset/read.js';
import type { TableOptions } from '../../src/dataset/tables/options.js';
import { Diagnostics } from '../../src/diagnostic.js';
import { workbookOfText } from './written.js';

async function read(text: string, tables: TableOptions = {}, more: readonly string[] = []) {
  const found = new Diagnostics();
  const inputs = [
    { kind: 'bytes', name: 'roles.xlsx', bytes: workbookOfText(text) } as const,
    ...more.map((yaml) => ({ kind: 'text', name: 'more.yaml', text: yaml }) as const),
  ];
  const loaded = await readDataset(inputs, found.report, { tables });
  const said = found.all.map(({ code, place, message }) => `${place?.cell ?? place?.file} ${code} ${message}`);
  return {
    dataset: loaded?.dataset,
    locate: loaded?.locate,
    said,
    complaints: found.all.filter(({ severity }) => severity !== 'note'),
  };
}

const WHOLE = `
== roles
Title | Salary
Cook | £20,000 a year
== skills
Skill | Description
Soup | How to cook it
Bread |
== tiers
Name | From | Below
Lower | 0 | £25,000
Upper | 25k |
== faq
Question | Answer
Is it hot? | It is.
== preparation
Name | Summary
Visit a kitchen | Ask before.
== sources
Title | Publisher | Link | Published | Accessed
Kitchen pay | Guild | https://example.org/pay | 2025 | =2025-04-01
== dataset
Field | Value
Name | Kitchen jobs
as of | =2025-03-31
Language | en-GB
introduction | Cooks feed people.\\nBakers, too.
introduction | Porters carry.
yearFactors.hour | 1900
url | https://example.org
`;

test('the sheets roles, skills, tiers, faq, preparation, sources and dataset are a whole dataset', async () => {
  const { dataset, complaints } = await read(WHOLE);
  expect(complaints).toEqual([]);
  expect(dataset).toMatchObject({
    name: 'Kitchen jobs',
    language: 'en-GB',
    asOf: '2025-03-31',
    url: 'https://example.org',
    introduction: ['Cooks feed people.', 'Bakers, too.', 'Porters carry.'],
    yearFactors: { hour: 1900, day: 260 },
    skills: [{ name: 'Soup', summary: 'How to cook it' }, { name: 'Bread' }],
    tiers: [
      { id: 'lower', name: 'Lower', from: 0, below: 25_000 },
      { id: 'upper', name: 'Upper', from: 25_000 },
    ],
    faq: [{ question: 'Is it hot?', answer: 'It is.' }],
    preparation: [{ name: 'Visit a kitchen', summary: 'Ask before.' }],
    sources: [
      {
        title: 'Kitchen pay',
        publisher: 'Guild',
        url: 'https://example.org/pay',
        published: '2025',
        accessed: '2025-04-01',
      },
    ],
    roles: [{ id: 'cook', salary: { min: 20_000, max: 20_000 } }],
  });
});

test('every value has its cell', async () => {
  const { locate } = await read(WHOLE);
  expect(locate?.('roles[0].salary.min').cell).toBe('roles!B2');
  expect(locate?.('skills[0].summary').cell).toBe('skills!B2');
  expect(locate?.('tiers[1].from').cell).toBe('tiers!B3');
  expect(locate?.('name').cell).toBe('dataset!B2');
});

test('a workbook may go beside another file that has the roles', async () => {
  const { dataset } = await read('== FAQ\nQuestion | Answer\nWhy? | So.', {}, ['roles: [{ title: Cook }]']);
  expect(dataset).toMatchObject({ faq: [{ question: 'Why?' }], roles: [{ title: 'Cook' }] });
});

test('a sheet that is only called like one of them is not read, and it is said', async () => {
  const { dataset, said } = await read('== Jobs\nTitle | Pay\nCook | £20,000\n== Skills\nCook | Baker\n1 | 0');
  expect(dataset?.skills).toEqual([]);
  expect(said).toContain('roles.xlsx data/sheet-unread The sheet "Skills" has no column "name", and is not read.');
});

test.each([
  ['a mistyped column', 'faq\nQuestion | Anser\nWhy? | So.', 'faq!B1 data/near-field'],
  ['a column given twice', 'faq\nQuestion | Answer | Answer\nWhy? | So. | No.', 'faq!C1 data/header-twice'],
  ['a row that lacks what it needs', 'faq\nQuestion | Answer\nWhy? |', 'faq!2 data/missing-field'],
  ['a field that is none', 'dataset\ncolour | red', 'dataset!A1 data/unknown-field'],
  ['a field given twice', 'dataset\nname | A\nname | B', 'dataset!B2 data/field-twice'],
  ['a date that does not exist', 'dataset\nasOf | 2025-02-30', 'dataset!B1 data/impossible-date'],
  ['a number that is none', 'tiers\nName | From\nLower | low', 'tiers!B2 data/wrong-type'],
])('%s is told with its cell', async (_, sheet, complaint) => {
  const { dataset, complaints } = await read(`== Jobs\nTitle | Employer\nCook | Guild\n== ${sheet}`);
  expect(complaints.map(({ code, place }) => `${place?.cell} ${code}`)).toContain(complaint);
  expect(dataset).toBeUndefined();
});

const THREE = `
== Notes
Not a table
== 2024
Title | Salary
Cook | £19,000
== 2025
Title | Salary
Cook | £20,000
== Secret (hidden)
Title | Salary
Cook | £99,000
`;

test('the first sheet with a header has the roles; what else is there is said', async () => {
  const { dataset, said } = await read(THREE);
  expect(dataset?.roles[0]?.salary?.min).toBe(19_000);
  expect(said.join('\n')).toContain(
    'sheet "2024" (1 hidden sheet not read; not used: "Notes" and "2025"), header in row 1',
  );
});

test('--sheet chooses another, in any case', async () => {
  const { dataset } = await read(THREE, { sheet: '2025' });
  expect(dataset?.roles[0]?.salary?.min).toBe(20_000);
});

test.each([
  ['2026', 'usage/sheet-unknown'],
  ['Secret', 'data/hidden-sheet'],
])('--sheet %s is refused', async (sheet, code) => {
  const { dataset, complaints } = await read(THREE, { sheet });
  expect(complaints.map((one) => one.code)).toEqual([code]);
  expect(dataset).toBeUndefined();
});

test.each([
  ['== Jobs\n', 'data/empty-sheet'],
  ['== Jobs (hidden)\nTitle\nCook', 'data/empty-sheet'],
  ['== Jobs\nGrade | Pay\n1 | 2', 'data/missing-title-column'],
  ['== Jobs\nTitle | Salary', 'data/missing-roles'],
  ['== Jobs\nTitle | Salary\nCook | #REF!', 'data/error-in-pay'],
  ['== Jobs\nTitle | Employer\nCook | #N/A', 'data/error-cell'],
  ['== Jobs\nTitle | Notes\n#VALUE! | Cook', 'data/error-cell'],
])('%j is refused', async (text, code) => {
  const { dataset, complaints } = await read(text);
  expect(complaints.map((one) => one.code)).toEqual([code]);
  expect(dataset).toBeUndefined();
});

test('an error in a column that is not used does not matter', async () => {
  const { dataset } = await read('== Jobs\nTitle | Check\nCook | #REF!');
  expect(dataset?.roles).toHaveLength(1);
});

test('a sheet that a person names holds the roles and nothing else, whatever it is called', async () => {
  const { dataset } = await read('== Skills\nTitle | Salary\nCook | £20,000 a year', { sheet: 'skills' });
  expect(dataset).toMatchObject({ roles: [{ title: 'Cook' }], skills: [] });
});
