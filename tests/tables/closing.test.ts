/** Closing days as people write them in tables. */
import { expect, test } from 'vitest';
import { readDataset } from '../../src/dataset/read.js';
import { closingDay } from '../../src/dataset/tables/closing.js';
import { Diagnostics } from '../../src/diagnostic.js';
import { sheetOf } from './xlsx.js';

test.each([
  '31/12/2026',
  '31.12.2026',
  '12/31/2026',
  '31-12-2026',
  '2026-12-31',
  '2026/12/31',
  '2026-12-31T23:59:00Z',
  '31 Dec 2026',
  '31-Dec-26',
  '31st December 2026',
  'Thursday 31 December 2026',
  'Thu, 31 December 2026 at 23:59',
  '31 December 2026, noon',
  '31/12/2026 23:59',
  'December 31, 2026',
  'Dec. 31st 2026',
  '31 Rhagfyr 2026',
  '31 décembre 2026',
  '31. Dezember 2026',
  '31 de diciembre de 2026',
  '31 grudnia 2026',
  '31 ديسمبر 2026',
])('%s is the last day of 2026', (text) => {
  expect(closingDay(text)).toBe('2026-12-31');
});

test.each([
  ['05/06/2026', 'two'],
  ['05/05/2026', '2026-05-05'],
  ['31/02/2026', undefined],
  ['31 Jui 2026', undefined],
  ['31/12/26', undefined],
  ['Ma 5 2026', undefined],
  ['31 D 2026', undefined],
  ['TBC', undefined],
  ['Open until filled', undefined],
  ['6 weeks', undefined],
  ['May 2026', undefined],
])('%s is %s', (text, day) => {
  expect(closingDay(text)).toBe(day);
});

async function closing(name: string, bytes: Uint8Array) {
  const found = new Diagnostics();
  const loaded = await readDataset([{ kind: 'bytes', name, bytes }], found.report);
  const roles = loaded?.dataset.roles.map(({ title, closes, notes }) => [title, closes, ...notes]);
  return {
    roles,
    said: found.all.flatMap(({ code, severity, message }) =>
      code.includes('closing') ? `${severity}: ${message}` : [],
    ),
  };
}

test('a table says them, and what is none is kept for the speaker', async () => {
  const csv =
    'Title,Closing date\nNurse,31 December 2026\nCook,TBC\nBaker,Open until filled\nPorter,05/06/2026\nClerk,n/a\nGuard,-\n';
  const { roles, said } = await closing('roles.csv', Buffer.from(csv));
  expect(roles).toEqual([
    ['Nurse', '2026-12-31'],
    ['Cook', undefined, 'Closing date: TBC'],
    ['Baker', undefined, 'Closing date: Open until filled'],
    ['Porter', undefined, 'Closing date: 05/06/2026'],
    ['Clerk', undefined],
    ['Guard', undefined],
  ]);
  expect(said).toEqual([
    'warning: "TBC" is no date; the closing day is not stated; so is one other row.',
    'warning: "05/06/2026" may be two days, of one month or another; the closing day is not stated.',
  ]);
});

test.each([
  ['the day', '31/01/2026', ['2026-01-31', '2026-06-05', '2026-02-03']],
  ['the month', '01/31/2026', ['2026-01-31', '2026-05-06', '2026-03-02']],
])('%s stands first in all of a column where it must in one', async (_, one, days) => {
  const csv = `Title,Deadline\nA,${one}\nB,05/06/2026\nC,03.02.2026\n`;
  const { roles, said } = await closing('roles.csv', Buffer.from(csv));
  expect([said, roles?.map(([, day]) => day)]).toEqual([[], days]);
});

test('nothing tells where a column has both orders', async () => {
  const csv = 'Title,Deadline\nA,31/01/2026\nB,05/06/2026\nC,01/31/2026\n';
  const { said } = await closing('roles.csv', Buffer.from(csv));
  expect(said).toEqual([
    'warning: "05/06/2026" may be two days, of one month or another; the closing day is not stated.',
  ]);
});

test('so do the dates of a spreadsheet', async () => {
  const text = (cell: string, words: string) => `<c r="${cell}" t="str"><v>${words}</v></c>`;
  const rows = `<row r="1">${text('A1', 'Title')}${text('B1', 'Closing date')}</row><row r="2">${text('A2', 'Nurse')}<c r="B2" s="1"><v>46387</v></c></row>`;
  const { roles } = await closing('roles.xlsx', sheetOf(rows, { formats: ['dd/mm/yyyy'] }));
  expect(roles).toEqual([['Nurse', '2026-12-31']]);
});
