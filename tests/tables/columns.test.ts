/** What each column of a table is taken for. */
import { expect, test } from 'vitest';
import { type Columns, columnsOf, namingOf } from '../../src/dataset/tables/columns.js';
import { roleField } from '../../src/dataset/tables/fields.js';
import { findHeader, likelyHeader } from '../../src/dataset/tables/header-rows.js';
import type { Mapping } from '../../src/dataset/tables/options.js';
import { Diagnostics } from '../../src/diagnostic.js';
import { sheet } from './support.js';

interface Decided {
  readonly columns: Columns | undefined;
  readonly said: readonly string[];
}

/** Decides the columns of a table; mappings are written as on the command line. */
function decide(text: string, map: readonly string[] = []): Decided {
  const table = sheet(text);
  const mappings = map.map((line): Mapping => {
    const [header = '', field = ''] = line.split('=');
    return { header, field: roleField(field) ?? 'none' };
  });
  const naming = namingOf(mappings);
  const header = findHeader(table, naming) ?? likelyHeader(table, naming);
  if (header === undefined) throw new Error('a header was expected');
  const found = new Diagnostics();
  const columns = columnsOf(table, header, mappings, found.report);
  return { columns, said: found.all.map(({ code, place, hint }) => `${place?.cell} ${code} | ${hint}`) };
}

function shown({ used, unused }: Columns): string {
  const fields = [...used].map(([field, columns]) => `${columns.map(({ header }) => header).join('+')}=${field}`);
  return `${fields.join(', ')}${unused.length === 0 ? '' : `; not ${unused.map(({ header }) => header).join(', ')}`}`;
}

test.each([
  ['Job title | Annual pay (£) | Key skills', [], 'Job title=title, Annual pay (£)=salary, Key skills=skills'],
  [
    'Title | Salary From | Salary To | Grade',
    [],
    'Title=title, Salary From=salary.min, Salary To=salary.max; not Grade',
  ],
  ['Title | City | Location', [], 'Title=title, Location=location; not City'],
  ['Title | City | Town', [], 'Title=title, City=location; not Town'],
  ['Title | City | City | Location', [], 'Title=title, Location=location; not City, City'],
  ['Title | Grade | Grade', [], 'Title=title; not Grade, Grade'],
  ['Title | Grade', ['Grade=id'], 'Title=title, Grade=id'],
  ['Title | Job', ['Job=title'], 'Job=title; not Title'],
  ['Title | Job', ['Job=none'], 'Title=title; not Job'],
  ['Title | Salary | Min | Max', ['Salary=none'], 'Title=title, Min=salary.min, Max=salary.max; not Salary'],
  ['Title | Salary | Min | Max', ['Salary=salary'], 'Title=title, Salary=salary; not Min, Max'],
  ['Title | Salary | Min | Max', ['Min=salary.min'], 'Title=title, Min=salary.min, Max=salary.max; not Salary'],
  ['Title | Salary | Salary (max)', ['Salary=salary.min'], 'Title=title, Salary=salary.min, Salary (max)=salary.max'],
  ['Title | salary | Salary (max)', ['Salary=salary.min'], 'Title=title, salary=salary.min, Salary (max)=salary.max'],
  [
    'Title | Salary (London) | Salary (national)',
    ['Salary (London)=salary'],
    'Title=title, Salary (London)=salary; not Salary (national)',
  ],
  ['Title | P25 | P75', ['p25=salary.min', 'P75=salary.max'], 'Title=title, P25=salary.min, P75=salary.max'],
  [
    'Title | Must have | Nice to have',
    ['Must have=skills', 'Nice to have=skills'],
    'Title=title, Must have+Nice to have=skills',
  ],
  ['Title | Salary | Median', [], 'Title=title, Salary=salary, Median=salary.median'],
  ['Title | Median | Currency', [], 'Title=title; not Median, Currency'],
  ['Grade | Salary', ['Grade=title'], 'Grade=title, Salary=salary'],
  ['Title | Titel 2 | Pay (total)', [], 'Title=title; not Titel 2, Pay (total)'],
])('%s %j', (header, map, expected) => {
  const { columns, said } = decide(`${header}\nBaker | 1`, map);
  expect(said).toEqual([]);
  expect(columns && shown(columns)).toBe(expected);
});

