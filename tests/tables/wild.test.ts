/** Tables as they are found in the wild, smaller than there: what is read of each is what a person reads. */
import { expect, test } from 'vitest';
import type { DatasetInput } from '../../src/dataset/input.js';
import { readDataset } from '../../src/dataset/read.js';
import type { TableOptions } from '../../src/dataset/tables/options.js';
import { Diagnostics } from '../../src/diagnostic.js';
import { workbookOfText } from './written.js';

interface Found {
  /** "Cook: 20000 to 24000 GBP a year"; nothing where an error stops the reading. */
  readonly roles: readonly string[] | undefined;
  /** Codes of warnings and errors, and of what hints offer. */
  readonly said: readonly string[];
  readonly hints: string;
}

/** A workbook where the text begins with `==`, else separated values. */
async function read(text: string, tables: TableOptions = {}): Promise<Found> {
  const written = text.replace(/^\n/, '').replace(/^ +/gm, '');
  const input: DatasetInput = written.startsWith('==')
    ? { kind: 'bytes', name: 'roles.xlsx', bytes: workbookOfText(written) }
    : { kind: 'bytes', name: 'roles.csv', bytes: Buffer.from(written) };
  const { all, report } = new Diagnostics();
  const loaded = await readDataset([input], report, { tables });
  const doubts = all.filter(({ severity }) => severity !== 'note');
  return {
    roles: loaded?.dataset.roles.map(({ title, salary }) => {
      if (salary === undefined) return `${title}: not stated`;
      const { min, max, currency, period } = salary;
      return `${title}: ${min === max ? min : `${min} to ${max}`} ${currency} a ${period}`;
    }),
    said: [...new Set(doubts.map(({ code }) => code.replace('data/', '')))],
    hints: doubts.map(({ hint }) => hint).join('\n'),
  };
}

test('a council’s pay scales: pay told four times is asked about, and then read', async () => {
  const table = `
    == Pay scales
    Pay scales from 1 April 2025
    Grade   | Job title         | SCP | Annual salary     | Monthly              | Hourly rate
    Grade 3 | Cleaner           | 3   | 24027{"£"#,##0}   | 2002.25{"£"#,##0.00} | 12.45{"£"#,##0.00}
            | Kitchen assistant | 4   | 24404{"£"#,##0}   | 2033.67{"£"#,##0.00} | 12.65{"£"#,##0.00}
    * Pay award pending
    merge A3:A4`;
  const asked = await read(table);
  expect(asked.said).toEqual(['two-columns']);
  expect(asked.hints).toContain('--map "Annual salary=salary", or leave one out: --map "Hourly rate=none"');
  const { roles, said } = await read(table, { map: [{ header: 'Annual salary', field: 'salary' }] });
  expect(roles).toEqual(['Cleaner: 24027 GBP a year', 'Kitchen assistant: 24404 GBP a year']);
  expect(said).toEqual([]);
});

test('a university’s spine, with marks of notes', async () => {
  const { roles, said } = await read(`
    == Spine
    Spine point | Grade | Job title          | Salary
    24          | 6     | Research assistant | £33,002*
    30          | 7     | Lecturer           | £39,906†
    37          | 8     | Senior lecturer    | £48,149 - £57,422 (2)

    * Bar point
    † Contribution points are discretionary`);
  expect(roles).toEqual([
    'Research assistant: 33002 GBP a year',
    'Lecturer: 39906 GBP a year',
    'Senior lecturer: 48149 to 57422 GBP a year',
  ]);
  expect(said).toEqual([]);
});

test('a job board’s export, with a period in each row', async () => {
  const { roles, said } = await read(`
    job_id,title,salary_string,salary_min,salary_max,salary_currency,pay_period
    101,Data Engineer,"£50,000 - £65,000 a year",50000,65000,GBP,YEARLY
    102,Barista,£12.21 an hour,12.21,12.21,GBP,HOURLY
    103,Contract Dev,£450 - £500 a day,450,500,GBP,DAILY
    104,Nurse,,,,,
    105,Chef,"Up to £32,000 a year",,32000,GBP,YEARLY`);
  expect(roles).toEqual([
    'Data Engineer: 50000 to 65000 GBP a year',
    'Barista: 12.21 GBP a hour',
    'Contract Dev: 450 to 500 GBP a day',
    'Nurse: not stated',
    'Chef: not stated',
  ]);
  expect(said).toEqual(['one-bound']);
});

