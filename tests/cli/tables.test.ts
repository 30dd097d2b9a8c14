/** Tables on the command line: what a person says of them. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { rolecast, temporaryFolder } from './rolecast.js';

const cwd = temporaryFolder();
const files = {
  'bands.csv': 'Grade,Steps,FTE\nCook,"21,000 - 24,500",1\nBaker,"20,000 to 22,000",0.5\n',
  'bands.map.yaml': 'map: { Grade: title, Steps: salary, FTE: none }\npay: PLN/month\n',
  'hourly.csv': 'Title,Rate\nCook,12.50\nBaker,13\n',
  'late.csv': 'Title,Copy of\nPay,2025\nTitle,Salary\nCook,20000\n',
  'spine.csv': 'Title,Point,Salary\nClerk,1,20000\nClerk,2,21000\nCook,1,19000\n',
  'latin.csv': Buffer.from('Title\nCaf\xE9 manager\n', 'latin1'),
};
for (const [name, content] of Object.entries(files)) writeFileSync(join(cwd, name), content);

/** Runs `list roles --format csv` and gives the rows, the exit code and what was said. */
async function list(...flags: readonly string[]) {
  const { code, text, words } = await rolecast(['list', 'roles', '--sort', 'given', '--format', 'csv', ...flags], {
    cwd,
  });
  return { code, rows: text.split('\r\n').slice(1, -1), words };
}

test('--map says what a column is', async () => {
  const { rows, words } = await list('--data', 'bands.csv', '--map', 'Grade=title', '--map', 'Steps=salary');
  expect(rows).toEqual(['cook,Cook,21000,24500,GBP,year,', 'baker,Baker,20000,22000,GBP,year,']);
  expect(words).toContain('"Grade" is title; "Steps" is salary (ranges, GBP (assumed) a year (assumed))');
});

test('without it, the likeliest is offered', async () => {
  const { code, rows, words } = await list('--data', 'bands.csv');
  expect({ code, rows }).toEqual({ code: 4, rows: [] });
  expect(words).toContain('there are "Grade", "Steps" and "FTE". (data/missing-title-column)');
  expect(words).toContain('--map "Grade=title"');
});

test('a file of --map says the same, and the line goes before it', async () => {
  const { rows } = await list('--data', 'bands.csv', '--map', 'bands.map.yaml');
  expect(rows[0]).toBe('cook,Cook,21000,24500,PLN,month,');
  const { rows: named } = await list(
    '--data',
    'bands.csv',
    '--map',
    'bands.map.yaml',
    '--pay',
    'EUR',
    '--map',
    'FTE=tags',
  );
  expect(named[0]).toBe('cook,Cook,1,21000,24500,EUR,year,');
});

describe('check --save-map', () => {
  const check = (...flags: readonly string[]) => rolecast(['check', ...flags], { cwd });

  test('keeps what was understood as a file that --map reads', async () => {
    const asked = ['--data', 'bands.csv', '--map', 'Grade=title', '--map', 'Steps=salary', '--pay', 'PLN/month'];
    const { code, words } = await check(...asked, '--save-map', 'saved.map.yaml');
    expect({ code, saved: readFileSync(join(cwd, 'saved.map.yaml'), 'utf8') }).toEqual({
      code: 0,
      saved: 'headerRow: 1\npay: PLN/month\nmap:\n  Grade: title\n  Steps: salary\n  FTE: none\n',
    });
    expect(words).toContain(
      'saved.map.yaml: note: What was understood of the table is saved here; --map saved.map.yaml',
    );
    expect((await list('--data', 'bands.csv', '--map', 'saved.map.yaml')).rows).toEqual((await list(...asked)).rows);
  });

  test('writes over an earlier map, and over nothing else', async () => {
    const asked = ['--data', 'bands.csv', '--map', 'Grade=title', '--map', 'Steps=salary', '--save-map'];
    writeFileSync(join(cwd, 'earlier.yaml'), 'pay: hour\n');
    expect((await check(...asked, 'earlier.yaml')).code).toBe(0);
    expect(readFileSync(join(cwd, 'earlier.yaml'), 'utf8')).toContain('Grade: title');
    const dataset = 'roles: [{ title: Cook }]\n';
    writeFileSync(join(cwd, 'dataset.yaml'), dataset);
    const { code, words } = await check(...asked, 'dataset.yaml');
    expect(words).toContain('wanted is a file that is a map, or not there yet');
    expect([code, readFileSync(join(cwd, 'dataset.yaml'), 'utf8')]).toEqual([2, dataset]);
  });

  test.each([
    [
      ['--data', 'bands.csv', '--map', 'bands.map.yaml', '--save-map', 'saved.txt'],
      'wanted is a file of its own in YAML',
    ],
    [
      ['--data', 'bands.csv', '--data', 'about.yaml', '--save-map', './about.yaml'],
      'wanted is a file of its own in YAML',
    ],
    [['--save-map', 'unsaved.yaml'], '--save-map is about one table; there is none among the data.'],
    [
      ['--data', 'late.csv', '--data', 'spine.csv', '--save-map', 'unsaved.yaml'],
      '--save-map is about one table; there are 2 among the data.',
    ],
  ])('%j', async (flags, expected) => {
    const { code, words } = await check(...flags);
    expect(words).toContain(expected);
    expect(code).toBe(2);
    expect(existsSync(join(cwd, 'unsaved.yaml'))).toBe(false);
  });
});