test.each([
  ['Title | Job', 'Roles!B1 data/two-columns | Choose one: --map "Title=title", or leave one out: --map "Job=none".'],
  [
    'Title | Salary | Min | Max',
    'Roles!C1 data/range-and-ends | Choose the range: --map "Salary=salary", or its ends: --map "Min=salary.min".',
  ],
  [
    'Title | Pay | Salary',
    'Roles!C1 data/two-columns | Choose one: --map "Pay=salary", or leave one out: --map "Salary=none".',
  ],
  [
    'Title | Salary | Max salary',
    'Roles!C1 data/two-columns | Choose one: --map "Salary=salary", take both: --map "Salary=salary.min", or leave one out: --map "Max salary=none".',
  ],
  [
    'Title | Skills | SKILLS',
    'Roles!C1 data/header-twice | Give one of them another name. A column with a name that is not known is not used.',
  ],
  [
    'Title | Location | City | Location',
    'Roles!D1 data/header-twice | Give one of them another name. A column with a name that is not known is not used.',
  ],
  [
    'Title | Salary (London) | Salary (national)',
    'Roles!C1 data/two-columns | Choose one: --map "Salary (London)=salary", or leave one out: --map "Salary (national)=none".',
  ],
  [
    'Title | Salry (£)',
    'Roles!B1 data/near-header | Did you mean "salary"? Read it with --map "Salry (£)=salary", or leave it out with --map "Salry (£)=none".',
  ],
  ['Title | __proto__', 'Roles!B1 data/forbidden-name | Choose another name.'],
  ['Title | codes.constructor', 'Roles!B1 data/forbidden-name | Choose another name.'],
  [
    'Grade | Salary',
    'Roles!1 data/missing-title-column | Say which one does: --map "Grade=title". If the header is further down, say where: --header-row N.',
  ],
])('%s is refused', (header, complaint) => {
  const { columns, said } = decide(`${header}\nBaker | 1`);
  expect(said).toEqual([complaint]);
  expect(columns).toBeUndefined();
});

test('two percentiles are offered as a range, and not taken', () => {
  const { columns, said } = decide('Occupation | P10 | P25 | Median | P75\nBaker | 1 | 2 | 3 | 4');
  expect(columns && shown(columns)).toBe('Occupation=title; not P10, P25, Median, P75');
  expect(said).toEqual([
    'Roles!C1 data/percentiles-unused | Take them with --map "P25=salary.min" --map "P75=salary.max".',
  ]);
});

test.each([
  ['Pay bottom | Pay peak end', '--map "Pay bottom=salary.min" --map "Pay peak end=salary.max"'],
  ['Salary (lower quartile) | Salary (upper quartile)', '--map "Salary (lower quartile)=salary.min" --map "Salary'],
  ['Starting pay | Final pay', '--map "Starting pay=salary.min" --map "Final pay=salary.max"'],
  ['Advertised lower salary | Bonus pay', '--map "Advertised lower salary=salary.min"'],
  ['Advertised salary | Spine', '--map "Advertised salary=salary"'],
  ['Salary floor | Final pay', '--map "Final pay=salary.max"'],
  ['Advertised pay | Salary to', '--map "Advertised pay=salary.min"'],
])('%s may be pay, and the end that each may be is offered', (headers, offered) => {
  const { said } = decide(`Role | ${headers}\nBaker | 20000 | 30000`);
  expect(said).toHaveLength(1);
  expect(said[0]).toContain(offered);
});