test('a budget with sums of each team', async () => {
  const { roles } = await read(`
    == Budget
    Department    | Post       | FTE | Salary
    Finance       |            |     |
                  | Accountant | 1.0 | £45,000
                  | Assistant  | 0.5 | £26,500
    Finance total |            | 1.5 | £71,500
    Grand total   |            | 2.5 | £105,500`);
  expect(roles).toEqual(['Accountant: 45000 GBP a year', 'Assistant: 26500 GBP a year']);
});

test('an American pay plan, whose basis of pay is its period', async () => {
  const { roles, said } = await read(`
    Position Title,Pay Grade,Pay Range Minimum,Pay Range Maximum,FLSA,Pay Basis
    Clerk I,G04,$18.25,$24.64,Non-exempt,Hourly
    Analyst II,G09,"$62,400.00","$84,240.00",Exempt,Annual`);
  expect(roles).toEqual(['Clerk I: 18.25 to 24.64 USD a hour', 'Analyst II: 62400 to 84240 USD a year']);
  expect(said).toEqual([]);
});

test('a basis and a summary that a person chose stay what they are', async () => {
  const table = `
    Title,Pay from,Pay to,Basis,About
    Clerk,30000,32000,Annual,${'Long. '.repeat(120)}`;
  const csv = { kind: 'bytes', name: 'roles.csv', bytes: Buffer.from(table.trim()) } as const;
  const map = [
    { header: 'Basis', field: 'salary.basis' },
    { header: 'About', field: 'summary' },
  ] as const;
  const loaded = await readDataset([csv], () => {}, { tables: { map } });
  expect(loaded?.dataset.roles).toMatchObject([
    { salary: { basis: 'Annual' }, summary: expect.stringMatching(/^Long/) },
  ]);
});

test('a German public employer’s table, which is monthly and does not say so', async () => {
  const table = `
    Stellenbezeichnung;Entgeltgruppe;Gehalt von;Gehalt bis;Ort
    Erzieher/in;S 8a;3.070,97 €;4.280,19 €;Köln
    Ingenieur;E 11;4.000,00 €;5.800,00 €;Bonn`;
  const asked = await read(table);
  expect(asked.roles).toBeUndefined();
  expect(asked.hints).toContain('--pay month');
  const { roles } = await read(table, { pay: { period: 'month' } });
  expect(roles).toEqual(['Erzieher/in: 3070.97 to 4280.19 EUR a month', 'Ingenieur: 4000 to 5800 EUR a month']);
});

test('amounts with the currencies of their formats', async () => {
  const { roles } = await read(`
    == Global
    Role       | Base salary
    Analyst UK | 42000{[$£-809]#,##0}
    Analyst DE | 52000{#,##0 [$€-407]}
    Analyst CH | 95000{"CHF" #,##0}
    Analyst    | 45{£#,##0"k"}
    Temp       | 15.5{£#,##0.00" per hour"}`);
  expect(roles).toEqual([
    'Analyst UK: 42000 GBP a year',
    'Analyst DE: 52000 EUR a year',
    'Analyst CH: 95000 CHF a year',
    'Analyst: 45000 GBP a year',
    'Temp: 15.5 GBP a hour',
  ]);
});

test('a line of units below the header, and amounts that a calculation left', async () => {
  const { roles, said } = await read(`
    == Pay
    Job    | Salary from         | Salary to
           | £                   | £ p.a.
    Cook   | 20413.896{#,##0}    | 22018.304{#,##0}
    Baker  | 24404.3700000001    | 26000
           | 44818.266{#,##0}    | 48018.304{#,##0}`);
  expect(roles).toEqual(['Cook: 20414 to 22018 GBP a year', 'Baker: 24404.37 to 26000 GBP a year']);
  expect(said).toEqual([]);
});

test('figures in thousands that only a title line says', async () => {
  const { roles, hints } = await read(`
    All figures in £000s,,
    Job,Min,Max
    Cook,20,22
    Manager,31,43.5`);
  expect(roles).toBeUndefined();
  expect(hints).toContain('"Salary (£000s)"');
});

test('a table on its side is not taken for roles named like columns', async () => {
  const { roles, said } = await read(`
    == Sheet1
    Job title   | Nurse | Porter
    Salary from | 31049 | 24465
    Salary to   | 37796 | 24465`);
  expect(roles).toBeUndefined();
  expect(said).toContain('turned-table');
});