test('--pay says the period that a table leaves out', async () => {
  const { code, words } = await list('--data', 'hourly.csv');
  expect(code).toBe(4);
  expect(words).toContain('--pay hour');
  const { rows } = await list('--data', 'hourly.csv', '--pay', 'hour');
  expect(rows).toEqual(['cook,Cook,12.5,12.5,GBP,hour,', 'baker,Baker,13,13,GBP,hour,']);
});

test('--header-row says which row names the columns', async () => {
  const { rows } = await list('--data', 'late.csv', '--header-row', '3');
  expect(rows).toEqual(['cook,Cook,20000,20000,GBP,year,']);
  const { code, words } = await list('--data', 'late.csv', '--header-row', '9');
  expect(code).toBe(4);
  expect(words).toContain('The row 9 of --header-row is blank, hidden, or not there.');
});

test('--group makes one role of the rows with one title', async () => {
  const apart = await list('--data', 'spine.csv');
  expect(apart.rows.map((row) => row.split(',')[0]).sort()).toEqual(['clerk', 'clerk-2', 'cook']);
  expect(apart.words).toContain('--group range');
  const { rows, words } = await list('--data', 'spine.csv', '--group', 'range');
  expect(rows).toEqual(['clerk,Clerk,20000,21000,GBP,year,', 'cook,Cook,19000,19000,GBP,year,']);
  expect(words).toContain('1 row joined with another of the same role, whatever their Point');
});

test('--encoding says how a file is written', async () => {
  const { rows } = await list('--data', 'latin.csv', '--encoding', 'iso-8859-15');
  expect(rows[0]).toContain('Café manager');
});

test.each([
  [['--map', 'Grade=titel'], 2, 'Did you mean "title"?'],
  [['--map', 'Grade'], 2, 'wanted is a header and a field, such as "Ref=id", or a file in YAML'],
  [['--map', 'Grade=title', '--map', 'Stepps=salary'], 2, 'No table has a column "Stepps", which is mapped to salary.'],
  [['--map', 'Grade=title', '--map', 'Grade=title'], 0, ''],
  [['--map', 'nothing.yaml'], 4, 'The map does not exist.'],
  [['--pay', 'fortnight'], 2, 'wanted is a currency, a period or both, such as PLN/month'],
  [['--group', 'median'], 2, 'Known: range, quartiles.'],
  [['--header-row', '0'], 2, 'wanted is a whole number from 1'],
])('%j', async (flags, expected, words) => {
  const result = await list('--data', 'bands.csv', ...flags);
  expect(result.words).toContain(words);
  expect(result.code).toBe(expected);
});

test.each([
  ['map: { Grade: titel }', 'wrong.yaml:1:15: error: map.Grade: "titel" is no field of a role.'],
  ['mapp: {}', 'wrong.yaml:1:1: error: "mapp" is not a field of a map.'],
  ['pay: yearly-ish', 'wrong.yaml:1:6: error: pay: This is "yearly-ish"'],
  ['headerRow: 1.5', 'wrong.yaml:1:12: error: headerRow: This is "1.5"'],
])('a map that is wrong is told at its line: %s', async (map, words) => {
  writeFileSync(join(cwd, 'wrong.yaml'), map);
  const result = await list('--data', 'bands.csv', '--map', 'wrong.yaml');
  expect(result.code).toBe(4);
  expect(result.words).toContain(words);
});

test('the row of a complaint is shown below its header, from a file or from standard input, in any encoding', async () => {
  const table = 'Staff\n\nTitle,Pay,Site\nCafé manager,up to £40k,Ely\n';
  const shown = [
    '  3 | Title        | Pay        | Site',
    '  4 | Café manager | up to £40k | Ely',
    '    |                ^',
  ].join('\n');
  writeFileSync(join(cwd, 'shown.csv'), table);
  expect((await list('--data', 'shown.csv')).words).toContain(shown);
  for (const encoding of ['utf8', 'latin1'] as const) {
    const input = Buffer.from(table, encoding);
    expect((await rolecast(['list', 'roles', '--data', '-'], { cwd, input })).words).toContain(shown);
  }
});

test('--quiet says nothing of what was understood', async () => {
  const { words } = await list('--data', 'bands.csv', '--map', 'bands.map.yaml', '--quiet');
  expect(words).toBe('');
});

test('programs get what was understood as data', async () => {
  const { text } = await rolecast(['check', '--data', 'bands.csv', '--map', 'bands.map.yaml', '--reporter', 'json'], {
    cwd,
  });
  const report: { diagnostics: { code: string; facts?: object }[] } = JSON.parse(text);
  expect(report.diagnostics.find(({ code }) => code === 'data/table-read')?.facts).toMatchObject({
    header: { first: 1, last: 1 },
    roles: { count: 2, first: 2, last: 3 },
    columns: [
      { header: 'Grade', field: 'title' },
      { header: 'Steps', field: 'salary', as: 'ranges, PLN a month' },
    ],
    unused: ['FTE'],
  });
});