test.each([
  [
    'Entry step point | Intermediate | Top step point',
    '24465 | 25000 | 26000',
    '--map "Entry step point=salary.min" --map "Top step point=salary.max"',
  ],
  ['Step 1 | Step 2 | Step 3', '24465 | 25000 | 26000', '--map "Step 1=salary.min" --map "Step 3=salary.max"'],
  ['Retribuzione | Posti', '35.000 - 40.000 € | 12', '--map "Retribuzione=salary"'],
  ['Salary 2024/25 | Salary 2025/26', '£24,000 | £25,000', '--map "Salary 2025/26=salary"'],
  [
    '2024 Minimum | 2024 Maximum | 2025 Minimum | 2025 Maximum',
    '24000 | 25000 | 25000 | 26000',
    '--map "2025 Minimum=salary.min" --map "2025 Maximum=salary.max"',
  ],
  [
    'Actual Pay Floor (£) | Actual Pay Ceiling (£)',
    '100000 | 104999',
    '--map "Actual Pay Floor (£)=salary.min" --map "Actual Pay Ceiling (£)=salary.max"',
  ],
  ['FTE Salary | Actual Salary', '£24,000 | £16,900', '--map "FTE Salary=salary"'],
])('what stands below %s tells that it may be pay', (headers, cells, offered) => {
  const { said } = decide(`Role | Place | ${headers}\nBaker | Leeds | ${cells}`);
  expect(said).toHaveLength(1);
  expect(said[0]).toContain(offered);
});

test('of two columns with one header, the place of the offer is that with amounts', () => {
  expect(decide('Role | Amount | Amount\nBaker | by bank | 24465').said).toEqual([
    'Roles!C1 data/pay-column-unused | Read it with --map "Amount=salary".',
  ]);
});

test.each(['Post number | Team', 'Employment | Team', 'Average pay | Team'])('%s may be no pay', (headers) => {
  expect(decide(`Role | ${headers}\nBaker | 24465 | Kitchen`).said).toEqual([]);
});

test.each(['Actual salary | Ref', 'Bonus pay | Ref', 'Salary floor | Bonus'])(
  'of %s nothing is offered for pay',
  (headers) => {
    expect(decide(`Role | ${headers}\nBaker | 20000 | 30000`).said).toEqual([]);
  },
);

test('of two columns that could be the title, the one with words that differ is offered', () => {
  const { said } = decide(`
    Position | Role   | Pay
    P1       | Baker  | 20000
    P2       | Cook   | 20000`);
  expect(said[0]).toContain('--map "Role=title", or leave one out: --map "Position=none"');
});

test('a column that speaks of titles is likelier than one whose words differ as much', () => {
  const { said } = decide(`
    Unit | Grade | Generic job title | Pay
    HR   | HEO   | Adviser           | 34000
    IT   | EO    | Officer           | 28000
    Law  | EO    | Officer           | 28000`);
  expect(said[0]).toContain('--map "Generic job title=title"');
});

test('codes, addresses and descriptions are no likely titles', () => {
  const about = 'Works '.repeat(20);
  const { said } = decide(`
    Ref no  | Mail          | Blurb             | Duty   | Pay
    REF-001 | a@example.org | ${about} by day   | Baker  | 20000
    REF-002 | b@example.org | ${about} at night | Cook   | 20000
    REF-003 | c@example.org | ${about} at home  | Baker  | 20000`);
  expect(said[0]).toContain('--map "Duty=title"');
});

test('the likeliest title is the column whose words differ most', () => {
  const { said } = decide(`
    Band | What you would be | Pay
    A    | Baker             | 20000
    A    | Cook              | 20000
    B    | Butcher           | 30000`);
  expect(said[0]).toContain('--map "What you would be=title"');
});

test('a header that a shell would not take as it stands is quoted for it', () => {
  const { said } = decide(`
    Team "A" | $
    Baker    | 1`);
  expect(said[0]).toContain(`--map 'Team "A"=title'`);
});
